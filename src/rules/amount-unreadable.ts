import { maximumDecimals, maximumWholeDigits, type AmountFault } from '../base/amount.js'
import type { Fix } from '../base/finding.js'
import type { Span } from '../base/span.js'
import { shorten, type Text } from '../base/text.js'
import { defineRule } from './define-rule.js'

/** What is wrong with the text; the label and the text found stand before it. */
const faultTexts: Readonly<Record<AmountFault, Text>> = {
  'full-width': { zh: '用了全角的数字或符号', en: 'has full-width digits or signs' },
  thousands: { zh: '带有千分位逗号', en: 'has thousands separators' },
  unit: { zh: '带有单位；表头已注明单位，只写数字', en: 'has a unit; the form states the unit, write the number only' },
  'currency-sign': { zh: '带有货币符号', en: 'has a currency sign' },
  exponent: { zh: '是科学计数法', en: 'is in exponent notation' },
  'bare-point': { zh: '小数点前面或后面没有数字', en: 'has no digit on one side of the point' },
  'blank-inside': { zh: '中间有空格', en: 'has a blank inside' },
  invisible: { zh: '含有看不见的字符', en: 'has characters that cannot be seen' },
  'says-none': { zh: '不是数字；没有就留空', en: 'is no number; leave it blank if there is none' },
  'plus-sign': { zh: '前面有加号', en: 'has a plus sign' },
  'leading-zero': { zh: '前面有多余的 0', en: 'has a needless leading zero' },
  'too-many-decimals': { zh: `小数超过 ${maximumDecimals} 位`, en: `has more than ${maximumDecimals} decimals` },
  'too-large': { zh: `整数部分超过 ${maximumWholeDigits} 位；是否把元写成了万元`, en: `has more than ${maximumWholeDigits} digits before the point; is it 元 instead of 万元` },
  'not-a-number': { zh: '不是金额', en: 'is not an amount' },
}

export default defineRule({
  code: 'JX208',
  name: 'amount-unreadable',
  category: 'arithmetic',
  severity: 'error',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '金额写法不对', en: 'an amount is not written as a plain number' },
  remedy: { zh: '金额只写数字，如 352.20；单位已印在表上', en: 'Write the digits alone, such as 352.20; the unit is printed on the form' },
  why: {
    zh: '金额要逐位核对，所以只认一种写法：半角数字，必要时一个小数点。读不出的金额不会按 0 计，相关的合计会注明没有核对。',
    en: 'Amounts are compared digit by digit, so one way of writing is accepted: half-width digits with at most one point. What cannot be read is never counted as 0; the sums that need it are listed as not checked.',
  },
  good: [
    { name: '整数', yaml: '资金总额: 100\n一般公共预算: 100\n基本支出: 60\n项目支出: 40' },
    { name: '加引号', yaml: "资金总额: '100.30'" },
    { name: '六位小数', yaml: '资金总额: 100.300001\n一般公共预算: 100.300001\n基本支出: 60.100001' },
    { name: '写成了列表', yaml: '项目支出: [40.20]' },
    { name: '写法有错，读不出来', yaml: '项目支出: @40.20' },
  ],
  bad: [
    { name: '带单位', yaml: '项目支出: ⟦40.20万元⟧', zh: '“项目支出”的金额“40.20万元”带有单位；表头已注明单位，只写数字', en: 'the amount “40.20万元” of 项目支出 has a unit; the form states the unit, write the number only', says: ['是否应写 40.20（单位：万元）？'] },
    { name: '千分位', yaml: '项目支出: ⟦1,234.50⟧', zh: '“项目支出”的金额“1,234.50”带有千分位逗号', en: 'the amount “1,234.50” of 项目支出 has thousands separators' },
    { name: '全角', yaml: '项目支出: ⟦４０.２０⟧', fixed: '项目支出: 40.20', zh: '“项目支出”的金额“４０.２０”用了全角的数字或符号', en: 'the amount “４０.２０” of 项目支出 has full-width digits or signs' },
    { name: '中文句号代替小数点，要由人来改', yaml: '项目支出: ⟦40。20⟧', zh: '“项目支出”的金额“40。20”用了全角的数字或符号', en: 'the amount “40。20” of 项目支出 has full-width digits or signs' },
    { name: '科学计数法', yaml: '项目支出: ⟦1e3⟧', zh: '“项目支出”的金额“1e3”是科学计数法', en: 'the amount “1e3” of 项目支出 is in exponent notation' },
    { name: '缺整数位', yaml: '项目支出: ⟦.5⟧', zh: '“项目支出”的金额“.5”小数点前面或后面没有数字', en: 'the amount “.5” of 项目支出 has no digit on one side of the point' },
    { name: '小数太多', yaml: '项目支出: ⟦40.2000001⟧', zh: '“项目支出”的金额“40.2000001”小数超过 6 位', en: 'the amount “40.2000001” of 项目支出 has more than 6 decimals', says: ['金额只写数字，单位为万元，如 352.20。没有就留空。'] },
    { name: '多余的 0', yaml: '项目支出: ⟦040.20⟧', zh: '“项目支出”的金额“040.20”前面有多余的 0', en: 'the amount “040.20” of 项目支出 has a needless leading zero' },
    { name: '加号', yaml: '项目支出: ⟦+40.20⟧', zh: '“项目支出”的金额“+40.20”前面有加号', en: 'the amount “+40.20” of 项目支出 has a plus sign' },
    { name: '货币符号', yaml: '项目支出: ⟦¥40.20⟧', zh: '“项目支出”的金额“¥40.20”带有货币符号', en: 'the amount “¥40.20” of 项目支出 has a currency sign' },
    { name: '太大', yaml: '项目支出: ⟦1850000000000⟧', zh: '“项目支出”的金额“1850000000000”整数部分超过 9 位；是否把元写成了万元', en: 'the amount “1850000000000” of 项目支出 has more than 9 digits before the point; is it 元 instead of 万元' },
    { name: '中间有空格', yaml: '项目支出: ⟦1 040.20⟧', zh: '“项目支出”的金额“1 040.20”中间有空格', en: 'the amount “1 040.20” of 项目支出 has a blank inside' },
    { name: '用横线表示没有', yaml: '其他资金: ⟦——⟧', zh: '“其他资金”的金额“——”不是数字；没有就留空', en: 'the amount “——” of 其他资金 is no number; leave it blank if there is none' },
    { name: '文字', yaml: '项目支出: ⟦待定⟧', zh: '“项目支出”的金额“待定”不是金额', en: 'the amount “待定” of 项目支出 is not an amount' },
  ],
  check(declaration, report) {
    for (const amount of Object.values(declaration.amounts)) {
      if (amount.state !== 'unreadable' || amount.fault === 'not-text' || amount.fault === 'damaged' || amount.fault === 'not-found') continue
      const why = faultTexts[amount.fault]
      const unit = declaration.kind.amountUnit
      report.finding({
        primary: amount.span,
        label: { zh: '读不出的金额', en: 'not an amount' },
        message: { zh: `“${amount.label}”的金额“${shorten(amount.text)}”${why.zh}`, en: `the amount “${shorten(amount.text)}” of ${amount.label} ${why.en}` },
        fixes: widthFix(amount),
        notes: [
          amount.suggestion === undefined
            ? { zh: `金额只写数字，单位为${unit}，如 352.20。没有就留空。`, en: `Write the number only, in ${unit}, such as 352.20. Leave it blank if there is none.` }
            : { zh: `是否应写 ${amount.suggestion}（单位：${unit}）？金额不会自动改。`, en: `Should it be ${amount.suggestion} (in ${unit})? Amounts are never changed for you.` },
        ],
      })
    }
  },
})

/** Full-width digits as their half-width twins: the same digits, and so the same amount. Nothing else about an amount is ever changed. */
function widthFix({ fault, suggestion, span, text }: { readonly fault: string; readonly suggestion?: string; readonly span: Span; readonly text: string }): readonly Fix[] {
  // A Chinese full stop in place of the point is a guess.
  return fault === 'full-width' && suggestion !== undefined && !text.includes('。') ? [{ span, text: suggestion, safe: true }] : []
}
