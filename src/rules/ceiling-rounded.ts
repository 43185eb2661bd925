import { decimalsOf, formatAmount } from '../base/amount.js'
import { costsByBudget, type Costs } from '../model/costs.js'
import { isRoundedBudget } from '../model/rounding.js'
import { valueOf } from '../model/sums.js'
import { isDoubted } from './cost-checks.js'
import { costProof, leftOutNotes } from './cost-wording.js'
import { defineRule } from './define-rule.js'
import { ceilingPlace } from './wording.js'

export default defineRule({
  code: 'JX213',
  name: 'ceiling-rounded',
  category: 'arithmetic',
  severity: 'info',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '成本指标比预算少写了小数', en: 'cost ceilings with fewer decimals than the budget' },
  basis: { zh: '本工具建议：成本指标与预算写到同样的小数位', en: 'advice of this tool: cost indicators have as many decimals as the budget' },
  why: {
    zh: '预算 202.64 万元，成本指标写“≤202.6万元”，只是四舍五入；但按字面，花完预算就超过了指标。',
    en: 'A ceiling of 202.6 for a budget of 202.64 is only rounded; but by the letter, spending the budget exceeds it.',
  },
  good: [
    { name: '恰好相等', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.2万元' },
    { name: '少的不是小数', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤30万元' },
    { name: '小数位一样，数不同', yaml: '项目支出: 40.24\n资金总额: 100.34\n一般公共预算: 100.34\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.21万元' },
    { name: '合计行写明了预算，不是少写小数', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 合计\n      指标值: ≤40.20万元\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤30万元\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ≤10万元' },
    { name: '四舍五入是进位的', yaml: '项目支出: 40.26\n资金总额: 100.36\n一般公共预算: 100.36\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.2万元' },
    { name: '进位以后超过预算，是另一种错', yaml: '项目支出: 40.26\n资金总额: 100.36\n一般公共预算: 100.36\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.3万元' },
    { name: '有一行不是金额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤40万元\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: 控制在预算内' },
    { name: '合计不符，说明项目支出写错了', yaml: '项目支出: 40.24\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.2万元' },
  ],
  bad: [
    {
      name: '少写一位小数',
      yaml: '项目支出: ⟨40.24⟩\n资金总额: 100.34\n一般公共预算: 100.34\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ⟦≤40.2万元⟧',
      zh: '成本指标比预算少写了小数：项目支出预算 40.24 万元，成本指标相加 40.2 万元，少 0.04 万元',
      en: 'cost ceilings are rounded: 项目支出 is 40.24 万元, its cost indicators add up to 40.2 万元, 0.04 万元 less',
      proposal: '写成“≤40.24万元”',
    },
    {
      name: '两行都没有小数',
      yaml: '基本支出: ⟨60.10⟩\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标内容: 人员经费\n      指标值: ⟦≤50万元⟧\n    - 三级指标: 基本支出\n      指标内容: 公用经费\n      指标值: ⟨≤10万元⟩',
      zh: '成本指标比预算少写了小数：基本支出预算 60.10 万元，成本指标相加 60 万元，少 0.10 万元',
      en: 'cost ceilings are rounded: 基本支出 is 60.10 万元, its cost indicators add up to 60 万元, 0.10 万元 less',
      proposal: '各行写到 2 位小数，相加等于 60.10 万元',
    },
  ],
  check(declaration, report) {
    const unit = declaration.kind.amountUnit
    for (const costs of costsByBudget(declaration)) {
      const { budget, parts, sum } = costs
      const short = valueOf(budget).minus(sum)
      const [first, ...others] = parts
      if (!first || !isRounded(costs) || budget.state !== 'stated' || short.lte(0) || isDoubted(declaration, budget, report)) continue
      report.finding({
        primary: first.value.span,
        label: { zh: '四舍五入以后的数', en: 'rounded' },
        message: {
          zh: `成本指标比预算少写了小数：${budget.label}预算 ${budget.text} ${unit}，成本指标相加 ${sum.toFixed()} ${unit}，少 ${formatAmount(short)} ${unit}`,
          en: `cost ceilings are rounded: ${budget.label} is ${budget.text} ${unit}, its cost indicators add up to ${sum.toFixed()} ${unit}, ${formatAmount(short)} ${unit} less`,
        },
        related: [{ span: budget.span, message: { zh: `${budget.label} ${budget.text}`, en: `${budget.label} ${budget.text}` } }, ...others.map(ceilingPlace)],
        notes: [costProof(costs), ...leftOutNotes(costs)],
        proposal: others.length === 0
          ? { zh: `写成“≤${budget.text}${unit}”`, en: `Write “≤${budget.text}${unit}”` }
          : { zh: `各行写到 ${Math.max(2, decimalsOf(budget.value))} 位小数，相加等于 ${budget.text} ${unit}`, en: `Write all decimals, so that the rows add up to ${budget.text} ${unit}` },
      })
    }
  },
})

function isRounded(costs: Costs): boolean {
  return costs.unread.length === 0 && isRoundedBudget(costs)
}
