import { bare } from './bare.js'
import { deliver } from './deliver.js'
import { isProse, leave, unitIn, withoutSignature, type FieldsReading, type HeadingCell, type Item, type Label, type LabelItem, type PairItem, type TextItem } from './fields-reading.js'
import { foundIn, type FoundText } from './found.js'
import type { GridRow, RowCell } from './grid-rows.js'
import { itemsIn } from './items.js'
import { piecesOf } from './pairs.js'
import type { Meaning, Vocabulary } from './vocabulary.js'

/** Reads one row outside the block of indicators: each text goes to the label before it, in its own cell, to its left or above. */
export function readFieldsRow(reading: FieldsReading, row: GridRow): void {
  if (isBelowHeadings(reading, row)) return deliverBelow(reading, row)
  if (isOfUnknownLabel(reading, row)) return leaveAll(reading, row)
  const items = withAnswers(reading, itemsIn(reading, row))
  const heads: HeadingCell[] = []
  let label: LabelItem | undefined
  let hasValue = false
  for (const item of items) {
    if (item.is === 'label') {
      note(reading, item)
      if (label && !hasValue) heads.push(...headingOf(label))
      label = item
      hasValue = false
      continue
    }
    hasValue = true
    if (item.is === 'text') deliverText(reading, label, item)
    else if (item.is === 'pair') {
      note(reading, item)
      deliver(reading, item.label, foundIn(item.cell.cell, item.text), 'beside')
    }
  }
  if (label && !hasValue) heads.push(...headingOf(label))
  settle(reading, items, heads)
}

function headingOf({ label, cell: { start, end, isFromAbove } }: LabelItem): readonly HeadingCell[] {
  return isFromAbove ? [] : [{ ...label, start, end }]
}

function note(reading: FieldsReading, { cell: { cell }, label: { text, meaning } }: LabelItem | PairItem): void {
  if (meaning.is === 'field' && !reading.labels.has(meaning.field.id)) reading.labels.set(meaning.field.id, cell)
  // The label of a block says the unit of all amounts in it.
  if (meaning.is !== 'field' || meaning.field.type === 'group') reading.unit = unitIn(text) ?? reading.unit
}

/** A word that other forms print as a label may be an answer here: 项目类别 | 专项资金. It is one if it stands where the answer belongs and has none itself. */
function withAnswers({ merges }: FieldsReading, items: readonly Item[]): readonly Item[] {
  if (merges !== 'kept') return items
  return items.map((item, index): Item => {
    const next = items[index + 1]
    const isLast = next === undefined || next.is === 'label'
    return isLast && item.is === 'label' && item.label.meaning.is !== 'field' && answers(item.cell, items[index - 1]) ? { is: 'text', cell: item.cell, text: item.label.text } : item
  })
}

function answers(cell: RowCell, before: Item | undefined): boolean {
  if (cell.isFromAbove || before?.is !== 'label' || before.cell.end !== cell.start) return false
  const { meaning } = before.label
  return meaning.is === 'field' && meaning.field.type === 'text'
}

/** A row of texts under a row of headings, where the cells of a text count by their order; the label of the block may be missing. */
function isBelowHeadings({ merges, headings, vocabulary }: FieldsReading, { cells }: GridRow): boolean {
  if (merges === 'kept' || cells.length < 2 || headings.length < 2 || !areApart(headings)) return false
  const filled = cells.filter(({ cell }) => cell.text.trim() !== '')
  const isAsMany = filled.length === headings.length || filled.length === headings.length - 1
  return isAsMany && filled.length > 1 && !hasLabels(filled, vocabulary)
}

/** Headings that stood in one line head no columns. */
function areApart(headings: readonly HeadingCell[]): boolean {
  return new Set(headings.map(({ start }) => start)).size === headings.length
}

function deliverBelow(reading: FieldsReading, { cells }: GridRow): void {
  const filled = cells.filter(({ cell }) => cell.text.trim() !== '')
  const own = reading.headings.slice(reading.headings.length - filled.length)
  for (const [index, { cell }] of filled.entries()) {
    const label = own[index]
    if (label) deliver(reading, label, foundIn(cell), 'below')
  }
}

/** In a text whose merged cells were lost, a row that goes on with the one above begins with a blank, or is one text. */
function isOfUnknownLabel({ merges, vocabulary }: FieldsReading, { cells }: GridRow): boolean {
  const [first, second] = cells
  if (merges === 'kept' || !first || !second) return false
  const isShort = first.cell.text.trim() !== '' && first.cell.text.length <= 20
  return isShort && !hasLabels(cells, vocabulary)
}

/** Whether a cell is a label, or a line in it begins with one. */
function hasLabels(cells: readonly RowCell[], vocabulary: Vocabulary): boolean {
  return cells.some(({ cell }) => vocabulary.meaningOf(cell.text) !== undefined || piecesOf(cell.text, vocabulary, 'colon').some(({ label }) => label))
}

function leaveAll(reading: FieldsReading, { cells }: GridRow): void {
  const [first, ...rest] = cells.filter(({ cell }) => cell.text.trim() !== '')
  if (!first || (rest.length === 0 && readYear(reading, foundIn(first.cell)))) return
  // A label is said with what stands beside it.
  if (rest.every(({ cell }) => withoutSignature(cell.text) === '')) leave(reading, foundIn(first.cell))
  for (const { cell } of rest) leave(reading, foundIn(cell), first.cell.text.trim())
  reading.open = undefined
  reading.headings = []
}

/** A label in the same row says more than a heading above, that more than the label of a whole block. */
function deliverText(reading: FieldsReading, label: LabelItem | undefined, { cell, text }: TextItem): void {
  const found = foundIn(cell.cell, text)
  if (!label && readYear(reading, found)) return
  const above = headingAbove(reading, cell)
  if (above && reading.merges === 'kept' && (!label || label.cell.isFromAbove)) return deliver(reading, above, found, 'below')
  if (label) return deliver(reading, label.label, found, 'beside')
  const open = above ?? headed(reading) ?? reading.open
  if (open && !isOtherText(reading, open, text)) return deliver(reading, open, found, 'below')
  leave(reading, found)
}

function headingAbove({ headings }: FieldsReading, { start }: RowCell): HeadingCell | undefined {
  return areApart(headings) ? headings.find((heading) => start >= heading.start && start < heading.end) : undefined
}

/** A short answer that was given is complete: what follows it in a text without cells is something else, such as a label that nobody knows. */
function isOtherText({ merges, texts }: FieldsReading, { meaning }: Label, text: string): boolean {
  if (merges === 'kept' || meaning.is !== 'field' || meaning.field.type !== 'text') return false
  const given = texts[meaning.field.id]
  // After a comma it goes on.
  if (given && /[，,、]$/u.test(given.text)) return false
  return given !== undefined || /^[^:：，。；\s]{2,14}[:：]/u.test(text)
}

/** What a line below several headings is about: the one field among them, unless they head a table that the kind does not have. */
function headed({ headings }: FieldsReading): Label | undefined {
  const others = headings.filter(({ meaning }) => meaning.is === 'other')
  if (others.length > 1) return others[0]
  const own = headings.filter(({ meaning }) => meaning.is === 'field' && meaning.field.type !== 'group')
  // One line for two fields cannot be told apart.
  const isMixed = new Set(own.map(({ meaning }) => meaning.is === 'field' && meaning.field.id)).size > 1
  return isMixed ? { text: own.map(({ text }) => text).join('、'), meaning: { is: 'other' } } : own[0]
}

/** The year that stands below the title: （2020年度）. */
function readYear({ years }: FieldsReading, found: FoundText): boolean {
  const plain = bare(found.text)
  // The place for it, left blank.
  if (/^\([\s_]*年度?\)$/u.test(plain)) return true
  const [, year] = /^\(?(20\d\d)年?度?\)?$/u.exec(plain) ?? []
  if (year === undefined || !/年度|\(/u.test(plain)) return false
  years.unshift({ ...found, text: year })
  return true
}

/** What the next rows go on with. */
function settle(reading: FieldsReading, items: readonly Item[], heads: readonly HeadingCell[]): void {
  const own = items.filter((item) => item.is === 'label' && !item.cell.isFromAbove)
  const texts = items.filter((item) => item.is === 'text' || item.is === 'pair')
  if (own.length === 0 && texts.every((item) => item.is === 'text')) return
  const isHeadings = heads.length > 0 && texts.length === 0 && heads.length === own.length && (own.length > 1 || items.length === 1)
  reading.headings = isHeadings ? heads : []
  const last = items.findLast((item) => item.is === 'label' || item.is === 'pair')
  // Where cells are kept, what goes on stands beside its label, or below one that stands alone.
  const isLone = isHeadings ? heads.length === 1 : reading.merges !== 'kept'
  reading.open = last && isLone && goesOn(last.label.meaning) ? last.label : undefined
}

/** Amounts are never said in rows below; what belongs to no field of the kind stays with its label. */
function goesOn(meaning: Meaning): boolean {
  return meaning.is === 'other' || isProse(meaning)
}
