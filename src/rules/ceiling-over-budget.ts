import { formatAmount } from '../base/amount.js'
import type { Text } from '../base/text.js'
import { costsByBudget, costsInAll } from '../model/costs.js'
import { valueOf } from '../model/sums.js'
import { isDoubted, overBudgetAlone } from './cost-checks.js'
import { budgetText, isTotal } from './cost-wording.js'
import { defineRule } from './define-rule.js'
import { addendPlace, judgeDifference } from './wording.js'

export default defineRule({
  code: 'JX206',
  name: 'ceiling-over-budget',
  category: 'arithmetic',
  severity: 'error',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '一项成本超过预算', en: 'one cost indicator exceeds the budget by itself' },
  remedy: { zh: '这一行的上限改到预算以内', en: 'Bring this ceiling within the budget' },
  basis: { zh: '申报表“成本指标”的上限，对照“按支出性质分”的预算和“资金总额”', en: 'the form: ceilings under 成本指标 against the budget under 按支出性质分, and 资金总额' },
  why: {
    zh: '单独一行的上限就超过了整个预算，多半是多写了一位，或单位写错（元、万元）。',
    en: 'A single ceiling above the whole budget is mostly a digit too many, or 元 taken for 万元.',
  },
  options: ['tolerance'],
  good: [
    { name: '恰好等于预算', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: 不超过402000元' },
    { name: '项目支出读不出', yaml: '项目支出: 待定\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤3万元' },
    { name: '资金总额没有填', yaml: '资金总额:\n一般公共预算:\n基本支出:\n项目支出:\n产出指标:\n  成本指标:\n    - 三级指标: 会议费\n      指标值: ≤3万元' },
  ],
  bad: [
    {
      name: '多写一位',
      yaml: '项目支出: ⟨40.20⟩\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 某项经费\n      指标值: ⟦≤402万元⟧',
      zh: '“某项经费”的上限超过预算：指标值 ≤402万元，项目支出预算 40.20 万元，超出 361.80 万元',
      en: 'the ceiling of “某项经费” exceeds the budget: ≤402万元 stated, 项目支出 is 40.20 万元, 361.80 万元 over',
    },
    {
      name: '总成本超过资金总额',
      yaml: '资金总额: ⟨100.30⟩\n产出指标:\n  成本指标:\n    - 三级指标: 总成本\n      指标值: ⟦≤150万元⟧',
      zh: '“总成本”的上限超过资金总额：指标值 ≤150万元，资金总额 100.30 万元，超出 49.70 万元',
      en: 'the ceiling of “总成本” exceeds 资金总额: ≤150万元 stated, 资金总额 is 100.30 万元, 49.70 万元 over',
    },
    {
      name: '项目支出未填',
      yaml: '基本支出: 100.30\n⟨项目支出⟩:\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 某项经费\n      指标值: ⟦≤10万元⟧',
      zh: '“某项经费”的上限超过预算：指标值 ≤10万元，项目支出预算未填（按 0 计），超出 10.00 万元',
      en: 'the ceiling of “某项经费” exceeds the budget: ≤10万元 stated, 项目支出 is blank (counted as 0), 10.00 万元 over',
    },
  ],
  check(declaration, report) {
    const unit = declaration.kind.amountUnit
    const atLarge = costsInAll(declaration).map((all) => all.atLarge).filter(({ budget }) => budget.state === 'stated')
    for (const costs of [...costsByBudget(declaration), ...atLarge]) {
      const rows = overBudgetAlone(costs)
      if (rows.length === 0 || isDoubted(declaration, costs.budget, report)) continue
      const stated = budgetText(costs, unit)
      const what: Text = isTotal(costs) ? { zh: costs.budget.label, en: costs.budget.label } : { zh: '预算', en: 'the budget' }
      for (const row of rows) {
        const over = formatAmount(row.ceiling.value.minus(valueOf(costs.budget)))
        report.finding(judgeDifference({
          primary: row.value.span,
          label: { zh: '这一行的上限', en: 'the ceiling of this row' },
          message: {
            zh: `“${row.name.text}”的上限超过${what.zh}：指标值 ${row.value.text}，${stated.zh}，超出 ${over} ${unit}`,
            en: `the ceiling of “${row.name.text}” exceeds ${what.en}: ${row.value.text} stated, ${stated.en}, ${over} ${unit} over`,
          },
          related: [addendPlace(costs.budget)],
        }, row.ceiling.value.minus(valueOf(costs.budget)), unit, report.tolerance))
      }
    }
  },
})
