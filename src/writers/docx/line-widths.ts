import { cellPadding, widthOf } from '../../layout/cell-text.js'
import type { Cell, Row, Sheet } from '../../sheet/sheet.js'
import type { FittedForm } from './fit-form.js'
import { measureText } from './measure.js'

/** Points beside a short text for what is written there by hand. */
const roomToSign = 60
/** The longest text of a line has this share of it at least. */
const leastShare = 0.4

/** The sheet as its columns are measured: a department's long name above the grid does not make columns of amounts narrow. */
export function withoutLineTexts(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.role === 'signatory' ? { ...cell, text: '' } : cell)) })) }
}

/** Column widths, in points, of a line of texts above the grid: those of the grid if the texts fit, else the longest text has what the others leave. */
export function lineWidths({ cells }: Row, { columnWidths, styles }: Pick<FittedForm, 'columnWidths' | 'styles'>): readonly number[] {
  const naturalOf = (cell: Cell): number => measureText(cell.text, styles[cell.role]) + 2 * cellPadding.side
  if (cells.every((cell) => naturalOf(cell) <= widthOf(cell, columnWidths))) return columnWidths
  const longest = cells.reduce((longer, cell) => (naturalOf(cell) > naturalOf(longer) ? cell : longer))
  const whole = columnWidths.reduce((sum, width) => sum + width, 0)
  const left = cells.reduce((sum, cell) => (cell === longest ? sum : sum - naturalOf(cell) - roomToSign), whole)
  if (left < whole * leastShare) return columnWidths
  return cells.flatMap((cell) => {
    const width = cell === longest ? left : naturalOf(cell) + roomToSign
    return Array.from({ length: cell.columnSpan }, () => width / cell.columnSpan)
  })
}
