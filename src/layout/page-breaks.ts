import type { Sheet } from '../sheet/sheet.js'
import type { SetCellText } from './cell-text.js'
import { type Grid, gridOf, type Stack, stackRows } from './stack.js'

/** Deals the rows of a sheet out to pages whose bodies are `bodyHeight` points high. No row alone may be higher. */
export function breakPages(sheet: Sheet, bodyHeight: number, setText: SetCellText): readonly Stack[] {
  const grid = gridOf(sheet)
  const endlessHeights = stackRows(grid, range(0, sheet.rows.length), setText).heights
  const pages: Stack[] = []
  let start = 0
  while (start < sheet.rows.length) {
    const { stack, end } = fillPage({ sheet, grid, bodyHeight, setText, endlessHeights }, start)
    pages.push(stack)
    start = end
  }
  return pages
}

interface Task {
  readonly sheet: Sheet
  readonly grid: Grid
  readonly bodyHeight: number
  readonly setText: SetCellText
  /** Row heights without page breaks. */
  readonly endlessHeights: readonly number[]
}

interface Page {
  readonly stack: Stack
  /** The row that the next page starts with. */
  readonly end: number
}

/** As many rows from `start` on as fit: at best ended where a break is welcome, at worst without repeated heads. */
function fillPage(task: Task, start: number): Page {
  const { sheet, grid, setText } = task
  const ends = range(start + 1, sheet.rows.length + 1)
  const goodEnds = ends.filter((end) => mayBreakBefore(sheet, end))
  const heads = repeatedHeads(sheet, grid, start)
  return (
    longestPage(task, start, goodEnds, heads) ??
    longestPage(task, start, ends, heads) ??
    longestPage(task, start, ends, []) ?? { stack: stackRows(grid, [start], setText), end: start + 1 }
  )
}

function longestPage({ grid, bodyHeight, setText, endlessHeights }: Task, start: number, ends: readonly number[], heads: readonly number[]): Page | undefined {
  const pageTo = (end: number | undefined): Page | undefined => {
    if (end === undefined) return undefined
    const stack = stackRows(grid, [...heads, ...range(start, end)], setText)
    return sum(stack.heights) <= bodyHeight ? { stack, end } : undefined
  }
  // What rows need differs with the page they stand on; without pages they need about as much.
  let last = ends.findLastIndex((end) => sum(endlessHeights.slice(start, end)) <= bodyHeight)
  let page = pageTo(ends[last])
  while (!page && last > 0) page = pageTo(ends[--last])
  for (const end of ends.slice(last + 1)) {
    const longer = pageTo(end)
    if (!longer) break
    page = longer
  }
  return page
}

function mayBreakBefore({ rows }: Sheet, row: number): boolean {
  return rows[row]?.keepsWithPrevious !== true && rows[row - 1]?.head !== true
}

/** Head rows above a row whose block, as far as the longest cell beside the head reaches, is still going on. */
function repeatedHeads(sheet: Sheet, grid: Grid, row: number): readonly number[] {
  return range(0, row).filter((above) => sheet.rows[above]?.head === true && blockEnd(grid, above) > row)
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
