import type { SetCellText } from '../../layout/cell-text.js'
import type { Row, Sheet } from '../../sheet/sheet.js'
import { maximumRowHeight, minimumRowHeight, wholePixels } from './units.js'

/** Rows with their heights in points. */
export interface MeasuredSheet {
  readonly sheet: Sheet
  readonly heights: readonly number[]
  /** Points between the margins of a page. */
  readonly bodyHeight: number
  readonly setText: SetCellText
}

/**
 * Heights as a spreadsheet takes them. Rows higher than Excel allows become several rows, over which their cells are merged:
 * a paragraph of two thousand characters is shown in full.
 */
export function splitTallRows(sheet: Sheet, textHeights: readonly number[]): Pick<MeasuredSheet, 'sheet' | 'heights'> {
  const heights = textHeights.map((height) => Math.max(minimumRowHeight, height))
  const parts = heights.map((height) => Math.ceil(height / maximumRowHeight))
  if (parts.every((count) => count === 1)) return { sheet, heights: heights.map((height) => Math.min(maximumRowHeight, wholePixels(height))) }
  const rows = sheet.rows.flatMap((row, index): readonly Row[] => {
    const cells = row.cells.map((cell) => ({ ...cell, rowSpan: sum(parts.slice(index, index + cell.rowSpan)) }))
    const added = Array.from({ length: (parts[index] ?? 1) - 1 }, () => ({ ...row, cells: [], keepsWithPrevious: true }))
    return [{ ...row, cells }, ...added]
  })
  const partHeights = parts.flatMap((count, index) => Array.from({ length: count }, () => Math.min(maximumRowHeight, wholePixels((heights[index] ?? 0) / count))))
  return { sheet: { ...sheet, rows }, heights: partHeights }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
