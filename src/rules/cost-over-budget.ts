import { formatAmount } from '../base/amount.js'
import { costsByBudget } from '../model/costs.js'
import { valueOf } from '../model/sums.js'
import { followsFromOneRow, isComparable, isDoubted, reportUnread, reportUnreadable } from './cost-checks.js'
import { budgetText, costPlaces, costProof, leftOutNotes } from './cost-wording.js'
import { defineRule } from './define-rule.js'
import { judgeDifference } from './wording.js'

export default defineRule({
  code: 'JX204',
  name: 'cost-over-budget',
  category: 'arithmetic',
  severity: 'error',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '成本指标之和超过预算', en: 'cost indicators add up to more than the budget' },
  remedy: { zh: '压减成本上限，或按程序调整预算，使各行之和不超过预算', en: 'Lower the ceilings, or have the budget changed, until they add up to no more than it' },
  basis: { zh: '申报表“成本指标”的上限，对照“按支出性质分”的预算', en: 'the form: ceilings under 成本指标 against the budget under 按支出性质分' },
  why: {
    zh: '成本指标是花钱的上限。各项上限之和超过预算，等于申报时就准备超支。',
    en: 'Cost indicators are ceilings of spending. Ceilings that add up to more than the budget plan to overspend.',
  },
  options: ['tolerance'],
  good: [
    { name: '恰好用完', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元' },
    { name: '合计行不重复相加', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 项目支出合计\n      指标值: ≤40.20万元\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤30.20万元\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ≤10万元' },
    { name: '其中行不重复相加', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤40.20万元\n    - 三级指标: 项目支出\n      指标内容: 其中：乙\n      指标值: ≤10万元' },
    { name: '预算是负数，没有成本', yaml: "基本支出: 110.30\n项目支出: '-10'" },
  ],
  bad: [
    {
      name: '同一笔钱列了两次',
      yaml: '项目支出: ⟦40.20⟧\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ⟨≤40.20万元⟩\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ⟨≤40.20万元⟩',
      zh: '成本指标超过预算：项目支出预算 40.20 万元，成本指标中项目支出各行相加 80.40 万元，超出 40.20 万元',
      en: 'costs exceed the budget: 项目支出 is 40.20 万元, its cost indicators add up to 80.40 万元, 40.20 万元 over',
    },
    {
      name: '两项之和超过项目支出',
      yaml: '项目支出: ⟦40.20⟧\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ⟨≤30万元⟩\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ⟨≤15万元⟩',
      zh: '成本指标超过预算：项目支出预算 40.20 万元，成本指标中项目支出各行相加 45.00 万元，超出 4.80 万元',
      en: 'costs exceed the budget: 项目支出 is 40.20 万元, its cost indicators add up to 45.00 万元, 4.80 万元 over',
    },
  ],
  check(declaration, report) {
    const unit = declaration.kind.amountUnit
    for (const costs of costsByBudget(declaration)) {
      const { budget, sum, unread } = costs
      reportUnread(unread, budget.label, report)
      reportUnreadable(costs, report)
      const over = sum.minus(valueOf(budget))
      if (!isComparable(costs) || over.lte(0) || followsFromOneRow(costs) || isDoubted(declaration, budget, report)) continue
      const stated = budgetText(costs, unit)
      report.finding(judgeDifference({
        primary: budget.span,
        label: { zh: `${budget.label}预算`, en: `budget of ${budget.label}` },
        message: {
          zh: `成本指标超过预算：${stated.zh}，成本指标中${budget.label}各行相加 ${formatAmount(sum)} ${unit}，超出 ${formatAmount(over)} ${unit}`,
          en: `costs exceed the budget: ${stated.en}, its cost indicators add up to ${formatAmount(sum)} ${unit}, ${formatAmount(over)} ${unit} over`,
        },
        related: costPlaces(costs),
        notes: [costProof(costs), ...leftOutNotes(costs)],
      }, over, unit, report.tolerance))
    }
  },
})
