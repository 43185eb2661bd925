import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/base/settings.js'
import { fix, type Fixed } from '../../src/fix.js'
import { checkText, fixText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'

const fixed = (text: string, unsafe = false): Fixed => fix('a.yaml', new TextEncoder().encode(text), { unsafe, settings: defaultSettings })
const codes = (text: string): readonly string[] => checkText(text).findings.map(({ rule }) => rule)

/** The minimal declaration with so many blanks a level; behind a dash a row goes on two columns further in any case. */
function indented(width: number): string {
  return minimalDeclaration.replace(/^( +)(?=(\S+))/gmu, (_, indent: string, first: string) => ' '.repeat(first === '指标值:' ? 3 * width + 2 : (indent.length / 2) * width))
}

describe('fix never makes a file worse', () => {
  it('leaves out an unsafe fix that would uncover as much as it mends', () => {
    // Without its comment the accepted fault is a fault again.
    const text = overlay('资金总额: 100.40 # jixiao-ignore JX201')
    expect(fixed(text, true).mended).toEqual([])
    expect(fixText(text, true)).toBe(text)
  })

  it('still makes the other fixes, one by one', () => {
    const text = overlay('资金总额: 100.40 # jixiao-ignore JX201\n填报单位: @某局')
    expect(fixText(text, true)).toBe(overlay("资金总额: 100.40 # jixiao-ignore JX201\n填报单位: '@某局'"))
  })

  it('goes on while one fix makes room for the next', () => {
    // The misspelt name is mended, then the comment turns out to be of no use.
    expect(fixText(overlay('财政部门审核意见: # jixiao-ignore sum-mismach: 略'), true)).toBe(overlay('财政部门审核意见:'))
  })

  it('a line separator of Unicode that came along goes, and the quotes behind it are quotes', () => {
    const text = minimalDeclaration.replace('填报单位: 某局', '填报单位:\u2028"某局"')
    expect(fixText(text)).toBe(minimalDeclaration.replace('填报单位: 某局', '填报单位: "某局"'))
    expect(codes(minimalDeclaration.replace('填报单位: 某局', '填报单位: 某\u2028局'))).toEqual(['JX017'])
  })

  it('mends more places than are listed', () => {
    const many = Array.from({ length: 1500 }, (_, index) => `  - >第${index}条`).join('\n')
    expect(codes(fixText(minimalDeclaration.replace('  - 完成某项工作。', many)))).toEqual([])
  })
})

describe('what a fix leaves alone', () => {
  it('a repeated line that carries a comment', () => {
    const text = overlay('年度: 2020\n年度: 2020').replace('年度: 2020\n年度: 2020', '年度: 2020 # 一\n年度: 2020 # 二')
    expect(fixText(text, true)).toBe(text)
  })

  it.each(['指标值: “甲 # 乙”', '指标值: "10件"# 核对过', '单位负责人: |', '资金总额: 100。30', '整体绩效目标:\n  - 完成某项工作。\n    - 其中一部分。'])('a guess: %s', (example) => {
    const text = overlay(example)
    expect(codes(text).length).toBeGreaterThan(0)
    expect(fixText(text)).toBe(text)
  })
})

describe('indents without a width of their own', () => {
  it.each([
    ['a tab for two blanks', 2],
    ['a tab for four blanks', 4],
    ['a tab for eight blanks', 8],
  ])('%s, among lines with blanks', (_, width) => {
    const wide = indented(width)
    const spoilt = wide.replace(new RegExp(`^ {${width}}- 完成`, 'mu'), '\t- 完成')
    expect(codes(spoilt)).toEqual(['JX009'])
    expect(checkText(fixText(spoilt)).findings).toEqual([])
  })

  it('goes by the fellows of a line rather than by a width', () => {
    for (const indent of ['\t', '\t\t', '\t\t\t', '\u3000', '\u2003\u2003\u2003', '\u202f\u205f']) {
      expect(fixText(minimalDeclaration.replace('        指标值: 10件', `${indent}指标值: 10件`))).toBe(minimalDeclaration)
      expect(fixText(minimalDeclaration.replace('    项目支出', `${indent}项目支出`))).toBe(minimalDeclaration)
    }
  })

  it.each([1, 3, 5, 7, 9])('a key of a group or row that stands %i blanks in is put in line', (count) => {
    const blanks = ' '.repeat(count)
    expect(fixText(minimalDeclaration.replace('    项目支出', `${blanks}项目支出`))).toBe(minimalDeclaration)
    expect(fixText(minimalDeclaration.replace('        指标值: 10件', `${blanks}${' '.repeat(Math.max(0, 5 - count))}指标值: 10件`))).toBe(minimalDeclaration)
    expect(fixText(minimalDeclaration.replace('  资金总额', `${blanks}资金总额`))).toBe(minimalDeclaration)
  })
})

describe('what a fix must not take for a slip', () => {
  it.each([
    ['a key with another unit', '项目支出（元）: 402000'],
    ['a key that says the contrary', '非项目支出: 40.20'],
    ['a key with something more to it', '项目支出（其中：基建）: 40.20'],
  ])('%s', (_, line) => {
    const text = minimalDeclaration.replace('项目支出: 40.20', line)
    expect(fixText(text)).toBe(text)
    expect(codes(text)).toContain('JX101')
  })

  it.each([
    ['a sign', '指标值: 较上年\n          + 5%'],
    ['a full-width dash', '指标值: 温度\n          －五度以下'],
    ['a label with a full-width colon', '指标值: 见下\n          指标内容：甲'],
    ['a label, on the line after its key', '财政部门审核意见:\n  资金总额：268.40万元，属实'],
  ])('a text over lines that goes on with %s', (_, example) => {
    expect(codes(overlay(example))).toEqual([])
  })

  it('the right line, where the first of the group is the wrong one', () => {
    for (const blanks of ['', '  ']) expect(fixText(minimalDeclaration.replace('    基本支出', `${blanks}基本支出`))).toBe(minimalDeclaration)
  })

  it('a tab before a key of the file for a level', () => {
    for (const key of ['年度预算申请', '部门职能职责概述', '财政部门审核意见']) expect(fixText(minimalDeclaration.replace(`\n${key}`, `\n\t${key}`))).toBe(minimalDeclaration)
  })
})

describe('sound YAML in another style is no trap', () => {
  it.each([
    ['quoted keys', minimalDeclaration.replace(/^( *(?:- )?)([^\s:-]+):/gmu, '$1"$2":')],
    ['four blanks', indented(4)],
    ['lists without an indent', minimalDeclaration.replace(/^ {2}- /gmu, '- ')],
    ['lists in brackets', minimalDeclaration.replace('\n  - 完成某项工作。', ' [完成某项工作。,\n    再完成一项。]')],
    ['rows in braces', minimalDeclaration.replace('三级指标: 某件\n        指标值: 10件', '{三级指标: 某件,\n         指标值: 10件}')],
    ['texts over lines', minimalDeclaration.replace('- 完成某项工作。', '- 完成\n    项目支出 185 万元的\n    工作。')],
    ['blocks of text', minimalDeclaration.replace('- 完成某项工作。', '- |\n    # 第一\n    项目支出：全部用完。\n    - 其余')],
    ['quoted texts over lines', minimalDeclaration.replace('- 完成某项工作。', '- "完成\n    项目支出：全部\n    的工作。"')],
  ])('%s', (_, text) => {
    expect(checkText(text).findings).toEqual([])
  })

  it('of a file that reads well, only the repairs that would spoil it are left out', () => {
    const text = minimalDeclaration.replace('  - 完成某项工作。', '  ▶甲\n  --乙').replace('某局', '某\u200b局')
    expect(codes(text)).toContain('JX017')
  })
})
