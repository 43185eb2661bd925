import { against, entries, type Word } from './lexicon.js'
import { unitWords } from './units.js'
import { wholeWords } from './whole-words.js'

export interface DictionaryWord {
  readonly text: string
  readonly meaning: Word
}

const { meanings, longest } = makeDictionary()

/** The meaning of a word as a whole. */
export function meaningOf(word: string): Word | undefined {
  return meanings.get(word)
}

/** The longest word that stands at a place of a text. */
export function longestWordAt(text: string, at: number): DictionaryWord | undefined {
  const most = longest.get(text.charAt(at)) ?? 0
  for (let length = Math.min(most, text.length - at); length > 0; length--) {
    const found = text.slice(at, at + length)
    const meaning = meanings.get(found)
    if (meaning) return { text: found, meaning }
  }
  return undefined
}

/** The meaning of each word, and the length of the longest with each first character. */
function makeDictionary(): { readonly meanings: ReadonlyMap<string, Word>; readonly longest: ReadonlyMap<string, number> } {
  const meanings = new Map<string, Word>()
  const longest = new Map<string, number>()
  const add = (word: string, meaning: Word): void => {
    meanings.set(word, meaning)
    const first = word.charAt(0)
    if (word.length > (longest.get(first) ?? 0)) longest.set(first, word.length)
  }
  for (const [written, unit] of unitWords) add(written, { type: 'unit', unit })
  const plain: Word = { type: 'text' }
  for (const word of wholeWords) add(word, plain)
  for (const words of against.split(' ')) add(words, { type: 'against', words })
  for (const [meaning, words] of entries) for (const word of words.split(' ')) add(word, meaning)
  return { meanings, longest }
}
