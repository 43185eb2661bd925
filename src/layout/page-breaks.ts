import type { Sheet } from '../sheet/sheet.js'
import type { SetCellText } from './cell-text.js'
import { type Grid, gridOf, type Stack, stackRows } from './stack.js'

/** Rows of a sheet on one page, after the repeated heads. */
interface Page {
  readonly start: number
  readonly end: number
  readonly stack: Stack
  /** Points. */
  readonly height: number
}

interface Task {
  readonly sheet: Sheet
  readonly grid: Grid
  readonly bodyHeight: number
  readonly setText: SetCellText
  /** Row heights without page breaks. */
  readonly endlessHeights: readonly number[]
}

// A signature does not stand on a page without text.
const leastShareOfLastPage = 0.2

/** Deals the rows of a sheet out to pages whose bodies are `bodyHeight` points high. No row alone may be higher. */
export function breakPages(sheet: Sheet, bodyHeight: number, setText: SetCellText): readonly Stack[] {
  const grid = gridOf(sheet)
  const endlessHeights = stackRows(grid, range(0, sheet.rows.length), setText).heights
  const task: Task = { sheet, grid, bodyHeight, setText, endlessHeights }
  const pages: Page[] = []
  for (let start = 0; start < sheet.rows.length; start = pages.at(-1)?.end ?? start) pages.push(fillPage(task, start))
  return fillLastPage(task, pages).map((page) => page.stack)
}

/** As many rows from `start` on as fit: at best ended where a break is welcome, at worst without repeated heads. */
function fillPage(task: Task, start: number): Page {
  const ends = range(start + 1, task.sheet.rows.length + 1)
  const goodEnds = ends.filter((end) => mayBreakBefore(task.sheet, end))
  return longestPage(task, start, goodEnds) ?? longestPage(task, start, ends) ?? longestPage(task, start, ends, []) ?? pageOf(task, start, start + 1, [])
}

function longestPage(task: Task, start: number, ends: readonly number[], heads?: readonly number[]): Page | undefined {
  const { bodyHeight, endlessHeights } = task
  const fittingPage = (end: number | undefined): Page | undefined => {
    const page = end === undefined ? undefined : pageOf(task, start, end, heads)
    return page && page.height <= bodyHeight ? page : undefined
  }
  // What rows need differs with the page they stand on; without pages they need about as much.
  let last = lastWithin(ends, start, endlessHeights, bodyHeight)
  let page = fittingPage(ends[last])
  while (!page && last > 0) page = fittingPage(ends[--last])
  for (const end of ends.slice(last + 1)) {
    const longer = fittingPage(end)
    if (!longer) break
    page = longer
  }
  return page
}

/** Place of the last of ascending ends up to which rows from `start` on are no higher than `limit`; -1 if the first is too far. */
function lastWithin(ends: readonly number[], start: number, heights: readonly number[], limit: number): number {
  let height = 0
  let row = start
  const beyond = ends.findIndex((end) => {
    for (; row < end; row++) height += heights[row] ?? 0
    return height > limit
  })
  return beyond === -1 ? ends.length - 1 : beyond - 1
}

/** Moves rows from the last page but one to the last, if that is nearly empty. */
function fillLastPage(task: Task, pages: readonly Page[]): readonly Page[] {
  const [before, last] = pages.slice(-2)
  const least = task.bodyHeight * leastShareOfLastPage
  if (!before || !last || last.height >= least) return pages
  const starts = range(before.start + 1, last.start).filter((row) => mayBreakBefore(task.sheet, row))
  const moved = starts.map((start) => pageOf(task, start, last.end)).findLast((page) => page.height >= least)
  if (!moved) return pages
  const evened = [pageOf(task, before.start, moved.start), moved]
  return evened.every((page) => page.height <= task.bodyHeight) ? [...pages.slice(0, -2), ...evened] : pages
}

function pageOf({ sheet, grid, setText }: Task, start: number, end: number, heads = repeatedHeads(sheet, grid, start)): Page {
  const stack = stackRows(grid, [...heads, ...range(start, end)], setText, start)
  return { start, end, stack, height: sum(stack.heights) }
}

function mayBreakBefore({ rows }: Sheet, row: number): boolean {
  return rows[row]?.keepsWithPrevious !== true && rows[row - 1]?.head !== true
}

/** Head rows above a row whose block, as far as the longest cell beside the head reaches, is still going on. */
function repeatedHeads({ rows }: Sheet, grid: Grid, row: number): readonly number[] {
  const heads: number[] = []
  for (let above = 0; above < row; above++) if (rows[above]?.head === true && blockEnd(grid, above) > row) heads.push(above)
  return heads
}

function blockEnd(grid: Grid, head: number): number {
  return Math.max(...(grid[head] ?? []).map((placed) => placed.row + placed.cell.rowSpan))
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
