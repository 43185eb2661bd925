import { closest } from '../base/closest.js'

/** A key of the form, by its printed label. */
export interface KnownKey {
  readonly label: string
  readonly aliases?: readonly string[]
}

/**
 * What the unknown keys of a group were meant to be, as far as that can be told:
 * only keys that are missing are offered, and each but once.
 */
export function matchUnknownKeys(written: readonly string[], known: readonly KnownKey[]): ReadonlyMap<string, string> {
  const matches = new Map<string, string>()
  for (const word of written.filter((key) => !known.some(({ label }) => label === key))) {
    const missing = known.filter(({ label }) => !written.includes(label) && ![...matches.values()].includes(label))
    const meant = closest(word, missing.map(({ label, aliases }) => ({ name: label, ...(aliases && { aliases }) })))
    if (meant !== undefined) matches.set(word, meant)
  }
  return matches
}
