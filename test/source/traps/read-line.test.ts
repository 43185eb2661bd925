import { describe, expect, it } from 'vitest'
import { closedQuote, invisibles, readLine, valueAt } from '../../../src/source/traps/read-line.js'

/** The parts of a line, a `|` between them: indent, markers, key, colon, value, comment. */
function partsOf(text: string): string {
  const line = readLine(text, 0)
  const written = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end)
  return [line.indent, line.markers, line.key?.span ?? { start: 0, end: 0 }, line.key?.colon ?? { start: 0, end: 0 }, line.value, line.comment].map(written).join('|')
}

describe('a line is taken apart as a person reads it', () => {
  it.each([
    ['', '|||||'],
    ['年度: 2020', '||年度|: |2020|'],
    ['  - 三级指标: 甲 # 注', '  |- |三级指标|: |甲|# 注'],
    ['\u3000\t年度\u00a0：\u30002020', '\u3000\t||年度|\u00a0：\u3000|2020|'],
    ['- 甲', '|- |||甲|'],
    ['-  - 甲', '|-  - |||甲|'],
    ['-甲', '|-|||甲|'],
    ['-a', '||||-a|'],
    ['-5', '||||-5|'],
    ['-', '||||-|'],
    ['－甲', '|－|||甲|'],
    ['﹣ 甲', '|﹣ |||甲|'],
    ['－－甲', '||||－－甲|'],
    ['－—甲', '||||－—甲|'],
    ['•甲', '|•|||甲|'],
    ['★\u3000甲', '|★\u3000|||甲|'],
    ['\uf06c甲', '|\uf06c|||甲|'],
    ['* 甲', '|* |||甲|'],
    ['*甲', '||||*甲|'],
    ['–  甲', '|–  |||甲|'],
    ['+5', '||||+5|'],
    ['"年度": 2020', '||"年度"|: |2020|'],
    ["'年度':2020", "||'年度'|:|2020|"],
    ['"": 1', '||||"": 1|'],
    ['年度:::: 1', '||年度|:::|: 1|'],
    ['甲#乙: 1', '||||甲#乙: 1|'],
    ["甲'乙: 1", "||||甲'乙: 1|"],
    ['[甲]: 1', '||||[甲]: 1|'],
    ['@甲: 1', '||||@甲: 1|'],
    ['甲乙:丙: 丁', '||甲乙|:|丙: 丁|'],
    ['甲: 1', '||甲|: |1|'],
    ['年度', '||||年度|'],
    ['年度: # 注', '||年度|: ||# 注'],
    ['年度: 甲#乙', '||年度|: |甲#乙|'],
    ['年度: "甲 #乙"  # 注  ', '||年度|: |"甲 #乙"|# 注'],
    ['年度: "甲 #乙', '||年度|: |"甲|#乙'],
    ['  # 注', '  |||||# 注'],
    ['年度：甲\u2028乙', '||年度|：|甲\u2028乙|'],
    ['甲\u2029', '||||甲|'],
    ['年度: 甲 \u3000', '||年度|: |甲|'],
  ])('%j', (text, parts) => {
    expect(partsOf(text)).toBe(parts)
  })

  it.each([
    ['a key of 61 characters is one', '甲'.repeat(61), true],
    ['a key of 62 is none', '甲'.repeat(62), false],
    ['a quoted one of 60', `"${'甲'.repeat(60)}"`, true],
    ['a quoted one of 61', `"${'甲'.repeat(61)}"`, false],
    ['in single quotes, 60', `'${'甲'.repeat(60)}'`, true],
    ['in single quotes, 61', `'${'甲'.repeat(61)}'`, false],
  ])('%s', (_, key, isKey) => {
    expect(readLine(`${key}: 1`, 0).key !== undefined).toBe(isKey)
  })

  it('blanks beside a colon count up to twenty on each side', () => {
    expect(partsOf(`甲${' '.repeat(20)}:${' '.repeat(20)}1`)).toBe(`||甲|${' '.repeat(20)}:${' '.repeat(20)}|1|`)
    expect(partsOf(`甲:${' '.repeat(21)}1`)).toBe(`||甲|:${' '.repeat(20)}| 1|`)
  })

  it('places are those of the file', () => {
    expect(readLine(' - 甲: 乙 #丙', 100)).toEqual({
      indent: { start: 100, end: 101 },
      markers: { start: 101, end: 103 },
      key: { text: '甲', span: { start: 103, end: 104 }, colon: { start: 104, end: 106 } },
      value: { start: 106, end: 107 },
      comment: { start: 108, end: 110 },
    })
  })

  it.each([
    ['"年度": 1', '年度'],
    ["'年度': 1", '年度'],
    ['年\u200b度\ufeff: 1', '年度'],
    ['" 年度 ": 1', '年度'],
    ['年 度 : 1', '年 度'],
    [`"年'度": 1`, "年'度"],
  ])('the key of %j is %s', (text, key) => {
    expect(readLine(text, 0).key?.text).toBe(key)
  })
})

it.each([
  ['', '', ''],
  ['甲', '甲', ''],
  ['甲  ', '甲', ''],
  ['# 注 ', '', '# 注'],
  [' # 注', '', '# 注'],
  ['甲\t#注', '甲', '#注'],
  ['甲#乙 # 丙 # 丁', '甲#乙', '# 丙 # 丁'],
  ["'甲 # 乙' # 丙", "'甲 # 乙'", '# 丙'],
])('%j has the value %j and the comment %j', (text, value, comment) => {
  const found = valueAt(text, 10)
  expect([text.slice(found.value.start - 10, found.value.end - 10), text.slice(found.comment.start - 10, found.comment.end - 10)]).toEqual([value, comment])
  expect(found.value.start).toBe(10)
})

it.each([
  ['"甲"乙', 3], ["'甲'乙", 3], ["'甲''乙'丙", 6], ['"甲\\"乙"丙', 6], ['"甲\\\\"乙', 5], ['""', 2], ["''", 2], ['"甲', 0], ["'甲''", 0], ["'''", 0], ["'甲'''", 5], ['甲"乙"', 0], ['', 0], [`"甲'`, 0],
])('the quotes that %j begins with are %i long', (text, length) => {
  expect(closedQuote(text)).toBe(length)
})

it('what shows nothing is known, and what looks like a blank or joins signs is left', () => {
  const found = (codes: readonly number[]): readonly number[] => codes.filter((code) => String.fromCodePoint(code).replace(invisibles, '') === '')
  const unseen = [0x1, 0x8, 0xb, 0xc, 0xe, 0x1f, 0x7f, 0x84, 0x86, 0x9f, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0xfeff]
  expect(found(unseen)).toEqual(unseen)
  expect(found([0x0, 0x9, 0xa, 0xd, 0x20, 0x7e, 0x85, 0xa0, 0xae, 0x200a, 0x200c, 0x200d, 0x2010, 0x2027, 0x202f, 0x205f, 0x2065, 0x206a, 0x3000, 0xfe0f])).toEqual([])
})
