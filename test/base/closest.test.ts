import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closest, editDistance } from '../../src/base/closest.js'

describe('editDistance', () => {
  it.each([['总额', '总额', 0], ['资金总客', '资金总额', 1], ['支出基本', '基本支出', 4], ['totle', 'total', 2], ['', '年度', 2]])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is symmetric and no more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'资金总额基本支出'), maxLength: 8 })
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a) && editDistance(a, b) <= Math.max(a.length, b.length)))
  })
})

describe('closest', () => {
  const keys = [{ name: '基本支出' }, { name: '项目支出', aliases: ['专项'] }]

  it('finds a word one edit away', () => expect(closest('项日支出', keys)).toBe('项目支出'))
  it('finds an alias', () => expect(closest('专项', keys)).toBe('项目支出'))
  it('does not make another word of a short one', () => expect(closest('其他支出', keys)).toBeUndefined())
  it('does not choose between two that are equally near', () => expect(closest('三支出', [{ name: '一支出' }, { name: '二支出' }])).toBeUndefined())
})
