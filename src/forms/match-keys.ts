import { closest } from '../base/closest.js'

/** A key of the form, by its printed label. */
export interface KnownKey {
  readonly label: string
  readonly aliases?: readonly string[]
}

const noMatches: ReadonlyMap<string, string> = new Map()

/**
 * What the unknown keys of a group were meant to be, as far as that can be told:
 * only keys that are missing are offered, and each but once.
 */
export function matchUnknownKeys(written: readonly string[], known: readonly KnownKey[]): ReadonlyMap<string, string> {
  if (written.every((word) => known.some(({ label }) => label === word))) return noMatches
  const present = new Set(written)
  const labels = new Set(known.map(({ label }) => label))
  let missing = known.filter(({ label }) => !present.has(label))
  const matches = new Map<string, string>()
  for (const word of present) {
    if (missing.length === 0) break
    if (labels.has(word)) continue
    const meant = closest(bareKey(word), missing.map(({ label, aliases }) => ({ name: label, ...(aliases && { aliases: aliases.map(bareKey) }) })))
    if (meant === undefined || isOtherNumber(word, meant)) continue
    matches.set(word, meant)
    missing = missing.filter(({ label }) => label !== meant)
  }
  return matches
}

/** A key without what people copy along from the printed form: numbering in front, points behind, blanks between the characters. */
export function bareKey(key: string): string {
  const bare = key
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}[).、．]|[*?？])+/u, '')
    // Looked at from where a row of signs begins alone: a key may be nothing but signs, thousands of them.
    .replace(/\(\d{1,3}分\)$|(?<![*:])[*:]+$/gu, '')
  return bare === '' ? key : bare
}

/** 二级指标 is no slip for 三级指标. */
function isOtherNumber(word: string, label: string): boolean {
  const numbers = /[一二三四五六七八九十\d]/gu
  return numbers.test(label) && word.replace(numbers, '') === label.replace(numbers, '')
}

/** Whether a key surely stands for a label: what has more to it than the label, such as 非基本支出, may mean something else. */
export function isSureMatch(word: string, { label, aliases }: KnownKey): boolean {
  const bare = bareKey(word)
  return bare === label || aliases?.some((alias) => bareKey(alias) === bare) === true || !bare.includes(label)
}
