import { describe, expect, it } from 'vitest'
import { parseSource } from '../../src/source/parse.js'

const parse = (text: string) => parseSource('x.yaml', text)
/** Each error: where it stands, what is written there, the first words about it. */
const errorsIn = (text: string): readonly string[] => parse(text).findings.filter(({ rule }) => rule === 'JX001').map(({ primary, message }) => `${primary.start} ‹${text.slice(primary.start, primary.end)}› ${message.zh.slice(0, 4)}`)
const notesOf = (text: string): unknown => parse(text).findings.map(({ notes }) => notes)
const many = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}: @`).join('\n')

describe('an error is told', () => {
  it.each([
    ['once for a block below a value', 'a: 1\n  b: 1\n    c: 2\n\n  # 注\n  d: 1\ne: 1', ['7 ‹b› 缩进多了']],
    ['once for each such block', 'x:\n  a: 1\n    b: 2\n    c: 3\n  d: 4\ny: 1\n  z: 1\n', ['14 ‹b› 缩进多了', '42 ‹z› 缩进多了']],
    ['and what comes behind the block as well', 'a: 1\n  b: 1\r\n  c: 1\r\nd: e: f', ['7 ‹b› 缩进多了', '24 ‹e› 一行里有']],
    ['right behind the block as well', 'a: 1\n  b: 1\nc: @', ['7 ‹b› 缩进多了', '15 ‹@› 文字不能']],
    ['and what comes behind a block within a group', 'x:\n  a: 1\n    b: 2\n  d: @', ['14 ‹b› 缩进多了', '24 ‹@› 文字不能']],
    ['also below a longer value, and a key with a colon in it', 'a:b: 12\n  c: 1', ['10 ‹c› 缩进多了']],
    ['by the sign that a value begins with, whatever else is wrong', 'a:\n  - @b:1', ['7 ‹@› 文字不能']],
    ['by a longer word before its full-width colon', 'a: 1\n年度：2', ['5 ‹年度：2› 栏目名后']],
    ['by a colon without a blank, in a group', 'x:\n  a: 1\n  bb:2\n  c: 3', ['12 ‹bb:2› 半角冒号']],
    ['though a blank and a tab stand before its key', 'a:\n  b: 1\n   \t c: 1', ['15 ‹c› 缩进多了']],
    ['once where two come to stand at one place', ': [a : \n\t- \n', ['9 ‹- › 缩进不对']],
    ['at one character at least', '\t? \n|', ['0 ‹\t› 用制表符', '4 ‹|› 这一行没']],
    ['at each place where a line is out of column', 'a: [1,\n2]\nb: [1\n', ['7 ‹2]› 缩进不对', '16 ‹› 缩进不对']],
    ['by its full-width colon', '  a：1\n  b: 1', ['2 ‹a：1› 栏目名后']],
    ['by its colon without a blank, on the line where that is', 'a: 1\nx\nbb:2\nd: 3', ['5 ‹x› 缺少一个', '7 ‹bb:2› 半角冒号']],
    ['by neither where a blank stands in the word', 'a: 1\nb c：2\nd: 3', ['5 ‹b c：2› 缺少一个']],
    ['nor with a half-width one', 'a: 1\nb c:2\nd: 3', ['5 ‹b c:2› 缺少一个']],
    ['nor where a quote stands before it', "a: 1\n'b：2\nc: 3", ["5 ‹'b：2› 这一行没", '14 ‹› 缺少一个']],
    ['at the key that stands out of column, without its blanks', 'a:\n    b: 1\n  cd ef: 1\n', ['14 ‹cd ef› 缩进不对']],
    ['at the word that the parser missed on a line before', 'a: [1 \t\nb', ['8 ‹b› 缩进不对']],
    ['at the end of the file', 'a: [1\n  \n', ['9 ‹› 缩进不对']],
    ['for a tab once, beside others', 'a:\n\tb: 1\n\tc: 1\nd: @', ['3 ‹\t› 用制表符', '18 ‹@› 文字不能']],
  ])('%s', (_, text, errors) => {
    expect(errorsIn(text)).toEqual(errors)
  })
})

describe('how many there are is told', () => {
  it('of tabs, where there are several', () => {
    expect(notesOf('a:\n\tb: 1\n\tc: 1')).toEqual([[{ zh: '共 2 处', en: '2 places in all' }]])
    expect(notesOf('a:\n\tb: 1\nc: @')).toEqual([[], []])
    expect(notesOf('a:\n\tb: 1\n\tc: 1\nd: @')).toEqual([[{ zh: '共 2 处', en: '2 places in all' }], []])
  })

  it('of errors that are not listed, where there are more than a hundred', () => {
    expect([parse(many(100)).findings.length, parse(many(100)).findings.at(-1)?.notes]).toEqual([100, []])
    expect([parse(many(101)).findings.length, parse(many(101)).findings.at(-1)?.notes]).toEqual([100, [{ zh: '另有 1 处写法错误没有列出', en: '1 more syntax errors are not listed' }]])
  })
})

describe('what an error damages', () => {
  it.each([
    ['a reference without a name: its value', 'a: *\nb: 1', ['a: *', '*'], undefined],
    ['a reference that ends in a colon: its value', 'a: *b:\nb: 1', ['a: *b:', '*b:'], undefined],
    ['markup in the wrong place: all, where there is no key', '- &x\n- &y ? a', ['- &x\n- &y ? a'], undefined],
    ['a line among entries: the entry that holds it', '- a: 1\n  b: 2\n- c: 1\n  d\n  e: 2\n', ['d'], 23],
    ['a value of a row: that value', 'a:\n - b: @\n   c: 1\n - d: @\n', ['b: @', 'd: @'], undefined],
    ['a directive, told last but standing first: all from there', '%b\n---\na: 1\n  b: 2\n', ['a: 1\n  b: 2\n', '%b\n---\na: 1\n  b: 2\n'], 0],
    ['a line that is no key: the whole of what it stands in', 'a:\n  b: 1\n  c\n  d: 2\ne: 1\n', ['a:\n  b: 1\n  c\n  d: 2\n'], 12],
  ])('%s', (_, text, damaged, brokenFrom) => {
    const file = parse(text)
    expect([...new Set(file.damaged.map(({ start, end }) => text.slice(start, end)))]).toEqual(damaged)
    expect(file.brokenFrom).toBe(brokenFrom)
  })
})

it('colons and indents are told in words of their own', () => {
  const messages = ['a: 1\n  b: 1', 'a: 1\nb：2', 'a: 1\nb:2\nc: 3'].flatMap((text) => parse(text).findings.map(({ message, label }) => [message.en, label.en]))
  expect(messages).toEqual([
    ['indented too far: the line above has a value already, so nothing can stand below it', 'the error is here'],
    ['a full-width colon stands behind the key; use a half-width colon and a blank', 'the error is here'],
    ['a blank is missing behind the colon', 'the error is here'],
  ])
})

it('without any key the file is damaged from its beginning to its end', () => {
  const text = '- &x\n- &y ? a'
  expect(parse(text).damaged).toEqual([{ start: 0, end: text.length }])
})
