import { describe, expect, it } from 'vitest'
import { textSetter } from '../../src/layout/cell-text.js'
import { type Fragment, gridOf, stackRows, verticalPadding } from '../../src/layout/stack.js'
import type { Cell, Role, Sheet, Side } from '../../src/sheet/sheet.js'
import { drawnSheet, plainMeasure as measure, plainStyles as styles } from './plain-text.js'

const setText = textSetter([200, 200, 200, 200], { styles, measure })
/** Blank space above and below a text between two rules, and the height of a line. */
const [padding, line] = [9, 12]

const changed = (sheet: Sheet, change: (cell: Cell) => Partial<Cell>): Sheet => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, ...change(cell) })) })) })
const fragmentsOf = (sheet: Sheet, rows: readonly number[], start = 0): readonly Fragment[] => stackRows(gridOf(sheet), rows, setText, start).fragments
const shown = (fragments: readonly Fragment[]): readonly string[] => fragments.map(({ isRepeated, shown: { text } }) => `${isRepeated ? '*' : ''}${text}`)
const heightsOf = (drawing: string): readonly number[] => stackRows(gridOf(drawnSheet(drawing)), drawing.split('\n').map((_, row) => row), setText).heights

describe('the cells that cover a row', () => {
  it('stand from left to right, however far up they begin', () => {
    const grid = gridOf(drawnSheet('甲 | 乙 | 丙\n丁 | ^ | 戊\n^ | 己 | 庚'))
    expect(grid.map((row) => row.map(({ cell }) => cell.text))).toEqual([['甲', '乙', '丙'], ['丁', '乙', '戊'], ['丁', '己', '庚']])
    expect(grid[2]?.map(({ row }) => row)).toEqual([1, 2, 2])
  })

  it.each<[Role, string]>([
    ['label', '产出（续）'], ['text', '产出（续）'], ['prose', '产出（续）'],
    ['heading', '产出'], ['caption', '产出'], ['amount', '产出'], ['value', '产出'], ['signature', '产出'],
  ])('of role %s go on after a page break as they name what stands beside them', (role, text) => {
    const [[merged, single] = []] = gridOf(changed(drawnSheet('产出 | 甲\n^ | 乙'), () => ({ role })))
    expect(merged?.continued).toEqual({ ...merged?.cell, text })
    expect(single?.continued).toBe(single?.cell)
  })

  it('stay blank after a page break if they are', () => {
    const [[blank] = []] = gridOf(drawnSheet(' | 甲\n^ | 乙'))
    expect(blank?.continued.text).toBe('')
  })

  it('leave the blank lines of their row, but for labels and merged cells', () => {
    const sheet = drawnSheet('意见 | 同意 | 甲\n签章 | ^ | 乙')
    const labelled = changed(sheet, ({ text }) => (text === '意见' ? { role: 'label' } : { role: 'prose' }))
    const rows = labelled.rows.map((row, index) => ({ ...row, blankLines: index + 2 }))
    expect(gridOf({ ...labelled, rows }).map((row) => row.map(({ blankLines }) => blankLines))).toEqual([[0, 0, 2], [3, 0, 3]])
  })
})

describe('rows in a stack', () => {
  it.each([
    ['as high as their highest cell', '甲 | 一/二/三', [3 * line + padding]],
    ['of which the highest is enough for a merged cell', '一/二/三/四 | 甲/乙/丙\n^ | 丁', [3 * line + padding, line + padding]],
    ['that share what a merged cell lacks', '一/二/三/四/五/六 | 甲/乙/丙\n^ | 丁', [3 * line + padding + (2 * line - padding) / 2, line + padding + (2 * line - padding) / 2]],
    ['whose shorter merged cell is enough for the longer', '一/二/三/四/五 | 一/二/三/四 | 甲\n^ | ^ | 乙\n^ | 丙 | 丁', [(4 * line + padding) / 2, (4 * line + padding) / 2, line + padding]],
    ['that are high enough for the text, to the point', '一/二 | 甲/乙\n丙 | 丁', [2 * line + padding, line + padding]],
  ])('are %s', (_, drawing, heights) => {
    expect(heightsOf(drawing)).toEqual(heights)
  })

  it.each<[readonly Side[], number, number]>([
    [['top', 'bottom'], 4.5, 4.5],
    [['top', 'right', 'left'], 4.5, 1],
    [['right', 'bottom', 'left'], 1, 4.5],
    [['right', 'left'], 1, 1],
  ])('with rules at %j have %d points above a text and %d below', (ruled, top, bottom) => {
    expect(fragmentsOf(drawnSheet('甲'), [0]).map((fragment) => verticalPadding({ ...fragment, ruled }))).toEqual([{ top, bottom }])
  })
})

describe('what stands on a page', () => {
  const sheet = drawnSheet('# 指标 | 一级\n# ^ | 二级\n产出 | 甲\n^ | 乙\n^ | 丙\n效益 | 丁')

  it('is the whole of the cells that begin and end there', () => {
    const fragments = fragmentsOf(sheet, [0, 1, 2, 3, 4, 5])
    expect(shown(fragments)).toEqual(['指标', '一级', '二级', '产出', '甲', '乙', '丙', '效益', '丁'])
    expect(fragments.map(({ first, rowSpan }) => [first, rowSpan])).toEqual([[0, 2], [0, 1], [1, 1], [2, 3], [2, 1], [3, 1], [4, 1], [5, 1], [5, 1]])
  })

  it('is repeated as it was in the head rows, and with a mark where it goes on', () => {
    const fragments = fragmentsOf(sheet, [0, 1, 3, 4], 3)
    expect(shown(fragments)).toEqual(['*指标', '*一级', '*二级', '*产出（续）', '乙', '丙'])
    expect(fragments.filter(({ rowSpan }) => rowSpan > 1).map(({ first, rowSpan }) => [first, rowSpan])).toEqual([[0, 2], [2, 2]])
  })

  it('is not marked where it ends right above', () => {
    expect(shown(fragmentsOf(sheet, [0, 1, 2, 3], 2))).toEqual(['*指标', '*一级', '*二级', '产出', '甲', '乙'])
  })

  it('is not marked where it begins, though it goes on on the next page', () => {
    expect(shown(fragmentsOf(sheet, [2, 3]))).toEqual(['产出', '甲', '乙'])
  })
})

describe('rules', () => {
  const sidesOf = (sheet: Sheet, rows: readonly number[], text: string, start = 0): readonly (readonly Side[])[] => fragmentsOf(sheet, rows, start).filter(({ cell }) => cell.text === text).map(({ ruled }) => ruled)

  it.each<[Role, number]>([['title', 0], ['subtitle', 0], ['signatory', 0], ['label', 4], ['heading', 4], ['caption', 4], ['amount', 4], ['text', 4], ['value', 4], ['prose', 4], ['signature', 4]])('around a cell of role %s: %d', (role, count) => {
    expect(sidesOf(changed(drawnSheet('甲'), () => ({ role })), [0], '甲').map((sides) => sides.length)).toEqual([count])
  })

  // Rows 1 to 3 are one cell, open above and below, between others.
  const sheet = changed(drawnSheet('甲 | 一\n乙 | 二\n^ | 三\n^ | 四\n丙 | 五'), ({ text }) => (text === '乙' ? { open: ['top', 'bottom'] } : {}))
  it.each<[string, readonly number[], number, readonly Side[]]>([
    ['are left out where a side is open', [0, 1, 2, 3, 4], 0, ['right', 'left']],
    ['close an open side at the head of a page', [1, 2, 3, 4], 0, ['top', 'right', 'left']],
    ['close an open side at the foot of a page', [0, 1, 2, 3], 0, ['right', 'bottom', 'left']],
    ['close an open side below a repeated head that the cell does not begin beside', [0, 2, 3, 4], 2, ['top', 'right', 'left']],
    ['close an open side where the cell goes on on the next page', [0, 1, 2], 0, ['right', 'bottom', 'left']],
    ['are all there where rows on both sides are left out', [2], 0, ['top', 'right', 'bottom', 'left']],
  ])('%s', (_, rows, start, sides) => {
    expect(sidesOf(sheet, rows, '乙', start)).toEqual([sides])
  })
})
