import { textSetter, widthOf } from '../../layout/cell-text.js'
import { fitColumns } from '../../layout/columns.js'
import { bodyOf, type PageSetup, pageSetup } from '../../layout/page-setup.js'
import type { PrintSettings } from '../../layout/print-settings.js'
import { gridOf, stackRows } from '../../layout/stack.js'
import { leastRatio, ratioStep, stylesFor } from '../../layout/styles.js'
import type { Cell, Sheet } from '../../sheet/sheet.js'
import { dealOutLongTexts } from './long-texts.js'
import { pageEnds, raiseHeadRow } from './page-ends.js'
import { type Looks, usualLooks } from './styles.js'
import { type MeasuredSheet, splitTallRows } from './tall-rows.js'
import { maximumRowHeight, measureText, wholeSizes } from './units.js'

/** A sheet with all measures of the worksheet that it becomes. */
export interface FittedSheet extends MeasuredSheet {
  readonly page: PageSetup
  readonly looks: Looks
  /** Points. */
  readonly columnWidths: readonly number[]
  /** Most pages that it takes, where that was asked for and type stays legible. */
  readonly fitPages?: number
}

/** Points that a row needs besides its text. */
const roomForRules = 10
/** A long text gets one line to spare for so many that it takes: printers and other programs break lines a little earlier. */
const linesPerSpare = 16
/** So does a part of a long text whose last line is as full as this, if it has so many: what does not fit there is not seen at all. */
const fullLine = 0.85
const linesOfPart = 5

/** Measures a sheet for the paper and the type that print settings ask for. */
export function fitSheet(sheet: Sheet, print: PrintSettings): FittedSheet {
  const page = pageSetup(print)
  const looks = wholeSizes(stylesFor(print, usualLooks))
  const { fitPages } = print
  const least = leastRatio(looks, fitPages)
  for (let ratio = 1; ; ratio = Math.max(least, ratio - ratioStep)) {
    const fitted = measureSheet(sheet, page, looks, ratio)
    if (fitPages !== undefined && pageEnds(fitted).length < fitPages) return { ...fitted, fitPages }
    if (ratio <= least) return fitted
  }
}

/** Printed smaller, a page holds more of a sheet whose type keeps its size on the screen. */
function measureSheet(sheet: Sheet, page: PageSetup, looks: Looks, ratio: number): FittedSheet {
  const { width, height } = bodyOf(page)
  const bodyHeight = height / ratio
  const columnWidths = fitColumns(sheet, width / ratio, looks, measureText)
  const setText = textSetter(columnWidths, { styles: looks, measure: measureText })
  const dealt = dealOutLongTexts(sheet, Math.min(maximumRowHeight, bodyHeight) - roomForRules, bodyHeight, setText)
  const textHeights = withSpareLines(dealt, stackRows(gridOf(dealt), [...dealt.rows.keys()], setText).heights, { setText, columnWidths })
  const measured = raiseHeadRow({ ...splitTallRows(dealt, textHeights), bodyHeight, setText })
  return { ...measured, page, looks, columnWidths }
}

function withSpareLines({ rows }: Sheet, heights: readonly number[], { setText, columnWidths }: Pick<FittedSheet, 'setText' | 'columnWidths'>): readonly number[] {
  const spareOf = (cell: Cell): number => {
    const { lines, style } = setText(cell)
    const isFull = cell.open.includes('bottom') && lines.length >= linesOfPart && (lines.at(-1)?.width ?? 0) > fullLine * widthOf(cell, columnWidths)
    return Math.max(Math.floor(lines.length / linesPerSpare), isFull ? 1 : 0) * style.lineHeight
  }
  const spares = heights.map(() => 0)
  rows.forEach(({ cells }, row) => cells.forEach((cell) => (spares[row + cell.rowSpan - 1] = Math.max(spares[row + cell.rowSpan - 1] ?? 0, spareOf(cell)))))
  return heights.map((height, row) => height + (spares[row] ?? 0))
}
