import { formatAmount, sumOf } from '../base/amount.js'
import { costsByBudget, costsInAll, type CostsInAll } from '../model/costs.js'
import { isRoundedBudget } from '../model/rounding.js'
import { valueOf } from '../model/sums.js'
import { isComparable, isDoubted } from './cost-checks.js'
import { budgetText, costPlaces, costProof, leftOutNotes } from './cost-wording.js'
import { defineRule } from './define-rule.js'
import { judgeDifference } from './wording.js'

export default defineRule({
  code: 'JX205',
  name: 'cost-under-budget',
  category: 'arithmetic',
  severity: 'warning',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '成本指标之和小于预算', en: 'cost indicators add up to less than the budget' },
  remedy: { zh: '补列没有写到的成本，或说明余下的预算用在哪里', en: 'Add the costs that are left out, or tell what the rest of the budget is for' },
  basis: { zh: '本工具建议：成本指标各行之和与相应预算一致', en: 'advice of this tool: cost indicators add up to the budget they belong to' },
  why: {
    zh: '预算中有一部分钱没有成本指标对应，可能漏列了一项，也可能预算偏高。',
    en: 'A part of the budget has no cost indicator: an item may be missing, or the budget may be too high.',
  },
  options: ['tolerance'],
  good: [
    { name: '恰好相等', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元' },
    { name: '有一行不是金额，不能断定少了', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤30万元\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: 控制在预算内' },
    { name: '只是少写了小数', yaml: '项目支出: 40.24\n资金总额: 100.34\n一般公共预算: 100.34\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.2万元' },
    { name: '项目支出有一项另有名称，合起来恰好是资金总额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 公共卫生项目支出\n      指标值: ≤30万元\n    - 三级指标: 项目支出\n      指标值: ≤10.20万元' },
    { name: '没有成本指标', yaml: '产出指标:\n  成本指标:' },
  ],
  bad: [
    {
      name: '少列一项',
      yaml: '项目支出: ⟦40.20⟧\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ⟨≤30万元⟩',
      zh: '成本指标之和小于预算：项目支出预算 40.20 万元，成本指标中项目支出各行相加 30.00 万元，少 10.20 万元',
      en: 'costs fall short of the budget: 项目支出 is 40.20 万元, its cost indicators add up to 30.00 万元, 10.20 万元 less',
    },
    {
      name: '一个名下少，另一个名下多',
      yaml: '项目支出: ⟦40.20⟧\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤70.30万元\n    - 三级指标: 项目支出\n      指标值: ⟨≤30万元⟩',
      zh: '成本指标之和小于预算：项目支出预算 40.20 万元，成本指标中项目支出各行相加 30.00 万元，少 10.20 万元',
      en: 'costs fall short of the budget: 项目支出 is 40.20 万元, its cost indicators add up to 30.00 万元, 10.20 万元 less',
      also: ['JX206'],
    },
    {
      name: '另有名称的一项也补不齐',
      yaml: '项目支出: ⟦40.20⟧\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ⟨≤30万元⟩\n    - 三级指标: 会议费\n      指标值: ≤5万元',
      zh: '成本指标之和小于预算：项目支出预算 40.20 万元，成本指标中项目支出各行相加 30.00 万元，少 10.20 万元',
      en: 'costs fall short of the budget: 项目支出 is 40.20 万元, its cost indicators add up to 30.00 万元, 10.20 万元 less',
    },
    {
      name: '资金总额没有填，没有可补齐的数',
      yaml: '资金总额:\n项目支出: ⟦40.20⟧\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ⟨≤30万元⟩\n    - 三级指标: 会议费\n      指标值: ≤5万元',
      zh: '成本指标之和小于预算：项目支出预算 40.20 万元，成本指标中项目支出各行相加 30.00 万元，少 10.20 万元',
      en: 'costs fall short of the budget: 项目支出 is 40.20 万元, its cost indicators add up to 30.00 万元, 10.20 万元 less',
      also: ['JX104'],
    },
  ],
  check(declaration, report) {
    const unit = declaration.kind.amountUnit
    if (costsInAll(declaration).some(isComplete)) return
    for (const costs of costsByBudget(declaration)) {
      const { budget, sum, unread } = costs
      const short = valueOf(budget).minus(sum)
      if (!isComparable(costs) || unread.length > 0 || short.lte(0) || isRoundedBudget(costs) || isDoubted(declaration, budget, report)) continue
      const stated = budgetText(costs, unit)
      report.finding(judgeDifference({
        primary: budget.span,
        label: { zh: `${budget.label}预算`, en: `budget of ${budget.label}` },
        message: {
          zh: `成本指标之和小于预算：${stated.zh}，成本指标中${budget.label}各行相加 ${formatAmount(sum)} ${unit}，少 ${formatAmount(short)} ${unit}`,
          en: `costs fall short of the budget: ${stated.en}, its cost indicators add up to ${formatAmount(sum)} ${unit}, ${formatAmount(short)} ${unit} less`,
        },
        related: costPlaces(costs),
        notes: [costProof(costs), ...leftOutNotes(costs)],
      }, short, unit, report.tolerance))
    }
  },
})

/** With the rows that stand under no budget, the costs come to exactly the total: a part of one budget goes by another name. */
function isComplete({ atLarge, assigned }: CostsInAll): boolean {
  const { budget, parts } = atLarge
  return parts.length > 0 && budget.state === 'stated' && sumOf([atLarge, ...assigned].map(({ sum }) => sum)).eq(budget.value)
}
