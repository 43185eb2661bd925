import { describe, expect, it } from 'vitest'
import { readAmount } from '../../src/base/amount.js'

/** A text, what keeps it from being an amount in 万元, and what it would be. */
type Row = readonly [text: string, fault: string, suggestion?: string]

const spellings: Readonly<Record<string, readonly Row[]>> = {
  'a sign of money': [['¥5', 'currency-sign', '5'], ['$5', 'currency-sign', '5'], ['＄5', 'currency-sign', '5'], ['￥1,234.50', 'currency-sign'], ['5￥', 'not-a-number']],
  'separators of thousands': [
    ['1,234', 'thousands', '1234'], ['12,345', 'thousands', '12345'], ['123,456,789.5', 'thousands', '123456789.5'], ['-1,234.50', 'thousands', '-1234.50'],
    ['1,234,567,890', 'thousands'], ['1,23', 'not-a-number'], ['1234,567', 'not-a-number'], ['1,234,56', 'not-a-number'], ['约1,234', 'not-a-number'], ['1,234人', 'not-a-number'],
  ],
  'a unit': [
    ['5万', 'unit', '5'], ['-5万元', 'unit', '-5'], ['+5万元', 'unit', '5'], ['-20元', 'unit', '-0.002'], ['+20元', 'unit', '0.002'], ['0.05亿', 'unit', '500'], ['1,234.50万元', 'unit', '1234.50'],
    ['1,234,500元', 'unit', '123.45'], ['1234567890万元', 'unit'], ['0.01元', 'unit', '0.000001'], ['0.001元', 'unit'], ['10亿亿', 'not-a-number'], ['约352万元', 'not-a-number'], ['352万元整', 'not-a-number'], ['5亩', 'not-a-number'], ['万元', 'not-a-number'],
  ],
  'an exponent': [
    ['1.5e3', 'exponent', '1500'], ['12e2', 'exponent', '1200'], ['1.e2', 'exponent', '100'], ['.25E2', 'exponent', '25'], ['-.5e1', 'exponent', '-5'], ['+1.5e+3', 'exponent', '1500'], ['1e-2', 'exponent', '0.01'],
    ['0.1e9', 'exponent', '100000000'], ['1000e-9', 'exponent', '0.000001'], ['1e9', 'exponent'], ['1e-7', 'exponent'], ['0.1e10', 'exponent'], ['10000e-10', 'exponent'], ['1e', 'not-a-number'], ['12.5e1', 'exponent', '125'], ['e3', 'not-a-number'], ['约1e3', 'not-a-number'], ['1e3x', 'not-a-number'],
  ],
  'a point without digits on both sides': [['.25', 'bare-point', '0.25'], ['-.5', 'bare-point', '-0.5'], ['12.', 'bare-point', '12'], ['-12.', 'bare-point', '-12'], ['007.', 'bare-point'], ['.', 'not-a-number'], ['1.5.', 'not-a-number'], ['1..5', 'not-a-number']],
  'a plus sign': [['+352.20', 'plus-sign', '352.20'], ['+1,234', 'plus-sign'], ['+07', 'plus-sign'], ['+', 'not-a-number'], ['5+5', 'not-a-number'], ['++5', 'not-a-number']],
  'zeros in front': [['-007', 'leading-zero', '-7'], ['00', 'leading-zero', '0'], ['007.25', 'leading-zero', '7.25'], ['00.5', 'leading-zero', '0.5'], ['0001234567890', 'leading-zero'], ['007号', 'not-a-number'], ['A007', 'not-a-number']],
  'words and signs for nothing': [
    ['无', 'says-none'], ['没有', 'says-none'], ['暂无', 'says-none'], ['空', 'says-none'], ['-', 'says-none'], ['--', 'says-none'], ['——', 'says-none'], ['／', 'says-none'], ['/', 'says-none'],
    ['无5', 'not-a-number'], ['有无', 'not-a-number'], ['5/', 'not-a-number'], ['/5', 'not-a-number'],
  ],
  'blanks and characters that are not seen': [
    ['352 .20', 'blank-inside', '352.20'], [' 352.20', 'blank-inside', '352.20'], ['1 234\t567', 'blank-inside', '1234567'], ['352\u3000.20', 'full-width', '352.20'], ['３５２ .２０', 'full-width', '352.20'], ['−5', 'full-width', '-5'],
    ['352\u200b.20', 'invisible', '352.20'], ['\ufeff３５２', 'invisible', '352'], ['\u202d1 000\u202c', 'invisible', '1000'], ['352 万元', 'unit', '352'], ['\u200b1,234', 'thousands', '1234'], ['\u200b', 'not-a-number'], [' ', 'not-a-number'],
  ],
  'digits that the form has no room for': [['0.1234567', 'too-many-decimals'], ['-1.0000000', 'too-many-decimals'], ['1000000000', 'too-large'], ['-1234567890', 'too-large']],
}

describe.each(Object.entries(spellings))('an amount with %s', (_, rows) => {
  it.each(rows.map(([text, fault, suggestion]) => [text, fault, suggestion] as const))('%j: %s', (text, fault, suggestion) => {
    expect(readAmount(text, '万元')).toStrictEqual({ ok: false, fault, ...(suggestion !== undefined && { suggestion }) })
  })
})

it.each([['352.20元', '352.20'], ['352.20万元', '3522000'], ['0.5亿', '50000000'], ['-1,000元', '-1000']])('%s in a form of 元 is %s', (text, suggestion) => {
  expect(readAmount(text, '元')).toStrictEqual({ ok: false, fault: 'unit', suggestion })
})
