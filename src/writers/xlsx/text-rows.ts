import type { CellValue, Style, Worksheet } from 'exceljs'
import { breakLines } from '../../layout/break-lines.js'
import type { TextStyle } from '../../layout/styles.js'
import { chineseCharset } from './cell-styles.js'
import { fontFaces, usualLooks } from './styles.js'
import { maximumRowHeight, measureText, wholePixels } from './units.js'

/** Points beside and above a text. */
export const padding = { side: 5, ends: 8 } as const
const { prose } = usualLooks

/** Puts texts into a row, 1-based, from the first column on. */
export function putRow(worksheet: Worksheet, row: number, values: readonly CellValue[], styles: readonly Partial<Style>[]): void {
  values.forEach((value, index) => {
    const cell = worksheet.getCell(row, index + 1)
    cell.value = value
    cell.style = styles[index] ?? {}
  })
}

/** Points that a row needs for its texts in columns of these widths. */
export function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => breakLines(text, (widths[index] ?? 0) - 2 * padding.side, (piece) => measureText(piece, prose)).length)
  return Math.min(maximumRowHeight, wholePixels(Math.max(...lines) * prose.lineHeight + padding.ends))
}

/** How a text of a table is set. */
export function styleOf({ face, size }: TextStyle, { isCentred, isRuled }: { readonly isCentred: boolean; readonly isRuled: boolean }): Partial<Style> {
  const line = { style: 'thin' } as const
  return {
    font: { ...fontFaces[face], size, charset: chineseCharset },
    alignment: { horizontal: isCentred ? 'center' : 'left', vertical: 'middle', wrapText: true },
    ...(isRuled && { border: { top: line, right: line, bottom: line, left: line } }),
    numFmt: '@',
  }
}
