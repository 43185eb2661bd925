import { fieldOf } from '../forms/form-kind.js'
import { amountOf, type Declaration } from '../model/declaration.js'
import { partOf } from '../model/part-of.js'
import { inYuan } from '../model/sentences-of-money.js'
import { statedNumbers } from '../model/goal-quantities.js'
import { defineRule } from './define-rule.js'
import { yuanPer } from './form-money.js'
import { wholeBudget } from './words/goals.js'

export default defineRule({
  code: 'JX511',
  name: 'goal-budget-differs',
  category: 'consistency',
  severity: 'warning',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '目标里写的预算与申请的预算不同', en: 'a goal states another budget' },
  basis: { zh: '本工具建议：目标里的预算数与“年度预算申请”一致', en: 'advice of this tool: a budget in a goal is that of 年度预算申请' },
  why: {
    zh: '目标里写“申请预算资金90万元”，表上的资金总额却是另一个数，多半是预算调整以后目标没有改。',
    en: 'If the goal asks for 90万元 and 资金总额 is another amount, the goal was mostly not changed with the budget.',
  },
  realRows: [
    { group: '成本指标', cells: { 三级指标: '项目总成本', 指标值: '≤90万元' } },
    { group: '经济效益指标', cells: { 三级指标: '乡村旅游带动增加贫困村收入(≥**万元)', 指标值: '>=6万元' } },
    { group: '经济效益指标', cells: { 三级指标: '贫困户全年返本分红总额', 指标值: '=46.16万元' } },
  ],
  good: [
    { name: '预算里的件数', yaml: goal('本年度预算3项，保证运转。') },
    { name: '每人的预算', yaml: goal('本单位年度预算2万元/人，保证运转。') },
    { name: '与资金总额相同', yaml: goal('本单位年度预算100.30万元，保证运转。') },
    { name: '与项目支出相同', yaml: goal('申请预算资金402000元。') },
    { name: '说的是一个项目', yaml: goal('信访积案专班预算15万元，化解积案。') },
    { name: '不是预算', yaml: goal('带动农户增收90万元。') },
    { name: '表上一个数也没有', yaml: `资金总额: 无\n一般公共预算:\n基本支出:\n项目支出:\n${goal('申请预算资金90万元。')}` },
    { name: '预算的比例', yaml: goal('年度预算100%执行。') },
    { name: '每人的预算', yaml: goal('年度预算0.5万元/人。') },
  ],
  bad: [
    {
      name: '申请的资金',
      yaml: `资金总额: ⟨100.30⟩\n${goal('本项目共申请预算资金⟦90万元⟧。')}`,
      zh: '整体绩效目标第 1 条写的预算是“90万元”，资金总额是 100.30 万元',
      en: 'the budget in 整体绩效目标 no. 1 is “90万元”, but 资金总额 is 100.30 万元',
    },
    {
      name: '年度预算',
      yaml: `资金总额: ⟨100.30⟩\n整体绩效目标:\n  - 保证运转。\n  - 2020年度预算总额为⟦120.50万元⟧，不超支。`,
      zh: '整体绩效目标第 2 条写的预算是“120.50万元”，资金总额是 100.30 万元',
      en: 'the budget in 整体绩效目标 no. 2 is “120.50万元”, but 资金总额 is 100.30 万元',
    },
  ],
  check(declaration, report) {
    const [total] = declaration.kind.costs.map((group) => amountOf(declaration, group.total))
    const known = knownAmounts(declaration)
    if (total?.state !== 'stated') return
    const { label } = fieldOf(declaration.kind, 'overallGoals')
    for (const { goal: text, index, quantity } of statedNumbers(declaration).inGoals) {
      const isBudget = quantity.role === 'money' && quantity.per.length === 0 && wholeBudget.test(quantity.before)
      if (!isBudget || known.has(inYuan(quantity).toFixed())) continue
      const unit = declaration.kind.amountUnit
      report.finding({
        primary: partOf(declaration, text, quantity.from, quantity.to),
        label: { zh: `${total.label}是 ${total.text} ${unit}`, en: `${total.label} is ${total.text} ${unit}` },
        message: {
          zh: `${label}第 ${index} 条写的预算是“${quantity.text}”，${total.label}是 ${total.text} ${unit}`,
          en: `the budget in ${label} no. ${index} is “${quantity.text}”, but ${total.label} is ${total.text} ${unit}`,
        },
        related: [{ span: total.span, message: { zh: `${total.label} ${total.text}`, en: `${total.label} ${total.text}` } }],
        proposal: { zh: `核实后改为“${total.text}${unit}”，或者写明是哪一项的预算`, en: `Check, and write “${total.text}${unit}”, or say which item the budget is for` },
      })
    }
  },
})

/** Every amount of the form, in 元. */
function knownAmounts({ amounts, kind }: Declaration): ReadonlySet<string> {
  const factor = yuanPer(kind.amountUnit)
  return new Set(Object.values(amounts).flatMap((amount) => (amount.state === 'stated' ? [amount.value.times(factor).toFixed()] : [])))
}

function goal(text: string): string {
  return `整体绩效目标:\n  - ${text}`
}
