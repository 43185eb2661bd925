import { once } from '../../base/memoize.js'

/** What a text is tested for. Made by the first test: most rules look at few texts, and a check that is over in a moment makes none of what it does not need. */
export interface WordTest {
  readonly test: (text: string) => boolean
}

/** Signs by which a word is a pattern. */
const pattern = /[\\^$.*+?()[\]{}|]/

/**
 * Matches where one of the words, given with blanks between, stands; they may be patterns. Words are looked up by their first character: a regular
 * expression of forty of them takes longer to compile than to read all texts of a declaration.
 */
export function anyOf(words: string): WordTest {
  return onFirst(() => {
    const all = words.split(' ')
    const plain = all.filter((word) => !pattern.test(word))
    const patterns = all.filter((word) => pattern.test(word))
    const byFirst = new Map<string, string[]>()
    for (const word of plain) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word])
    const stands = (text: string): boolean => {
      for (let at = 0; at < text.length; at++) if (byFirst.get(text.charAt(at))?.some((word) => text.startsWith(word, at))) return true
      return false
    }
    if (patterns.length === 0) return stands
    const matches = onFirst(() => {
      const one = new RegExp(patterns.join('|'), 'u')
      return (text) => one.test(text)
    })
    return (text) => stands(text) || matches.test(text)
  })
}

/** Matches where one of the words ends the text, with one of each list of endings behind it. A list that begins with a blank may be left out. */
export function endsIn(words: string, ...endings: readonly string[]): WordTest {
  return onFirst(() => {
    const ends = [words, ...endings].map((list) => list.split(' ')).toReversed()
    return (text) => {
      let rests = [text]
      for (const list of ends) rests = rests.flatMap((rest) => list.filter((word) => rest.endsWith(word)).map((word) => rest.slice(0, rest.length - word.length)))
      return rests.length > 0
    }
  })
}

function onFirst(make: () => (text: string) => boolean): WordTest {
  const made = once(make)
  return { test: (text) => made()(text) }
}
