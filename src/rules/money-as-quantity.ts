import { formatAmount, type Big, yuanIn } from '../base/amount.js'
import type { Amount, Declaration } from '../model/declaration.js'
import type { Value } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { yuanPer } from './form-money.js'
import { aboutValue, filledRows, namesOf } from './value-wording.js'
import { outcomeMoney } from './words/money.js'

export default defineRule({
  code: 'JX320',
  name: 'money-as-quantity',
  category: 'value',
  severity: 'info',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '数量指标写的是金额', en: 'an amount of money as a quantity' },
  basis: { zh: '本工具建议：数量指标写做多少事，花多少钱放在成本指标', en: 'advice of this tool: a quantity says how much is done, a cost how much is spent' },
  why: {
    zh: '数量指标里写“28.8万元”，说的是花多少钱，不是做多少事；金额和预算数一样时，等于把预算抄了一遍。产值、招商引资、挽回损失这样的金额是成果，不在此列。',
    en: 'An amount says what is spent and not what is done; one that equals the budget only repeats it. Output value, investment won or losses recovered are results.',
  },
  realRows: [
    { group: '成本指标', cells: { 三级指标: '项目总成本', 指标值: '≤202.6万元' } },
    { group: '经济效益指标', cells: { 三级指标: '脱贫地区特色产业产值(≥**万元)', 指标值: '≥80万元' } },
    { group: '数量指标', cells: { 三级指标: '建档立卡贫困人口中接受临时救助的人次数(≥**人次)', 指标值: '>=59人次' } },
  ],
  good: [
    { name: '招商引资', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 招商引资到位资金\n      指标值: 2亿元' },
    { name: '每人多少钱', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 伙食补助\n      指标值: 50元/人' },
    { name: '没有单位的指数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 水质指数\n      指标值: 3' },
  ],
  bad: [
    { name: '金额', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 业务工作支出安排金额\n      指标值: ⟦28.8万元⟧', zh: '数量指标“业务工作支出安排金额”的指标值“28.8万元”是金额，不是做多少事', en: '数量指标“业务工作支出安排金额”: the value “28.8万元” is an amount of money and not what is done' },
    { name: '就是预算数，另一种单位', yaml: '项目支出: ⟨40.20⟩\n产出指标:\n  数量指标:\n    - 三级指标: 卫片执法补助经费\n      指标值: ⟦402000⟧\n      计量单位: 元', zh: '数量指标“卫片执法补助经费”的指标值“402000元”是金额，不是做多少事，就是项目支出 40.20 万元', en: '数量指标“卫片执法补助经费”: the value “402000元” is an amount of money and not what is done; it is 项目支出, 40.20 万元' },
    { name: '大于零，预算是零', yaml: '政府性基金拨款: 0\n产出指标:\n  数量指标:\n    - 三级指标: 补贴经费\n      指标值: ⟦大于0万元⟧', zh: '数量指标“补贴经费”的指标值“大于0万元”是金额，不是做多少事', en: '数量指标“补贴经费”: the value “大于0万元” is an amount of money and not what is done' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const yuan = row.context.measures === 'quantity' ? yuanOf(row.value) : undefined
      if (!yuan || outcomeMoney.test(namesOf(row))) continue
      const about = aboutValue(declaration, row)
      const budget = budgetOf(declaration, yuan)
      const repeats = budget
        ? { zh: `，就是${budget.label} ${formatAmount(budget.value)} ${declaration.kind.amountUnit}`, en: `; it is ${budget.label}, ${formatAmount(budget.value)} ${declaration.kind.amountUnit}` }
        : { zh: '', en: '' }
      report.finding({
        ...(budget && { severity: 'warning' as const }),
        primary: row.cell.span,
        label: { zh: '金额', en: 'an amount' },
        message: { zh: `${about.zh}是金额，不是做多少事${repeats.zh}`, en: `${about.en} is an amount of money and not what is done${repeats.en}` },
        related: budget ? [{ span: budget.span, message: { zh: `${budget.label} ${budget.text}`, en: `${budget.label} ${budget.text}` } }] : [],
        proposal: { zh: '写这笔钱办的事和数量，如“培训200人次”；金额放到成本指标', en: 'Write what is done, such as “培训200人次”, and put the amount under cost' },
      })
    }
  },
})

function yuanOf(value: Value): Big | undefined {
  if (value.kind !== 'number' || value.per) return undefined
  const factor = value.unit ? yuanIn(value.unit.name) : undefined
  return factor === undefined ? undefined : value.value.times(factor)
}

function budgetOf({ amounts, kind }: Declaration, yuan: Big): Extract<Amount, { state: 'stated' }> | undefined {
  const factor = yuanPer(kind.amountUnit)
  return Object.values(amounts).find((amount): amount is Extract<Amount, { state: 'stated' }> => amount.state === 'stated' && amount.value.gt(0) && amount.value.times(factor).eq(yuan))
}
