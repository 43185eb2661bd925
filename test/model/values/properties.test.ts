import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zero } from '../../../src/base/amount.js'
import { foldValue } from '../../../src/model/values/fold.js'
import { entries } from '../../../src/model/values/lexicon.js'
import { lex } from '../../../src/model/values/lex.js'
import { readPieces } from '../../../src/model/values/pieces.js'
import { printValue } from '../../../src/model/values/print-value.js'
import { readValue } from '../../../src/model/values/read-value.js'
import { unitWords } from '../../../src/model/values/units.js'
import type { ValueContext } from '../../../src/model/values/value.js'

/** What printing may change: how a thing was written, not what it says. */
const ofWriting = new Set(['raw', 'written', 'yearFrom', 'joiner'])

/** A value without how it was written, its keys in order. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof zero.constructor) return JSON.stringify(value)
  return Object.fromEntries(Object.entries(value).filter(([key]) => !ofWriting.has(key)).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, said(part)]))
}

const signs = entries.filter(([{ type }]) => type === 'sign' || type === 'bound').flatMap(([, words]) => words.split(' '))
const words = entries.flatMap(([, list]) => list.split(' '))
const units = [...unitWords.keys()]
const number = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9999 })).map(([whole, decimals]) => `${whole}.${decimals}`),
  fc.constantFrom('1,234', '12,345.60', '1.5万', '2亿', '0'),
)
const unit = fc.constantFrom(...units)
const sign = fc.constantFrom('', ...signs)
const date = fc.constantFrom('2023年', '2023年12月底前', '12月', '6月30日', '2023.07', '2023-07-31', '年底前', '第四季度', '上半年', '本年度内', '次年3月', '每月10日前')
const noun = fc.constantFrom('培训', '完成', '办结', '建设', '宣传资料', '乡镇', '及时', '资料', '、', '，', '；', '（', '）', 'A级')

const counted = fc.oneof(fc.tuple(number, unit), fc.tuple(fc.constantFrom('三', '十五', '两百', '三百二十'), fc.constantFrom('人', '次', '万元', '个月')), fc.constant(['百分之九十'])).map((parts) => parts.join(''))
const quantity = fc.tuple(sign, counted, fc.constantFrom('', '以上', '以内', '左右', '/年', '/人')).map((parts) => parts.join(''))
const range = fc.tuple(number, fc.constantFrom('-', '~', '至'), number, unit).map((parts) => parts.join(''))
const spread = fc.tuple(fc.integer({ min: 5, max: 900 }).map(String), fc.constantFrom('±1', '±2.5', '±5'), unit).map((parts) => parts.join(''))
const anyMeasure = fc.oneof(quantity, range, spread, date, fc.tuple(fc.constantFrom('每年', '每季度', '每两个月', '按月', '1个月'), fc.constantFrom('1次', '2期', '召开1次', '不少于2期')).map((parts) => parts.join('')))
/** One thing as a person may write it, with words around it. */
const plausible = fc.oneof(anyMeasure, fc.tuple(fc.oneof(noun, fc.constant('')), anyMeasure, fc.oneof(noun, fc.constant(''))).map((parts) => parts.join('')), fc.array(anyMeasure, { minLength: 2, maxLength: 3 }).map((parts) => parts.join('，')))
/** Anything made of the grammar's own words. */
const jumble = fc.array(fc.oneof(fc.constantFrom(...words), number, unit, date, noun, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 14 }).map((parts) => parts.join(''))
const context: fc.Arbitrary<ValueContext> = fc.record({
  names: fc.constantFrom([], ['办结率'], ['培训人次'], ['面积（亩）'], ['项目成本'], ['完成时间'], ['成活率（≥**%）']),
  measures: fc.constantFrom(undefined, 'quantity' as const, 'quality' as const, 'timeliness' as const, 'cost' as const, 'satisfaction' as const),
  unit: fc.constantFrom(undefined, '%', '万元', '人', '天', '万人', '元/人·年', '小时内', '/', '半年', ''),
  operator: fc.constantFrom(undefined, '≥', '≤', '＝', '定性', ''),
  headerUnit: fc.constantFrom(undefined, '万元'),
  year: fc.constantFrom(undefined, 2020),
})
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.tuple(fc.constantFrom(...words, ...units, '1', '1,', '.', '(', '（1', '每', '第一', '≥', '1-', '20%、', '\u0000', '\uD800', '😀'), fc.integer({ min: 1, max: 2000 })).map(([word, times]) => word.repeat(times)),
)

describe('whatever the text', () => {
  it('reading never throws and keeps the text as it is', () => {
    fc.assert(fc.property(fc.oneof(jumble, plausible, hostile), context, (text, around) => {
      expect(readValue(text, around).raw).toBe(text)
    }), { numRuns: 3000 })
  })

  it('printing never throws', () => {
    fc.assert(fc.property(fc.oneof(jumble, plausible, hostile), context, (text, around) => {
      expect(typeof printValue(readValue(text, around))).toBe('string')
    }), { numRuns: 1000 })
  })

  it('every character is in one token and in one piece', () => {
    fc.assert(fc.property(fc.oneof(jumble, plausible), (text) => {
      const folded = foldValue(text)
      const tokens = lex(folded)
      const pieces = readPieces(tokens)
      expect(tokens.map((token) => token.text).join('')).toBe(folded)
      expect(pieces.map((piece) => piece.text).join('')).toBe(folded)
      expect(pieces.length).toBeLessThanOrEqual(tokens.length)
      expect(tokens.length).toBeLessThanOrEqual(folded.length)
    }), { numRuns: 2000 })
  })
})

describe('how it is written does not matter', () => {
  it('blanks, wherever they stand', () => {
    fc.assert(fc.property(fc.oneof(plausible, jumble), fc.constantFrom(' ', '　', '\u00a0', '\n', '\u200b'), (text, blank) => {
      expect(said(readValue([...text].join(blank)))).toEqual(said(readValue(text)))
    }), { numRuns: 2000 })
  })

  it('full width', () => {
    fc.assert(fc.property(plausible, (text) => {
      expect(said(readValue(text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))))).toEqual(said(readValue(text)))
    }), { numRuns: 2000 })
  })

  it('folding twice is folding once', () => {
    fc.assert(fc.property(fc.oneof(plausible, jumble, hostile), (text) => {
      expect(foldValue(foldValue(text))).toBe(foldValue(text))
    }))
  })
})

describe('a value as printed', () => {
  it('is read as the same value', () => {
    fc.assert(fc.property(plausible, fc.constantFrom(undefined, 2020), (text, year) => {
      const value = readValue(text, { year })
      expect(said(readValue(printValue(value), { year }))).toEqual(said(value))
    }), { numRuns: 4000 })
  })

  it('is printed the same again', () => {
    fc.assert(fc.property(plausible, (text) => {
      const printed = printValue(readValue(text))
      expect(printValue(readValue(printed))).toBe(printed)
    }), { numRuns: 1000 })
  })
})
