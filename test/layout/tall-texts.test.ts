import { describe, expect, it } from 'vitest'
import { textSetter } from '../../src/layout/cell-text.js'
import { dealOutTallTexts, type DealtSheet } from '../../src/layout/tall-texts.js'
import type { Row, Sheet, Side } from '../../src/sheet/sheet.js'
import { drawnSheet, plainMeasure as measure, plainStyles as styles } from './plain-text.js'

// Six characters stand on a line of 12 points; between rules a row is 9 points higher than its text.
const setText = textSetter([70, 70, 70], { styles, measure })

const deal = (sheet: Sheet, bodyHeight: number): DealtSheet => dealOutTallTexts(sheet, bodyHeight, setText)
const textsOf = ({ sheet }: DealtSheet): readonly string[] => sheet.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', '/')).join(' | '))
const withRows = (sheet: Sheet, change: (row: Row, index: number) => Partial<Row>): Sheet => ({ ...sheet, rows: sheet.rows.map((row, index) => ({ ...row, ...change(row, index) })) })

describe('a sheet without tall texts', () => {
  it.each([
    ['texts of half a page', '一/二 | 甲\n^ | 乙', 0],
    ['a line and a blank line of half a page', '甲 | 乙', 1],
    ['an empty cell', '', 0],
  ])('is left as it is: %s', (_, drawing, blankLines) => {
    const sheet = withRows(drawnSheet(drawing), () => ({ blankLines }))
    const { sheet: dealt, originOf } = deal(sheet, 48)
    expect(dealt).toBe(sheet)
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) expect(originOf(cell)).toBe(cell)
  })
})

describe('a merged text of more than half a page', () => {
  it.each([
    ['in equal parts', '一/二/三/四 | 甲\n^ | 乙', ['一/二 | 甲', '三/四 | 乙']],
    ['with the longer part first', '一/二/三 | 甲\n^ | 乙', ['一/二 | 甲', '三 | 乙']],
    ['with nothing left for the last row', '一/二/三/四 | 甲\n^ | 乙\n^ | 丙', ['一/二 | 甲', '三/四 | 乙', ' | 丙']],
    ['as lines were broken, in the order of columns', '甲 | 登记办理信访数量登记办理信访 | 丙\n乙 | ^ | 丁', ['甲 | 登记办理信访/数量登记办理 | 丙', '乙 | 信访 | 丁']],
    ['and leaves a shorter one merged', '一/二/三 | 四/五 | 甲\n^ | ^ | 乙', ['一/二 | 四/五 | 甲', '三 | 乙']],
  ])('is dealt out to its rows, %s', (_, drawing, texts) => {
    expect(textsOf(deal(drawnSheet(drawing), 48))).toEqual(texts)
  })

  it('stays one box, and a part of its cell', () => {
    const sheet = drawnSheet('一/二/三/四/五/六 | 甲\n^ | 乙\n^ | 丙')
    const { sheet: dealt, originOf } = deal(sheet, 48)
    const parts = dealt.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0))
    expect(parts.map(({ rowSpan, open }) => [rowSpan, open])).toEqual([[1, ['bottom']], [1, ['top', 'bottom']], [1, ['top']]])
    for (const part of parts) expect(originOf(part)).toBe(sheet.rows[0]?.cells[0])
    // What stands beside it is no other cell than before.
    expect(dealt.rows.map(({ cells }) => cells[1])).toEqual(sheet.rows.map(({ cells }) => cells.at(-1)))
    dealt.rows.forEach(({ cells }, index) => { expect(cells[1]).toBe(sheet.rows[index]?.cells.at(-1)) })
  })
})

describe('a row', () => {
  it('as high as a page stays whole', () => {
    const sheet = drawnSheet('职责 | 登记办理信访数量登记办理信访数量登记办理')
    const [dealt] = deal(sheet, 4 * 12 + 9).sheet.rows
    expect(dealt?.cells).toEqual(sheet.rows[0]?.cells)
    dealt?.cells.forEach((cell, index) => { expect(cell).toBe(sheet.rows[0]?.cells[index]) })
  })

  it('higher than a page becomes a row for each line, with what is short beside all of them', () => {
    const sheet = drawnSheet('一/二/三/四 | 职责')
    const { sheet: dealt, originOf } = deal(sheet, 4 * 12 + 8)
    expect(textsOf({ sheet: dealt, originOf })).toEqual(['一 | 职责', '二', '三', '四'])
    const [[first, short] = [], ...others] = dealt.rows.map(({ cells }) => cells)
    expect([short?.column, short?.rowSpan]).toEqual([1, 4])
    for (const part of [first, ...others.flat()]) expect(part && originOf(part)).toBe(sheet.rows[0]?.cells[0])
    expect(short && originOf(short)).toBe(sheet.rows[0]?.cells[1])
  })

  it('with two such texts has as many rows as the longer has lines', () => {
    expect(textsOf(deal(drawnSheet('一/二/三/四/五 | 一/二/三'), 48))).toEqual(['一 | 一', '二 | 二', '三 | 三', '四 | ', '五 | '])
  })

  it.each<[readonly Side[], readonly (readonly Side[])[]]>([
    [[], [['bottom'], ['bottom', 'top'], ['top']]],
    [['top', 'left'], [['bottom', 'left', 'top'], ['bottom', 'left', 'top'], ['left', 'top']]],
    [['bottom', 'right'], [['bottom', 'right'], ['bottom', 'right', 'top'], ['bottom', 'right', 'top']]],
  ])('with open sides %j keeps them in its parts', (open, sides) => {
    const sheet = withRows(drawnSheet('一/二/三'), ({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, open })) }))
    expect(deal(sheet, 36).sheet.rows.flatMap(({ cells }) => cells.map((cell) => cell.open.toSorted()))).toEqual(sides)
  })

  it('stays with the row before in its first part, and leaves its blank lines below the last', () => {
    const flags = (keepsWithPrevious: boolean): readonly unknown[] =>
      deal(withRows(drawnSheet('甲\n一/二/三'), (_, index) => (index === 1 ? { keepsWithPrevious, blankLines: 1, head: true } : {})), 40).sheet.rows.map((row) => [row.head, row.keepsWithPrevious, row.blankLines])
    expect(flags(true)).toEqual([[false, false, 0], [false, true, 0], [false, false, 0], [false, false, 1]])
    expect(flags(false)).toEqual([[false, false, 0], [false, false, 0], [false, false, 0], [false, false, 1]])
  })

  it('stretches the merged cells beside it, and no others', () => {
    const sheet = drawnSheet('产出 | 数量 | 甲\n^ | 一/二/三/四 | 乙\n效益 | 质量 | 丙\n^ | 时效 | 丁')
    const { sheet: dealt, originOf } = deal(sheet, 48)
    const [output, benefit] = [dealt.rows[0]?.cells[0], dealt.rows[5]?.cells[0]]
    expect([output?.rowSpan, output && originOf(output)]).toEqual([5, sheet.rows[0]?.cells[0]])
    expect(benefit).toBe(sheet.rows[2]?.cells[0])
  })
})

describe('blank lines', () => {
  const blankLinesOf = (blankLines: number, bodyHeight: number): number | undefined => {
    const sheet = withRows(drawnSheet('意见 | 同意'), ({ cells }) => ({ blankLines, cells: cells.map((cell, index) => (index === 1 ? { ...cell, role: 'prose' } : cell)) }))
    return dealOutTallTexts(sheet, bodyHeight, textSetter([70, 70], { styles: { ...styles, prose: { ...styles.prose, lineHeight: 18 } }, measure })).sheet.rows[0]?.blankLines
  }

  it.each([[0, 0], [1, 1], [2, 2], [3, 2], [60, 2]])('%d on a page that holds four of the highest lines: %d', (blankLines, left) => {
    expect(blankLinesOf(blankLines, 4 * 18)).toBe(left)
  })

  it('take whole lines of half a page', () => {
    expect(blankLinesOf(3, 4 * 18 - 1)).toBe(1)
  })
})
