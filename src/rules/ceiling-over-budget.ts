import { formatAmount } from '../base/amount.js'
import { costsByBudget } from '../model/costs.js'
import { valueOf } from '../model/sums.js'
import { budgetText, isComparable, overBudgetAlone } from './cost-wording.js'
import { defineRule } from './define-rule.js'
import { addendPlace } from './wording.js'

export default defineRule({
  code: 'JX206',
  name: 'ceiling-over-budget',
  category: 'arithmetic',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '一项成本超过预算', en: 'one cost indicator exceeds the budget by itself' },
  basis: { zh: '申报表“成本指标”的上限，对照“按支出性质分”的预算', en: 'the form: ceilings under 成本指标 against the budget under 按支出性质分' },
  why: {
    zh: '单独一行的上限就超过了整个预算，多半是多写了一位，或单位写错（元、万元）。',
    en: 'A single ceiling above the whole budget is mostly a digit too many, or 元 taken for 万元.',
  },
  good: [{ name: '恰好等于预算', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: 不超过402000元' }],
  bad: [
    {
      name: '多写一位',
      yaml: '项目支出: ⟨40.20⟩\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 某项经费\n      指标值: ⟦≤402万元⟧',
      zh: '“某项经费”的上限超过预算：指标值 ≤402万元，项目支出预算 40.20 万元，超出 361.80 万元',
      en: 'the ceiling of “某项经费” exceeds the budget: ≤402万元 against 项目支出 of 40.20 万元, 361.80 万元 over',
    },
  ],
  check(declaration, report) {
    const unit = declaration.kind.amountUnit
    for (const costs of costsByBudget(declaration).filter(isComparable)) {
      const stated = budgetText(costs, unit)
      for (const row of overBudgetAlone(costs)) {
        const over = formatAmount(row.ceiling.value.minus(valueOf(costs.budget)))
        report.finding({
          primary: row.value.span,
          label: { zh: '这一行的上限', en: 'the ceiling of this row' },
          message: {
            zh: `“${row.name.text}”的上限超过预算：指标值 ${row.value.text}，${costs.budget.label}预算 ${stated.zh}${costs.budget.state === 'stated' ? '' : '，按 0 计'}，超出 ${over} ${unit}`,
            en: `the ceiling of “${row.name.text}” exceeds the budget: ${row.value.text} against ${costs.budget.label} of ${stated.en}${costs.budget.state === 'stated' ? '' : ' (counted as 0)'}, ${over} ${unit} over`,
          },
          related: [addendPlace(costs.budget)],
        })
      }
    }
  },
})
