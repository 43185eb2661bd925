import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/base/finding.js'
import type { Checked } from '../../src/check.js'
import { toPlainData } from '../../src/source/node.js'
import { outOfProportion } from '../fuzz/timed.js'
import { checkText } from '../support/check-text.js'
import { exampleText } from '../support/faulty-example.js'
import { formatText } from '../support/format-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root } from '../support/run-built.js'

/** The lines of a formatted text, a `表单` that makes it a declaration left out. */
function linesOf(yaml: string): readonly string[] {
  const formatted = formatText(`表单: 部门整体支出绩效目标申报表\n${yaml}`)
  if ('refused' in formatted) return expect.fail(formatted.refused.en)
  expect(formatText(formatted.text)).toEqual(formatted)
  return formatted.text.split('\n').slice(1, -1)
}

const refusalOf = (text: string): string | undefined => {
  const formatted = formatText(text)
  return 'refused' in formatted ? formatted.refused.zh : undefined
}

describe('the canonical layout', () => {
  it('is that of the real example', () => {
    expect(formatText(exampleText)).toEqual({ text: exampleText })
  })

  it('puts a comment that would be taken for a value before its key', () => {
    expect(linesOf('年度: 2020\n单位负责人: ~ #备注\n')).toEqual(['年度: 2020', '#备注', '单位负责人:'])
    expect(linesOf('年度: 2020\n单位负责人: ~ # 备注\n')).toEqual(['年度: 2020', '单位负责人: # 备注'])
  })

  it('writes what shows nothing, and half a surrogate pair, by its number as it stood', () => {
    const lines = ['年度: 2020', String.raw`填报单位: "甲\ud800"`, String.raw`单位负责人: "\udc00乙"`, String.raw`部门名称: "\u061c"`, String.raw`填报日期: "甲\u200b\u202e乙\u0085\u2028丙"`]
    expect(linesOf(lines.join('\n'))).toEqual(lines)
  })

  it('puts blank lines around groups at the top, and nowhere else', () => {
    expect(linesOf('\n\n年度: 2020\n\n单位负责人:\n整体绩效目标:\n\n - 一\n\n - 二\n财政部门审核意见:\n\n\n')).toEqual(['年度: 2020', '单位负责人:', '', '整体绩效目标:', '  - 一', '  - 二', '', '财政部门审核意见:'])
  })

  it('has the keys of the form first, in its order, each with its comments', () => {
    expect(linesOf('其他: 1\n# 意见\n财政部门审核意见: # 空\n# 年\n年度: 2020 # 今年\n年度绩效指标:\n  产出指标:\n    数量指标:\n      - 指标值: 1件 # 值\n        # 名\n        三级指标: 某\n')).toEqual([
      '# 年', '年度: 2020 # 今年', '', '年度绩效指标:', '  产出指标:', '    数量指标:', '      # 名', '      - 三级指标: 某', '        指标值: 1件 # 值', '', '# 意见', '财政部门审核意见: # 空', '其他: 1',
    ])
  })

  it('keeps a head of the file on top, whichever key stood below', () => {
    expect(formatText('# 说明\n# yaml-language-server: $schema=a.json\n# 年\n年度: 2020\n表单: 部门整体支出绩效目标申报表\n')).toEqual({ text: '# 说明\n# yaml-language-server: $schema=a.json\n表单: 部门整体支出绩效目标申报表\n# 年\n年度: 2020\n' })
    expect(formatText('# 说明\n\n# 年\n年度: 2020\n表单: 部门整体支出绩效目标申报表')).toEqual({ text: '# 说明\n表单: 部门整体支出绩效目标申报表\n# 年\n年度: 2020\n' })
  })

  it('keeps CRLF, and gives a file one line break at its end', () => {
    expect(formatText(exampleText.replaceAll('\n', '\r\n'))).toEqual({ text: exampleText.replaceAll('\n', '\r\n') })
    expect(formatText(`${exampleText}\n\n`)).toEqual({ text: exampleText })
    expect(formatText(exampleText.trimEnd())).toEqual({ text: exampleText })
  })

  it('writes lists and maps in brackets as blocks, and empty ones as they are', () => {
    expect(linesOf('年度预算申请: {资金总额: 1.20, 按收入性质分: { }} # 万元\n部门职能职责概述: [一, "二, 三"]\n整体绩效目标: [ ]\n')).toEqual([
      '', '年度预算申请: # 万元', '  资金总额: 1.20', '  按收入性质分: {}', '', '部门职能职责概述:', '  - 一', '  - 二, 三', '', '整体绩效目标: []',
    ])
  })
})

describe('scalars', () => {
  it.each([
    ['0123', '0123'], ['1e3', '1e3'], ['352.20', '352.20'], ["'2020'", "'2020'"], ['"352.20"', "'352.20'"], ["'true'", "'true'"], ["'yes'", "'yes'"], ["'是'", "'是'"], ['"2020-01-01"', "'2020-01-01'"],
    ["'某局'", '某局'], ['"18人"', '18人'], ["'100%'", '100%'], ['"VPN"', 'VPN'], ["'>=95%'", "'>=95%'"], ['"it\'s"', "it's"], ['"\'一"', "'''一'"], ["'一: 二'", "'一: 二'"], ["'一 #二'", "'一 #二'"], ['"一\\u0007"', '"一\\u0007"'],
    ['~', ''], ['null', ''], ["''", ''], ['一\n  二\n  三', '一 二 三'], ['\n  一', '一'], ['>\n  一\n  二', '一 二'], ['"一\n  二"', '一 二'],
  ])('%j becomes %j', (written, expected) => {
    expect(linesOf(`填报单位: ${written}\n`)).toEqual([`填报单位: ${expected}`.trimEnd()])
  })

  it('keeps blocks of text as they are, less their indentation', () => {
    expect(linesOf('填报单位: |-  # 备注\n      一 # 不是备注\n\n        二\n    \n单位负责人: |2\n    三\n   四\n部门名称: "五\\n六"\n')).toEqual([
      '填报单位: |- # 备注', '  一 # 不是备注', '', '    二', '单位负责人: |2', '    三', '   四', '部门名称: |-', '  五', '  六',
    ])
  })
})

describe('comments', () => {
  it.each([
    ['before the first item, after the last, and at the end', '整体绩效目标:\n    # 首\n    - 一\n    # 末\n# 下\n财政部门审核意见:\n# 尾\n', ['', '整体绩效目标:', '  # 首', '  - 一', '  # 末', '', '# 下', '财政部门审核意见:', '# 尾']],
    ['after an unindented list', '整体绩效目标:\n- 一\n  # 深\n# 浅\n财政部门审核意见:\n', ['', '整体绩效目标:', '  - 一', '  # 深', '', '# 浅', '财政部门审核意见:']],
    ['between a key and its value', '填报单位: # 甲\n  # 乙\n  某局 # 丙\n', ['# 甲', '# 乙', '填报单位: 某局 # 丙']],
    ['under a key without a value', '年度绩效指标:\n  产出指标:\n    # - 三级指标: 某\n  效益指标:\n', ['', '年度绩效指标:', '  产出指标:', '    # - 三级指标: 某', '  效益指标:']],
    ['behind and below an item sign', '整体绩效目标:\n  - # 甲\n    一\n  -\n    # 乙\n    二\n  - # 丙\n', ['', '整体绩效目标:', '  # 甲', '  - 一', '  # 乙', '  - 二', '  - # 丙']],
    ['less deep than what stands before, deeper than what follows', '年度绩效指标:\n    产出指标:\n        数量指标: []\n      # 甲\n  # 乙\n财政部门审核意见:\n', ['', '年度绩效指标:', '  产出指标:', '    数量指标: []', '  # 甲', '  # 乙', '', '财政部门审核意见:']],
    ['in brackets', '整体绩效目标: [ # 甲\n  一, # 乙\n  # 丙\n  二\n  # 丁\n  ] # 戊\n', ['', '# 甲', '整体绩效目标: # 戊', '  - 一 # 乙', '  # 丙', '  - 二', '  # 丁']],
    ['and signs that are none', "填报单位: '一 # 二'\n单位负责人: 三#四\n", ["填报单位: '一 # 二'", '单位负责人: 三#四']],
  ])('%s', (_, yaml, expected) => {
    expect(linesOf(yaml)).toEqual(expected)
  })

  it('that suppress findings keep what they speak of on one line', () => {
    expect(linesOf('年度预算申请:\n  # jixiao-ignore JX201: 已核\n  按收入性质分: {一般公共预算: 1,  其他资金: 2}\n  按支出性质分: {基本支出: 1,  项目支出: 2} # jixiao-ignore JX201: 已核\n')).toEqual([
      '', '年度预算申请:', '  # jixiao-ignore JX201: 已核', '  按收入性质分: {一般公共预算: 1,  其他资金: 2}', '  按支出性质分: {基本支出: 1,  项目支出: 2} # jixiao-ignore JX201: 已核',
    ])
  })

  it('that suppress findings still do behind the sign of a block, which a text of several lines becomes', () => {
    const row = '      - 三级指标: 某件\n        指标值: 10件\n'
    const text = minimalDeclaration.replace(row, '      - 三级指标: "某件\\n某事" # jixiao-ignore JX113: 待定\n')
    expect(formatText(text)).toMatchObject({ text: expect.stringContaining('      - 三级指标: |- # jixiao-ignore JX113: 待定\n          某件\n          某事\n') })
    expect(checkText(text).suppressed).toMatchObject([{ finding: { rule: 'JX113' } }])
  })
})

describe('what is refused', () => {
  it.each([
    ['填报单位: 甲: 乙\n', '第 1 行有误（JX018：“甲: 乙”里有半角冒号加空格，YAML 会把前面当作栏目名；请给整个值加引号），没有整理；请先改正'],
    ['a: 1\n', '认不出是哪一种申报表，没有整理'],
    ['表单: 部门整体支出绩效目标申报表\n? [年度]\n: 2020\n', '有一个栏目没有名称，没有整理'],
  ])('%j', (text, message) => {
    expect(refusalOf(text)).toBe(message)
  })
})

it('a thousand rows take few times as long as their check', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => `      - 三级指标: "第${index}件"\n        指标内容: '办理 # ${index}'\n        指标值: ${index}件 # 备注\n`).join('')
  const text = minimalDeclaration.replace('      - 三级指标: 某件\n        指标值: 10件\n', rows)
  // It checks twice itself; the rest is less than reading the file a few times more.
  expect(await outOfProportion(() => void checkText(text), () => void formatText(text), { mostTimes: 8, unfelt: 200 })).toBeUndefined()
})

const faulty = join(root, 'examples/faulty')
it.each(readdirSync(faulty).filter((name) => name.endsWith('.yaml') && !name.startsWith('jx003')))('%s keeps its content and its findings, or is refused for an error of the file', (name) => {
  const before = checkText(readFileSync(join(faulty, name), 'utf8'))
  const formatted = formatText(before.file.text)
  if ('refused' in formatted) return expect(before.findings.some(({ rule, severity }) => (severity === 'error' && rule < 'JX2') || rule === 'JX017')).toBe(true)
  const after = checkText(formatted.text)
  const lasting = ({ findings }: Checked): readonly Finding[] => findings.filter(({ rule, severity }) => !rule.startsWith('JX0') || severity === 'error')
  expect(lasting(after).map(({ rule, message }) => [rule, message])).toEqual(lasting(before).map(({ rule, message }) => [rule, message]))
  expect(after.file.root && toPlainData(after.file.root)).toEqual(before.file.root && toPlainData(before.file.root))
})
