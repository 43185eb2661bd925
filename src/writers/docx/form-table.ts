import { type ITableCellOptions, Table, TableCell, TableRow } from 'docx'
import { cellPadding, widthOf } from '../../layout/cell-text.js'
import { bodyOf } from '../../layout/page-setup.js'
import { type Fragment, gridOf, type PlacedCell, stackRows, verticalPadding } from '../../layout/stack.js'
import type { Row, Sheet } from '../../sheet/sheet.js'
import { cellParagraphs, hairlineParagraph } from './cell-paragraphs.js'
import type { FittedForm } from './fit-form.js'
import { mayBeParted } from './page-flow.js'
import { twips, wholeTwips } from './units.js'

/** Rows of a form that become one table, with what each of them is to do at the end of a page. */
export interface TableRows {
  readonly heads: readonly Row[]
  readonly rows: readonly Row[]
  /** For heads and rows in turn: stays on one page with what follows. */
  readonly keepsNext: readonly boolean[]
  /** Texts of cells that a page end may part. */
  readonly parted: ReadonlySet<string>
}

interface TableTask extends TableRows {
  readonly fitted: FittedForm
  readonly columnTwips: readonly number[]
  readonly heights: readonly number[]
  readonly fragments: ReadonlyMap<PlacedCell['cell'], Fragment>
  /** Points that a page has for rows. */
  readonly bodyHeight: number
}

/** Width of the ruled lines in eighths of a point. */
const rule = { style: 'single', size: 4, space: 0, color: '000000' } as const
const noRule = { style: 'nil' } as const
const sides = ['top', 'left', 'bottom', 'right'] as const
/** Points that LibreOffice takes from a cell's text for its rules. */
const roomForRules = 0.75

/** The rows as a table of Word: one grid of columns, cells merged to the right and down, lines ruled where the form has them. */
export function formTable(sheet: Sheet, rows: TableRows, fitted: FittedForm): Table {
  const all = [...rows.heads, ...rows.rows]
  const grid = gridOf({ ...sheet, rows: all })
  const stack = stackRows(grid, [...all.keys()], fitted.setText)
  const task: TableTask = {
    ...rows,
    fitted,
    columnTwips: wholeTwips(fitted.columnWidths),
    heights: stack.heights,
    fragments: new Map(stack.fragments.map((fragment) => [fragment.cell, fragment])),
    bodyHeight: bodyOf(fitted.page).height,
  }
  return new Table({
    rows: all.map((row, index) => tableRow(task, row, grid[index] ?? [], index)),
    columnWidths: task.columnTwips,
    width: { size: sum(task.columnTwips), type: 'dxa' },
    // From margin to margin in every version of Word, whatever it takes for the left edge of a table.
    alignment: 'center',
    layout: 'fixed',
    borders: { top: noRule, left: noRule, bottom: noRule, right: noRule, insideHorizontal: noRule, insideVertical: noRule },
    margins: { left: twips(cellPadding.side - roomForRules), right: twips(cellPadding.side - roomForRules), top: 0, bottom: 0, marginUnitType: 'dxa' },
  })
}

function tableRow(task: TableTask, row: Row, covering: readonly PlacedCell[], index: number): TableRow {
  const height = task.heights[index] ?? 0
  const isHead = index < task.heads.length
  // Where nothing in the row itself needs so much: a label beside it does, or someone is to write there by hand.
  const isGiven = row.blankLines > 0 || height > ownHeight(task, covering, index) + 1
  return new TableRow({
    ...(!mayBeParted(row, height, task.bodyHeight) && { cantSplit: true }),
    ...(isHead && { tableHeader: true }),
    ...(isGiven && { height: { value: twips(Math.min(height, task.bodyHeight / 2)), rule: 'atLeast' } }),
    children: covering.map((placed) => tableCell(task, row, placed, index)),
  })
}

function ownHeight({ fitted: { setText }, fragments }: TableTask, covering: readonly PlacedCell[], index: number): number {
  const heights = covering.map(({ cell, row }) => {
    const fragment = fragments.get(cell)
    if (!fragment || row !== index || cell.rowSpan > 1) return 0
    const { top, bottom } = verticalPadding(fragment)
    const { height, style } = setText(cell)
    return top + Math.max(height, style.lineHeight) + bottom
  })
  return Math.max(0, ...heights)
}

function tableCell(task: TableTask, row: Row, { cell, row: firstRow, blankLines }: PlacedCell, index: number): TableCell {
  const { columnTwips, fragments, fitted, keepsNext, parted } = task
  const fragment = fragments.get(cell)
  const keepNext = keepsNext[index] === true
  const frame = {
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    width: { size: widthOf(cell, columnTwips), type: 'dxa' },
    borders: Object.fromEntries(sides.map((side) => [side, fragment?.ruled.includes(side) === true ? rule : noRule])),
  } as const satisfies Omit<ITableCellOptions, 'children'>
  if (firstRow < index) return new TableCell({ ...frame, verticalMerge: 'continue', children: [hairlineParagraph(keepNext)] })
  const padding = fragment ? verticalPadding(fragment) : { top: 0, bottom: 0 }
  return new TableCell({
    ...frame,
    ...(cell.rowSpan > 1 && { verticalMerge: 'restart' }),
    margins: { top: twips(padding.top), bottom: twips(padding.bottom), marginUnitType: 'dxa' },
    // Word would centre a text over page ends.
    verticalAlign: blankLines > 0 || parted.has(cell.text) ? 'top' : 'center',
    children: cellParagraphs(cell, { setText: fitted.setText, keepNext, isHeading: row.section !== undefined && row.section === cell.text }),
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
