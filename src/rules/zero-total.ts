import { formatAmount } from '../base/amount.js'
import { fieldOf } from '../forms/form-kind.js'
import { isBroken, isZeroTotal, readSums } from '../model/sums.js'
import { defineRule } from './define-rule.js'
import { addendPlace } from './wording.js'

export default defineRule({
  code: 'JX203',
  name: 'zero-total',
  category: 'arithmetic',
  severity: 'error',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '合计为零而分项不为零', en: 'a total of zero over parts that are not' },
  remedy: { zh: '资金总额改为各项之和；确实没有预算的，分项也应为 0', en: 'State the sum of the parts as the total; without a budget the parts are 0 too' },
  basis: { zh: '申报表“年度预算申请”栏：资金总额按收入性质、按支出性质分列', en: 'the form, 年度预算申请: the total is split by revenue and by expenditure' },
  why: {
    zh: '公开的表格里常见总额为 0 而分项有数，多半是导出时公式没有算出来。',
    en: 'Published forms often show a total of 0 over parts with figures, mostly since a formula was not calculated on export.',
  },
  good: [
    { name: '都为零', yaml: '资金总额: 0\n一般公共预算: 0\n基本支出: 0\n项目支出: 0' },
    { name: '总额不为零，另说', yaml: '项目支出: 41.20' },
    { name: '分项是负数，另说', yaml: '资金总额: 0\n一般公共预算: -40.20\n基本支出: 0\n项目支出: -40.20' },
    { name: '有一项读不出', yaml: '资金总额: 0\n一般公共预算: 四十余\n政府性基金拨款: 10\n基本支出: 0\n项目支出: 0' },
  ],
  bad: [
    {
      name: '总额为 0',
      yaml: '资金总额: ⟦0⟧\n一般公共预算: ⟨100.30⟩\n⟨政府性基金拨款⟩:\n⟨纳入专户的非税收入拨款⟩:\n⟨其他资金⟩:\n基本支出: ⟨60.10⟩\n项目支出: ⟨40.20⟩',
      zh: '资金总额填的是 0，而按收入性质分相加 100.30 万元，按支出性质分相加 100.30 万元',
      en: '资金总额 is 0, but 按收入性质分 adds up to 100.30 万元 and 按支出性质分 adds up to 100.30 万元',
    },
  ],
  check(declaration, report) {
    const unit = declaration.kind.amountUnit
    const empty = readSums(declaration).filter(isBroken).filter(isZeroTotal)
    for (const first of empty) {
      const sums = empty.filter(({ sum }) => sum.total === first.sum.total)
      if (sums[0] !== first) continue
      const { total } = first
      const comeTo = sums.map(({ sum, computed }) => [fieldOf(declaration.kind, sum.by).label, `${formatAmount(computed)} ${unit}`] as const)
      report.finding({
        primary: total.span,
        label: { zh: `这里填的${total.label}`, en: `the ${total.label} stated` },
        message: {
          zh: `${total.label}填的是 ${total.text}，而${comeTo.map(([by, sum]) => `${by}相加 ${sum}`).join('，')}`,
          en: `${total.label} is ${total.text}, but ${comeTo.map(([by, sum]) => `${by} adds up to ${sum}`).join(' and ')}`,
        },
        related: sums.flatMap(({ parts }) => parts.map(addendPlace)),
      })
    }
  },
})
