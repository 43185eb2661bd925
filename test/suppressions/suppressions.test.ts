import { describe, expect, it } from 'vitest'
import { defaultSettings, type Settings } from '../../src/base/settings.js'
import { check, type Checked } from '../../src/check.js'
import { fixText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const checked = (text: string, settings: Settings = defaultSettings): Checked => check('例.yaml', bytes(text), settings)
const codes = (text: string): readonly string[] => checked(text).findings.map(({ rule }) => rule)

describe('R-31 suppression by a comment', () => {
  it.each([
    ['behind the value', '资金总额: 100.40 # jixiao-ignore JX201: 四舍五入'],
    ['by the name of the rule', '资金总额: 100.40 # jixiao-ignore sum-mismatch: 四舍五入'],
    ['in small letters, with a full-width colon', '资金总额: 100.40 # jixiao-ignore jx201：四舍五入'],
    ['with several rules', '资金总额: 100.40 # jixiao-ignore JX205、JX201: 四舍五入'],
    ['in a quoted value’s line', "资金总额: '100.40' # jixiao-ignore JX201: 四舍五入"],
  ])('%s', (_, example) => {
    const { findings, suppressed } = checked(overlay(example))
    expect(findings.map(({ rule }) => rule).filter((rule) => rule !== 'JX911')).toEqual([])
    expect(suppressed).toMatchObject([{ finding: { rule: 'JX201' }, by: 'comment', reason: '四舍五入' }])
  })

  it('in the line above, with other comments and blank lines between', () => {
    const text = overlay('资金总额: 100.40').replace('  资金总额', '  # jixiao-ignore JX201: 四舍五入\n\n  # 见会议纪要\n  资金总额')
    expect(codes(text)).toEqual([])
  })

  it('reaches no other line, and no other rule', () => {
    expect(codes(overlay('年度: 2020 # jixiao-ignore JX201: 四舍五入\n资金总额: 100.40'))).toEqual(['JX911', 'JX201'])
    expect(codes(overlay('资金总额: 100.40 # jixiao-ignore JX202: 四舍五入'))).toEqual(['JX201', 'JX911'])
  })

  it('is no comment within a text', () => {
    expect(codes(overlay("填报单位: '某局 # jixiao-ignore JX201: 略'"))).toEqual([])
    expect(codes(overlay('填报单位: 某局#jixiao-ignore JX201: 略').replace('JX201: 略', 'JX201：略'))).toEqual([])
  })

  it('may stand behind the sign that begins a block of text, and not in the text', () => {
    const row = '      - 三级指标: 某件\n        指标值: 10件\n'
    const withBlock = (head: string): string => minimalDeclaration.replace(row, `      - 三级指标: ${head}\n          某件\n          某事 # jixiao-ignore JX201: 略\n`)
    expect(codes(withBlock('|-'))).toEqual(['JX113'])
    expect(checked(withBlock('|- # jixiao-ignore JX113: 待定'))).toMatchObject({ findings: [], suppressed: [{ finding: { rule: 'JX113' }, reason: '待定' }] })
    expect(codes(withBlock('>- # jixiao-ignore JX202: 待定'))).toEqual(['JX113', 'JX911'])
  })

  it('needs a reason, unless the settings let it go', () => {
    const text = overlay('资金总额: 100.40 # jixiao-ignore JX201')
    expect(codes(text)).toEqual(['JX913'])
    expect(checked(text, { ...defaultSettings, reasonRequired: false }).findings).toEqual([])
  })

  it('cannot take back what keeps the file from being read', () => {
    expect(codes(overlay('填报单位: @某局 # jixiao-ignore JX011: 略'))).toEqual(['JX011', 'JX912'])
  })

  it('is not called useless where the rule could not judge, or is off', () => {
    expect(codes(overlay('项目支出: 40.2万元\n资金总额: 100.40 # jixiao-ignore JX201: 四舍五入').replace('一般公共预算: 100.30', '一般公共预算: 一百'))).toEqual(['JX208', 'JX208'])
    const off: Settings = { ...defaultSettings, rules: new Map([['JX201', { severity: 'off' }]]) }
    expect(checked(overlay('资金总额: 100.40 # jixiao-ignore JX201: 四舍五入'), off).findings).toEqual([])
  })

  it('of several rules only the useless one is taken out', () => {
    const text = overlay('资金总额: 100.40 # jixiao-ignore JX203, JX201: 四舍五入')
    expect(fixText(text)).toBe(overlay('资金总额: 100.40 # jixiao-ignore JX201: 四舍五入'))
    const other = overlay('资金总额: 100.40 # jixiao-ignore JX201, JX203: 四舍五入')
    expect(fixText(other)).toBe(overlay('资金总额: 100.40 # jixiao-ignore JX201: 四舍五入'))
  })

  it('a useless comment on a line of its own goes with its line, in CRLF too', () => {
    const text = overlay('年度: 2020').replace('年度: 2020', '# jixiao-ignore JX105: 略\n年度: 2020').replaceAll('\n', '\r\n')
    expect(fixText(text)).toBe(overlay('年度: 2020').replaceAll('\n', '\r\n'))
  })
})
