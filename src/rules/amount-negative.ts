import { defineRule } from './define-rule.js'

export default defineRule({
  code: 'JX209',
  name: 'amount-negative',
  category: 'arithmetic',
  severity: 'warning',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '金额为负数', en: 'an amount is negative' },
  remedy: { zh: '核对金额；调减预算另行报批，申报表里不写负数', en: 'Check the amount; cuts of a budget are asked for elsewhere' },
  basis: { zh: '本工具建议：预算金额不为负数', en: 'advice of this tool: amounts of a budget are not negative' },
  why: {
    zh: '负数会让合计碰巧对上，掩盖写错的分项。调减预算另有程序，申报表里不写负数。',
    en: 'A negative amount can make a sum hold by chance and hide a wrong part. Cuts of a budget have a procedure of their own.',
  },
  good: [{ name: '零', yaml: '资金总额: 100.30\n项目支出: 0\n基本支出: 100.30' }],
  bad: [
    {
      name: '负的其他资金',
      yaml: '一般公共预算: 110.30\n其他资金: ⟦-10.00⟧',
      zh: '“其他资金”的金额 -10.00 是负数',
      en: 'the amount -10.00 of 其他资金 is negative',
    },
  ],
  check(declaration, report) {
    for (const amount of Object.values(declaration.amounts)) {
      if (amount.state !== 'stated' || amount.value.gte(0)) continue
      report.finding({
        primary: amount.span,
        label: { zh: '负数', en: 'negative' },
        message: { zh: `“${amount.label}”的金额 ${amount.text} 是负数`, en: `the amount ${amount.text} of ${amount.label} is negative` },
      })
    }
  },
})
