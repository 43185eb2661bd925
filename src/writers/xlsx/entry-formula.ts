import { address } from './addresses.js'
import { sumFormula } from './cell-value.js'
import type { AmountCells, PlacedCell } from './places.js'

/** What a cell shows by itself: a sum, or above the grid what the form prints in the grid a second time. */
export function entryFormula({ cell, row }: PlacedCell, amounts: AmountCells, placed: readonly PlacedCell[]): string | undefined {
  const again = cell.role === 'signatory' && cell.field !== undefined ? placed.find((other) => other.row > row && other.cell.field === cell.field) : undefined
  if (!again) return sumFormula(cell, amounts)
  const source = address(again.row, again.cell.column)
  return `IF(${source}="","",${source})`
}
