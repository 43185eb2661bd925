import { sumOf, type Big } from '../base/amount.js'
import type { CostRow, ReadCostRow } from './cost-rows.js'

type Role = CostRow['role']

/** Roles that add up with the parts where that alone makes the sum exact: a name is a weaker witness than an exact sum. */
const readings: readonly (readonly Role[])[] = [
  [],
  ['continued'],
  ['subtotal'],
  ['total'],
  ['total', 'subtotal'],
  ['stray'],
  ['per-unit'],
  ['total', 'subtotal', 'continued', 'stray', 'per-unit'],
]

/** The rows to add up: those that come to the budget exactly if any do, else those whose names call them parts. */
export function countedRows(rows: readonly ReadCostRow[], budget: Big, { totalsMayStandAlone }: { readonly totalsMayStandAlone: boolean }): readonly ReadCostRow[] {
  const withRoles = (roles: readonly Role[]): readonly ReadCostRow[] => rows.filter(({ role }) => role === 'part' || roles.includes(role))
  const isExact = (counted: readonly ReadCostRow[]): boolean => counted.length > 0 && sumOf(counted.map(({ ceiling }) => ceiling.value)).eq(budget)
  for (const roles of rows.every(({ role }) => role === 'part') ? [[]] : readings) {
    const counted = withRoles(roles)
    if (isExact(counted)) return counted
  }
  // A budget stated by total rows only: they are then all there is to add up.
  const choices = totalsMayStandAlone ? [withRoles([]), withRoles(['subtotal']), withRoles(['total'])] : [withRoles([])]
  return choices.find((counted) => counted.length > 0) ?? []
}
