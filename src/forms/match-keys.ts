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
  const present = new Set(written)
  const labels = new Set(known.map(({ label }) => label))
  let missing = known.filter(({ label }) => !present.has(label))
  const matches = new Map<string, string>()
  for (const word of present) {
    if (missing.length === 0) break
    if (labels.has(word)) continue
    const meant = closest(word, missing.map(({ label, aliases }) => ({ name: label, ...(aliases && { aliases }) })))
    if (meant === undefined) continue
    matches.set(word, meant)
    missing = missing.filter(({ label }) => label !== meant)
  }
  return matches
}
