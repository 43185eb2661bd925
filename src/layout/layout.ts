import type { Cell, Role, Sheet, Side } from '../sheet/sheet.js'
import { textSetter } from './cell-text.js'
import { fitColumns } from './columns.js'
import { breakPages } from './page-breaks.js'
import { bodyOf, type PageSetup } from './page-setup.js'
import { placeBoxes } from './place.js'
import { leastRatio, type MeasureText, ratioStep, scaledStyles, type Styles } from './styles.js'
import { dealOutTallTexts } from './tall-texts.js'

export { a4, type PageSetup, pageSetup } from './page-setup.js'
export { scaledStyles, stylesFor } from './styles.js'

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
  /** What stands here: the sheet's cell, a part of it where its text is higher than a page, or its repetition （续）. */
  readonly cell: Cell
  /** The sheet's own cell. */
  readonly origin: Cell
  /** Shown before, on an earlier page: the head row, or what stands beside rows on both sides of a page break. */
  readonly isRepeated: boolean
}

/** One page's boxes in reading order. */
export interface Page {
  readonly boxes: readonly Box[]
}

/** A sheet with measures: nothing is left to decide but how to draw. */
export interface Layout {
  readonly page: PageSetup
  /** In effect: smaller than those asked for where the type had to shrink. */
  readonly styles: Styles
  /** In points. */
  readonly columnWidths: readonly number[]
  readonly pages: readonly Page[]
  /** Whether the pages are as few as asked for. */
  readonly fits: boolean
}

export interface LayoutOptions {
  readonly page: PageSetup
  readonly styles: Styles
  readonly measure: MeasureText
  /** Most pages that the form may take: type shrinks until it fits, as far as it stays legible. */
  readonly fitPages?: number | undefined
  /** Puts styles right that were made smaller or larger, for programs that know only some sizes. */
  readonly settleStyles?: (styles: Styles) => Styles
}

/** Lays a sheet out on pages, in type as large as the number of pages asked for allows. */
export function layOut(sheet: Sheet, { fitPages, settleStyles = (styles) => styles, ...options }: LayoutOptions): Layout {
  const least = leastRatio(options.styles, fitPages)
  for (let ratio = 1; ; ratio = Math.max(least, ratio - ratioStep)) {
    const layout = layOutAs(sheet, { ...options, styles: settleStyles(ratio === 1 ? options.styles : scaledStyles(options.styles, ratio)) })
    const fits = fitPages === undefined || layout.pages.length <= fitPages
    if (fits || ratio <= least) return { ...layout, fits }
  }
}

function layOutAs(sheet: Sheet, { page, styles, measure }: Pick<LayoutOptions, 'page' | 'styles' | 'measure'>): Omit<Layout, 'fits'> {
  const { width, height } = bodyOf(page)
  const columnWidths = fitColumns(sheet, width, styles, measure)
  const setText = textSetter(columnWidths, { styles, measure, squeezes: true })
  const { sheet: dealt, originOf } = dealOutTallTexts(sheet, height, setText)
  const placing = { columnWidths, margins: page.margins, setText, originOf }
  const pages = breakPages(dealt, height, setText).map((stack) => ({ boxes: placeBoxes(stack, placing) }))
  return { page, styles, columnWidths, pages }
}
