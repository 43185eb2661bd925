import type { Text } from '../base/text.js'
import type { Declaration } from '../model/declaration.js'
import { fiscalYear } from '../model/fiscal-year.js'
import { plainScalar } from '../source/plain-scalar.js'
import { applyEdits, type Edit } from '../source/repair.js'
import { markEdit, markOf, readMarks, withBlanks, withoutMarks } from './marks.js'
import { type Leftover, leftoversIn, moveDates } from './years.js'

/** What is new in this year's declaration. */
export interface NewYear {
  readonly year: number
  /** Field of the department's name and the name, where that has changed. */
  readonly department?: { readonly field: string; readonly name: string }
  /** Where an editor finds the schema of the form. */
  readonly schema: string
}

/** This year's declaration, to be brought up to date. */
export interface Renewed {
  readonly text: string
  /** Values that are marked: amounts, which are blank now, and values of indicators. */
  readonly marked: number
  readonly leftovers: readonly Leftover[]
}

/** Reads a declaration from its text; nothing where that is none, or is damaged. */
export type ReadDeclaration = (text: string) => Declaration | undefined

/** The column of what an indicator is to reach. */
const valueColumn = 'indicatorValue'

/**
 * Last year's declaration as this year's: the year and the dates in values are moved on, amounts are blank, opinions gone, and each amount and
 * value has last year's beside it in a comment. All else stays to the letter; older years that are left in it are listed, not changed.
 */
export function renewDeclaration(text: string, newYear: NewYear, read: ReadDeclaration): Renewed | { readonly refused: Text } {
  const plain = withoutMarks(text)
  const before = read(plain)
  const lastYear = before && fiscalYear(before)
  if (!before || lastYear === undefined) return { refused: notRead }
  const edits = [schemaEdit(plain, newYear.schema), ...headEdits(before, plain, newYear), ...amountEdits(before, plain), ...valueEdits(before, plain, lastYear, newYear.year)]
  const renewed = applyEdits(plain, edits).text
  const after = read(renewed)
  if (!after || !isWhole(before, after, newYear.year)) return { refused: notRenewed }
  const { count, unmarked } = readMarks(renewed)
  return { text: renewed, marked: count, leftovers: leftoversIn(unmarked, newYear.year) }
}

const notRead: Text = { zh: '读不出是哪一年的哪一种表，不能沿用；请先用 jixiao check 检查、改正', en: 'its form or its year cannot be read; check it with jixiao check first' }
const notRenewed: Text = { zh: '这个文件的写法不能自动沿用；请先用 jixiao fmt 整理', en: 'cannot be carried over as it is written; lay it out with jixiao fmt first' }

function schemaEdit(text: string, schema: string): Edit {
  const line = `# yaml-language-server: $schema=${schema}`
  const known = /^#\s*yaml-language-server:[^\r\n]*/mu.exec(text)
  if (known) return { span: { start: known.index, end: known.index + known[0].length }, text: line }
  const [lineBreak = '\n'] = /\r\n|\n|\r/u.exec(text) ?? []
  return { span: { start: 0, end: 0 }, text: line + lineBreak }
}

/** The year, the department where its name is another, and the opinions of others. */
function headEdits({ kind, texts }: Declaration, text: string, { year, department }: NewYear): readonly Edit[] {
  const old = department && texts[department.field]?.text
  return kind.fields.flatMap((field): readonly Edit[] => {
    const known = texts[field.id]
    if (!known) return []
    if (field.type === 'year') return [{ span: known.span, text: String(year) }]
    if (field.type !== 'text') return []
    if (field.isOpinion) return [{ span: withBlanks(text, known.span), text: '' }]
    return department && known.text === old && old !== department.name ? [{ span: known.span, text: plainScalar(department.name) }] : []
  })
}

function amountEdits({ amounts }: Declaration, text: string): readonly Edit[] {
  return Object.values(amounts).flatMap((amount) => {
    const isWritten = amount.state === 'stated' || (amount.state === 'unreadable' && amount.fault !== 'not-found' && amount.fault !== 'not-text' && amount.fault !== 'damaged')
    return isWritten ? markEdit(text, amount.span, markOf(amount.text), '') : []
  })
}

function valueEdits({ indicators }: Declaration, text: string, lastYear: number, year: number): readonly Edit[] {
  return indicators.flatMap(({ cells }) => {
    const cell = cells[valueColumn]
    if (!cell) return []
    const written = text.slice(cell.span.start, cell.span.end)
    return markEdit(text, cell.span, markOf(cell.text), moveDates(written, lastYear, year - lastYear))
  })
}

/** Whether all rows and entries of lists are there, and the year is the new one. */
function isWhole(before: Declaration, after: Declaration, year: number): boolean {
  const shapeOf = ({ lists, indicators, keys }: Declaration): string =>
    JSON.stringify([Object.entries(lists).map(([id, items]) => [id, items.map(({ text }) => text)]), indicators.map(({ level2, cells }) => [level2.id, Object.entries(cells).map(([id, { text }]) => (id === valueColumn ? id : [id, text]))]), Object.keys(keys)])
  return fiscalYear(after) === year && shapeOf(before) === shapeOf(after)
}
