import { describe, expect, it } from 'vitest'
import { causeOf, compareFindings, completeFinding, type Finding } from '../../src/base/finding.js'

const text = (zh: string) => ({ zh, en: zh })
const draft = { message: text('不相等'), primary: { start: 3, end: 5 }, label: text('这里') }
const rule = { code: 'JX201', severity: 'error' } as const

describe('completeFinding', () => {
  it('fills what a draft leaves out with nothing', () => {
    expect(completeFinding(rule, draft)).toStrictEqual({ ...draft, rule: 'JX201', severity: 'error', related: [], notes: [], fixes: [] })
  })

  it('gives the basis of the rule', () => {
    expect(completeFinding({ ...rule, basis: text('本工具建议') }, draft).basis).toEqual(text('本工具建议'))
  })

  it('keeps what the draft says itself', () => {
    const own = { severity: 'info', related: [{ span: { start: 0, end: 1 }, message: text('另一处') }], notes: [text('注')], fixes: [{ span: { start: 3, end: 5 }, text: '1', safe: true }] } as const
    expect(completeFinding(rule, { ...draft, ...own })).toMatchObject(own)
  })
})

describe('causeOf', () => {
  const finding = completeFinding(rule, draft)

  it('is the rule with the cause, or else with the message', () => {
    expect(causeOf({ ...finding, cause: 'colon' })).toBe('JX201 colon')
    expect(causeOf(finding)).toBe('JX201 不相等')
    expect(causeOf({ ...finding, cause: '' })).toBe('JX201 ')
  })
})

describe('compareFindings', () => {
  const at = (start: number, end: number, code = 'JX201'): Finding => completeFinding({ ...rule, code }, { ...draft, primary: { start, end } })

  it.each([
    ['start', at(1, 9), at(2, 3)], ['end, where they start together', at(1, 2, 'JX301'), at(1, 3)], ['code, where the places are the same', at(1, 2, 'JX101'), at(1, 2, 'JX201')],
    ['start before code', at(0, 5, 'JX999'), at(1, 5, 'JX001')], ['code units', at(1, 2, 'JX1'), at(1, 2, 'JX101')],
  ])('goes by %s', (_, first, second) => {
    expect(compareFindings(first, second)).toBeLessThan(0)
    expect(compareFindings(second, first)).toBeGreaterThan(0)
  })

  it('leaves those of one rule at one place in their order', () => expect(compareFindings(at(1, 2), at(1, 2))).toBe(0))
})
