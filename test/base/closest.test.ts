import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closest, editDistance } from '../../src/base/closest.js'

describe('editDistance', () => {
  it.each([
    ['', '', 0], ['总额', '总额', 0], ['资金总客', '资金总额', 1], ['支出基本', '基本支出', 4], ['totle', 'total', 2], ['', '年度', 2],
    ['总', '总额', 1], ['总额', '额', 1], ['甲乙丙', '丁戊己', 3],
    // A swap of neighbours is one edit, wherever it stands; one with something between is two, and none is edited twice.
    ['ab', 'ba', 1], ['abcd', 'abdc', 1], ['xabc', 'xbac', 1], ['abcd', 'badc', 2], ['abc', 'cba', 2], ['ca', 'abc', 3], ['abc', 'ca', 3], ['abab', 'baba', 2],
    // By characters, not halves of pairs.
    ['𠮷', '𠮶', 1], ['𠮷总', '总𠮷', 1],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is symmetric and no more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'资金总额基本支出'), maxLength: 8 })
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a) && editDistance(a, b) <= Math.max(a.length, b.length)))
  })
})

describe('closest', () => {
  const keys = [{ name: '基本支出' }, { name: '项目支出', aliases: ['专项'] }]
  const named = (...names: readonly string[]) => names.map((name) => ({ name }))

  it('finds the word itself', () => expect(closest('基本支出', [{ name: '本支出' }, ...keys])).toBe('基本支出'))
  it('finds a word one edit away', () => expect(closest('项日支出', keys)).toBe('项目支出'))
  it('finds an alias', () => expect(closest('专项', keys)).toBe('项目支出'))
  it('does not make another word of a short one', () => expect(closest('其他支出', keys)).toBeUndefined())
  it('does not choose between two that are equally near', () => expect(closest('三支出', named('一支出', '二支出'))).toBeUndefined())
  it('finds nothing among none', () => expect(closest('项目支出', [])).toBeUndefined())

  it.each([
    ['其他支出', '基本支出', 2, false], ['年度绩目标', '年度绩效目标', 1, true], ['年底目标值', '年度绩目标值', 2, true], ['年底目标书', '年度绩目标值', 3, false], ['甲乙丙丁戊', '甲乙丙丁戊己庚', 2, true], ['甲乙丙丁戊', '甲乙丙丁戊己庚辛', 3, false],
    // Four characters, one of them a pair: a short word still, with one edit.
    ['𠮷乙丙丁', '𠮷乙戊己', 2, false], ['𠮷乙丙丁', '𠮷乙丙己', 1, true], ['总额', '总额𠮷', 1, true],
  ])('%s for %s, %i edits away: %s', (word, name, distance, isNear) => {
    expect(editDistance(word, name)).toBe(distance)
    expect(closest(word, named(name))).toBe(isNear ? name : undefined)
  })

  it.each([
    [['年度绩效指标', '年度绩效目标'], '年度绩效目标'], [['年度绩效目标', '年度绩效指标'], '年度绩效目标'], [['年度绩效指标', '年度绩效目标', '年度绩效任务'], '年度绩效目标'],
    [['年度绩效目标', '年度绩效任务', '年中绩效目标书'], '年度绩效目标'], [['年度绩效目标', '年度绩效任务', '年度绩效目的'], undefined],
  ])('of %j takes the nearest, in whatever order they come', (names, nearest) => {
    expect(closest('年度绩效目表', named(...names))).toBe(nearest)
  })

  it('takes no word of more than 40 characters for a slip of the pen', () => {
    const name = '目'.repeat(40)
    expect(closest(`标${name.slice(1)}`, named(name))).toBe(name)
    expect(closest(`标${name}`, named(`目${name}`))).toBeUndefined()
    expect(closest(`标${name}`, named(`标${name}`))).toBe(`标${name}`)
  })
})
