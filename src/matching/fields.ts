import type { Field } from '../forms/form-kind.js'
import type { Doubt, Grid, GridCell } from '../grid/grid.js'
import { bare, isSignatureLine } from './bare.js'
import { foundIn, joined, type FoundText, type Leftover } from './found.js'
import type { GridRow, RowCell } from './grid-rows.js'
import { piecesOf } from './pairs.js'
import type { Meaning, Vocabulary } from './vocabulary.js'

/** The fields outside the block of indicators while they are read. */
export interface FieldsReading {
  readonly vocabulary: Vocabulary
  readonly merges: Grid['merges']
  readonly texts: Record<string, FoundText>
  readonly amounts: Record<string, FoundText>
  readonly lists: Record<string, readonly FoundText[]>
  readonly years: FoundText[]
  readonly labels: Set<string>
  readonly leftovers: Leftover[]
  /** What goes on in rows that have no label of their own. */
  open: Label | undefined
  /** Labels of a row that held nothing else: they head the columns below. */
  headings: readonly HeadingCell[]
  /** Amounts that the form states twice in one row, and differently. */
  readonly disputed: Set<string>
  /** The unit that the form says its amounts are in, where it says so. */
  unit: string | undefined
}

interface Label {
  readonly text: string
  readonly meaning: Meaning
}

interface HeadingCell extends Label {
  readonly start: number
  readonly end: number
}

type Item = { readonly cell: RowCell } & ({ readonly is: 'label'; readonly label: Label } | { readonly is: 'pair'; readonly label: Label; readonly text: string } | { readonly is: 'text'; readonly text: string } | { readonly is: 'blank' })

/** Reads one row outside the block of indicators: each text goes to the label before it, in its own cell, to its left or above. */
export function readFieldsRow(reading: FieldsReading, row: GridRow): void {
  if (isBelowHeadings(reading, row)) return deliverBelow(reading, row)
  if (isOfUnknownLabel(reading, row)) return leaveAll(reading, row)
  const items: Item[] = []
  for (const cell of row.cells) items.push(...itemsOf(reading, cell, row, labelAt(items)))
  takeWordsForValues(reading, items)
  let label: Label | undefined
  let isBlock = false
  let hasValue = false
  const heads: HeadingCell[] = []
  for (const item of items) {
    if (item.is === 'label') {
      note(reading, item.label)
      if (label && !hasValue && !item.cell.isFromAbove) heads.push(...heading(items, label))
      label = item.label
      isBlock = item.cell.isFromAbove
      hasValue = false
    } else if (item.is === 'blank') hasValue = true
    else {
      hasValue = true
      if (item.is === 'pair') {
        note(reading, item.label)
        deliver(reading, item.label, foundIn(item.cell.cell, item.text), 'beside')
      } else deliverText(reading, label, isBlock, item)
    }
  }
  if (label && !hasValue) heads.push(...heading(items, label))
  settle(reading, items, heads)
}

/** A word that other forms print as a label may be an answer here: 项目类别 | 专项资金. It is one if it stands where the answer belongs and has none itself. */
function takeWordsForValues({ merges }: FieldsReading, items: Item[]): void {
  if (merges !== 'kept') return
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    const next = items[index + 1]
    const isWord = item.is === 'label' && item.label.meaning.is !== 'field' && !item.cell.isFromAbove
    const isAnswer = isWord && before?.is === 'label' && before.label.meaning.is === 'field' && before.label.meaning.field.type === 'text' && before.cell.end === item.cell.start
    if (isAnswer && (next === undefined || next.is === 'label')) items[index] = { is: 'text', cell: item.cell, text: item.label.text }
  }
}

function heading(items: readonly Item[], label: Label): readonly HeadingCell[] {
  return items.flatMap((item) => (item.is === 'label' && item.label === label && !item.cell.isFromAbove ? [{ ...label, start: item.cell.start, end: item.cell.end }] : []))
}

function note(reading: FieldsReading, { text, meaning }: Label): void {
  if (meaning.is === 'field') reading.labels.add(meaning.field.id)
  // The label of a block says the unit of all amounts in it.
  if (meaning.is !== 'field' || meaning.field.type === 'group') reading.unit = unitIn(text) ?? reading.unit
}

function unitIn(label: string): string | undefined {
  return /[（(]\s*(?:单位\s*[:：]\s*)?(万元|元|千元|亿元)\s*[)）]/u.exec(label)?.[1]
}

/** In a text whose merged cells were lost, a row that goes on with the one above begins with a blank, or is one text. */
function isOfUnknownLabel({ merges, vocabulary }: FieldsReading, { cells }: GridRow): boolean {
  const [first, second] = cells
  return merges !== 'kept' && second !== undefined && first !== undefined && first.cell.text.trim() !== '' && first.cell.text.length <= 20 && !vocabulary.meaningOf(first.cell.text) && cells.every(({ cell }) => !piecesOf(cell.text, vocabulary, 'colon')[0]?.label && !vocabulary.meaningOf(cell.text))
}

/** A row of texts under a row of headings, where the cells of a text count by their order; the label of the block may be missing. */
function isBelowHeadings({ merges, headings, vocabulary }: FieldsReading, { cells }: GridRow): boolean {
  const filled = cells.filter(({ cell }) => cell.text.trim() !== '')
  const isRow = merges !== 'kept' && cells.length > 1 && headings.length > 1 && headings.every(({ start }, index) => headings.findIndex((other) => other.start === start) === index)
  return isRow && (filled.length === headings.length || filled.length === headings.length - 1) && filled.length > 1 && filled.every(({ cell }) => !vocabulary.meaningOf(cell.text))
}

function deliverBelow(reading: FieldsReading, { cells }: GridRow): void {
  const filled = cells.filter(({ cell }) => cell.text.trim() !== '')
  const { headings } = reading
  const own = headings.slice(headings.length - filled.length)
  for (const [index, { cell }] of filled.entries()) {
    const label = own[index]
    if (label) deliver(reading, label, foundIn(cell), 'below')
  }
}

function leaveAll(reading: FieldsReading, { cells }: GridRow): void {
  const [first, ...rest] = cells.filter(({ cell }) => cell.text.trim() !== '')
  if (!first || (rest.length === 0 && readYear(reading, foundIn(first.cell)))) return
  if (rest.length === 0) leave(reading, foundIn(first.cell))
  for (const { cell } of rest) leave(reading, foundIn(cell), first.cell.text.trim())
  reading.open = undefined
  reading.headings = []
}

/** The label that a cell to the right of these would belong to. */
function labelAt(items: readonly Item[]): Label | undefined {
  const last = items.findLast((item) => item.is === 'label')
  return last?.label
}

function itemsOf(reading: FieldsReading, cell: RowCell, row: GridRow, before: Label | undefined): readonly Item[] {
  const { vocabulary } = reading
  const text = withoutUnit(reading, cell.cell.text)
  const meaning = vocabulary.meaningOf(text)
  if (meaning) return [{ is: 'label', cell, label: { text: text.trim(), meaning } }]
  if (cell.isFromAbove) return []
  if (text.trim() === '') return [{ is: 'blank', cell }]
  const isFlat = reading.merges !== 'kept' && row.cells.length === 1
  // Prose may say anything: what looks like a label in it is none.
  if (!isFlat && before && isProse(before.meaning) && !isSelfLabelled(text, before.meaning, vocabulary)) return [{ is: 'text', cell, text: text.trim() }]
  if (isFlat && reading.open && isProse(reading.open.meaning) && !piecesOf(text, vocabulary, 'blank')[0]?.label) return [{ is: 'text', cell, text: text.trim() }]
  return text.split('\n').flatMap((line) => lineItems(reading, cell, line, isFlat)).reduce(joinLines, [])
}

/** A short answer that is blank may have the next label behind it: 填报单位（盖章）： | 单位负责人（签名）：某人. */
function isSelfLabelled(text: string, before: Meaning, vocabulary: Vocabulary): boolean {
  const first = piecesOf(text, vocabulary, 'colon')[0]?.label?.meaning
  return before.is === 'field' && before.field.type === 'text' && first?.is === 'field' && first.field.type === 'text' && first.field !== before.field
}

function isProse(meaning: Meaning): boolean {
  return meaning.is === 'field' && (meaning.field.type === 'list' || meaning.field.type === 'text')
}

/** Lines of a cell without a label of their own go on with the text before them. */
function joinLines(items: readonly Item[], item: Item): readonly Item[] {
  const last = items.at(-1)
  if (item.is !== 'text' || !last || (last.is !== 'text' && last.is !== 'pair')) return [...items, item]
  return [...items.slice(0, -1), { ...last, text: `${last.text}\n${item.text}` }]
}

function lineItems({ vocabulary }: FieldsReading, cell: RowCell, line: string, isFlat: boolean): readonly Item[] {
  const meaning = vocabulary.meaningOf(line)
  if (meaning?.is === 'fixed') return []
  const marking = isFlat || isCaptioned(line, vocabulary) ? 'blank' : 'colon'
  return piecesOf(line, vocabulary, marking).flatMap((piece): readonly Item[] => {
    if (piece.label) {
      if (piece.label.meaning.is === 'fixed' && piece.text === '') return []
      const isBare = isFlat && piece.text === ''
      return [isBare ? { is: 'label', cell, label: piece.label } : { is: 'pair', cell, label: piece.label, text: piece.text }]
    }
    return piece.text === '' ? [] : [{ is: 'text', cell, text: piece.text }]
  })
}

/** A label and a number in one cell, with blanks between them. */
function isCaptioned(line: string, vocabulary: Vocabulary): boolean {
  const [, label = ''] = /^\s*(.*?)[\s\u3000]+-?[\d,.]+(?:\s*[万亿]?元)?\s*$/u.exec(line) ?? []
  const meaning = vocabulary.meaningOf(label)
  return meaning?.is === 'field' && meaning.field.type === 'amount'
}

const unitStatement = /(?:金额)?单位\s*[:：]\s*(人民币)?\s*(万元|元|千元|亿元)/u

/** What a form says of the unit of its amounts is no value. */
function withoutUnit(reading: FieldsReading, text: string): string {
  const match = unitStatement.exec(text)
  if (match?.[2] === undefined) return text
  reading.unit ??= match[2]
  return text.replace(unitStatement, '')
}

/** A label in the same row says more than a heading above, that more than the label of a whole block. */
function deliverText(reading: FieldsReading, label: Label | undefined, isBlock: boolean, { cell, text }: Item & { readonly is: 'text' }): void {
  const found = foundIn(cell.cell, text)
  if (!label && readYear(reading, found)) return
  // Headings that stood in one line head no columns.
  const above = reading.headings.find(({ start, end }, _, all) => cell.start >= start && cell.start < end && all.every((other) => other.start !== start || all.length === 1))
  if (above && reading.merges === 'kept' && (!label || isBlock)) return deliver(reading, above, found, 'below')
  if (label) return deliver(reading, label, found, 'beside')
  const open = above ?? headed(reading) ?? reading.open
  if (open && !isOtherText(reading, open, text)) return deliver(reading, open, found, 'below')
  leave(reading, found)
}

/** A short answer that was given is complete: what follows it in a text without cells is something else, such as a label that nobody knows. */
function isOtherText({ merges, texts }: FieldsReading, { meaning }: Label, text: string): boolean {
  if (merges === 'kept' || meaning.is !== 'field' || meaning.field.type !== 'text') return false
  return texts[meaning.field.id] !== undefined || /^[^:：，。；\s]{2,14}[:：]/u.test(text)
}

/** What a line below several headings is about: the one field among them, unless they head a table that the kind does not have. */
function headed({ headings }: FieldsReading): Label | undefined {
  const others = headings.filter(({ meaning }) => meaning.is === 'other')
  const own = headings.filter(({ meaning }) => meaning.is === 'field' && meaning.field.type !== 'group')
  // One line for two fields cannot be told apart.
  const isMixed = new Set(own.map(({ meaning }) => meaning.is === 'field' && meaning.field.id)).size > 1
  if (others.length > 1) return others[0]
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

function deliver(reading: FieldsReading, { text: label, meaning }: Label, found: FoundText, from: 'beside' | 'below'): void {
  const text = withoutSignature(found.text)
  if (text === '') return
  if (meaning.is !== 'field') return leave(reading, found, label)
  const { field } = meaning
  const kept = { ...found, text }
  switch (field.type) {
    case 'list':
      reading.lists[field.id] = [...(reading.lists[field.id] ?? []), kept]
      return
    case 'amount':
      return deliverAmount(reading, field, kept, label)
    case 'text': {
      const before = reading.texts[field.id]
      if (!before) reading.texts[field.id] = kept
      else if (from === 'below' && reading.open?.meaning === meaning) reading.texts[field.id] = joined([before, kept], '\n')
      else if (bare(before.text) !== bare(text)) leave(reading, found, label, field.id)
      return
    }
    case 'year': {
      const [, year] = /^(20\d\d)(?:年度?)?$/u.exec(bare(text)) ?? []
      if (year === undefined) leave(reading, found, label, field.id)
      else reading.years.unshift({ ...kept, text: year })
      return
    }
    default:
      leave(reading, found, label, field.id)
  }
}

function deliverAmount(reading: FieldsReading, field: Field, found: FoundText, label: string): void {
  const before = reading.amounts[field.id]
  if (reading.vocabulary.meaningOf(found.text)) return
  // A remark behind an amount is none of it: 6923.36万元（其中：上级资金 …）.
  const [, alone = '', remark = ''] = /^(-?[\d０-９][\d,.，．０-９]*\s*(?:万元|元|万)?)\s*([（(].*[)）])$/su.exec(found.text) ?? []
  if (alone !== '') {
    leave(reading, { ...found, text: remark }, label, field.id)
    return deliverAmount(reading, field, { ...found, text: alone }, label)
  }
  if (!/[\d０-９]/u.test(found.text) && !/^[-－—–─/／无]+$/u.test(found.text)) return leave(reading, found, label, field.id)
  // Two amounts of one field side by side are of two things, such as the whole period and the year.
  if (before && before.cells[0]?.row === found.cells[0]?.row && bare(before.text) !== bare(found.text)) {
    delete reading.amounts[field.id]
    reading.disputed.add(field.id)
    leave(reading, before, label, field.id)
  }
  if (reading.disputed.has(field.id)) return leave(reading, found, label, field.id)
  const stated = unitIn(label) ?? reading.unit
  const doubt = stated === undefined || stated === reading.vocabulary.kind.amountUnit || /元|万/u.test(found.text) ? [] : [otherUnit(stated, reading.vocabulary.kind.amountUnit)]
  const text = doubt.length === 0 ? found.text : `${found.text}${stated ?? ''}`
  if (!before) reading.amounts[field.id] = { ...found, text, doubts: [...found.doubts, ...doubt] }
  else if (bare(before.text) !== bare(text)) leave(reading, found, label, field.id)
}

function otherUnit(stated: string, unit: string): Doubt {
  return { kind: 'run-together', message: { zh: `原表金额单位是${stated}，本表是${unit}，照原表写出，请换算`, en: `the form states its amounts in ${stated}, this one in ${unit}; they were written as found: please convert them` } }
}

/** Without lines that ask for a signature, a seal or a date. */
function withoutSignature(text: string): string {
  return text.split('\n').filter((line) => !isSignatureLine(line)).join('\n').trim()
}

export function leave({ leftovers }: Pick<FieldsReading, 'leftovers'>, { text, cells }: FoundText, label?: string, near?: string): void {
  const cell: GridCell | undefined = cells[0]
  const said = withoutSignature(text)
  if (cell && said !== '') leftovers.push({ text: said, cell, ...(label !== undefined && { label }), ...(near !== undefined && { near }) })
}

/** What the next rows go on with. */
function settle(reading: FieldsReading, items: readonly Item[], heads: readonly HeadingCell[]): void {
  const own = items.filter((item) => item.is === 'label' && !item.cell.isFromAbove)
  const texts = items.filter((item) => item.is === 'text' || item.is === 'pair')
  if (own.length === 0 && texts.every((item) => item.is === 'text')) return
  const last = items.findLast((item) => item.is === 'label' || item.is === 'pair')
  const isHeadings = heads.length > 0 && texts.length === 0 && heads.length === own.length && (own.length > 1 || items.length === 1)
  reading.headings = isHeadings ? heads : []
  reading.open = last && goesOn(last.label.meaning) && !(isHeadings && heads.length > 1) ? last.label : undefined
}

/** Amounts are never said in rows below; what belongs to no field of the kind stays with its label. */
function goesOn(meaning: Meaning): boolean {
  return meaning.is === 'other' || (meaning.is === 'field' && (meaning.field.type === 'list' || meaning.field.type === 'text'))
}
