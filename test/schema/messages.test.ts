import { describe, expect, it } from 'vitest'
import { checkText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'

const findingsOf = (text: string) => checkText(text).findings
const told = (text: string): readonly string[] => findingsOf(text).map(({ rule, message }) => `${rule} ${message.zh}`)

describe('structure', () => {
  it('R-8: a misspelt key is one finding, with a safe fix', () => {
    const findings = findingsOf(overlay('年度预算申请:\n  资金总客: 100.30\n  按收入性质分:\n    一般公共预算: 100.30\n  按支出性质分:\n    基本支出: 60.10\n    项目支出: 40.20'))
    expect(findings).toMatchObject([{ rule: 'JX101', message: { zh: '“资金总客”不是本表的栏目，是否想写“资金总额”？' }, fixes: [{ text: '资金总额', safe: true }] }])
  })

  it('R-2: a missing key is told with the line to add and its indent', () => {
    const [finding] = findingsOf(minimalDeclaration.replace('  资金总额: 100.30\n', ''))
    expect(finding).toMatchObject({ rule: 'JX102', notes: [{ zh: '请加一行，前面空 2 格：资金总额: 352.2（值为示例）' }] })
  })

  it('a missing field of the file is told at its first key', () => {
    const [finding] = findingsOf(minimalDeclaration.replace('年度: 2020\n', ''))
    expect(finding).toMatchObject({ rule: 'JX102', message: { zh: '表中缺少“年度”' }, primary: { start: 0, end: 2 } })
  })

  it.each([
    ['- 年度: 2020', ['JX004 这不像一份申报表：没有一个栏目是表里的']],
    ['name: x\nversion: 1', ['JX004 这不像一份申报表：没有一个栏目是表里的']],
    [overlay('年度预算申请:'), ['JX104 “年度预算申请”没有填']],
    [overlay('年度预算申请: 352.20'), ['JX103 “年度预算申请”应分栏目填写；这里是一个数']],
    [overlay('整体绩效目标: []'), ['JX104 “整体绩效目标”没有填']],
    [overlay('整体绩效目标:\n  一: 完成'), ['JX103 “整体绩效目标”应逐条列出，每条一行，以“- ”开头；这里是下级栏目']],
    [overlay('项目支出:\n  - 40.20'), ['JX103 “项目支出”应填一个金额；这里是列表']],
    [overlay('项目支出: true'), ['JX103 “项目支出”应填一个金额；这里的 true 会被当作“是/否”']],
    [overlay('数量指标:\n  - 某件'), ['JX103 “数量指标”第 1 行应分栏目填写；这里是一段文字']],
    [overlay('数量指标:\n  - 三级指标:\n    指标值: 10件'), ['JX104 “三级指标”没有填']],
    [overlay('年度: 2020.5'), ['JX105 “年度”的值“2020.5”不是四位数字的年份']],
    [overlay('表单:'), ['JX104 “表单”没有填']],
    [overlay('产出指标:\n  数量指标:\n  质量指标:'), ['JX111 “产出指标”下没有数量指标、质量指标']],
  ])('%#: %j', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    // One fault each: the group, or where it went, is told, and its sum is not judged without it.
    ['a misspelt group', minimalDeclaration.replace('按收入性质分', '按收入性质'), ['JX101 “按收入性质”不是本表的栏目，是否想写“按收入性质分”？']],
    ['a misspelt group of groups', minimalDeclaration.replace('年度预算申请', '年度预算申清'), ['JX101 “年度预算申清”不是本表的栏目，是否想写“年度预算申请”？']],
    ['a blank group', overlay('按收入性质分:'), ['JX104 “按收入性质分”没有填']],
    ['a missing group', minimalDeclaration.replace(/ {2}按支出性质分:\n.*\n.*\n/u, ''), ['JX102 “年度预算申请”下缺少“按支出性质分”']],
    ['a group indented too far', minimalDeclaration.replace(/ {2}(按支出性质分:)\n(.*)\n(.*)\n/u, '    $1\n  $2\n  $3\n'), ['JX020 “按支出性质分”没有与“资金总额”对齐：前面应空 2 格']],
    ['an amount that stands apart', minimalDeclaration.replace('    项目支出: 40.20\n', '') + '项目支出: 40.20\n', ['JX101 “项目支出”应写在“按支出性质分”下']],
    ['an amount indented too little', minimalDeclaration.replace('    项目支出', '  项目支出'), ['JX020 “项目支出”没有与“基本支出”对齐：前面应空 4 格']],
  ])('one finding for %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each(['0x7e4', '2e3', '02020', '+2020', '2020.0', "'2020'", '1989'])('a year is four digits, not %s', (year) => {
    expect(findingsOf(overlay(`年度: ${year}`)).map(({ rule }) => rule)).toEqual(['JX105'])
  })

  it('R-9: no message speaks in the words of a validator', () => {
    const texts = ['年度: x', '年度预算申请: 1', '项目支出: [1]', '未知: 1', '整体绩效目标: 1', '数量指标:\n  - 1'].map((part) => overlay(part))
    const all = texts.flatMap(findingsOf).flatMap(({ message, notes, label }) => [message, label, ...notes])
    expect(all.length).toBeGreaterThan(10)
    expect(all.filter(({ zh, en }) => /schema|oneOf|属性|pattern|must be|null|array|object|\^/u.test(zh + en))).toEqual([])
  })

  it('keys that JavaScript knows are unknown keys like others', () => {
    expect(told(overlay('__proto__: 1\nconstructor: 2\ntoString: 3'))).toEqual([
      'JX101 “__proto__”不是本表的栏目',
      'JX101 “constructor”不是本表的栏目',
      'JX101 “toString”不是本表的栏目',
    ])
  })
})

describe('one run tells everything', () => {
  it('syntax, structure and arithmetic', () => {
    const text = overlay('指标值: >=10件\n项目支出: 41.20\n联系人: 无')
    expect(findingsOf(text).map(({ rule }) => rule)).toEqual(['JX201', 'JX011', 'JX101'])
  })

  it('R-18: an unreadable addend is told once, and its sum is listed as not checked', () => {
    const { findings, notChecked } = checkText(overlay('项目支出: 40.20万'))
    expect(findings.map(({ rule }) => rule)).toEqual(['JX208'])
    expect(notChecked).toMatchObject([{ rule: 'JX201', message: { zh: '按支出性质分的合计：“项目支出”读不出' } }])
  })

  it('a tab in the indentation is one finding, and the rest is judged as it was meant', () => {
    const { findings, notChecked } = checkText(minimalDeclaration.replace('  按支出性质分', '\t按支出性质分').replace('60.10', '60.20'))
    expect(findings.map(({ rule }) => rule)).toEqual(['JX201', 'JX009'])
    expect(notChecked).toEqual([])
  })

  it('R-21: full-width colons behind all keys are one finding each, and what they hold is judged', () => {
    expect(told(minimalDeclaration.replaceAll(': ', '：').replaceAll(':\n', '：\n')).filter((text) => !text.startsWith('JX007'))).toEqual([])
    expect(findingsOf('年度：2020年\n填报单位：某局').map(({ rule }) => rule)).toEqual(expect.arrayContaining(['JX007', 'JX007', 'JX105']))
  })

  it('behind a broken structure keys do not seem missing, and no sum is judged', () => {
    const { findings, notChecked } = checkText(minimalDeclaration.replace('  资金总额: 100.30', '  资金总额 100.30'))
    expect(new Set(findings.map(({ message }) => message.zh))).toEqual(new Set(['这一行没有“: ”（半角冒号加空格），读不出栏目名']))
    expect(notChecked.map(({ rule }) => rule)).toEqual(['JX201', 'JX201'])
  })
})
