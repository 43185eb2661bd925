import { describe, expect, it } from 'vitest'
import { cellPadding, rowHeights } from '../../src/layout/rows.js'
import { drawnSheet, plainMeasure, plainStyles } from './plain-text.js'

const lineHeight = plainStyles.text.lineHeight
const padding = 2 * cellPadding.rule
const heights = (drawing: string, widths: readonly number[]): readonly number[] => rowHeights(drawnSheet(drawing), widths, plainStyles, plainMeasure)

describe('row heights', () => {
  it('follow the highest cell', () => {
    expect(heights('甲 | 乙/丙\n丁 | 戊', [60, 60])).toEqual([2 * lineHeight + padding, lineHeight + padding])
  })

  it('count the lines that a column breaks a text into', () => {
    expect(heights('甲甲甲甲甲甲', [2 * 10 + 2 * cellPadding.side])).toEqual([3 * lineHeight + padding])
  })

  it('share what a merged cell lacks', () => {
    const [first = 0, second = 0] = heights('一/二/三/四/五 | 甲\n^ | 乙', [60, 60])
    expect(first).toBe(second)
    expect(first + second).toBeCloseTo(5 * lineHeight + padding)
  })

  it('do not grow for a merged cell that fits', () => {
    expect(heights('一/二 | 甲\n^ | 乙', [60, 60])).toEqual([lineHeight + padding, lineHeight + padding])
  })

  it('leave blank lines', () => {
    const sheet = drawnSheet('甲')
    const rows = sheet.rows.map((row) => ({ ...row, blankLines: 2 }))
    expect(rowHeights({ ...sheet, rows }, [60], plainStyles, plainMeasure)).toEqual([3 * lineHeight + padding])
  })

  it('set rows of one open box closer', () => {
    const sheet = drawnSheet('甲\n乙')
    const rows = sheet.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, open: [index === 0 ? ('bottom' as const) : ('top' as const)] })) }))
    const open = lineHeight + cellPadding.rule + cellPadding.open
    expect(rowHeights({ ...sheet, rows }, [60], plainStyles, plainMeasure)).toEqual([open, open])
  })
})
