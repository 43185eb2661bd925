import { describe, expect, it } from 'vitest'
import { toPlainData } from '../../../src/source/node.js'
import { readStrictly } from '../../../src/source/strict/read-strictly.js'

const dataOf = (text: string): unknown => {
  const strict = readStrictly(text)
  return strict && toPlainData(strict.root)
}
const remarksOf = (text: string): readonly string[] | undefined => readStrictly(text)?.remarks.map(({ start, end }) => text.slice(start, end))

describe('the strict reader reads', () => {
  it.each([
    ['a: 1', { a: 1 }],
    ['a: 1\nb:\n  c: 甲\n  d:\n    - 乙\n    - e: 丙\n      f: 丁\ng: 戊\n', { a: 1, b: { c: '甲', d: ['乙', { e: '丙', f: '丁' }] }, g: '戊' }],
    ['a:\n- 甲\n- 乙\nb: 1', { a: ['甲', '乙'], b: 1 }],
    ['a:\n  - b: 1\n    c:\n    - 甲\n  - b: 2', { a: [{ b: 1, c: ['甲'] }, { b: 2 }] }],
    ['a:\n  b:\n    c:\nd:', { a: { b: { c: null } }, d: null }],
    ['a:   甲  # 注', { a: '甲' }],
    ['a: 甲:乙', { a: '甲:乙' }],
    ['a:b: 1', { 'a:b': 1 }],
    ['甲 乙: 1', { '甲 乙': 1 }],
    ['a: "甲: 乙"', { a: '甲: 乙' }],
    ['a:\n  - "甲: 乙"\n  - \'丙: 丁\'', { a: ['甲: 乙', '丙: 丁'] }],
    ['a:\n  - 甲 # 乙: 丙', { a: ['甲'] }],
    ['a:\n  - -1\n  - --', { a: [-1, '--'] }],
    ["a: '它''s'", { a: "它's" }],
    ["a: ''", { a: null }],
    ['_a: 1', undefined],
    ['-a: 1', undefined],
    ['[a: 1', undefined],
    ['~a: 1', undefined],
    ['a : 1', undefined],
    ['a: 1\n b: 2', undefined],
    ['a:\n  b: 1\n c: 2', undefined],
    ['a:\n  - 甲\n b: 1', undefined],
    ['a:\n  - 甲\n  b: 1', undefined],
    ['a:\n  - b: 1\n   c: 2', undefined],
    ['a:\n  -甲', undefined],
    ['a:\n  - ', undefined],
    ['a:\n  - b: 1\n    b: 2', undefined],
    ['- a: 1\nb: 2', undefined],
    [' a: 1', undefined],
    ['a', undefined],
    ['# 注', undefined],
  ])('%j', (text, data) => {
    expect(dataOf(text)).toEqual(data)
  })

  it.each([
    ['keys up to 200 characters', `${'甲'.repeat(200)}: 1`, true],
    ['no longer ones', `${'甲'.repeat(201)}: 1`, false],
    ['twenty blanks behind a colon', `a:${' '.repeat(20)}1`, true],
    ['no more', `a:${' '.repeat(21)}1`, false],
    ['twenty blanks behind a dash', `a:\n  -${' '.repeat(20)}甲`, true],
    ['no more', `a:\n  -${' '.repeat(21)}甲`, false],
    ['sixty-three levels', Array.from({ length: 63 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), true],
    ['no more', Array.from({ length: 64 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), false],
  ])('%s', (_, text, isRead) => {
    expect(readStrictly(text) !== undefined).toBe(isRead)
  })

  it.each(['\u0000', '\t', '\u000b', '\r', '\u001f', '\u007f', '\u009f', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff'])('nothing with %j in it', (sign) => {
    expect([readStrictly(`a: 甲${sign}乙`), readStrictly('a: 甲 ~\u00a0\u2027\u202a\ufffd乙') === undefined]).toEqual([undefined, false])
  })
})

it.each([
  ['a: 1 # 甲\nb: # 乙\n# 丙\nc: "丁" # 戊\n  # 己\nd: 2', ['# 甲', '# 乙', '# 戊']],
  ['a:\n  - 甲 #乙\n  - # 丙', undefined],
  ['a: 甲#乙', []],
  ['a: 甲 #', ['#']],
])('the comments behind the keys and values of %j are %j', (text, remarks) => {
  expect(remarksOf(text)).toEqual(remarks)
})
