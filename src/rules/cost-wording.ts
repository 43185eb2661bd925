import { formatAmount } from '../base/amount.js'
import type { Text } from '../base/text.js'
import type { CostRow, Costs } from '../model/costs.js'
import { valueOf } from '../model/sums.js'
import type { Report } from './define-rule.js'
import { ceilingPlace } from './wording.js'

/** The budget can be held against costs: it is stated, or blank and then nothing. */
export function isComparable({ budget, parts }: Costs): boolean {
  return budget.state !== 'unreadable' && parts.length > 0
}

/** A row that passes its budget all alone is a finding of its own. */
export function overBudgetAlone({ budget, parts, totals }: Costs): Costs['parts'] {
  return [...parts, ...totals].filter((row) => row.ceiling.value.gt(valueOf(budget)))
}

/** The budget as the message names it. */
export function budgetText({ budget }: Costs, unit: string): Text {
  return budget.state === 'stated' ? { zh: `${budget.text} ${unit}`, en: `${budget.text} ${unit}` } : { zh: '未填', en: 'blank' }
}

/** `160 + 15 + 10 = 185.00`, as written in the rows. */
export function costProof({ parts, sum }: Costs): Text {
  const addition = `${parts.map((row) => formatAmount(row.ceiling.value)).join(' + ')} = ${formatAmount(sum)}`
  return { zh: `验算：${addition}`, en: `Check: ${addition}` }
}

/** The budget and the rows that took part. */
export function costPlaces(costs: Costs): readonly { readonly span: Costs['budget']['span']; readonly message: Text }[] {
  return costs.parts.map(ceilingPlace)
}

/** Rows left out of totals, so that nobody wonders where they went. */
export function leftOutNotes({ totals }: Costs): readonly Text[] {
  if (totals.length === 0) return []
  const names = totals.map((row) => `“${row.name.text}”`).join('、')
  return [{ zh: `${names}看作合计行，没有重复相加`, en: `${names} is taken for a total of other rows and not added again` }]
}

/** Says which rows have no amount to add. */
export function reportUnread(rows: readonly CostRow[], budgetLabel: string, report: Report): void {
  for (const { name, value, indicator, ceiling } of rows) {
    const why: Text = { blank: { zh: '没有指标值', en: 'has no value' }, 'lower-bound': { zh: '写的是下限', en: 'states a lower bound' }, 'not-money': { zh: '的指标值不是一个金额', en: 'has a value that is not an amount' }, stated: { zh: '', en: '' } }[ceiling.state]
    report.notChecked({ zh: `成本指标“${name.text}”${why.zh}，没有与${budgetLabel}核对`, en: `cost indicator “${name.text}” ${why.en}; it was not held against ${budgetLabel}` }, value?.span ?? indicator.span)
  }
}
