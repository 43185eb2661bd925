import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, type Line, unbreakablePieces } from '../../src/layout/break-lines.js'
import { outOfProportion } from '../fuzz/timed.js'
import { plainMeasure, plainStyles } from './plain-text.js'

const measure = (piece: string): number => plainMeasure(piece, plainStyles.text)
const inCharacters = (text: string, characters: number): readonly string[] => breakLines(text, characters * 10, measure).map((line) => line.text)

describe('breaking lines', () => {
  it.each([
    ['between any two Chinese characters', '保障财政供养人员', 5, ['保障财政供', '养人员']],
    ['not before a closing mark', '登记办理，受理', 4, ['登记办', '理，受理']],
    ['not after an opening mark', '意见（试行）', 3, ['意见', '（试', '行）']],
    ['not between sign, number and unit', '不超过≤152.88万元', 6, ['不超过', '≤152.88万元']],
    ['not between number and 批次', '来访2227批次，5572人', 8, ['来访2227批次，', '5572人']],
    ['not between an amount and what it is for', '成本不超过0.50万元/件', 6, ['成本不超过', '0.50万元/件']],
    ['not between number, blank and unit', '不超过≤ 152.88 万元', 7, ['不超过', '≤ 152.88 万元']],
    ['not before a square metre', '面积达到100㎡以上', 5, ['面积达到', '100㎡以上']],
    ['not inside a range of per cents', '满意率80%-90%', 6, ['满意率', '80%-90%']],
    ['not inside 3个百分点', '提高率不低3个百分点', 6, ['提高率不低', '3个百分点']],
    ['not before a per cent sign', '满意率98%', 4, ['满意率', '98%']],
    ['not inside a Latin word', '采用WebSphere', 6, ['采用', 'WebSphere']],
    ['inside a word longer than the line', 'abcdefgh', 2, ['abcd', 'efgh']],
    ['at paragraphs', '年度预算申请\n（万元）', 20, ['年度预算申请', '（万元）']],
    ['dropping blanks where a line breaks', '甲乙 丙丁', 2, ['甲乙', '丙丁']],
    ['keeping blanks inside and at the start', '　甲 乙', 5, ['　甲 乙']],
    ['of nothing', '', 5, ['']],
    ['character by character if need be', '（甲）', 0.5, ['（', '甲', '）']],
    ['keeping marks with their letters', 'e\u0301e\u0301', 0.5, ['e\u0301', 'e\u0301']],
  ])('%s', (_, text, width, lines) => {
    expect(inCharacters(text, width)).toEqual(lines)
  })

  it('gives the widths of lines in points', () => {
    expect(breakLines('甲乙a', 20, measure)).toEqual([{ text: '甲乙', width: 20 }, { text: 'a', width: 5 }])
  })

  it('keeps a word and its mark together that fit squeezed alone', () => {
    const squeeze = (line: Line): Line => (line.text.endsWith('，') ? { ...line, width: line.width - 5 } : line)
    expect(breakLines('甲，乙', 15, measure, squeeze)).toEqual([{ text: '甲，', width: 15 }, { text: '乙', width: 10 }])
    expect(breakLines('甲98，', 15, measure, squeeze).map(({ text }) => text)).toEqual(['甲', '98，'])
    expect(breakLines('甲，乙', 14, measure, squeeze).map(({ text }) => text)).toEqual(['甲', '，', '乙'])
  })
})

describe('pieces that a line break does not part', () => {
  it.each([
    '个百分点', '个工作日', '百分点', '平方公里', '平方米', '立方米', '千瓦时', '工作日', '万人次', '万平方米', '万立方米', '万公里', '万吨', '万亩', '万户', '万册', '万次', '千克', '公斤', '场次', '户次',
    '件次', '课时', '学时', '批次', '人次', '个月', '小时', '分钟', '公里', '公顷', '万元', '亿元', '万人', 'km', '℃', '年',
  ])('a number with %s', (unit) => {
    expect(unbreakablePieces(`达12${unit}的`)).toEqual(['达', `12${unit}`, '的'])
  })

  it.each([
    ['nothing of nothing', '', []],
    ['each character alone', '登记办理', ['登', '记', '办', '理']],
    ['blanks apart', '甲  乙', ['甲', '  ', '乙']],
    ['a number of thousands, full width sign and unit after a blank', '为＞1,200.5 万元', ['为', '＞1,200.5 万元']],
    ['an amount for each unit', '付3元/人次', ['付', '3元/人次']],
    ['two marks with the character before', '办。”甲', ['办。”', '甲']],
    ['an opening mark with what follows', '甲（乙', ['甲', '（乙']],
    ['two opening marks with what follows', '甲“（乙', ['甲', '“（乙']],
    ['the dot of an address with what is before', '见甲.com', ['见', '甲.com']],
    ['a per cent sign with its number, and no more', '98%以上', ['98%', '以', '上']],
    ['a range of per cents', '80%－90%', ['80%－90%']],
    ['a range whose numbers have a unit too', '15mg%-20mg%', ['15mg%-20mg%']],
    ['no number after a per cent that is no range with it', '98%3-5月', ['98%', '3-5月']],
    ['no negative number after a comma', '涨80%，-5℃', ['涨', '80%，', '-5℃']],
  ])('%s', (_, text, pieces) => {
    expect(unbreakablePieces(text)).toEqual(pieces)
  })

  it('are remembered, but not of thousands of texts', () => {
    const [first] = [unbreakablePieces('记住的'), unbreakablePieces('别的')]
    expect(unbreakablePieces('记住的')).toBe(first)
    for (let index = 0; index <= 2000; index++) unbreakablePieces(`第${index}`)
    expect(unbreakablePieces('记住的')).not.toBe(first)
    expect(unbreakablePieces('记住的')).toEqual(first)
  })
})

const formText = fc.string({ unit: fc.constantFrom(...'甲乙丙丁，。、；：！？（）《》“”…—%％≤≥.12345abc \n　年人万元') , maxLength: 60 })
const anyText = fc.oneof(formText, fc.string({ unit: 'binary', maxLength: 30 }))
const width = fc.integer({ min: 1, max: 200 })

describe('broken lines', () => {
  it('hold every character but blanks, in order', () => {
    fc.assert(fc.property(anyText, width, (text, points) => {
      const lines = breakLines(text, points, measure).map((line) => line.text)
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }))
  })

  it('are as wide as they say and no wider than asked, but for single characters', () => {
    fc.assert(fc.property(formText, width, (text, points) => {
      for (const line of breakLines(text, points, measure)) {
        expect(line.width).toBeCloseTo(measure(line.text))
        expect(line.width <= points + 0.01 || Array.from(line.text).length === 1).toBe(true)
      }
    }))
  })

  it('do not start with closing marks or end with opening ones where lines are wide enough', () => {
    const words = fc.array(fc.constantFrom('甲', '乙丙', '（丁）', '，', '“戊”', '98%', '。'), { maxLength: 30 })
    // No run of these words without a place to break is wider than eight characters.
    const text = words.map((parts) => parts.join('').replace(/[，。]{2,}/gu, '，').replace(/([（“].[）”]){2,}/gu, '$1'))
    fc.assert(fc.property(text, fc.integer({ min: 80, max: 200 }), (whole, points) => {
      const [first = '', ...others] = breakLines(whole, points, measure).map((line) => line.text)
      for (const line of others) expect(line).not.toMatch(/^[，。）”%]/u)
      for (const line of [first, ...others]) expect(line).not.toMatch(/[（“]$/u)
    }))
  })

  it('break again at their own width into themselves', () => {
    fc.assert(fc.property(formText, width, (text, points) => {
      for (const line of breakLines(text, points, measure)) expect(breakLines(line.text, line.width, measure)).toHaveLength(1)
    }))
  })
})

it.each(['<=', '1%-', '，', '（'])('a long row of %s takes time in proportion', async (piece) => {
  let number = 0
  // What was broken before is remembered.
  const broken = (count: number) => () => void breakLines(`${piece.repeat(count)}甲${number++}`, 100, measure)
  expect(await outOfProportion(broken(8000), broken(32_000))).toBeUndefined()
})
