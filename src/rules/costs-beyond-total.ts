import { formatAmount, sumOf, type Big } from '../base/amount.js'
import { costsInAll, type Costs, type CostsInAll } from '../model/costs.js'
import { valueOf } from '../model/sums.js'
import { isDoubted, isIncluded, overBudgetAlone } from './cost-checks.js'
import { costPlaces, costProof, leftOutNotes, quoteNames } from './cost-wording.js'
import { defineRule } from './define-rule.js'
import { judgeDifference } from './wording.js'
import { detailColumn } from './row-wording.js'

export default defineRule({
  code: 'JX210',
  name: 'costs-beyond-total',
  category: 'arithmetic',
  severity: 'warning',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '另列的成本使成本指标之和超过资金总额', en: 'further cost indicators bring the sum beyond the total' },
  remedy: { zh: '核对是否重复：已包含在别的支出里的，前面写明“其中：”', en: 'Look for money stated twice; what is part of other spending begins with 其中：' },
  basis: { zh: '本工具建议：基本支出、项目支出之外另列的成本指标，合起来不超过资金总额', en: 'advice of this tool: cost indicators beside 基本支出 and 项目支出 stay within 资金总额 with them' },
  why: {
    zh: '基本支出、项目支出名下的成本没有超过预算，加上另列的成本就超过资金总额：可能重复列了，也可能漏算了预算。',
    en: 'The costs under 基本支出 and 项目支出 fit their budgets, but with the others they exceed the total: a cost may be listed twice, or the budget too low.',
  },
  options: ['tolerance'],
  good: [
    { name: '另列的成本没有超过余下的资金', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 会议费\n      指标值: ≤5万元' },
    { name: '用“其中：”写明已包含', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 三公经费\n      指标内容: 其中：三公经费\n      指标值: ≤3万元' },
    { name: '另列的成本恰好是基本支出的明细', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元\n    - 三级指标: 人员经费\n      指标值: ≤50万元\n    - 三级指标: 公用经费\n      指标值: ≤10.10万元' },
    { name: '公务接待费多半在公用经费里', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标内容: 公用经费\n      指标值: ≤60.10万元\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元\n    - 三级指标: 公务接待费\n      指标值: ≤8万元' },
    { name: '资金总额没有填', yaml: '资金总额:\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 会议费\n      指标值: ≤50万元' },
    { name: '两种分法都说资金总额写错了', yaml: '资金总额: 90.30\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 会议费\n      指标值: ≤35万元' },
    { name: '项目支出名下的成本已经超过项目支出', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤30万元\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ≤15万元\n    - 三级指标: 会议费\n      指标值: ≤60万元' },
    { name: '基本支出读不出', yaml: '基本支出: 待定\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 会议费\n      指标值: ≤60万元' },
    { name: '项目支出的合计行已经超过项目支出', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 合计\n      指标值: ≤90万元\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤40.20万元\n    - 三级指标: 会议费\n      指标值: ≤65万元' },
    { name: '各项预算相加已经超过资金总额', yaml: '资金总额: 90\n一般公共预算: 90\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元\n    - 三级指标: 会议费\n      指标值: ≤1万元' },
    { name: '另列的一行自己就超过资金总额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ≤60.10万元\n    - 三级指标: 会议费\n      指标值: ≤150万元' },
  ],
  bad: [
    {
      name: '另列宣传费',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ⟨≤60.10万元⟩\n    - 三级指标: 项目支出\n      指标值: ⟨≤40.20万元⟩\n    - 三级指标: 宣传费\n      指标值: ⟨≤3万元⟩',
      zh: '连同另列的成本超过资金总额：资金总额 100.30 万元，成本指标相加 103.30 万元，超出 3.00 万元',
      en: 'with further costs the sum exceeds 资金总额: 100.30 万元 stated, cost indicators add up to 103.30 万元, 3.00 万元 over',
    },
    {
      name: '不算三公经费也超过',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标值: ⟨≤60.10万元⟩\n    - 三级指标: 项目支出\n      指标值: ⟨≤40.20万元⟩\n    - 三级指标: 三公经费\n      指标值: ⟨≤3万元⟩\n    - 三级指标: 宣传费\n      指标值: ⟨≤1万元⟩',
      zh: '连同另列的成本超过资金总额：资金总额 100.30 万元，成本指标相加 104.30 万元，超出 4.00 万元',
      en: 'with further costs the sum exceeds 资金总额: 100.30 万元 stated, cost indicators add up to 104.30 万元, 4.00 万元 over',
    },
  ],
  check(declaration, report) {
    for (const all of costsInAll(declaration)) {
      const { budget } = all.atLarge
      const sum = sumOf([all.atLarge, ...all.assigned].map((costs) => costs.sum))
      const over = sum.minus(valueOf(budget))
      if (budget.state !== 'stated' || over.lte(0) || !isNews(all, budget.value) || isDoubted(declaration, budget, report)) continue
      const unit = declaration.kind.amountUnit
      const rows = pool(all)
      if (isIncluded(rows, over, budget.label, report)) continue
      const names = quoteNames(all.atLarge.parts)
      const detail = detailColumn(all.atLarge.parts.flatMap(({ indicator }) => indicator.columns))
      const budgets = all.assigned.map((costs) => costs.budget.label)
      report.finding(judgeDifference({
        primary: budget.span,
        label: { zh: `这里填的${budget.label}`, en: `the ${budget.label} stated` },
        message: {
          zh: `连同另列的成本超过${budget.label}：${budget.label} ${budget.text} ${unit}，成本指标相加 ${formatAmount(sum)} ${unit}，超出 ${formatAmount(over)} ${unit}`,
          en: `with further costs the sum exceeds ${budget.label}: ${budget.text} ${unit} stated, cost indicators add up to ${formatAmount(sum)} ${unit}, ${formatAmount(over)} ${unit} over`,
        },
        related: costPlaces(rows),
        notes: [
          costProof({ ...rows, sum }),
          ...leftOutNotes(rows),
          { zh: `如果${names}已经包含在${budgets.join('或')}中，请在${detail}里用“其中：”写明`, en: `If ${names} is already included in ${budgets.join(' or ')}, say so with “其中：” in ${detail}` },
        ],
      }, over, unit, report.tolerance))
    }
  },
})

/** The rows under the budgets fit them and the total, so that only the others go beyond, and these are no breakdown of what is counted already. */
function isNews({ atLarge, assigned, isAssigned }: CostsInAll, total: Big): boolean {
  const areHeld = assigned.every((costs) => costs.sum.lte(valueOf(costs.budget)) && overBudgetAlone(costs).length === 0) && sumOf(assigned.map(({ sum }) => sum)).lte(total)
  const isBreakdown = [total, ...assigned.map(({ budget }) => valueOf(budget))].some((amount) => atLarge.sum.eq(amount))
  return isAssigned && areHeld && !isBreakdown && overBudgetAlone(atLarge).length === 0
}

function pool({ atLarge, assigned }: CostsInAll): Pick<Costs, 'parts' | 'totals' | 'portions' | 'perUnit'> {
  const all = [...assigned, atLarge]
  return {
    parts: all.flatMap(({ parts }) => parts),
    totals: all.flatMap(({ totals }) => totals),
    portions: all.flatMap(({ portions }) => portions),
    perUnit: all.flatMap(({ perUnit }) => perUnit),
  }
}
