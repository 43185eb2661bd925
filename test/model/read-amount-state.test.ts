import { describe, expect, it, test } from 'vitest'
import type { Span } from '../../src/base/span.js'
import type { AmountState } from '../../src/model/declaration.js'
import { readAmountState } from '../../src/model/read-amount-state.js'
import type { Entry, Node } from '../../src/source/node.js'

const keySpan = { start: 10, end: 14 }
const valueSpan = { start: 16, end: 22 }
const groupKey = { start: 2, end: 6 }
const sound = { damaged: [], brokenFrom: undefined }

function scalar(text: string, type: 'text' | 'number' | 'boolean' | 'blank'): Node {
  return { kind: 'scalar', span: valueSpan, text, type }
}

function read(value: Node, damaged: readonly Span[] = []): AmountState {
  const entry: Entry = { key: '项目支出', keySpan, value }
  return readAmountState({ entry, elsewhere: undefined, groupKey }, '万元', { ...sound, damaged })
}

describe('what stands behind the key of an amount', () => {
  it('is an amount, nothing, or something else; blank is not zero', () => {
    expect(read(scalar('0.50', 'number'))).toMatchObject({ state: 'stated', text: '0.50', span: valueSpan })
    expect(read(scalar('0', 'number'))).toMatchObject({ state: 'stated', text: '0' })
    expect(read(scalar('', 'blank'))).toEqual({ state: 'blank', span: keySpan })
    expect(read(scalar('true', 'boolean'))).toEqual({ state: 'unreadable', text: '', span: keySpan, fault: 'not-text' })
    expect(read({ kind: 'list', span: valueSpan, items: [] })).toEqual({ state: 'unreadable', text: '', span: keySpan, fault: 'not-text' })
    expect(read({ kind: 'map', span: valueSpan, entries: [] })).toEqual({ state: 'unreadable', text: '', span: keySpan, fault: 'not-text' })
  })

  it('may be written so that only one reading is possible, which is then told', () => {
    expect(read(scalar('5元', 'text'))).toEqual({ state: 'unreadable', text: '5元', span: valueSpan, fault: 'unit', suggestion: '0.0005' })
    expect(read(scalar('若干', 'text'))).toEqual({ state: 'unreadable', text: '若干', span: valueSpan, fault: 'not-a-number' })
    expect(Object.keys(read(scalar('若干', 'text')))).not.toContain('suggestion')
  })

  test.each([
    ['the key', keySpan, true], ['the value', valueSpan, true], ['both and more', { start: 0, end: 30 }, true],
    ['a part of the value', { start: 16, end: 21 }, false], ['what is beside them', { start: 23, end: 30 }, false],
  ])('is not judged where damage covers %s', (_, stretch, isDamaged) => {
    expect(read(scalar('5', 'number'), [stretch]).state).toBe(isDamaged ? 'unreadable' : 'stated')
    if (isDamaged) expect(read(scalar('5', 'number'), [{ start: 0, end: 1 }, stretch])).toEqual({ state: 'unreadable', text: '', span: keySpan, fault: 'damaged' })
  })
})

describe('where the key is not there', () => {
  const nothing = { entry: undefined, elsewhere: undefined, groupKey }

  it('the amount is absent', () => {
    expect(readAmountState(nothing, '万元', sound)).toEqual({ state: 'absent', span: groupKey })
  })

  it('the amount may stand in another place, or behind a broken structure', () => {
    const elsewhere = { start: 30, end: 34 }
    expect(readAmountState({ ...nothing, elsewhere }, '万元', { ...sound, brokenFrom: 5 })).toEqual({ state: 'unreadable', text: '', span: elsewhere, fault: 'not-found' })
    expect(readAmountState(nothing, '万元', { ...sound, brokenFrom: 0 })).toEqual({ state: 'unreadable', text: '', span: groupKey, fault: 'damaged' })
  })
})
