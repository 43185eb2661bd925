import { describe, expect, it } from 'vitest'
import { formKinds } from '../../../src/forms/index.js'
import { keyUses } from '../../../src/forms/key-uses.js'
import { findTraps } from '../../../src/source/traps/find-traps.js'

const keys = keyUses(formKinds)
// Two repairs, of two rules, and one trap of a third that is told without any.
const text = '年度：2020\n填报单位: @甲\n单位负责人: 乙 #1\n'
const rulesWith = (countErrors: (repaired: string) => number, of: string = text): readonly string[] => findTraps(of, keys, countErrors).findings.map(({ rule }) => rule)

describe('what reads well as it stands and badly when repaired was no trap', () => {
  const isColonMended = (repaired: string): boolean => repaired.includes('年度: ')
  const isSignMended = (repaired: string): boolean => repaired.includes("'@甲'")

  it.each([
    ['repaired, it reads well', () => 0, ['JX007', 'JX011', 'JX013']],
    ['it does not read well either way', () => 1, ['JX007', 'JX011', 'JX013']],
    ['one rule is to blame', (repaired: string) => Number(isColonMended(repaired)), ['JX011', 'JX013']],
    ['the other is', (repaired: string) => Number(isSignMended(repaired)), ['JX007', 'JX013']],
    ['each is', (repaired: string) => Number(repaired !== text), ['JX013']],
    ['each is alone, but not both together', (repaired: string) => Number(isColonMended(repaired) !== isSignMended(repaired)), ['JX007', 'JX011', 'JX013']],
    ['both are, but neither alone', (repaired: string) => Number(isColonMended(repaired) && isSignMended(repaired)), ['JX013']],
  ])('where %s', (_, countErrors, rules) => {
    expect(rulesWith(countErrors)).toEqual(rules)
  })

  it('and then it is not repaired', () => {
    expect(findTraps(text, keys, (repaired) => Number(isColonMended(repaired))).repairs.map((repair) => repair.text)).toEqual(["'@甲'"])
    expect(findTraps(text, keys, () => 0).repairs.map((repair) => repair.text)).toEqual([': ', "'@甲'"])
  })

  it('nor told, but for what the same rule tells without mending it', () => {
    const { findings } = findTraps('填报单位: #1\n单位负责人: 乙 #2', keys, (repaired) => Number(repaired.includes("'#1'")))
    expect(findings.map(({ message }) => message.en)).toEqual(['“#2” is taken for a comment and is not printed'])
  })

  it('also where nothing would be said of it', () => {
    expect([findTraps('资金总额: -', keys, () => 0).repairs.length, findTraps('资金总额: -', keys, (repaired) => Number(repaired.includes("'-'"))).repairs.length]).toEqual([1, 0])
  })
})

it('the parser is asked only where something would be repaired', () => {
  let asked = 0
  const count = (): number => (asked += 1)
  expect([rulesWith(count, '单位负责人: 乙 #1'), rulesWith(count, '年度: 2020'), asked]).toEqual([['JX013'], [], 0])
  expect([rulesWith(() => (asked = 0)), asked]).toEqual([['JX007', 'JX011', 'JX013'], 0])
})

it('traps come by kind, indents and invisible characters first', () => {
  expect(rulesWith(() => 0, '年度：2020\n按支出性质分:\n\t基本支出: 1\n  项目支出: 2\n 填报单位: 某\u200b局\n')).toEqual(['JX009', 'JX017', 'JX007'])
})

it('how many are not told is told in both languages', () => {
  const { findings, untold } = findTraps('填报单位: 甲 #1\n'.repeat(1002), keys, () => 0)
  expect([findings.length, untold, findings.at(-1)?.notes.at(-1), findings.at(-2)?.notes.length]).toEqual([1000, 2, { zh: '另有 2 处写法问题没有列出', en: '2 more places are not listed' }, 1])
})
