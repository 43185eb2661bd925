import { formatAmount } from '../base/amount.js'
import { costsInAll } from '../model/costs.js'
import { valueOf } from '../model/sums.js'
import { followsFromOneRow, isDoubted, isIncluded, reportUnread, reportUnreadable } from './cost-checks.js'
import { costPlaces, costProof, leftOutNotes } from './cost-wording.js'
import { defineRule } from './define-rule.js'
import { judgeDifference } from './wording.js'

export default defineRule({
  code: 'JX207',
  name: 'costs-over-total',
  category: 'arithmetic',
  severity: 'error',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '全部成本指标之和超过资金总额', en: 'all cost indicators together exceed the total' },
  remedy: { zh: '核对有没有重复列的钱：已包含在别行的，前面写明“其中：”', en: 'Look for money stated twice; what is part of another row begins with 其中：' },
  basis: { zh: '申报表“成本指标”的上限，对照“资金总额”', en: 'the form: ceilings under 成本指标 against 资金总额' },
  why: {
    zh: '成本指标不写在基本支出、项目支出名下时，合在一起仍不应超过资金总额。',
    en: 'Cost indicators need not stand under 基本支出 or 项目支出; together they still must stay within the total.',
  },
  options: ['tolerance'],
  good: [
    { name: '不在基本支出、项目支出名下，未超总额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 会议费\n      指标值: ≤5万元' },
    { name: '有一行就是资金总额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 部门运转\n      指标值: ≤100.30万元\n    - 三级指标: 会议费\n      指标值: ≤5万元' },
    { name: '公务接待费多半已在公用经费里', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 人员经费\n      指标值: ≤60.30万元\n    - 三级指标: 公用经费\n      指标值: ≤40万元\n    - 三级指标: 公务接待费\n      指标值: ≤2万元' },
    { name: '有一行在项目支出名下', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元\n    - 三级指标: 工程费\n      指标值: ≤90万元\n    - 三级指标: 设备费\n      指标值: ≤11万元' },
  ],
  bad: [
    {
      name: '合计超过总额',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  成本指标:\n    - 三级指标: 工程费\n      指标值: ⟨≤90万元⟩\n    - 三级指标: 设备费\n      指标值: ⟨≤11万元⟩',
      zh: '全部成本指标超过资金总额：资金总额 100.30 万元，成本指标相加 101.00 万元，超出 0.70 万元',
      en: 'all costs exceed 资金总额: 100.30 万元 stated, cost indicators add up to 101.00 万元, 0.70 万元 over',
    },
    {
      name: '公务接待费就是公用经费的那一行',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  成本指标:\n    - 三级指标: 人员经费\n      指标值: ⟨≤90万元⟩\n    - 三级指标: 公用经费安排的公务接待费\n      指标值: ⟨≤12万元⟩',
      zh: '全部成本指标超过资金总额：资金总额 100.30 万元，成本指标相加 102.00 万元，超出 1.70 万元',
      en: 'all costs exceed 资金总额: 100.30 万元 stated, cost indicators add up to 102.00 万元, 1.70 万元 over',
    },
    {
      name: '公务接待费不会在工程费里',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  成本指标:\n    - 三级指标: 工程费\n      指标值: ⟨≤90万元⟩\n    - 三级指标: 公务接待费\n      指标值: ⟨≤11万元⟩',
      zh: '全部成本指标超过资金总额：资金总额 100.30 万元，成本指标相加 101.00 万元，超出 0.70 万元',
      en: 'all costs exceed 资金总额: 100.30 万元 stated, cost indicators add up to 101.00 万元, 0.70 万元 over',
    },
    {
      name: '除去公务接待费仍然超过',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  成本指标:\n    - 三级指标: 人员经费\n      指标值: ⟨≤60.30万元⟩\n    - 三级指标: 公用经费\n      指标值: ⟨≤45万元⟩\n    - 三级指标: 公务接待费\n      指标值: ⟨≤2万元⟩',
      zh: '全部成本指标超过资金总额：资金总额 100.30 万元，成本指标相加 107.30 万元，超出 7.00 万元',
      en: 'all costs exceed 资金总额: 100.30 万元 stated, cost indicators add up to 107.30 万元, 7.00 万元 over',
    },
  ],
  check(declaration, report) {
    for (const { atLarge, isAssigned } of costsInAll(declaration)) {
      const { budget, sum, unread } = atLarge
      reportUnread(unread, budget.label, report)
      reportUnreadable(atLarge, report)
      const over = sum.minus(valueOf(budget))
      if (isAssigned || budget.state !== 'stated' || over.lte(0) || followsFromOneRow(atLarge) || isDoubted(declaration, budget, report)) continue
      if (isIncluded(atLarge, over, budget.label, report)) continue
      const unit = declaration.kind.amountUnit
      report.finding(judgeDifference({
        primary: budget.span,
        label: { zh: `这里填的${budget.label}`, en: `the ${budget.label} stated` },
        message: {
          zh: `全部成本指标超过${budget.label}：${budget.label} ${budget.text} ${unit}，成本指标相加 ${formatAmount(sum)} ${unit}，超出 ${formatAmount(over)} ${unit}`,
          en: `all costs exceed ${budget.label}: ${budget.text} ${unit} stated, cost indicators add up to ${formatAmount(sum)} ${unit}, ${formatAmount(over)} ${unit} over`,
        },
        related: costPlaces(atLarge),
        notes: [costProof(atLarge), ...leftOutNotes(atLarge)],
      }, over, unit, report.tolerance))
    }
  },
})
