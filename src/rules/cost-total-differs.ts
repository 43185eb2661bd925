import { formatAmount, sumOf } from '../base/amount.js'
import { costsByBudget, type Costs, type ReadCostRow } from '../model/costs.js'
import { valueOf } from '../model/sums.js'
import { overBudgetAlone } from './cost-checks.js'
import { costPlaces, costProof, leftOutNotes } from './cost-wording.js'
import { defineRule } from './define-rule.js'
import { judgeDifference } from './wording.js'

export default defineRule({
  code: 'JX211',
  name: 'cost-total-differs',
  category: 'arithmetic',
  severity: 'warning',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '成本指标的合计行与各行之和不符', en: 'a total row of the cost indicators differs from the sum of its parts' },
  remedy: { zh: '合计行改为各行之和，或改正写错的一行', en: 'State the sum of the rows as the total, or correct the row that is wrong' },
  basis: { zh: '本工具建议：成本指标的合计行等于各行之和', en: 'advice of this tool: a total row of the cost indicators is the sum of its parts' },
  why: {
    zh: '合计行与各行之和不等，不是合计写错，就是漏列或写错了一行。',
    en: 'Where a total row is not the sum of its rows, either it is wrong or a row is missing or mistyped.',
  },
  options: ['tolerance'],
  good: [
    { name: '合计行等于各行之和', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤30万元\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ≤10.20万元\n    - 三级指标: 项目支出\n      指标内容: 合计\n      指标值: ≤40.20万元' },
    { name: '合计行包括小计行', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ≤10万元\n    - 三级指标: 项目支出\n      指标内容: 乙类小计\n      指标值: ≤20万元\n    - 三级指标: 项目支出\n      指标内容: 合计\n      指标值: ≤30万元' },
  ],
  bad: [
    {
      name: '合计行写错',
      yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ⟨≤30万元⟩\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ⟨≤10.20万元⟩\n    - 三级指标: 项目支出\n      指标内容: 合计\n      指标值: ⟦≤39.20万元⟧',
      zh: '“合计”与各行之和不符：合计行 39.20 万元，项目支出各行相加 40.20 万元，合计行少 1.00 万元',
      en: '“合计” differs from the sum of its parts: the total row states 39.20 万元, the rows under 项目支出 add up to 40.20 万元, the total row is 1.00 万元 short',
    },
    {
      name: '合计行写多了',
      yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ⟨≤30万元⟩\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ⟨≤8万元⟩\n    - 三级指标: 项目支出\n      指标内容: 合计\n      指标值: ⟦≤39万元⟧',
      zh: '“合计”与各行之和不符：合计行 39.00 万元，项目支出各行相加 38.00 万元，合计行多 1.00 万元',
      en: '“合计” differs from the sum of its parts: the total row states 39.00 万元, the rows under 项目支出 add up to 38.00 万元, the total row is 1.00 万元 over',
      also: ['JX205'],
    },
    {
      name: '两个合计行，一个写对了',
      yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲\n      指标值: ⟨≤30万元⟩\n    - 三级指标: 项目支出\n      指标内容: 乙\n      指标值: ⟨≤10.20万元⟩\n    - 三级指标: 项目支出\n      指标内容: 合计\n      指标值: ⟦≤39.20万元⟧\n    - 三级指标: 项目支出\n      指标内容: 总计\n      指标值: ≤40.20万元',
      zh: '“合计”与各行之和不符：合计行 39.20 万元，项目支出各行相加 40.20 万元，合计行少 1.00 万元',
      en: '“合计” differs from the sum of its parts: the total row states 39.20 万元, the rows under 项目支出 add up to 40.20 万元, the total row is 1.00 万元 short',
      says: ['“总计”看作合计行，没有重复相加'],
    },
  ],
  check(declaration, report) {
    const unit = declaration.kind.amountUnit
    for (const costs of costsByBudget(declaration)) {
      const { budget, parts, sum } = costs
      for (const row of wrongTotals(costs)) {
        const difference = row.ceiling.value.minus(sum)
        const [direction, directionEn] = difference.gt(0) ? ['多', 'over'] : ['少', 'short']
        const size = `${formatAmount(difference.abs())} ${unit}`
        const [stated, added] = [`${formatAmount(row.ceiling.value)} ${unit}`, `${formatAmount(sum)} ${unit}`]
        report.finding(judgeDifference({
          primary: row.value.span,
          label: { zh: '这里写的合计', en: 'the total stated' },
          message: {
            zh: `“${row.name.text}”与各行之和不符：合计行 ${stated}，${budget.label}各行相加 ${added}，合计行${direction} ${size}`,
            en: `“${row.name.text}” differs from the sum of its parts: the total row states ${stated}, the rows under ${budget.label} add up to ${added}, the total row is ${size} ${directionEn}`,
          },
          related: costPlaces({ parts }),
          notes: [costProof(costs), ...leftOutNotes({ ...costs, totals: costs.totals.filter((other) => other !== row) })],
        }, difference, unit, report.tolerance))
      }
    }
  },
})

/** Total rows that differ from their parts; where the total row is the budget, the budget is held against the parts already. */
function wrongTotals(costs: Costs): readonly ReadCostRow[] {
  const { budget, totals, unread, sum } = costs
  if (unread.length > 0) return []
  const over = overBudgetAlone(costs)
  const withSubtotals = sum.plus(sumOf(totals.filter(({ role }) => role === 'subtotal').map(({ ceiling }) => ceiling.value)))
  const known = [sum, withSubtotals, valueOf(budget)]
  return totals.filter((row) => row.role === 'total' && !over.includes(row) && !known.some((value) => value.eq(row.ceiling.value)))
}
