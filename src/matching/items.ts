import { isProse, type FieldsReading, type Item, type Label } from './fields-reading.js'
import type { GridRow, RowCell } from './grid-rows.js'
import { piecesOf, type Piece } from './pairs.js'
import type { Meaning, Vocabulary } from './vocabulary.js'

/** The labels and texts of a row from left to right. */
export function itemsIn(reading: FieldsReading, row: GridRow): readonly Item[] {
  const items: Item[] = []
  for (const cell of row.cells) items.push(...itemsOf(reading, cell, row, labelAt(items)))
  return items
}

/** The label that a cell to the right of these would belong to. */
function labelAt(items: readonly Item[]): Label | undefined {
  const last = items.findLast((item) => item.is === 'label')
  return last?.label
}

function itemsOf(reading: FieldsReading, cell: RowCell, row: GridRow, before: Label | undefined): readonly Item[] {
  const { vocabulary } = reading
  const text = withoutUnit(reading, cell.cell.text)
  const meaning = isNumbered(before, text) ? undefined : vocabulary.meaningOf(text)
  if (meaning) return [{ is: 'label', cell, label: { text: text.trim(), meaning } }]
  if (cell.isFromAbove) return []
  if (text.trim() === '') return [{ is: 'blank', cell }]
  const isLine = reading.merges !== 'kept' && row.cells.length === 1
  if (isLine ? goesOnWithProse(reading, text) : isAnswer(before, text, vocabulary)) return [{ is: 'text', cell, text: text.trim() }]
  return text.split('\n').flatMap((line) => lineItems(vocabulary, cell, line, isLine)).reduce(joinLines, [])
}

/** An entry of a list may say what a label says: （二）项目支出. */
function isNumbered(before: Label | undefined, text: string): boolean {
  return before?.meaning.is === 'field' && before.meaning.field.type === 'list' && /^\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|目标\s*[一二三四五六七八九十\d]{1,3}\s*[:：]|[一二三四五六七八九十\d]{1,3}[、.．])/u.test(text)
}

/** In a text without cells, a line that does not begin with a label goes on with the prose before it, whatever words are in it. */
function goesOnWithProse({ open, vocabulary }: FieldsReading, text: string): boolean {
  return open !== undefined && isProse(open.meaning) && !piecesOf(text, vocabulary, 'blank')[0]?.label
}

/** Prose may say anything: what looks like a label in it is none. */
function isAnswer(before: Label | undefined, text: string, vocabulary: Vocabulary): boolean {
  return before !== undefined && isProse(before.meaning) && !isSelfLabelled(text, before.meaning, vocabulary)
}

/** A short answer that is blank may have the next label behind it: 填报单位（盖章）： | 单位负责人（签名）：某人. */
function isSelfLabelled(text: string, before: Meaning, vocabulary: Vocabulary): boolean {
  if (before.is !== 'field' || before.field.type !== 'text') return false
  const first = piecesOf(text, vocabulary, 'colon')[0]?.label?.meaning
  return first?.is === 'field' && first.field.type === 'text' && first.field !== before.field
}

/** Lines of a cell without a label of their own go on with the text before them. */
function joinLines(items: readonly Item[], item: Item): readonly Item[] {
  const last = items.at(-1)
  if (item.is !== 'text' || !last || (last.is !== 'text' && last.is !== 'pair')) return [...items, item]
  return [...items.slice(0, -1), { ...last, text: `${last.text}\n${item.text}` }]
}

function lineItems(vocabulary: Vocabulary, cell: RowCell, line: string, isLine: boolean): readonly Item[] {
  if (vocabulary.meaningOf(line)?.is === 'fixed') return []
  const marking = isLine || isCaptioned(line, vocabulary) ? 'blank' : 'colon'
  return piecesOf(line, vocabulary, marking).flatMap((piece) => pieceItem(piece, cell, isLine) ?? [])
}

function pieceItem({ label, text }: Piece, cell: RowCell, isLine: boolean): Item | undefined {
  if (!label) return text === '' ? undefined : { is: 'text', cell, text }
  if (text !== '') return { is: 'pair', cell, label, text }
  if (label.meaning.is === 'fixed') return undefined
  return isLine ? { is: 'label', cell, label } : { is: 'pair', cell, label, text }
}

/** A label and a number in one cell, with blanks between them. */
function isCaptioned(line: string, vocabulary: Vocabulary): boolean {
  const [, label = ''] = /^\s*(.*?)[\s\u3000]+-?[\d,.]+(?:\s*[万亿]?元)?\s*$/u.exec(line) ?? []
  const meaning = vocabulary.meaningOf(label)
  return meaning?.is === 'field' && meaning.field.type === 'amount'
}

const unitStatement = /(?:金额)?单位\s*[:：]\s*(?:人民币)?\s*(万元|元|千元|亿元)/u

/** What a form says of the unit of its amounts is no value. */
function withoutUnit(reading: FieldsReading, text: string): string {
  const unit = unitStatement.exec(text)?.[1]
  if (unit === undefined) return text
  reading.unit ??= unit
  return text.replace(unitStatement, '')
}
