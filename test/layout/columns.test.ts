import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitColumns } from '../../src/layout/columns.js'
import type { Cell, Role, Sheet } from '../../src/sheet/sheet.js'
import { drawnSheet, plainMeasure as measure, plainStyles as styles } from './plain-text.js'
import { randomSheet } from './random-sheet.js'

const padding = 10

function fit(drawing: string, available: number, role: Role = 'text', change: (cell: Cell) => Partial<Cell> = () => ({})): readonly number[] {
  const sheet = drawnSheet(drawing)
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, role, ...change(cell) })) }))
  return fitColumns({ ...sheet, rows }, available, styles, measure).map((width) => Math.round(width))
}

describe('fitting columns', () => {
  it('shares space left over by what columns hold', () => {
    expect(fit('甲 | 乙乙乙', 120)).toEqual([40, 80])
  })

  it('narrows where texts are long', () => {
    const [short = 0, long = 0] = fit('产出指标 | 登记办理信访数量登记办理信访数量', 150)
    expect(short).toBeGreaterThanOrEqual(4 * 10 + padding)
    expect(short + long).toBe(150)
  })

  it('gives width where it saves most height, not where one text is longest', () => {
    const many = Array.from({ length: 9 }, () => '登记办理信访数量 | 甲').join('\n')
    const [first = 0] = fit(`${many}\n甲 | ${'很长'.repeat(20)}`, 180)
    expect(first).toBeGreaterThanOrEqual(8 * 10 + padding)
  })

  it('widens two columns for texts side by side that are high alike', () => {
    const many = Array.from({ length: 20 }, (_, index) => `项目${index + 10}窗口受理 | 项目${index + 10}窗口受理件数 | 甲`).join('\n')
    const [first = 0, second = 0] = fit(`${many}\n社会公众或服务对象满意度 | < | 社会公众或服务对象满意度的情况`, 330)
    expect(first).toBeGreaterThanOrEqual(7 * 10 + padding)
    expect(second).toBeGreaterThanOrEqual(9 * 10 + padding)
  })

  it('gives a text of a page what short ones have no use for', () => {
    const [label = 0, long = 0] = fit(`产出指标数量指标 | ${'登记办理信访数量'.repeat(200)}`, 300)
    expect(label).toBeLessThan(5 * 10 + padding)
    expect(long).toBeGreaterThan(240)
  })

  it('lets a number of a hundred digits break, and keeps labels beside it readable', () => {
    const [label = 0, text = 0, long = 0] = fit(`产出指标 | 登记办理 | ${'1234567890'.repeat(10)}`, 300)
    expect(label).toBeGreaterThanOrEqual(4 * 10 + padding)
    expect(text).toBeGreaterThanOrEqual(4 * 10 + padding)
    expect(long).toBeGreaterThan(100)
  })

  it('leaves each column room for a character where unbroken pieces take more than there is', () => {
    const words = Array.from({ length: 4 }, () => 'a'.repeat(60)).join(' | ')
    for (const width of fit(`甲乙 | 丙丁 | ${words}`, 200)) expect(width).toBeGreaterThanOrEqual(10 + padding)
  })

  it('lets a name longer than half the form wrap', () => {
    const [name = 0, other = 0] = fit(`${'某某县'.repeat(20)} | 负责人签名`, 400, 'signatory')
    expect(other).toBeGreaterThanOrEqual(5 * 10 + padding)
    expect(name).toBeGreaterThan(other)
  })

  it('keeps labels of four characters on one line and lets longer ones wrap', () => {
    const [label] = fit('社会公众满意度 | 甲甲甲甲甲甲甲甲甲甲 | 乙乙乙乙乙乙乙乙乙乙', 200, 'label')
    expect(label).toBeGreaterThanOrEqual(4 * 10 + padding)
    expect(label).toBeLessThan(7 * 10 + padding)
  })

  it('keeps captions on one line, taking the space from the column with the longer texts', () => {
    const drawing = '纳入专户的非税收入拨款 | < | 352.20万元\n产出指标 | 社会公众或服务对象满意度 | 乙'
    const [first = 0, second = 0] = fit(drawing, 250, 'caption')
    expect(first + second).toBeGreaterThanOrEqual(11 * 10 + padding)
    expect(first).toBeLessThan(second)
  })

  it('does not break numbers as long as anything else can yield', () => {
    const [, number] = fit('甲甲甲甲甲甲甲甲甲甲甲甲 | ≤999999.88万元', 115)
    expect(number).toBeGreaterThanOrEqual(measure('≤999999.88万元', styles.text) + padding)
  })

  it('leaves each column room for a character where there is just so much', () => {
    // The letters of the word are half as wide.
    expect(fit('甲 | aaaaaaaa', 35)).toEqual([20, 15])
    expect(fit('甲 | aaaaaaaa', 36)).toEqual([20, 16])
    expect(fit('甲 | 乙', 40)).toEqual([20, 20])
  })

  it('fills the width exactly, whatever the sheet', () => {
    fc.assert(fc.property(randomSheet, fc.integer({ min: 20, max: 800 }), (sheet: Sheet, available) => {
      const widths = fitColumns(sheet, available, styles, measure)
      expect(widths).toHaveLength(sheet.columns)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(available)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    }))
  })
})

describe('the width of a column', () => {
  it.each<[Role, boolean]>([['caption', true], ['amount', true], ['signatory', true], ['label', false], ['heading', false], ['text', false], ['value', false], ['prose', false], ['signature', false]])('of role %s holds seven characters on one line beside a long text: %s', (role, isWhole) => {
    const [first = 0, second = 0] = fit(`一二三四五六七 | ${'长'.repeat(40)}`, 190, role)
    expect([first === 80, Math.abs(first + second - 190) <= 1]).toEqual([isWhole, true])
  })

  it.each([
    ['does not depend on a title over all columns', '表题表题表题表题表题表题 | <\n甲 | 乙乙乙', 120, [40, 80]],
    ['does not depend on a merged caption that fits anyway', '一二三四五六 | < | 乙\n一二三四五 | 甲 | 丙', 150, [90, 30, 30]],
    ['is shared evenly below a caption that nothing else stands in line with', '甲 | 一二三四五六七 | <', 140, [28, 56, 56]],
    ['is that of its padding if nothing stands there', '| < | 甲', 120, [30, 30, 60]],
    ['holds the longest of several paragraphs', '甲/一二三四五六 | 乙/丙', 180, [140, 40]],
    ['lies between what must be and what is good where there is not enough', '一二三四五六 | 一二三四 | 一二三四五六', 125, [45, 35, 45]],
    ['holds a caption of half the form', `一二三四五六七八九十 | ${'长'.repeat(20)}`, 200, [110, 90]],
    ['holds a part of a caption of more', `一二三四五六七八九十 | ${'长'.repeat(20)}`, 199, [77, 122]],
  ])('%s', (_, drawing, available, widths) => {
    expect(fit(drawing, available, 'caption')).toEqual(widths)
  })

  it.each([
    ['is just what texts take', '一二三四五 | 甲', 80, [60, 20]],
    ['holds a word of each paragraph', 'aaaaaaaa/bbbbbbbb | cccccccc', 100, [50, 50]],
    // The column of the merged text has no lower rows for more width: the other takes one line less.
    ['does not grow for the lines of a merged text', '一二三四五六七八九十 | 一二三四五六七八九十\n^ | 甲', 155, [73, 82]],
  ])('%s', (_, drawing, available, widths) => {
    expect(fit(drawing, available)).toEqual(widths)
  })

  it.each([
    ['half a remark at the end of a heading', '指标值（包含数字及文字描述）', 'heading', [70, 50]],
    ['four characters of a heading with a remark elsewhere', '（包含数字及文字描述）指标值', 'heading', [60, 60]],
    ['four characters of a heading without a remark', '指标值包含数字及文字描述情况', 'heading', [60, 60]],
    ['four characters of a label, whatever it says', '指标值（包含数字及文字描述）', 'label', [60, 60]],
  ] as const)('holds %s before it grows for lines', (_, text, role, widths) => {
    expect(fit(`${text} | 一二三四五六七八九十`, 120, role)).toEqual(widths)
  })

  it.each([
    ['', 8, '一二三四五六七八 | 甲'],
    ['', undefined, '| 甲'],
    ['乙', 8, '乙 | 甲'],
  ])('of an empty form is that of what usually stands there: “%s” and %s characters', (text, usualLength, same) => {
    expect(fit(`${text} | 甲`, 120, 'text', (cell) => (cell.column === 0 && usualLength !== undefined ? { usualLength } : {}))).toEqual(fit(same, 120))
  })

  it('that a merged caption lacks goes to where most is wanted, and prose wants none', () => {
    const drawing = `一二三四五六七八九十 | < | 一二三四五六七八\n甲 | ${'长'.repeat(60)} | 乙`
    expect(fit(drawing, 200, 'caption', ({ text }) => (text.startsWith('长') ? { role: 'prose' } : {}))).toEqual([60, 50, 90])
  })
})
