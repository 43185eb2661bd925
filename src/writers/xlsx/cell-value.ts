import type { CellValue } from 'exceljs'
import type { SetCellText } from '../../layout/cell-text.js'
import type { Cell } from '../../sheet/sheet.js'
import { addressesOf, type AmountCells, cellsOf, isInput } from './places.js'
import { cellText } from './safe-text.js'

/** What the spreadsheet cell holds: a number for money, a formula for a sum of amounts, else text. */
export function cellValue(cell: Cell, amounts: AmountCells, setText: SetCellText): CellValue {
  if (!cell.amount) return cell.text === '' ? null : cellText(isInput(cell) ? cell.text : printedText(cell, setText))
  const formula = sumFormula(cell, amounts)
  // Amounts have at most 15 digits, which a spreadsheet number holds exactly.
  const number = cell.amount.digits === undefined ? undefined : Number(cell.amount.digits)
  return formula === undefined ? (number ?? null) : { formula, result: number ?? '' }
}

/** The sum that a cell shows, if its parts stand on the form. Blank ones belong: someone may type an amount into them. */
export function sumFormula({ amount, sumOf, checkedBy = [] }: Cell, amounts: AmountCells): string | undefined {
  const followed = cellsOf(sumOf ?? [], amounts)
  if (!amount || followed.length === 0) return undefined
  const sides = [followed, ...checkedBy.map((fields) => cellsOf(fields, amounts))].filter((side) => side.length > 0).map((side) => addressesOf(side).join(','))
  if (amount.digits !== undefined) return `SUM(${sides[0]})`
  // A form still blank shows no 0.00; its total is that of the first side that is filled in.
  return sides.reduceRight((otherwise, side) => `IF(COUNT(${side})>0,SUM(${side}),${otherwise})`, '""')
}

/** Printed wording with its lines as laid out: a spreadsheet breaks Chinese anywhere. Nobody types it, so line breaks do no harm. */
function printedText(cell: Cell, setText: SetCellText): string {
  const { lines } = setText(cell)
  return cell.role === 'label' || cell.role === 'heading' ? lines.map(({ text }) => text).join('\n') : cell.text
}
