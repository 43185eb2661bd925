import { columnName } from '../xlsx/addresses.js'
import { startsLikeFormula } from '../xlsx/safe-text.js'
import { escapeMarkup } from '../../base/escape-markup.js'
import { displayWidth } from '../../base/width.js'
import { styleNumber } from './cell-styles.js'
import type { SharedTexts } from './shared-texts.js'
import type { Block, Cell, CellStyle, DataTable, Lines, StyledCell, Worksheet } from './workbook.js'

/** Where a table stands in its worksheet: rows from 1, the head first. */
export interface PlacedTable {
  readonly table: DataTable
  readonly area: string
}

/** A table of a spreadsheet has a row at least. */
function rowsOf({ count }: DataTable): number {
  return Math.max(count, 1)
}

/** The tables of a worksheet, each with the cells that it takes. */
export function placeTables({ blocks }: Worksheet): readonly PlacedTable[] {
  let row = 1
  return blocks.flatMap((block) => {
    const first = row
    row += isTable(block) ? rowsOf(block) + 1 : block.lines.length
    return isTable(block) ? [{ table: block, area: `A${first}:${columnName(block.columns.length - 1)}${row - 1}` }] : []
  })
}

/** The worksheet as XML up to its print settings, in pieces, row after row. */
export function* worksheetPart(worksheet: Worksheet, texts: SharedTexts, isFirst: boolean): Iterable<string> {
  const { widths, blocks } = worksheet
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
  yield viewOf(worksheet, isFirst)
  yield `<sheetFormatPr defaultRowHeight="16.5"/><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`
  let row = 1
  for (const block of blocks) {
    yield* isTable(block) ? tableRows(block, row, widths, texts) : lineRows(block, row, texts)
    row += isTable(block) ? rowsOf(block) + 1 : block.lines.length
  }
  // The order of what follows is prescribed.
  yield '</sheetData><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
}

/** What stands behind the rows: the foot of a page, and which tables there are. */
export function worksheetEnd(foot: string, relations: readonly string[]): string {
  const tables = relations.length === 0 ? '' : `<tableParts count="${relations.length}">${relations.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`
  return `<headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;C${escapeMarkup(foot)}</oddFooter></headerFooter>${tables}</worksheet>`
}

function isTable(block: Block): block is DataTable {
  return 'columns' in block
}

function viewOf({ frozenRows, frozenColumns }: Worksheet, isFirst: boolean): string {
  const opened = isFirst ? ' tabSelected="1"' : ''
  const isFrozen = frozenRows + frozenColumns > 0
  if (!isFrozen) return `<sheetViews><sheetView${opened} showGridLines="0" workbookViewId="0"/></sheetViews>`
  const pane = frozenRows > 0 && frozenColumns > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight'
  const splits = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`
  return `<sheetViews><sheetView${opened} workbookViewId="0"><pane${splits} topLeftCell="${columnName(frozenColumns)}${frozenRows + 1}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`
}

function* lineRows({ lines }: Lines, first: number, texts: SharedTexts): Iterable<string> {
  for (const [index, cells] of lines.entries()) {
    const row = first + index
    yield rowPart(row, cells.map((cell, column) => (isStyled(cell) ? cellPart(cell.cell, column, row, cell.style, texts) : cellPart(cell, column, row, 'text', texts))), heightOf(cells))
  }
}

/** A title takes a taller row. Points. */
function heightOf(cells: Lines['lines'][number]): number | undefined {
  return cells.some((cell) => isStyled(cell) && cell.style === 'title') ? 27 : undefined
}

function* tableRows(table: DataTable, first: number, widths: Worksheet['widths'], texts: SharedTexts): Iterable<string> {
  const { columns } = table
  yield rowPart(first, columns.map(({ head }, column) => cellPart(head, column, first, 'head', texts)), 33)
  let row = first
  for (const cells of table.rows) {
    row += 1
    let part = ''
    for (let column = 0; column < columns.length; column++) part += cellPart(cells[column] ?? null, column, row, columns[column]?.style ?? 'text', texts)
    yield `<row r="${row}"${heightPart(wrappedHeight(cells, columns, widths))}>${part}</row>`
  }
}

const lineHeight = 16.5
/** The tallest row that a spreadsheet takes, in points. */
const tallest = 409
/** Of a column's width so much is safe for text: the reader's font may be wider than ours, and there is space beside the text. */
const usable = 0.85

/** Rows are not made taller by themselves in every program: what a wrapped text takes is told. Points; nothing for a single line. */
function wrappedHeight(cells: readonly Cell[], columns: DataTable['columns'], widths: Worksheet['widths']): number | undefined {
  let lines = 1
  for (const [column, { style }] of columns.entries()) {
    const cell = cells[column]
    if (style === 'wrapped' && typeof cell === 'string') lines = Math.max(lines, Math.ceil(displayWidth(cell) / (usable * (widths[column] ?? 10))))
  }
  return lines === 1 ? undefined : Math.min(tallest, lines * lineHeight)
}

function heightPart(height: number | undefined): string {
  return height === undefined ? '' : ` ht="${height}" customHeight="1"`
}

function rowPart(row: number, cells: readonly string[], height: number | undefined): string {
  return `<row r="${row}"${heightPart(height)}>${cells.join('')}</row>`
}

function isStyled(cell: Cell | StyledCell): cell is StyledCell {
  return cell !== null && typeof cell === 'object' && 'style' in cell
}

function cellPart(cell: Cell, column: number, row: number, style: CellStyle, texts: SharedTexts): string {
  if (cell === null || cell === '') return ''
  const place = `<c r="${columnName(column)}${row}" s="`
  if (typeof cell === 'string') return `${place}${styleNumber(style, startsLikeFormula(cell))}" t="s"><v>${texts.numberOf(cell)}</v></c>`
  const start = `${place}${styleNumber(style)}">`
  if (typeof cell === 'number') return `${start}<v>${cell}</v></c>`
  if ('digits' in cell) return `${start}<v>${cell.digits}</v></c>`
  return `${start}<f>${escapeMarkup(cell.formula)}</f>${cell.value === null ? '' : `<v>${cell.value}</v>`}</c>`
}
