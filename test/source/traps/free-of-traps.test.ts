import { expect, it } from 'vitest'
import { formKinds } from '../../../src/forms/index.js'
import { keyUses } from '../../../src/forms/key-uses.js'
import { readStrictly } from '../../../src/source/strict/read-strictly.js'
import { isFreeOfTraps } from '../../../src/source/traps/free-of-traps.js'
import { minimalDeclaration } from '../../support/minimal-declaration.js'

it('a form is seen to be free of traps, until something in it is not as forms are', () => {
  const keys = keyUses(formKinds)
  const isFree = (text: string): boolean => {
    const strict = readStrictly(text)
    return strict !== undefined && isFreeOfTraps(text, strict, keys)
  }
  expect(isFree(minimalDeclaration)).toBe(true)
  for (const [from, to] of [['    项目支出', '  项目支出'], ['某局', '@某局'], ['某局', '2020-12-31'], ['某局', '“1”'], ['某局', '某局 #1'], ['100.30\n', '“100.30”\n'], ['三级指标: 某件', '三级目标: 某件'], ['完成某件', '> 完成某件'], ['年度: 2020', '年份值: 2020']] as const) {
    expect([to, isFree(minimalDeclaration.replace(from, to))]).toEqual([to, false])
  }
  for (const [from, to] of [['某局', '某局 # 注'], ['某局', "'@某局'"], ['某局', '某县-2020'], ['某局', ''], ['100.30\n', '# 注\n']] as const) {
    expect([to, isFree(minimalDeclaration.replace(from, to))]).toEqual([to, true])
  }
})

it.each([
  ['signs of comments in a row', '填报单位: 某局 ## 注', true],
  ['a sign alone', '填报单位: 某局 #', true],
  ['a comment within what may be text', '填报单位: 某局 #1 # 注', false],
  ['a date with a text behind it', '填报单位: 2020-12-31 上午', false],
  ['a text that begins like none', '填报单位: 2020年-12', true],
  ['a group where a list is expected', '整体绩效目标:\n  年度: 2020', false],
  ['a list where a group is expected', '按支出性质分:\n  - 甲', false],
  ['a text where rows are expected', '数量指标:\n  - 甲', false],
  ['a list below a cell', '数量指标:\n  - 三级指标:\n      - 甲', false],
  ['one text among others that needs quotes', '整体绩效目标:\n  - 甲\n  - 2020-1-1', false],
  ['a key of the file within a row', '数量指标:\n  - 三级指标: 甲\n    年度: 2020', false],
  ['quotes of its own, where a group is expected', '按支出性质分: “5”', true],
  ['where texts are expected', '整体绩效目标: “5”', true],
  ['where rows are expected', '数量指标: “5”', true],
])('of traps, a form with %s: %j is free: %s', (_, text, expected) => {
  const keys = keyUses(formKinds)
  const strict = readStrictly(text)
  expect(strict && isFreeOfTraps(text, strict, keys)).toBe(expected)
})
