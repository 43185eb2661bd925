import type { FormKind } from '../forms/form-kind.js'
import { bare, withoutNotes } from './bare.js'
import { isFormWord } from './form-words.js'
import { wordsOf } from './words.js'

/** Longer lines are prose. */
const maximumTitle = 70

/** The title of the kind, or one that it is known by, if the text holds one; what it says besides. */
export function titleIn(text: string, kind: FormKind): { readonly title: string; readonly rest: string } | undefined {
  // A sentence may name the form.
  if (text.length > maximumTitle || /。/u.test(text)) return undefined
  const plain = bare(text)
  const title = [kind.title, ...(kind.titles?.known ?? [])].map(bare).filter((known) => plain.includes(known)).toSorted((a, b) => b.length - a.length)[0]
  if (title === undefined) return undefined
  const rest = plain.replace(title, ' ').replace(/\(?20\d\d年?度?\)?/gu, ' ')
  return { title, rest: withoutNotes(rest) }
}

/** Words of a title that show a form of another purpose. */
export function contraryWords(text: string, kind: FormKind): readonly string[] {
  const plain = bare(text)
  if (plain.length > maximumTitle || !/(?:表|报告|情况|说明)$/u.test(withoutNotes(text)) || isFormWord(bare(wordsOf(text).at(-1) ?? ''))) return []
  return [...(kind.titles?.never ?? []), ...instructions].filter((word) => plain.includes(bare(word)))
}

/** Sheets that say how a form is filled in have all its labels. */
const instructions = ['填表说明', '填报说明', '填写说明']

/** The year that a title names: 2023年度整体绩效目标表. */
export function yearIn(text: string): string | undefined {
  return /(20\d\d)\s*年/u.exec(text.normalize('NFKC'))?.[1]
}
