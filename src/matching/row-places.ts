import type { Doubt, GridCell } from '../grid/grid.js'
import { align, fit, isTypeOrSign } from './align.js'
import { isMarkedPoints, isPoints } from './bare.js'
import { foundIn, joined, type FoundText } from './found.js'
import type { GridRow, RowCell } from './grid-rows.js'
import { withSharedName } from './shared-names.js'
import type { TreeColumn, TreeHead } from './tree-head.js'
import type { PlacedTexts, TreeReading } from './tree-reading.js'
import type { Vocabulary } from './vocabulary.js'
import { wordsOf } from './words.js'

/** By the columns of the grid: what begins under a heading belongs to it. */
export function placeByGrid({ head }: TreeReading, { cells, index }: GridRow): PlacedTexts {
  const byColumn = new Map<TreeColumn, FoundText>()
  const used = new Set<RowCell>()
  const isNew = cells.some(({ cell, isFromAbove, start }) => !isFromAbove && cell.text.trim() !== '' && start >= (head.columns[0]?.start ?? 0))
  if (!isNew) return { byColumn, unplaced: [], mayRepeat: false }
  for (const column of head.columns) {
    const here = cells.filter(({ start }) => start >= column.start && start < column.end)
    for (const one of here) used.add(one)
    const filled = here.filter(({ cell, isFromAbove }) => cell.text.trim() !== '' && (!isFromAbove || sharesDown(column)))
    const texts = filled.map(({ cell, isFromAbove }) => foundIn(cell, cell.text.trim(), isFromAbove && isValueColumn(column) ? [sharedValue(cell)] : []))
    const [first, ...more] = texts
    if (!first) continue
    const whole = joined(texts, '')
    byColumn.set(column, more.length === 0 ? first : { ...whole, doubts: [...whole.doubts, joinedCells(first.cells[0])] })
  }
  const first = head.columns[0]?.start ?? 0
  const rest = cells.filter((one) => !used.has(one) && !one.isFromAbove && one.start >= first && one.cell.text.trim() !== '' && one.cell.row === index)
  return { byColumn, unplaced: rest.map(({ cell }) => foundIn(cell)), mayRepeat: false }
}

function sharesDown({ heading }: TreeColumn): boolean {
  return 'level' in heading || ('column' in heading && !heading.column.unprinted)
}

function isValueColumn({ heading }: TreeColumn): boolean {
  return 'column' in heading && heading.column.mergesRepeats !== true
}

function sharedValue({ text }: GridCell): Doubt {
  return { kind: 'merges', message: { zh: `“${text.trim()}”所在的格跨了几行，按每行都有填写`, en: `the cell of “${text.trim()}” spans several rows; it was taken for each of them` } }
}

function joinedCells(cell: GridCell | undefined): Doubt {
  return { kind: 'run-together', message: { zh: `${cell?.place.zh ?? ''}起的几格在同一栏下，连在一起填写`, en: `several cells from ${cell?.place.en ?? ''} on stand under one heading and were joined` } }
}

/** By order: a row with as many cells as the head has its texts in their places; any other is fitted to the columns. */
export function placeByOrder(reading: TreeReading, row: GridRow): PlacedTexts {
  const [only, another] = row.cells
  const isLine = only !== undefined && another === undefined
  const cells = isLine ? wordsOf(only.cell.text, hasSigns(reading.head) ? 'apart' : 'joined').map((text) => foundIn(only.cell, text)) : row.cells.map(({ cell }) => foundIn(cell))
  return !isLine && cells.length === reading.head.width && isInPlace(reading, cells) ? placeInOrder(reading, cells) : placeByFit(reading, row, cells)
}

/** Signs have a column of their own, and so have units. */
function hasSigns({ columns }: TreeHead): boolean {
  return columns.some(({ heading }) => 'column' in heading && ['operator', 'valueType'].includes(heading.column.id))
}

function placeInOrder({ head, seen }: TreeReading, cells: readonly FoundText[]): PlacedTexts {
  const byColumn = new Map<TreeColumn, FoundText>()
  for (const [index, column] of head.columns.entries()) {
    const found = cells[column.at]
    if (!found) continue
    seen.set(found.text, index)
    if (found.text !== '') byColumn.set(column, found)
  }
  const headed = new Set(head.columns.map(({ at }) => at))
  return { byColumn, unplaced: cells.filter(({ text }, at) => at >= head.before && !headed.has(at) && text !== ''), outside: cells.slice(0, head.before).filter(({ text }) => text !== ''), mayRepeat: true }
}

function placeByFit(reading: TreeReading, row: GridRow, cells: readonly FoundText[]): PlacedTexts {
  const { head, vocabulary, seen } = reading
  const filled = cells.filter(({ text }) => text !== '' && !isMarkedPoints(text))
  const { columns, isDoubtful } = align(filled.map(({ text }) => text), head.columns, vocabulary, seen)
  const doubts = isDoubtful ? [lostCells(row)] : []
  const byColumn = new Map<TreeColumn, FoundText>()
  for (const [index, found] of filled.entries()) {
    const column = head.columns[columns[index] ?? -1]
    if (!column) continue
    const before = byColumn.get(column)
    // Told once for the row, at what stands last in it.
    const said = index === filled.length - 1 ? { ...found, doubts: [...found.doubts, ...doubts] } : found
    byColumn.set(column, before ? joined([before, found], ' ') : said)
    seen.set(found.text, columns[index] ?? -1)
  }
  const unplaced = filled.filter((_, index) => columns[index] === -1)
  return { byColumn: withSharedName(reading, byColumn, lostCells(row)), unplaced, mayRepeat: false }
}

function lostCells({ cells }: GridRow): Doubt {
  const line = cells[0]?.cell.place
  return { kind: 'merges', message: { zh: `${line?.zh ?? ''}所在的行丢了表格线，哪一段属于哪一栏是推断的`, en: `the row of ${line?.en ?? ''} has lost its cells: which part belongs to which column is a guess` } }
}

/** A sentence that stood in another column before does not stand here. */
function isUsual(text: string, column: number, seen: TreeReading['seen']): boolean {
  return text.length < 6 || (seen.get(text) ?? column) === column
}

/** Whether each cell of a row may be what the heading over it says. */
function isInPlace({ head, vocabulary, seen }: TreeReading, cells: readonly FoundText[]): boolean {
  const isComplete = saysNameAndValue(head, cells)
  return head.columns.every((column, index) => {
    const text = cells[column.at]?.text ?? ''
    if (text === '' || isMarkedPoints(text) || ('level' in column.heading && isPoints(text))) return true
    if (isComplete && 'level' in column.heading && mayBeGroup(text, vocabulary)) return true
    return fit(text, column, vocabulary) > -5 && isUsual(text, index, seen)
  })
}

/** A row that has its name and its value in their columns has its groups in theirs. */
function saysNameAndValue({ columns }: TreeHead, cells: readonly FoundText[]): boolean {
  return ['indicatorLevel3', 'indicatorValue'].every((id) => columns.some(({ heading, at }) => 'column' in heading && heading.column.id === id && (cells[at]?.text ?? '') !== ''))
}

/** A group that the kind does not have. */
function mayBeGroup(text: string, { level1Of, level2Of }: Vocabulary): boolean {
  return !level1Of(text) && !level2Of(text) && !isTypeOrSign(text) && !/\d/u.test(text)
}
