import type { Cell, Role, Sheet, Side } from '../sheet/sheet.js'
import { textSetter } from './cell-text.js'
import { fitColumns } from './columns.js'
import { breakPages } from './page-breaks.js'
import { placeBoxes } from './place.js'
import type { MeasureText, Styles } from './styles.js'
import { dealOutTallTexts } from './tall-texts.js'

/** A page's size and margins in points. */
export interface PageSetup {
  readonly width: number
  readonly height: number
  readonly margins: Readonly<Record<Side, number>>
}

/** A line of text in its place: points from the page's upper left corner. */
export interface PlacedLine {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
}

/** What one page shows of a cell: points from the page's upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly role: Role
  /** Sides that have a ruled line. */
  readonly ruled: readonly Side[]
  readonly lines: readonly PlacedLine[]
  /** The sheet's cell, or a part of it where its text is higher than a page. */
  readonly cell: Cell
}

/** One page's boxes in reading order. */
export interface Page {
  readonly boxes: readonly Box[]
}

/** A sheet with measures: nothing is left to decide but how to draw. */
export interface Layout {
  /** In points. */
  readonly columnWidths: readonly number[]
  readonly pages: readonly Page[]
}

const millimetre = 72 / 25.4

/** A4 upright; the page number stands in the margin at the foot. */
export const a4: PageSetup = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  margins: { top: 20 * millimetre, right: 17 * millimetre, bottom: 22 * millimetre, left: 17 * millimetre },
}

/** Lays a sheet out on pages. */
export function layOut(sheet: Sheet, { page, styles, measure }: { readonly page: PageSetup; readonly styles: Styles; readonly measure: MeasureText }): Layout {
  const { margins } = page
  const bodyHeight = page.height - margins.top - margins.bottom
  const columnWidths = fitColumns(sheet, page.width - margins.left - margins.right, styles, measure)
  const setText = textSetter(columnWidths, { styles, measure })
  const stacks = breakPages(dealOutTallTexts(sheet, bodyHeight, setText), bodyHeight, setText)
  return { columnWidths, pages: stacks.map((stack) => ({ boxes: placeBoxes(stack, columnWidths, margins, setText) })) }
}
