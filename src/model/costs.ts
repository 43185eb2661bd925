import { sumOf, type Big } from '../base/amount.js'
import type { CostGroup } from '../forms/form-kind.js'
import { readCeiling, type Ceiling } from './cost-ceiling.js'
import { amountOf, type Amount, type Declaration, type Indicator, type LocatedText } from './declaration.js'
import { valueOf } from './sums.js'

/** A row of the cost indicators with the ceiling it states. */
export interface CostRow {
  readonly indicator: Indicator
  /** The most telling name: 指标内容, else 三级指标. */
  readonly name: LocatedText
  readonly value: LocatedText | undefined
  readonly ceiling: Ceiling
}

export type ReadCostRow = CostRow & { readonly value: LocatedText; readonly ceiling: Extract<Ceiling, { state: 'stated' }> }

/** The cost rows that a budget amount has to cover. */
export interface Costs {
  readonly budget: Amount
  readonly group: CostGroup
  /** Rows whose ceilings add up; total rows and 其中 rows are not among them. */
  readonly parts: readonly ReadCostRow[]
  /** Rows that state what others add up to. */
  readonly totals: readonly ReadCostRow[]
  /** Rows whose value is not a ceiling, so that the sum may be more than what was added up. */
  readonly unread: readonly CostRow[]
  readonly sum: Big
}

const totalWords = /^(?:合计|总计|小计|总额)|(?:合计|总计|小计|总额|总成本|总费用|总支出|总金额)$/u
const partOfRowAbove = /^(?:其中|内含|含)[：:]?/u

/** The rows under each budget amount, such as those whose 三级指标 is 基本支出. */
export function costsByBudget(declaration: Declaration): readonly Costs[] {
  return declaration.kind.costs.flatMap((group) =>
    group.budgets.map(({ names, amount }) => {
      const rows = rowsOf(declaration, group).filter((row) => names.includes(nameOf(row.indicator)))
      return collect(amountOf(declaration, amount), group, rows)
    }),
  )
}

/** All cost rows against the total that they must stay within: those under each budget, and the rest. */
export function costsInAll(declaration: Declaration): readonly Costs[] {
  const byBudget = costsByBudget(declaration)
  return declaration.kind.costs.map((group) => {
    const assigned = byBudget.filter((costs) => costs.group === group)
    const names = group.budgets.flatMap((budget) => budget.names)
    const budget = amountOf(declaration, group.total)
    const rest = sortOut(rowsOf(declaration, group).filter((row) => !names.includes(nameOf(row.indicator))))
    const parts = [...assigned.flatMap((costs) => costs.parts), ...rest.others]
    return costsOf(budget, group, parts, [...assigned.flatMap((costs) => costs.totals), ...rest.named], [...assigned.flatMap((costs) => costs.unread), ...rest.unread])
  })
}

/** Every row stands under one of the group's budget amounts. */
export function isFullyAssigned({ group, parts, unread }: Costs): boolean {
  const names = group.budgets.flatMap((budget) => budget.names)
  return [...parts, ...unread].every((row) => names.includes(nameOf(row.indicator)))
}

function nameOf(indicator: Indicator): string {
  return indicator.cells['indicatorLevel3']?.text.replace(/\s/gu, '') ?? ''
}

function rowsOf({ indicators, kind }: Declaration, group: CostGroup): readonly CostRow[] {
  return indicators.filter(({ level2 }) => level2.id === group.group).flatMap((indicator) => {
    const name = indicator.cells['indicatorContent'] ?? indicator.cells['indicatorLevel3']
    const value = indicator.cells['indicatorValue']
    return name ? [{ indicator, name, value, ceiling: readCeiling(value?.text, kind.amountUnit) }] : []
  })
}

function collect(budget: Amount, group: CostGroup, rows: readonly CostRow[]): Costs {
  const { named, others, unread } = sortOut(rows)
  // A budget stated by total rows only: they are then all there is to add up.
  return others.length > 0 ? costsOf(budget, group, others, named, unread) : costsOf(budget, group, named, [], unread)
}

function sortOut(rows: readonly CostRow[]): { readonly named: readonly ReadCostRow[]; readonly others: readonly ReadCostRow[]; readonly unread: readonly CostRow[] } {
  const counted = rows.filter((row) => !partOfRowAbove.test(row.name.text))
  const read = counted.filter(isRead)
  return {
    named: read.filter((row) => totalWords.test(row.name.text)),
    others: read.filter((row) => !totalWords.test(row.name.text)),
    unread: counted.filter((row) => !isRead(row)),
  }
}

function costsOf(budget: Amount, group: CostGroup, rows: readonly ReadCostRow[], totals: readonly ReadCostRow[], unread: readonly CostRow[]): Costs {
  const unnamed = unnamedTotal(rows, valueOf(budget))
  const parts = rows.filter((row) => row !== unnamed)
  return { budget, group, parts, totals: [...totals, ...(unnamed ? [unnamed] : [])], unread, sum: sumOf(parts.map((row) => row.ceiling.value)) }
}

/** A row that is not called a total but equals the sum of all others, where counting it would pass the budget. */
function unnamedTotal(rows: readonly ReadCostRow[], budget: Big): ReadCostRow | undefined {
  const sum = sumOf(rows.map((row) => row.ceiling.value))
  if (rows.length < 2 || sum.lte(budget)) return undefined
  const isCertain = rows.length > 2
  return rows.find(({ ceiling: { value } }) => sum.minus(value).eq(value) && (isCertain || value.eq(budget)))
}

function isRead(row: CostRow): row is ReadCostRow {
  return row.ceiling.state === 'stated' && row.value !== undefined
}
