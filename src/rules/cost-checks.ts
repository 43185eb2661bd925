import { sumOf, zero } from '../base/amount.js'
import type { Text } from '../base/text.js'
import type { CostRow, Costs, ReadCostRow } from '../model/costs.js'
import type { Amount, Declaration } from '../model/declaration.js'
import { guessSlip } from '../model/sum-guess.js'
import { isBroken, readSums, valueOf } from '../model/sums.js'
import type { Report } from './define-rule.js'
import { officialSpending, runningCosts } from './words/money.js'

/** The budget can be held against costs: it is stated, or blank and then nothing. */
export function isComparable({ budget, parts }: Costs): boolean {
  return budget.state !== 'unreadable' && parts.length > 0
}

/** Rows that pass the budget all alone; a portion of a row that does so already is not named again. */
export function overBudgetAlone(costs: Costs): readonly ReadCostRow[] {
  if (costs.budget.state === 'unreadable') return []
  const rows = wholeRowsOver(costs)
  const highest = rows.reduce((high, { ceiling }) => (ceiling.value.gt(high) ? ceiling.value : high), valueOf(costs.budget))
  return [...rows, ...costs.portions.filter(({ ceiling }) => ceiling.value.gt(highest))]
}

/** A sum over the budget says nothing new where one row passes it alone. */
export function followsFromOneRow(costs: Costs): boolean {
  return wholeRowsOver(costs).length > 0
}

/**
 * One wrong figure, one finding: a broken sum already offers what the cost rows come to, or says that the total is wrong.
 * Says so in the place of a finding.
 */
export function isDoubted(declaration: Declaration, budget: Amount, report: Report): boolean {
  const sums = readSums(declaration)
  const isSuspect = sums.filter(isBroken).some((sum) => {
    const guess = guessSlip(declaration, sum, sums)
    const explains = guess?.reason === 'costs' || guess?.reason === 'other-split'
    return explains && guess?.amount.field.id === budget.field.id
  })
  const isZeroTotal = sums.some(({ total, parts }) => total.field.id === budget.field.id && valueOf(total).eq(zero) && sumOf(parts.map(valueOf)).gt(zero))
  if (!isSuspect && !isZeroTotal) return false
  report.notChecked({ zh: `成本指标与${budget.label}：${budget.label}的金额存疑，请先改正合计`, en: `cost indicators against ${budget.label}: its amount is in doubt, see the sum first` }, budget.span)
  return true
}

/** Says that rows cannot be held against an amount that cannot be read. */
export function reportUnreadable({ budget, parts }: Costs, report: Report): void {
  if (budget.state !== 'unreadable' || parts.length === 0) return
  report.notChecked({ zh: `成本指标与${budget.label}：${budget.label}读不出`, en: `cost indicators against ${budget.label}: ${budget.label} cannot be read` }, budget.span)
}

const reasons: Readonly<Record<CostRow['ceiling']['state'], Text>> = {
  stated: { zh: '', en: '' },
  blank: { zh: '没有指标值', en: 'has no value' },
  'lower-bound': { zh: '写的是下限', en: 'states a lower bound' },
  'no-unit': { zh: '没有写单位', en: 'states no unit' },
  'other-measure': { zh: '写的是单价或比例', en: 'states a price per piece or a share' },
  'not-money': { zh: '的指标值不是一个金额', en: 'has a value that is not an amount' },
}

/** Says which rows have no amount to add; a price per piece or a share is not expected to. */
export function reportUnread(rows: readonly CostRow[], budgetLabel: string, report: Report): void {
  for (const { name, value, indicator, ceiling } of rows) {
    if (ceiling.state === 'other-measure') continue
    const why = reasons[ceiling.state]
    report.notChecked({ zh: `成本指标“${name.text}”${why.zh}，没有与${budgetLabel}核对`, en: `cost indicator “${name.text}” ${why.en}; it was not held against ${budgetLabel}` }, value?.span ?? indicator.span)
  }
}

/** Whether rows that are commonly part of others account for what is too much; says that they were not checked. */
export function isIncluded(costs: Pick<Costs, 'parts'>, over: Big, budgetLabel: string, report: Report): boolean {
  const included = maybeIncluded(costs)
  if (over.gt(sumOf(included.map(({ ceiling }) => ceiling.value)))) return false
  for (const { name, indicator } of included) report.notChecked({ zh: `成本指标“${name.text}”可能已包含在公用经费里，没有与${budgetLabel}核对；请在前面写明“其中：”`, en: `cost indicator “${name.text}” may be part of other costs and was not held against ${budgetLabel}; say so with “其中：” in front` }, indicator.span)
  return true
}

/** Rows of 公务接待费 and the like beside a row that such spending is commonly part of. */
function maybeIncluded({ parts }: Pick<Costs, 'parts'>): readonly ReadCostRow[] {
  const isOfficial = ({ name }: ReadCostRow): boolean => officialSpending.test(name.text)
  return parts.some((row) => !isOfficial(row) && runningCosts.test(row.name.text)) ? parts.filter(isOfficial) : []
}

function wholeRowsOver({ parts, totals, budget }: Costs): readonly ReadCostRow[] {
  return [...parts, ...totals].filter((row) => isOver(row, budget))
}

function isOver(row: ReadCostRow, budget: Amount): boolean {
  return row.ceiling.value.gt(valueOf(budget))
}
