import { formatAmount } from '../base/amount.js'
import { costsByBudget, costsInAll, isFullyAssigned, type Costs } from '../model/costs.js'
import { valueOf } from '../model/sums.js'
import { costPlaces, costProof, isComparable, leftOutNotes, overBudgetAlone, reportUnread } from './cost-wording.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  code: 'JX207',
  name: 'costs-over-total',
  category: 'arithmetic',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '全部成本指标之和超过资金总额', en: 'all cost indicators together exceed the total' },
  basis: { zh: '申报表“成本指标”的上限，对照“资金总额”', en: 'the form: ceilings under 成本指标 against 资金总额' },
  why: {
    zh: '成本指标不都写在基本支出、项目支出名下，但合在一起仍不应超过资金总额。',
    en: 'Cost indicators need not stand under 基本支出 or 项目支出; together they still must stay within the total.',
  },
  good: [{ name: '不在基本支出、项目支出名下，未超总额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 会议费\n      指标值: ≤5万元' }],
  bad: [
    {
      name: '合计超过总额',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  成本指标:\n    - 三级指标: 工程费\n      指标值: ⟨≤90万元⟩\n    - 三级指标: 设备费\n      指标值: ⟨≤11万元⟩',
      zh: '全部成本指标超过资金总额：资金总额 100.30 万元，成本指标相加 101.00 万元，超出 0.70 万元',
      en: 'all costs exceed 资金总额: 100.30 万元 stated, cost indicators add up to 101.00 万元, 0.70 万元 over',
    },
  ],
  check(declaration, report) {
    const byBudget = costsByBudget(declaration)
    for (const costs of costsInAll(declaration)) {
      const known = byBudget.flatMap(({ unread }) => unread)
      reportUnread(costs.unread.filter((row) => !known.includes(row) && !known.some((other) => other.indicator === row.indicator)), costs.budget.label, report)
      if (!isComparable(costs) || isExplained(costs, byBudget)) continue
      const over = costs.sum.minus(valueOf(costs.budget))
      if (over.lte(0) || costs.budget.state !== 'stated') continue
      const { label, text, span } = costs.budget
      const unit = declaration.kind.amountUnit
      report.finding({
        primary: span,
        label: { zh: `这里填的${label}`, en: `the ${label} stated` },
        message: {
          zh: `全部成本指标超过${label}：${label} ${text} ${unit}，成本指标相加 ${formatAmount(costs.sum)} ${unit}，超出 ${formatAmount(over)} ${unit}`,
          en: `all costs exceed ${label}: ${text} ${unit} stated, cost indicators add up to ${formatAmount(costs.sum)} ${unit}, ${formatAmount(over)} ${unit} over`,
        },
        related: costPlaces(costs),
        notes: [costProof(costs), ...leftOutNotes(costs)],
      })
    }
  },
})

/** The costs under one budget are over it already, or every row stands under a budget that it fits: then nothing new is said. */
function isExplained(all: Costs, byBudget: readonly Costs[]): boolean {
  const comparable = byBudget.filter(isComparable)
  const isOver = comparable.some((costs) => costs.sum.gt(valueOf(costs.budget)) || overBudgetAlone(costs).length > 0)
  const areAllHeld = isFullyAssigned(all) && byBudget.every((costs) => costs.parts.length === 0 || isComparable(costs))
  return isOver || areAllHeld
}
