import type { CellValue } from 'exceljs'
import type { Cell } from '../../sheet/sheet.js'
import { address } from './addresses.js'
import { cellText } from './safe-text.js'

/** A cell of the sheet, with the 0-based row that it begins in. */
export interface PlacedCell {
  readonly cell: Cell
  readonly row: number
}

/** The cells that show amounts, by field. */
export type AmountCells = ReadonlyMap<string, PlacedCell>

/** Finds the cells that show amounts. */
export function findAmountCells(placed: readonly PlacedCell[]): AmountCells {
  return new Map(placed.flatMap((place): readonly [string, PlacedCell][] => (place.cell.amount && place.cell.field !== undefined ? [[place.cell.field, place]] : [])))
}

/** What the spreadsheet cell holds: a number for money, a formula for a sum of amounts, else text. */
export function cellValue({ text, amount, sumOf }: Cell, amounts: AmountCells): CellValue {
  if (!amount) return text === '' ? null : cellText(text)
  if (amount.digits === undefined) return null
  // Amounts have at most 15 digits, which a spreadsheet number holds exactly.
  const result = Number(amount.digits)
  const addends = sumOf?.flatMap((field) => amounts.get(field) ?? []) ?? []
  return addends.length === 0 ? result : { formula: `SUM(${addressesOf(addends)})`, result }
}

/** Cells straight below one another as a range; others one by one. Blank ones belong: someone may type an amount into them. */
function addressesOf(places: readonly PlacedCell[]): string {
  const addresses = places.map(({ cell, row }) => address(row, cell.column))
  const isOneRange = places.length > 1 && places.every(({ cell, row }, index) => cell.column === places[0]?.cell.column && row === places[0].row + index)
  return isOneRange ? `${addresses[0]}:${addresses.at(-1)}` : addresses.join(',')
}
