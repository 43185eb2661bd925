import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../src/source/node.js'
import { readStrictly } from '../../../src/source/strict/read-strictly.js'
import { compareReaders } from '../../support/compare-readers.js'

describe('the strict reader', () => {
  it('gives the places of comments behind keys and values, and of groups and lists', () => {
    const text = '# 首\na: 1 # 一\nb: # 二\n  - c: "x"   # 三\n    d:\n  # 间\n  - c: 2\n\ne:\n  f: 3\n'
    expect(compareReaders(text)).toBe('same')
    const strict = readStrictly(text)
    expect(strict?.remarks.map(({ start, end }) => text.slice(start, end))).toEqual(['# 一', '# 二', '# 三'])
    const [b, e] = ['b', 'e'].map((key) => entryOf(strict?.root, key)?.value)
    expect([b, e].map((node) => node && text.slice(node.span.start, node.span.end))).toEqual(['- c: "x"   # 三\n    d:\n  # 间\n  - c: 2\n', 'f: 3\n'])
    expect(b?.kind === 'list' && b.items.map(({ span }) => text.slice(span.start, span.end))).toEqual(['c: "x"   # 三\n    d:\n  # 间\n  ', 'c: 2\n'])
  })

  it.each([
    ['number', '1 -5 +1. .5 1e3 1E-3 0x1F 0o17 .inf -.INF .Inf .NaN .nan .NAN 08'],
    ['boolean', 'true True TRUE false False FALSE'],
    ['blank', '~ null Null NULL'],
    ['text', 'nUll tRue falsE FaLSE Xalse 1a 0xG 0o8 .inF .nAn 1_000 1:30 +.nan ~1 trues 甲 一'],
  ])('takes words for %s as the core schema does', (type, words) => {
    for (const word of words.split(' ')) expect([word, entryOf(readStrictly(`a: ${word}\n`)?.root, 'a')?.value]).toEqual([word, { kind: 'scalar', span: { start: 3, end: 3 + word.length }, text: word, type }])
  })

  it('goes as far as keys of 200 characters, gaps of 20 blanks and 63 levels', () => {
    const levels = (count: number): string => Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    const isRead = (text: string): boolean => readStrictly(text) !== undefined
    expect([isRead(`${'a'.repeat(200)}: 1`), isRead(`${'a'.repeat(201)}: 1`)]).toEqual([true, false])
    expect([isRead(`a:${' '.repeat(20)}1`), isRead(`a:${' '.repeat(21)}1`), isRead(`a:\n  -${' '.repeat(20)}1`), isRead(`a:\n  -${' '.repeat(21)}1`)]).toEqual([true, false, true, false])
    expect([isRead(levels(63)), isRead(levels(64))]).toEqual([true, false])
  })
})
