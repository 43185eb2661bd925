import type { SetCellText } from '../../layout/cell-text.js'
import type { Vertical } from './cell-styles.js'
import { printTitles } from './page.js'
import { placeCells, type PlacedCell } from './places.js'
import type { MeasuredSheet } from './tall-rows.js'
import { maximumRowHeight, wholePixels } from './units.js'

/** Where a printed page ends. */
export interface PageEnd {
  /** The first row of the next page, 0-based. */
  readonly next: number
  /** The spreadsheet would go on: rows that belong together would be parted. */
  readonly forced: boolean
}

/** Share of a page that a printer or another program may take for itself. */
const uncertain = 0.02
/** A signature does not stand on a page without text. */
const leastShareOfLastPage = 0.2

/** Foretells where printed pages end, and moves ends that part rows which belong together. */
export function pageEnds(measured: MeasuredSheet): readonly PageEnd[] {
  const { sheet, heights, bodyHeight } = measured
  const titles = printTitles(sheet)
  const merged = placeCells(sheet).filter(({ cell }) => cell.rowSpan > 1)
  const ends: PageEnd[] = []
  let start = 0
  for (;;) {
    const repeated = titles !== undefined && start > titles ? (heights[titles] ?? 0) : 0
    const available = bodyHeight - repeated
    const full = firstRowThatOverflows(heights, start, available)
    if (full >= heights.length) return fillLastPage(measured, merged, ends)
    const sure = firstRowThatOverflows(heights, start, available * (1 - uncertain))
    const isGood = (next: number): boolean => mayEndAbove(measured, merged, start, next)
    const good = range(sure, full + 1).every(isGood) ? undefined : range(start + 1, sure + 1).findLast(isGood)
    const next = good ?? full
    ends.push({ next, forced: good !== undefined })
    start = next
  }
}

/** Moves the last end up if the last page is nearly empty, to where nothing is parted that belongs together. */
function fillLastPage(measured: MeasuredSheet, merged: readonly PlacedCell[], ends: readonly PageEnd[]): readonly PageEnd[] {
  const { heights, bodyHeight } = measured
  const last = ends.at(-1)
  const start = ends.at(-2)?.next ?? 0
  const isFilled = (next: number): boolean => sum(heights.slice(next)) >= bodyHeight * leastShareOfLastPage
  if (!last || isFilled(last.next)) return ends
  const next = range(start + 1, last.next).findLast((row) => isFilled(row) && mayEndAbove(measured, merged, start, row))
  return next === undefined ? ends : [...ends.slice(0, -1), { next, forced: true }]
}

/**
 * A label that begins beside the repeated head row is printed again with it, as far as that row reaches;
 * where the label goes on over a page end, the row is made high enough for all of it.
 */
export function raiseHeadRow(measured: MeasuredSheet): MeasuredSheet {
  const { setText } = measured
  const titles = printTitles(measured.sheet)
  if (titles === undefined) return measured
  const ends = pageEnds(measured)
  const labels = measured.sheet.rows[titles]?.cells.filter((cell) => endsWithin({ cell, row: titles }, ends).length > 0) ?? []
  const height = Math.min(maximumRowHeight, Math.max(0, ...labels.map((cell) => wholePixels(setText(cell).height))))
  return { ...measured, heights: measured.heights.map((old, row) => (row === titles ? Math.max(old, height) : old)) }
}

/** Every place where a page may end, on a page as high as foretold or a little less, in ascending order. */
export function possibleEnds(measured: MeasuredSheet): readonly PageEnd[] {
  return [...pageEnds(measured), ...pageEnds({ ...measured, bodyHeight: measured.bodyHeight * (1 - uncertain) })].toSorted((a, b) => a.next - b.next)
}

/** Text of a merged cell that goes on over a page end stands where no end cuts it, best where the cell begins. */
export function verticalPlace(place: PlacedCell, heights: readonly number[], ends: readonly PageEnd[], setText: SetCellText): Vertical {
  const parting = endsWithin(place, ends)
  const [first] = parting
  const last = parting.at(-1)
  if (first === undefined || last === undefined) return 'middle'
  const fits = (from: number, to: number): boolean => sum(heights.slice(from, to)) >= setText(place.cell).height
  return !fits(place.row, first) && fits(last, place.row + place.cell.rowSpan) ? 'bottom' : 'top'
}

function endsWithin({ cell, row }: PlacedCell, ends: readonly PageEnd[]): readonly number[] {
  return ends.map(({ next }) => next).filter((next) => next > row && next < row + cell.rowSpan)
}

function firstRowThatOverflows(heights: readonly number[], start: number, available: number): number {
  let used = heights[start] ?? 0
  let row = start + 1
  while (row < heights.length && used + (heights[row] ?? 0) <= available) used += heights[row++] ?? 0
  return row
}

/** Whether nothing is parted that belongs together; a stretch that is kept together but longer than a page ends where it must. */
function mayEndAbove(measured: MeasuredSheet, merged: readonly PlacedCell[], start: number, next: number): boolean {
  const { rows } = measured.sheet
  return rows[next]?.keepsWithPrevious !== true && rows[next - 1]?.head !== true && !merged.some((place) => cutsText(place, measured, start, next))
}

/** Whether a page end parts a merged cell so that neither part has room for its text. */
function cutsText({ cell, row }: PlacedCell, { heights, setText }: MeasuredSheet, start: number, next: number): boolean {
  const end = row + cell.rowSpan
  if (row >= next || end <= next) return false
  const { height } = setText(cell)
  return sum(heights.slice(Math.max(row, start), next)) < height && sum(heights.slice(next, end)) < height
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
