import { against, entries, type Word } from './lexicon.js'
import { unitWords } from './units.js'
import { wholeWords } from './whole-words.js'

export interface DictionaryWord {
  readonly word: string
  readonly meaning: Word
}

/** Words by their first character, the longest first. */
export const dictionary: ReadonlyMap<string, readonly DictionaryWord[]> = makeDictionary()

function makeDictionary(): ReadonlyMap<string, readonly DictionaryWord[]> {
  const meanings = new Map<string, Word>()
  for (const [written, unit] of unitWords) meanings.set(written, { type: 'unit', unit })
  for (const word of wholeWords) meanings.set(word, { type: 'text' })
  for (const words of against.split(' ')) meanings.set(words, { type: 'against', words })
  for (const [meaning, words] of entries) for (const word of words.split(' ')) meanings.set(word, meaning)
  const byFirst = new Map<string, DictionaryWord[]>()
  for (const [word, meaning] of meanings) {
    const first = word.charAt(0)
    const known = byFirst.get(first)
    if (known) known.push({ word, meaning })
    else byFirst.set(first, [{ word, meaning }])
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length)
  return byFirst
}
