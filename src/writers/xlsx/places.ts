import type { Cell, Role, Sheet } from '../../sheet/sheet.js'
import { address } from './addresses.js'

/** A cell of the sheet, with the 0-based row that it begins in. */
export interface PlacedCell {
  readonly cell: Cell
  readonly row: number
}

/** The cells for money, by field. */
export type AmountCells = ReadonlyMap<string, PlacedCell>

/** The cells of a sheet, row by row. */
export function placeCells({ rows }: Sheet): readonly PlacedCell[] {
  return rows.flatMap(({ cells }, row) => cells.map((cell): PlacedCell => ({ cell, row })))
}

/** Finds the cells for money. One whose text is no amount belongs: someone will type an amount over it. */
export function findAmountCells(placed: readonly PlacedCell[]): AmountCells {
  return new Map(placed.flatMap((place): readonly [string, PlacedCell][] => (place.cell.role === 'amount' && place.cell.field !== undefined ? [[place.cell.field, place]] : [])))
}

/** The cells of those fields that stand on the form. */
export function cellsOf(fields: readonly string[], amounts: AmountCells): readonly PlacedCell[] {
  return fields.flatMap((field) => amounts.get(field) ?? [])
}

/** Cells straight below one another as a range; others one by one. */
export function addressesOf(places: readonly PlacedCell[], isFixed = false): readonly string[] {
  const addresses = places.map(({ cell, row }) => address(row, cell.column, isFixed))
  const isOneRange = places.length > 1 && places.every(({ cell, row }, index) => cell.column === places[0]?.cell.column && row === places[0].row + index)
  return isOneRange ? [`${addresses[0]}:${addresses.at(-1)}`] : addresses
}

const openRoles: ReadonlySet<Role> = new Set(['amount', 'text', 'value', 'prose', 'signature'])

/** Whether someone fills in the cell; all else is printed wording. */
export function isInput({ role, field, choices }: Cell): boolean {
  return field !== undefined || choices !== undefined || openRoles.has(role)
}
