import type { Cell, Role, Row } from '../../sheet/sheet.js'
import { headerDirection, isHeader } from '../../sheet/stretches.js'
import type { Part } from './parts.js'
import { cellHtml, escaped } from './text.js'

/** A cell with its place among the rows of its table, heads first. */
interface Placed {
  readonly cell: Cell
  readonly row: number
}

interface Table {
  readonly number: number
  /** Cells that speak for others. */
  readonly headers: readonly Placed[]
  /** For each row the row in which the label of its block begins. */
  readonly blocks: readonly number[]
  /** Columns at which amounts with their captions begin: boxes side by side stay side by side on a phone. */
  readonly boxes: readonly number[]
}

const headerRoles: ReadonlySet<Role> = new Set(['label', 'heading', 'caption'])

/** A part of the form as a table whose cells name their headers. `number` tells its identifiers from those of other tables; it has `width` columns. */
export function tableHtml({ heads, rows }: Part, { number, width, columns, caption }: { readonly number: number; readonly width: number; readonly columns: string; readonly caption: string }): string {
  const cells = [...heads, ...rows].flatMap((row, index) => row.cells.map((cell): Placed => ({ cell, row: index })))
  const boxes = [...new Set(cells.flatMap(({ cell }) => (cell.role === 'caption' && cell.text !== '' ? [cell.column] : [])))].toSorted((a, b) => a - b)
  const headers = cells.filter(({ cell }) => isHeader(cell))
  const table: Table = { number, headers, blocks: blocksOf(cells), boxes }
  const head = heads.length > 0 ? `<thead>\n${heads.map((row, index) => rowHtml(table, row, index)).join('')}</thead>\n` : ''
  const body = rows.map((row, index) => rowHtml(table, row, heads.length + index)).join('')
  const kind = heads.length > 0 ? ' class="list"' : ''
  return `<table${kind}>\n<caption>${escaped(caption)}</caption>\n${columns}${head}<tbody>\n${body}</tbody>\n${foot(width)}</table>\n`
}

/** A line on paper at the foot of every page: browsers leave cells open that go on over it. */
function foot(width: number): string {
  return `<tfoot aria-hidden="true"><tr><td colspan="${width}"></td></tr></tfoot>\n`
}

function rowHtml(table: Table, row: Row, index: number): string {
  const isPaired = row.cells.some((cell) => cell.role === 'caption' || cell.role === 'amount' || isOverBox(table, cell))
  const classes = [...(row.keepsWithPrevious ? ['keep'] : []), ...(isPaired ? ['pairs'] : [])]
  const cells = row.cells.map((cell) => cellTag(table, { cell, row: index }, row.blankLines)).join('')
  return `<tr${attribute('class', classes.join(' '))}>${cells}</tr>\n`
}

function cellTag(table: Table, placed: Placed, blankLines: number): string {
  const { cell } = placed
  const tag = isHeader(cell) ? 'th' : 'td'
  const room = blankLines > 0 && !headerRoles.has(cell.role) && cell.rowSpan === 1 ? `height:${blankLines * 1.5}em` : ''
  const attributes = [
    attribute('id', isHeader(cell) ? idOf(table, placed) : ''),
    attribute('class', classesOf(table, cell)),
    attribute('scope', isHeader(cell) ? scopeOf(cell) : ''),
    attribute('colspan', cell.columnSpan > 1 ? String(cell.columnSpan) : ''),
    attribute('rowspan', cell.rowSpan > 1 ? String(cell.rowSpan) : ''),
    attribute('headers', headersOf(table, placed).map((header) => idOf(table, header)).join(' ')),
    attribute('data-head', cell.role === 'text' || cell.role === 'value' ? columnHead(table, placed) : ''),
    attribute('style', room),
  ]
  return `<${tag}${attributes.join('')}>${cellHtml(cell)}</${tag}>`
}

function classesOf(table: Table, cell: Cell): string {
  const box = table.boxes.findLastIndex((column) => column <= cell.column) + 1
  const isBoxed = cell.role === 'caption' || cell.role === 'amount' || isOverBox(table, cell)
  const level = cell.role === 'label' && !isBoxed ? [cell.column === 0 ? 'block' : `level${cell.column}`] : []
  return [cell.role, ...level, ...(isBoxed && box > 1 ? ['beside'] : []), ...cell.open.map((side) => `open-${side}`)].join(' ')
}

/** The label of a box of amounts, above it: 按收入性质分. */
function isOverBox({ boxes }: Table, { role, columnSpan, column }: Cell): boolean {
  return role === 'label' && columnSpan > 1 && boxes.includes(column)
}

function idOf({ number }: Table, { cell, row }: Placed): string {
  return `t${number}r${row + 1}c${cell.column + 1}`
}

function scopeOf(cell: Cell): string {
  if (headerDirection(cell) === 'down') return cell.columnSpan > 1 ? 'colgroup' : 'col'
  return cell.role !== 'caption' && cell.rowSpan > 1 ? 'rowgroup' : 'row'
}

/** Headers that speak for a cell: those above it in its columns, and those to the left in its row. */
function headersOf({ headers, blocks }: Table, { cell, row }: Placed): readonly Placed[] {
  if (cell.role === 'heading') return []
  return headers.filter((other) => (isColumnHeader(other.cell) ? isAbove(other, { cell, row }, blocks) : isLeft(other, { cell, row })))
}

/** A head speaks for the rest of the table, a label above others only for its block. */
function isAbove({ cell: header, row }: Placed, below: Placed, blocks: readonly number[]): boolean {
  const isOver = header.column < below.cell.column + below.cell.columnSpan && below.cell.column < header.column + header.columnSpan
  return row < below.row && isOver && (header.role === 'heading' || blocks[row] === blocks[below.row])
}

function isLeft({ cell: header, row }: Placed, { cell, row: beside }: Placed): boolean {
  return header.column < cell.column && row <= beside && beside < row + header.rowSpan && isNear(header, cell)
}

function blocksOf(cells: readonly Placed[]): readonly number[] {
  return cells.filter(({ cell }) => cell.column === 0).flatMap(({ cell, row }) => Array.from({ length: cell.rowSpan }, () => row))
}

/** A caption speaks for the amount beside it only. */
function isNear(header: Cell, { column }: Cell): boolean {
  return header.role !== 'caption' || header.column + header.columnSpan === column
}

function isColumnHeader(cell: Cell): boolean {
  return headerDirection(cell) === 'down'
}

/** What stands over a column, without remarks in brackets: beside each value there is no room for them. */
function columnHead({ headers }: Table, { cell, row }: Placed): string {
  return headers.find((other) => other.cell.role === 'heading' && other.row < row && other.cell.column === cell.column)?.cell.text.replace(/^(.+)（.*）$/u, '$1') ?? ''
}

function attribute(name: string, value: string): string {
  return value === '' ? '' : ` ${name}="${escaped(value)}"`
}
