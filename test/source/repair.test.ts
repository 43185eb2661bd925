import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/base/finding.js'
import type { Node } from '../../src/source/node.js'
import { applyEdits, moveBack, withoutOverlaps } from '../../src/source/repair.js'

const span = (start: number, end: number) => ({ start, end })
const text = { zh: '甲', en: 'a' }
const back = (offset: number): number => offset * 10

describe('what was read from a repaired text is put back', () => {
  it('with the places of groups, lists, values and keys', () => {
    const scalar = (start: number, end: number): Node => ({ kind: 'scalar', span: span(start, end), text: '甲', type: 'text' })
    const root: Node = { kind: 'map', span: span(0, 9), entries: [{ key: '乙', keySpan: span(0, 1), value: { kind: 'list', span: span(3, 8), items: [scalar(3, 4), scalar(6, 8)] } }] }
    expect(moveBack({ root, findings: [], damaged: [span(1, 2)], brokenFrom: 4 }, back)).toEqual({
      root: {
        kind: 'map',
        span: span(0, 90),
        entries: [{ key: '乙', keySpan: span(0, 10), value: { kind: 'list', span: span(30, 80), items: [{ kind: 'scalar', span: span(30, 40), text: '甲', type: 'text' }, { kind: 'scalar', span: span(60, 80), text: '甲', type: 'text' }] } }],
      },
      findings: [],
      damaged: [span(10, 20)],
      brokenFrom: 40,
    })
  })

  it('with the places of findings, of what they relate to and of what mends them', () => {
    const finding: Finding = { rule: 'JX001', severity: 'error', message: text, label: text, notes: [text], primary: span(1, 2), related: [{ span: span(3, 4), message: text }], fixes: [{ span: span(5, 6), text: '乙', safe: true }] }
    expect(moveBack({ root: undefined, findings: [finding], damaged: [], brokenFrom: undefined }, back)).toEqual({
      root: undefined,
      findings: [{ ...finding, primary: span(10, 20), related: [{ span: span(30, 40), message: text }], fixes: [{ span: span(50, 60), text: '乙', safe: true }] }],
      damaged: [],
      brokenFrom: undefined,
    })
  })

  it('and what began at the first place begins there', () => {
    expect(moveBack({ root: undefined, findings: [], damaged: [], brokenFrom: 0 }, back).brokenFrom).toBe(0)
  })

  it('a stretch whose end would come before its beginning ends there', () => {
    expect(moveBack({ root: undefined, findings: [], damaged: [span(2, 5)], brokenFrom: undefined }, (offset) => 10 - offset).damaged).toEqual([span(8, 8)])
  })
})

describe('edits', () => {
  const edit = (start: number, end: number, put: string) => ({ span: span(start, end), text: put })

  it('are kept in order of their places, what overlaps left out', () => {
    expect(withoutOverlaps([edit(7, 8, 'd'), edit(0, 0, 'a'), edit(0, 0, 'b'), edit(0, 3, 'c'), edit(2, 4, 'x'), edit(3, 3, 'e'), edit(3, 3, 'f')]).map(({ text: put }) => put)).toEqual(['a', 'c', 'e', 'd'])
  })

  it('are made at the beginning and at the end', () => {
    expect(applyEdits('甲乙', [edit(2, 2, '丙'), edit(0, 0, '丁')]).text).toBe('丁甲乙丙')
    expect(applyEdits('', [edit(0, 0, '丁')]).text).toBe('丁')
    expect(applyEdits('甲乙', [edit(1, 1, '丙')]).text).toBe('甲丙乙')
  })

  it('lead back to the end of what they replaced from their own', () => {
    const { text: put, back: wayBack } = applyEdits('0123456789', [edit(2, 7, 'ab')])
    expect([put, [1, 2, 3, 4, 5].map(wayBack)]).toEqual(['01ab789', [1, 2, 3, 7, 8]])
  })

  it('leave a way back through many of them', () => {
    const many = Array.from({ length: 20 }, (_, index) => edit(index * 10, index * 10 + 1, 'xyz'))
    const repaired = applyEdits('0123456789'.repeat(20), many)
    // Each puts three characters in the place of one: what stands behind the fifth is ten farther on.
    expect([0, 12, 24, 36, 48, 216].map((start) => repaired.back(start))).toEqual([0, 10, 20, 30, 40, 180])
    expect([1, 2, 3, 4, 11].map((offset) => repaired.back(offset))).toEqual([1, 1, 1, 2, 9])
  })
})
