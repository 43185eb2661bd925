import { describe, expect, it } from 'vitest'
import type { KnownKeys } from '../../../src/base/key-use.js'
import { bracketsClose, closesLater, columnsOf, isDeeper, openBrackets, rawLines } from '../../../src/source/traps/look-ahead.js'

const keys: KnownKeys = new Map([['年度', { use: 'year', isColumn: false }]])
const noKeys: KnownKeys = new Map()

it('lines are those that hold something, blanks at least', () => {
  expect(rawLines('甲\r\n\n  \n乙')).toEqual([{ start: 0, end: 1, text: '甲' }, { start: 4, end: 6, text: '  ' }, { start: 7, end: 8, text: '乙' }])
  expect(rawLines('\n')).toEqual([])
})

it.each([
  ['', 0], ['  ', 2], ['\t', 2], ['\u3000', 2], ['\u00a0', 1], [' \t\u3000', 5],
])('the indent %j takes %i columns', (indent, columns) => {
  expect(columnsOf(indent)).toBe(columns)
})

describe('the next line with content is deeper', () => {
  it.each([
    ['than its column', '甲\n  乙', 0, true],
    ['not where it is in the same', '甲\n  乙', 2, false],
    ['not where there is none', '甲', 0, false],
    ['not where it is less deep', '  甲\n 乙', 2, false],
    ['behind comments and blank lines', '甲\n# 注\n  \n \t# 注\n  乙', 0, true],
    ['whatever comes behind it', '甲\n乙\n  丙', 0, false],
    ['by a tab', '甲\n\t乙', 1, true],
    ['by a wide blank', '甲\n\u3000乙', 1, true],
    ['at the 49th line', `甲\n${'#\n'.repeat(48)} 乙`, 0, true],
    ['and not farther off', `甲\n${'#\n'.repeat(49)} 乙`, 0, false],
  ])('%s', (_, text, column, expected) => {
    expect(isDeeper(rawLines(text), 0, column)).toBe(expected)
  })

  it('seen from the line asked about, with comments as content where they are', () => {
    const lines = rawLines('甲\n  乙\n丙\n  # 注')
    expect([0, 1, 2].map((index) => isDeeper(lines, index, 0))).toEqual([true, false, false])
    expect(isDeeper(lines, 2, 0, /^\s*$/u)).toBe(true)
  })
})

describe('a quoted text ends on a later line', () => {
  it.each([
    ['on the next', '"甲\n乙"', 0, true],
    ['not on its own', '"甲"\n乙', 0, false],
    ['not by the other quote', `"甲\n乙'`, 0, false],
    ['behind a key of the form that is deeper', '"甲\n  年度: 1\n乙"', 0, true],
    ['but not behind one in its column', '"甲\n年度: 1\n乙"', 0, false],
    ['nor on the line of one less deep', '"甲\n 年度: "1"', 2, false],
    ['behind a key of no form', '"甲\n年份: 1\n乙"', 0, true],
    ['on the 30th line behind', `"甲\n${'乙\n'.repeat(29)}丙"`, 0, true],
    ['not farther off', `"甲\n${'乙\n'.repeat(30)}丙"`, 0, false],
    ['a wide blank being two columns', '"甲\n\u3000年度: 1\n乙"', 1, true],
  ])('%s', (_, text, column, expected) => {
    expect(closesLater(rawLines(text), keys, { index: 0, column, quote: '"' })).toBe(expected)
  })

  it('seen from the line asked about', () => {
    expect(closesLater(rawLines('甲"\n"乙\n丙\n丁"'), keys, { index: 2, column: 0, quote: '"' })).toBe(true)
    expect(closesLater(rawLines('甲\n乙"\n丙'), keys, { index: 1, column: 0, quote: '"' })).toBe(false)
  })
})

it.each([
  ['', 0], ['[', 1], ['[]', 0], ['[{', 2], ['[{}', 1], [']', -1], ['}', -1], ['甲[乙', 1],
  ['["]"', 1], ["[']'", 1], ['["\\"]"', 1], ["['\\']", 0], ["['甲'']'", 1], ['["甲', 1], ['["甲\\', 1],
  ['[ # ]', 1], ['[\t#]', 1], ['[#]', 0], ['["]"]', 0], ['# [', 0], ['[" #"]', 0], ['甲# ]', -1],
])('%j leaves %i brackets open', (text, open) => {
  expect(openBrackets(text)).toBe(open)
})

describe('brackets are closed on a later line', () => {
  it.each([
    ['on the next', '[甲\n乙]', 1, true],
    ['not on their own', '[甲]\n乙', 1, false],
    ['all of them', '[[甲\n乙]', 2, false],
    ['all of them, over lines', '[[甲\n乙]\n丙]', 2, true],
    ['with more than were open', '[甲\n乙]]', 1, true],
    ['with more opened between', '[甲\n[乙]\n丙', 1, false],
    ['not in a comment', '[甲\n乙 # ]', 1, false],
    ['on the 30th line behind', `[甲\n${'乙\n'.repeat(29)}]`, 1, true],
    ['not farther off', `[甲\n${'乙\n'.repeat(30)}]`, 1, false],
  ])('%s', (_, text, depth, expected) => {
    expect(bracketsClose(rawLines(text), 0, depth, noKeys)).toBe(expected)
  })

  it('but not behind a key that no text may hold, nor on its line', () => {
    const lines = rawLines('[甲\n  年度: 1]')
    expect([bracketsClose(lines, 0, 1, keys), bracketsClose(lines, 0, 1, noKeys)]).toEqual([false, true])
    expect(bracketsClose(rawLines(']\n[甲\n乙'), 1, 1, keys)).toBe(false)
  })
})
