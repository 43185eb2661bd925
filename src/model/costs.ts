import { sumOf, zero, type Big } from '../base/amount.js'
import { memoize } from '../base/memoize.js'
import type { CostGroup } from '../forms/form-kind.js'
import { costRows, isRead, type CostRow, type ReadCostRow } from './cost-rows.js'
import { countedRows } from './cost-parts.js'
import { amountOf, type Amount, type Declaration } from './declaration.js'
import { valueOf } from './sums.js'

export type { CostRow, ReadCostRow } from './cost-rows.js'

/** The cost rows that an amount has to cover. */
export interface Costs {
  readonly budget: Amount
  readonly group: CostGroup
  /** Rows whose ceilings add up. */
  readonly parts: readonly ReadCostRow[]
  /** Rows that state what others add up to. */
  readonly totals: readonly ReadCostRow[]
  /** 其中 rows: portions of other rows. */
  readonly portions: readonly ReadCostRow[]
  /** Costs per head or piece, and money saved. */
  readonly perUnit: readonly ReadCostRow[]
  /** Rows whose value is not a ceiling, so that the sum may be more than what was added up. */
  readonly unread: readonly CostRow[]
  readonly sum: Big
}

/** All costs of a group against the amount that they must stay within. */
export interface CostsInAll {
  /** Rows under no budget of their own; without the row that states the whole. */
  readonly atLarge: Costs
  /** Rows under a budget of their own. */
  readonly assigned: readonly Costs[]
  /** A row stands under a budget of its own, though its value may not be read. */
  readonly isAssigned: boolean
}

/** The rows under each budget amount, such as those whose 三级指标 is 基本支出. */
export function costsByBudget(declaration: Declaration): readonly Costs[] {
  return costsInAll(declaration).flatMap(({ assigned }) => assigned)
}

/** All cost rows of each group against its total; read once for all rules. */
export const costsInAll = memoize((declaration: Declaration): readonly CostsInAll[] => declaration.kind.costs.map((group) => {
  const rows = costRows(declaration, group)
  const budget = amountOf(declaration, group.total)
  const isAssigned = rows.some((row) => row.budget !== undefined && row.role !== 'per-unit')
  const own = rows.filter((row) => row.budget === undefined)
  const parts = countedRows(own.filter(isRead), valueOf(budget), { totalsMayStandAlone: !isAssigned })
  const isAlone = rows.filter((row) => row.role !== 'per-unit').length < 2
  const whole = isAlone ? undefined : parts.find(({ ceiling }) => budget.state === 'stated' && ceiling.value.eq(budget.value))
  return {
    atLarge: costsOf(budget, group, own, parts.filter((row) => row !== whole)),
    assigned: group.budgets.map(({ amount }) => underBudget(declaration, group, amount, rows)),
    isAssigned,
  }
}))

function underBudget(declaration: Declaration, group: CostGroup, amount: string, rows: readonly CostRow[]): Costs {
  const budget = amountOf(declaration, amount)
  const own = rows.filter((row) => row.budget === amount)
  const counted = countedRows(own.filter(isRead), valueOf(budget), { totalsMayStandAlone: true })
  const unnamed = unnamedTotal(counted, valueOf(budget))
  return costsOf(budget, group, own, counted.filter((row) => row !== unnamed))
}

function costsOf(budget: Amount, group: CostGroup, rows: readonly CostRow[], parts: readonly ReadCostRow[]): Costs {
  const counted = new Set(parts)
  const others = rows.filter(isRead).filter((row) => !counted.has(row))
  const isPortion = ({ role }: CostRow): boolean => role === 'within' || role === 'stray' || role === 'continued'
  return {
    budget,
    group,
    parts,
    totals: others.filter((row) => row.role !== 'per-unit' && !isPortion(row)),
    portions: others.filter(isPortion),
    perUnit: others.filter((row) => row.role === 'per-unit'),
    // What is not added up anyway need not be read.
    unread: rows.filter((row) => !isRead(row) && row.role !== 'per-unit' && row.role !== 'within'),
    sum: sumOf(parts.map((row) => row.ceiling.value)),
  }
}

/** A row that is not called a total but is the whole budget, first or last, while two others or more come to exactly that. */
function unnamedTotal(rows: readonly ReadCostRow[], budget: Big): ReadCostRow | undefined {
  const filled = rows.filter(({ ceiling }) => !ceiling.value.eq(zero))
  if (filled.length < 3 || !sumOf(filled.map(({ ceiling }) => ceiling.value)).eq(budget.plus(budget))) return undefined
  return [rows[0], rows.at(-1)].find((row) => row?.ceiling.value.eq(budget))
}
