import { formatAmount } from '../base/amount.js'
import type { RelatedPlace } from '../base/finding.js'
import type { Text } from '../base/text.js'
import type { Costs, ReadCostRow } from '../model/costs.js'
import { ceilingPlace } from './wording.js'

/** The amount is the total of the group, not one of its budgets. */
export function isTotal({ budget, group }: Costs): boolean {
  return budget.field.id === group.total
}

/** `项目支出预算 40.20 万元`, as a part of a sentence. */
export function budgetText(costs: Costs, unit: string): Text {
  const { budget } = costs
  const name = isTotal(costs) ? budget.label : `${budget.label}预算`
  return budget.state === 'stated'
    ? { zh: `${name} ${budget.text} ${unit}`, en: `${budget.label} is ${budget.text} ${unit}` }
    : { zh: `${name}未填（按 0 计）`, en: `${budget.label} is blank (counted as 0)` }
}

/** `160.00 + 15.00 + 10.00 = 185.00`. */
export function costProof({ parts, sum }: Pick<Costs, 'parts' | 'sum'>): Text {
  const addition = `${parts.map((row) => formatAmount(row.ceiling.value)).join(' + ')} = ${formatAmount(sum)}`
  return { zh: `验算：${addition}`, en: `Check: ${addition}` }
}

/** The rows that were added up. */
export function costPlaces({ parts }: Pick<Costs, 'parts'>): readonly RelatedPlace[] {
  return parts.map(ceilingPlace)
}

/** Rows left out of a sum, so that nobody wonders where they went; portions that say 其中 themselves are not named. */
export function leftOutNotes({ totals, portions, perUnit }: Pick<Costs, 'totals' | 'portions' | 'perUnit'>): readonly Text[] {
  const completing = portions.filter(({ role }) => role === 'continued')
  return [
    ...note(totals, { zh: '看作合计行，没有重复相加', en: 'is taken for a total of other rows and not added again' }),
    ...note(completing, { zh: '与“其中”行合起来正好是上一行，没有重复相加', en: 'completes the portions of the row above and is not added again' }),
    ...note(perUnit, { zh: '看作单位成本或节约额，没有相加', en: 'is taken for a cost per unit or money saved and not added' }),
  ]
}

/** Names of rows as a message quotes them. */
export function quoteNames(rows: readonly ReadCostRow[]): string {
  return rows.map((row) => `“${row.name.text}”`).join('、')
}

function note(rows: readonly ReadCostRow[], text: Text): readonly Text[] {
  const names = quoteNames(rows)
  return rows.length > 0 ? [{ zh: names + text.zh, en: `${names} ${text.en}` }] : []
}
