import { decimalsOf } from '../base/amount.js'
import type { Costs } from './costs.js'

/** The costs come to the budget rounded to their own decimals: 202.6 for 202.64. */
export function isRoundedBudget({ budget, parts, totals, sum }: Pick<Costs, 'budget' | 'parts' | 'totals' | 'sum'>): boolean {
  if (budget.state !== 'stated' || parts.length === 0) return false
  // A row that states the whole budget shows that its decimals were not left out.
  if (totals.some(({ ceiling }) => ceiling.value.eq(budget.value))) return false
  // 10.4 and 19.6 have one decimal, though together they have none.
  const decimals = Math.max(...parts.map(({ ceiling }) => decimalsOf(ceiling.value)))
  return !sum.eq(budget.value) && budget.value.round(decimals).eq(sum)
}
