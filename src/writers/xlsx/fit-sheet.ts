import { type SetCellText, textSetter } from '../../layout/cell-text.js'
import { fitColumns } from '../../layout/columns.js'
import { bodyOf, type PageSetup, pageSetup } from '../../layout/page-setup.js'
import type { PrintSettings } from '../../layout/print-settings.js'
import { gridOf, stackRows } from '../../layout/stack.js'
import { scaledStyles, stylesFor } from '../../layout/styles.js'
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
  readonly setText: SetCellText
  /** Most pages that it takes, where that was asked for and type stays legible. */
  readonly fitPages?: number
}

/** Ratios by which type is made smaller, and the least size in points that stays legible. */
const ratioStep = 0.05
const leastSize = 7.5
/** Points that a row needs besides its text. */
const roomForRules = 10
/** A long text gets one line to spare for so many that it takes: printers and other programs break lines a little earlier. */
const linesPerSpare = 16

/** Measures a sheet for the paper and the type that print settings ask for. */
export function fitSheet(sheet: Sheet, print: PrintSettings): FittedSheet {
  const page = pageSetup(print)
  const looks = wholeSizes(stylesFor(print, usualLooks))
  const usual = measureSheet(sheet, page, looks)
  const { fitPages } = print
  if (fitPages === undefined) return usual
  for (let ratio = 1; looks.text.size * ratio >= leastSize; ratio -= ratioStep) {
    const fitted = ratio === 1 ? usual : measureSheet(sheet, page, wholeSizes(scaledStyles(looks, ratio)))
    if (pageEnds(fitted).length < fitPages) return { ...fitted, fitPages }
  }
  return measureSheet(sheet, page, wholeSizes(scaledStyles(looks, Math.min(1, leastSize / looks.text.size))))
}

function measureSheet(sheet: Sheet, page: PageSetup, looks: Looks): FittedSheet {
  const body = bodyOf(page)
  const columnWidths = fitColumns(sheet, body.width, looks, measureText)
  const setText = textSetter(columnWidths, { styles: looks, measure: measureText })
  const dealt = dealOutLongTexts(sheet, Math.min(maximumRowHeight, body.height) - roomForRules, body.height, setText)
  const textHeights = withSpareLines(dealt, stackRows(gridOf(dealt), [...dealt.rows.keys()], setText).heights, setText)
  const measured = raiseHeadRow({ ...splitTallRows(dealt, textHeights), bodyHeight: body.height }, setText)
  return { ...measured, page, looks, columnWidths, setText }
}

function withSpareLines({ rows }: Sheet, heights: readonly number[], setText: SetCellText): readonly number[] {
  const spareOf = (cell: Cell): number => Math.floor(setText(cell).lines.length / linesPerSpare) * setText(cell).style.lineHeight
  const spares = heights.map(() => 0)
  rows.forEach(({ cells }, row) => cells.forEach((cell) => (spares[row + cell.rowSpan - 1] = Math.max(spares[row + cell.rowSpan - 1] ?? 0, spareOf(cell)))))
  return heights.map((height, row) => height + (spares[row] ?? 0))
}
