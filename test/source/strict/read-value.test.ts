import { describe, expect, it } from 'vitest'
import { readValue } from '../../../src/source/strict/read-value.js'
import type { Reading } from '../../../src/source/strict/strict-text.js'

const reading = (): Reading => ({ blocks: [], remarks: [], root: undefined, valueEnd: 0, strayColumn: -1, isRemarked: false })
const valueOf = (text: string) => readValue(reading(), text, 10)

describe('a plain value is', () => {
  it.each([
    ['number', '0 -0 +1 12 007 1. .5 .55 1e10 -.5 1.5 1e3 1E+3 1.5e-3 0o17 0xAf .inf -.inf +.Inf .INF .nan .NaN .NAN'],
    ['blank', '~ null Null NULL'],
    ['boolean', 'true True TRUE false False FALSE'],
    ['text', 'a 1a 1.2.3 1e 1e1.5 e1 . +. 0o8 0xG 0b1 -0x1 .iNf .Nan -.nan ~~ nULL nulls xnull tRUE truer xtrue fALSE yes 甲 ～ 是 0x 1_0 12:30'],
  ])('%s: %s', (type, words) => {
    expect(words.split(' ').map((word) => [word, valueOf(word)?.type])).toEqual(words.split(' ').map((word) => [word, type]))
  })

  it.each([
    ['甲', '甲', 10, 11],
    ['甲 乙  ', '甲 乙', 10, 13],
    ['甲 # 注', '甲', 10, 11],
    ['甲   # 注', '甲', 10, 11],
    ['甲#乙', '甲#乙', 10, 13],
    ['甲:乙', '甲:乙', 10, 13],
    ['-甲', '-甲', 10, 12],
    ['a?', 'a?', 10, 12],
    ['"甲"', '甲', 10, 13],
    ['"甲 #乙" # 丙', '甲 #乙', 10, 16],
    ['"甲"   ', '甲', 10, 13],
    ["'甲''乙'", "甲'乙", 10, 16],
    ["'甲\\乙'", '甲\\乙', 10, 15],
    ["''", '', 10, 12],
    ['""', '', 10, 12],
  ])('%j: %j from %i to %i', (text, kept, start, end) => {
    expect(valueOf(text)).toMatchObject({ kind: 'scalar', text: kept, span: { start, end } })
  })

  it('a text in quotes, whatever stands in them', () => {
    expect(["'5'", '"true"', "'~'"].map((text) => valueOf(text)?.type)).toEqual(['text', 'text', 'text'])
  })

  it.each(['?甲', ':甲', ',甲', '[甲]', ']', '{甲}', '}', '#甲', '&甲', '*甲', '!甲', '|', '>甲', '%甲', '@甲', '`甲`', '-', '- 甲', '甲: 乙', '甲:', '甲:  # 注', '"甲', "'甲", "'甲''", '"甲\\n"', '"甲"乙', "'甲'#乙", '"甲" 乙'])('not %j', (text) => {
    expect(valueOf(text)).toBeUndefined()
  })
})

it.each([
  ['甲 # 注', { start: 12, end: 15 }],
  ['甲   #注 # 注', { start: 14, end: 20 }],
  ['"甲"  # 注', { start: 15, end: 18 }],
  ["'甲 #乙' #丙", { start: 17, end: 19 }],
  ['甲', undefined],
  ['"甲"  ', undefined],
])('the comment behind %j is noted with its place', (text, remark) => {
  const noted = reading()
  readValue(noted, text, 10)
  expect(noted.remarks).toEqual(remark ? [remark] : [])
})
