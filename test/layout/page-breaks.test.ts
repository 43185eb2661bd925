import { describe, expect, it } from 'vitest'
import { textSetter } from '../../src/layout/cell-text.js'
import { breakPages } from '../../src/layout/page-breaks.js'
import { drawnSheet, plainMeasure as measure, plainStyles as styles } from './plain-text.js'

const setText = textSetter([200, 200, 200], { styles, measure })
/** Height of a row of one line, and of each line more. */
const [row, line] = [21, 12]

/** What begins on each page, one text after the other; what is repeated has a star. */
function pagesOf(drawing: string, bodyHeight: number): readonly string[] {
  return breakPages(drawnSheet(drawing), bodyHeight, setText).map(({ fragments }) => fragments.map(({ shown: { text }, isRepeated }) => `${isRepeated ? '*' : ''}${text.replaceAll('\n', '/')}`).join(' '))
}

const heightsOf = (drawing: string, bodyHeight: number): readonly (readonly number[])[] => breakPages(drawnSheet(drawing), bodyHeight, setText).map(({ heights }) => heights)
/** Lines of one row, as drawings have them. */
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `${index + 1}`).join('/')

describe('pages', () => {
  it.each([
    ['one, if all just fits', '甲\n乙\n丙', 3 * row, ['甲 乙 丙']],
    ['two, if it just does not', '甲\n乙\n丙', 3 * row - 1, ['甲 乙', '丙']],
    ['of single rows', '甲\n乙\n丙', row, ['甲', '乙', '丙']],
    ['that end before rows that stay together', '甲\n乙\n+ 丙\n丁', 2 * row, ['甲', '乙 丙', '丁']],
    ['that end elsewhere if such rows are higher than a page', '甲\n+ 乙\n+ 丙', 2 * row, ['甲 乙', '丙']],
    ['that end before a head row', '甲\n# 头\n乙\n丙', 2 * row, ['甲', '头 乙', '丙']],
    ['that repeat no head above rows that are none of its block', '# 头 | 值\n甲 | 一\n乙 | 二', 2 * row, ['头 值 甲 一', '乙 二']],
    ['that repeat the head as long as its block goes on', '# 头 | 值\n^ | 一\n^ | 二\n乙 | 三', 2 * row, ['头 值 一', '*头（续） *值 二', '乙 三']],
  ])('%s', (_, drawing, bodyHeight, pages) => {
    expect(pagesOf(drawing, bodyHeight)).toEqual(pages)
  })

  it('have no row but those of their own and repeated heads', () => {
    const drawing = '甲 | 乙\n丙 | 丁\n# 头 | 值\n^ | 一\n^ | 二\n^ | 三'
    expect(heightsOf(drawing, 3 * row)).toEqual([[row, row], [row, row, row], [row, row]])
    expect(pagesOf(drawing, 3 * row)).toEqual(['甲 乙 丙 丁', '头 值 一 二', '*头（续） *值 三'])
  })

  it('hold a row alone that is higher than a page', () => {
    expect(heightsOf('甲\n乙', row - 1)).toEqual([[row], [row]])
  })

  it('leave out heads beside which no row fits', () => {
    const drawing = '# 头 | 1/2/3\n^ | 一/二\n^ | 三/四'
    expect(pagesOf(drawing, row + 2 * line)).toEqual(['头 1/2/3', '*头（续） 一/二', '*头（续） 三/四'])
    expect(heightsOf(drawing, row + 2 * line)).toEqual([[row + 2 * line], [row + line], [row + line]])
  })

  it('are as high as the labels on them need', () => {
    expect(heightsOf('1/2/3/4 | 甲\n^ | 乙\n^ | 丙', 3 * row)).toEqual([[row, row, row]])
    // The label stands whole on the second page too, where it goes on.
    expect(heightsOf('1/2/3/4 | 甲\n^ | 乙\n^ | 丙', 3 * row - 1)).toEqual([[28.5, 28.5], [row + 3 * line]])
  })
})

describe('a last page', () => {
  it.each([
    ['of a fifth of the body stays', '甲\n乙\n丙\n丁\n戊\n己', 5 * row, ['甲 乙 丙 丁 戊', '己']],
    ['of less gets as many rows as make a fifth', '甲\n乙\n丙\n丁\n戊\n己', 5 * row + 1, ['甲 乙 丙 丁', '戊 己']],
    ['gets no part of rows that stay together', '甲\n乙\n丙\n+ 丁\n+ 戊\n己', 5 * row + 1, ['甲 乙', '丙 丁 戊 己']],
    ['gets nothing if all rows stay together', '甲\n+ 乙\n+ 丙\n+ 丁\n+ 戊\n己', 5 * row + 1, ['甲 乙 丙 丁 戊', '己']],
    ['gets a row with which it is just full', `甲\n${lines(15)}\n乙`, 10 * row, ['甲', `${lines(15)} 乙`]],
    ['gets no row with which it would be too high', `甲\n${lines(15)}\n1/2`, 10 * row, [`甲 ${lines(15)}`, '1/2']],
    ['that is the only one stays', '甲', 20 * row, ['甲']],
  ])('%s', (_, drawing, bodyHeight, pages) => {
    expect(pagesOf(drawing, bodyHeight)).toEqual(pages)
  })
})

it('looks at each row of a long form three times or so: once without pages, on its page, and on one too long', () => {
  const sheet = drawnSheet(Array.from({ length: 200 }, (_, index) => `${index}`).join('\n'))
  let asked = 0
  const stacks = breakPages(sheet, 20 * row, (cell) => {
    asked++
    return setText(cell)
  })
  expect(stacks).toHaveLength(10)
  expect(asked / 200).toBeLessThan(3.5)
})
