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
