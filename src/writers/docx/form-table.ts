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

/** Lines of half a point. */
const rule = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
const noRule = 'w:val="nil"'
const sides = ['top', 'left', 'bottom', 'right'] as const
/** Points that LibreOffice takes from a cell's text for its rules. */
const roomForRules = 0.75

/** The rows as a table of Word: one grid of columns, cells merged to the right and down, lines ruled where the form has them. */
export function formTable(sheet: Sheet, rows: TableRows, fitted: FittedForm): string {
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
  const side = twips(cellPadding.side - roomForRules)
  // Centred, it stands from margin to margin in every version of Word, whatever that takes for the left edge of a table.
  return `<w:tbl><w:tblPr><w:tblW w:w="${sum(task.columnTwips)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${side}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr>`
    + `<w:tblGrid>${task.columnTwips.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${all.map((row, index) => tableRow(task, row, grid[index] ?? [], index)).join('')}</w:tbl>`
}

function tableRow(task: TableTask, row: Row, covering: readonly PlacedCell[], index: number): string {
  const height = task.heights[index] ?? 0
  // Where nothing in the row itself needs so much: a label beside it does, or someone is to write there by hand.
  const isGiven = row.blankLines > 0 || height > ownHeight(task, covering, index) + 1
  const properties = [
    mayBeParted(row, height, task.bodyHeight) ? '' : '<w:cantSplit/>',
    isGiven ? `<w:trHeight w:val="${twips(Math.min(height, task.bodyHeight / 2))}" w:hRule="atLeast"/>` : '',
    index < task.heads.length ? '<w:tblHeader/>' : '',
  ].join('')
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${covering.map((placed) => tableCell(task, row, placed, index)).join('')}</w:tr>`
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

function tableCell(task: TableTask, row: Row, { cell, row: firstRow, blankLines }: PlacedCell, index: number): string {
  const { columnTwips, fragments, fitted, keepsNext, parted } = task
  const fragment = fragments.get(cell)
  const keepNext = keepsNext[index] === true
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ''
  const merge = cell.rowSpan > 1 ? `<w:vMerge w:val="${firstRow < index ? 'continue' : 'restart'}"/>` : ''
  const borders = sides.map((side) => `<w:${side} ${fragment?.ruled.includes(side) === true ? rule : noRule}/>`).join('')
  const frame = `<w:tcW w:w="${widthOf(cell, columnTwips)}" w:type="dxa"/>${span}${merge}<w:tcBorders>${borders}</w:tcBorders>`
  if (firstRow < index) return `<w:tc><w:tcPr>${frame}</w:tcPr>${hairlineParagraph(keepNext)}</w:tc>`
  const { top, bottom } = fragment ? verticalPadding(fragment) : { top: 0, bottom: 0 }
  // Word would centre a text over page ends.
  const vertical = blankLines > 0 || parted.has(cell.text) ? 'top' : 'center'
  const paragraphs = cellParagraphs(cell, { setText: fitted.setText, keepNext, isHeading: row.section !== undefined && row.section === cell.text })
  return `<w:tc><w:tcPr>${frame}<w:tcMar><w:top w:w="${twips(top)}" w:type="dxa"/><w:bottom w:w="${twips(bottom)}" w:type="dxa"/></w:tcMar><w:vAlign w:val="${vertical}"/></w:tcPr>${paragraphs}</w:tc>`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
