import type { Meaning, Vocabulary } from './vocabulary.js'
import { bare } from './bare.js'
import { formWords } from './form-words.js'

/** A stretch of a text: a label with what follows it, or words in front of the first label. */
export interface Piece {
  readonly label?: { readonly text: string; readonly meaning: Meaning }
  readonly text: string
}

/** How labels are marked off in a text. */
export type Marking =
  | 'colon' // 基本支出：167.20万元
  | 'blank' // 基本支出 167.20, as in lines whose cells were lost

const patterns = new WeakMap<Vocabulary, Readonly<Record<Marking, RegExp>>>()

/** Parts a text at the labels in it; one piece without a label where there is none. */
export function piecesOf(text: string, vocabulary: Vocabulary, marking: Marking): readonly Piece[] {
  // Most texts have no label, and looking for all of them takes its time.
  if (marking === 'colon' && !/[:：]/u.test(text)) return [{ text: text.trim() }]
  const known = patterns.get(vocabulary) ?? patternsFor(vocabulary)
  patterns.set(vocabulary, known)
  const matches = [...text.matchAll(known[marking])].flatMap((match) => {
    const [whole, before = '', label = '', colon = ''] = match
    const meaning = vocabulary.meaningOf(label)
    // A bare word between blanks is a label only where it is long enough, or where the line begins.
    const isSure = colon !== '' || match.index === 0 || (bare(label).length >= 4 && !isAmount(meaning)) || (isAmount(meaning) && /^\s*[-\d]/u.test(text.slice(match.index + whole.length)) && isAfterLabel(text.slice(Math.max(0, match.index - longestBefore), match.index), vocabulary))
    return meaning && isSure ? [{ start: match.index + before.length, end: match.index + whole.length, label, meaning }] : []
  })
  const [first] = matches
  const lead = text.slice(0, first?.start ?? text.length).trim()
  const rest = matches.map(({ end, label, meaning }, index): Piece => ({ label: { text: label, meaning }, text: text.slice(end, matches[index + 1]?.start ?? text.length).trim() }))
  return lead === '' && rest.length > 0 ? rest : [{ text: lead }, ...rest]
}

/** Characters in front of a label that are looked at. */
const longestBefore = 20

function isAmount(meaning: Meaning | undefined): boolean {
  return meaning?.is === 'field' && meaning.field.type === 'amount'
}

/** Words of an amount that stands before: its number and unit, or 其中; or the label of the whole block. */
function isAfterLabel(before: string, vocabulary: Vocabulary): boolean {
  const meaning = vocabulary.meaningOf(before)
  return /(?:其中[:：]?|[\d)）元])\s*$/u.test(before) || (meaning?.is === 'field' && meaning.field.type === 'group')
}

/** Characters of a label may have blanks between them; in brackets behind it may stand a unit or a request to sign. */
function patternsFor({ labels }: Vocabulary): Readonly<Record<Marking, RegExp>> {
  const words = [...new Set([...labels, ...formWords])].toSorted((a, b) => b.length - a.length)
  const any = words.map((word) => Array.from(word, (character) => escaped(character)).join('[ \\t\\u3000\\u00a0]*')).join('|')
  const notes = String.raw`(?:[ \t\u3000]*[（(][^（）()\n]{0,14}[）)])?`
  const lead = String.raw`(^|[\s\d元%。；;，,、）)》])(?:[一二三四五六七八九十]{1,2}、)?(?:其中[ \t]*[:：]?[ \t]*)?[*※★]?`
  return {
    colon: new RegExp(`${lead}((?:${any})${notes})[ \\t\\u3000\\u00a0]*([:：])`, 'gmu'),
    blank: new RegExp(`${lead}((?:${any})${notes})[ \\t\\u3000\\u00a0]*(?:([:：])|(?=[\\s]|$))`, 'gmu'),
  }
}

/** Full-width and half-width brackets are one. */
function escaped(character: string): string {
  if (character === '(') return '[（(]'
  if (character === ')') return '[）)]'
  return character.replace(/[\\^$.*+?|{}[\]/]/u, String.raw`\$&`)
}
