import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import { defineRule } from './define-rule.js'
import { isIdentityNumber } from './words/identity-number.js'

/** Digits in a row that may be a number of a person. */
const mayHold = /\d{7}|1[3-9]\d[- ]\d{4}[- ]\d{4}/u
const identity = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu
const mobile = /(?<![\d.])1[3-9]\d{9}(?![\d.])|(?<![\d.])1[3-9]\d[- ]\d{4}[- ]\d{4}(?!\d)/gu
/** Behind the code of an area: 010, 02x, or four digits from 03xx on. */
const landline = /(?<![\d.])[(（]?0(?:10|2\d|[3-9]\d{2})[)）]?[-－— ]?[2-9]\d{6,7}(?![\d.])/gu

/** Of what kind a number is; the first that fits is told. */
const kinds: readonly { readonly pattern: RegExp; readonly name: Text; readonly severity?: 'warning'; readonly holds?: (text: string) => boolean }[] = [
  { pattern: identity, name: { zh: '身份证号', en: 'an identity number' }, holds: isIdentityNumber },
  { pattern: mobile, name: { zh: '手机号码', en: 'a mobile number' }, severity: 'warning' },
  { pattern: landline, name: { zh: '电话号码', en: 'a telephone number' }, severity: 'warning' },
]

export default defineRule({
  code: 'JX710',
  name: 'personal-data',
  category: 'departments',
  severity: 'error',
  criterion: 'feasibility',
  since: '0.1.0',
  title: { zh: '要公开的表里有身份证号、电话号码', en: 'identity or telephone numbers in what will be published' },
  remedy: { zh: '删去', en: 'Take it out.' },
  basis: { zh: '《政府信息公开条例》第十五条：涉及个人隐私、公开会对第三方合法权益造成损害的政府信息，不得公开', en: 'Regulations on Open Government Information, article fifteen: information about private persons that would harm them is not published' },
  why: {
    zh: '绩效目标随预算公开，PDF 里还附有这个文件（包括注释）。18 位、校验码正确的身份证号是错误；手机、座机号码是警告，也可能是办公电话。检查结果里不显示完整的号码。',
    en: 'Goals are published with the budget, and the PDF has this very file attached, comments included. A number of 18 digits with a valid check digit is an error; telephone numbers, which may be an office’s, are warnings. No report shows the whole number.',
  },
  good: [
    { name: '18 位，校验码不对', yaml: '部门职能职责概述:\n  - 项目编码 110101199003070000 的管理。' },
    { name: '热线、文号、年份、金额', yaml: '部门职能职责概述:\n  - 管理 12345 热线、0123456789 号设备，落实某发〔2019〕1234567号文件，2019-2020 年度。' },
    { name: '十一位的数量', yaml: '部门职能职责概述:\n  - 完成产值 13800000000.00 元。' },
  ],
  bad: [
    { name: '身份证号', yaml: '部门职能职责概述:\n  - 救助对象 ⟦11010519491231002X⟧ 的管理。', zh: '这里有身份证号（110***********002X），公开前应删去', en: 'this is an identity number (110***********002X); take it out before the form is published' },
    { name: '手机号码', yaml: '部门职能职责概述:\n  - 联系人电话 ⟦13800000000⟧。', severity: 'warning', zh: '这里有手机号码（138******00），公开前应删去', en: 'this is a mobile number (138******00); take it out before the form is published' },
    { name: '注释里的座机', yaml: '部门职能职责概述:\n  - 负责某项工作。 # 问 ⟦0731-20000000⟧', severity: 'warning', zh: '这里有电话号码（073*******00），公开前应删去', en: 'this is a telephone number (073*******00); take it out before the form is published' },
  ],
  check({ file }, report) {
    const { text } = file
    if (!mayHold.test(text)) return
    const told: Span[] = []
    for (const { pattern, name, severity, holds } of kinds) {
      for (const { 0: written, index } of text.matchAll(pattern)) {
        const span = { start: index, end: index + written.length }
        if ((holds && !holds(written)) || told.some(({ start, end }) => start < span.end && span.start < end)) continue
        told.push(span)
        const shown = masked(written)
        report.finding({
          primary: span,
          isPrivate: true,
          label: { zh: `像是${name.zh}`, en: `seems to be ${name.en}` },
          message: { zh: `这里有${name.zh}（${shown}），公开前应删去`, en: `this is ${name.en} (${shown}); take it out before the form is published` },
          ...(severity && { severity }),
        })
      }
    }
  },
})

/** A number of which nobody could tell the whole: its first three signs and its last two, or four of a long one. */
function masked(number: string): string {
  const signs = number.replace(/[^\dXx]/gu, '')
  const kept = signs.length > 12 ? 4 : 2
  return signs.slice(0, 3) + '*'.repeat(signs.length - 3 - kept) + signs.slice(-kept)
}
