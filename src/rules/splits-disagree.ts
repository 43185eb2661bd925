import { formatAmount } from '../base/amount.js'
import { fieldOf } from '../forms/form-kind.js'
import type { Declaration } from '../model/declaration.js'
import { readSums, type SumReading } from '../model/sums.js'
import { defineRule, type Report } from './define-rule.js'
import { addendPlace, additionText, judgeDifference } from './wording.js'

export default defineRule({
  code: 'JX202',
  name: 'splits-disagree',
  category: 'arithmetic',
  severity: 'error',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '两种分法的合计不一致', en: 'the two splits of a total disagree' },
  remedy: { zh: '对照预算批复补填资金总额，再改正写错的一种分法', en: 'State the total from the budget papers, then correct the split that is wrong' },
  basis: { zh: '申报表“年度预算申请”栏：同一资金总额按收入性质、按支出性质分列', en: 'the form, 年度预算申请: one total is split by revenue and by expenditure' },
  why: {
    zh: '资金总额没有填、读不出时，两种分法之间仍可核对：它们分的是同一笔钱。',
    en: 'Where the total is blank or unreadable, the two splits can still be held against each other: they split the same money.',
  },
  options: ['tolerance'],
  good: [
    { name: '总额未填，两种分法一致', yaml: '资金总额:' },
    { name: '填了总额，由合计的规则说', yaml: '资金总额: 100.30\n项目支出: 41.20' },
    { name: '总额未填，只填了一种分法', yaml: '资金总额:\n基本支出:\n项目支出:' },
    { name: '有一项读不出', yaml: '资金总额:\n项目支出: 四十余' },
  ],
  bad: [
    {
      name: '总额未填，两种分法差 1.00',
      also: ['JX104'],
      yaml: '资金总额:\n一般公共预算: ⟨100.30⟩\n⟨政府性基金拨款⟩:\n⟨纳入专户的非税收入拨款⟩:\n⟨其他资金⟩:\n⟦按支出性质分⟧:\n  基本支出: ⟨60.10⟩\n  项目支出: ⟨41.20⟩',
      zh: '按收入性质分的各项相加 100.30 万元，按支出性质分的各项相加 101.30 万元，相差 1.00 万元',
      says: ['验算：60.10 + 41.20 = 101.30'],
      en: 'the parts under 按收入性质分 add up to 100.30 万元, those under 按支出性质分 to 101.30 万元, a difference of 1.00 万元',
    },
  ],
  check(declaration, report) {
    // With a total stated, each split is held against the total, which says more.
    const open = readSums(declaration).filter(({ total, parts, isEmpty }) => total.state !== 'stated' && !isEmpty && parts.every((part) => part.state !== 'unreadable'))
    for (const second of open) {
      const first = open.find((other) => other.sum.total === second.sum.total)
      if (first && !first.computed.eq(second.computed)) reportDisagreement(declaration, first, second, report)
    }
  },
})

function reportDisagreement(declaration: Declaration, first: SumReading, second: SumReading, report: Report): void {
  const unit = declaration.kind.amountUnit
  const [by1, by2] = [first, second].map(({ sum }) => fieldOf(declaration.kind, sum.by).label)
  const [sum1, sum2] = [first, second].map(({ computed }) => formatAmount(computed))
  const difference = formatAmount(first.computed.minus(second.computed).abs())
  report.finding(judgeDifference({
    primary: declaration.keys[second.sum.by] ?? second.total.span,
    label: { zh: `${by2}相加 ${sum2}`, en: `${by2} adds up to ${sum2}` },
    message: {
      zh: `${by1}的各项相加 ${sum1} ${unit}，${by2}的各项相加 ${sum2} ${unit}，相差 ${difference} ${unit}`,
      en: `the parts under ${by1} add up to ${sum1} ${unit}, those under ${by2} to ${sum2} ${unit}, a difference of ${difference} ${unit}`,
    },
    related: [...first.parts, ...second.parts].map(addendPlace),
    notes: [first, second].map(({ parts, computed }) => {
      const addition = additionText(parts, computed)
      return { zh: `验算：${addition.zh}`, en: `Check: ${addition.en}` }
    }),
  }, first.computed.minus(second.computed), unit, report.tolerance))
}
