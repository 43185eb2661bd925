import type { Cell, Role, Sheet, Side } from '../sheet/sheet.js'
import { cellPadding, type SetCellText } from './cell-text.js'

/** A cell with its place in the sheet. */
export interface PlacedCell {
  readonly cell: Cell
  /** Number of the row that the cell starts in. */
  readonly row: number
  /** What stands here where the cell goes on after a page break: 产出指标（续）. */
  readonly continued: Cell
  /** Lines to leave blank below the text. */
  readonly blankLines: number
}

/** The cells that cover each row of a sheet, from left to right. */
export type Grid = readonly (readonly PlacedCell[])[]

/** The part of a cell that stands in a stack of rows. */
export interface Fragment extends PlacedCell {
  /** What stands here: the cell, or what stands for it after a page break. */
  readonly shown: Cell
  readonly isRepeated: boolean
  /** Position in the stack of the first row covered, and how many rows are covered. */
  readonly first: number
  readonly rowSpan: number
  readonly ruled: readonly Side[]
}

/** Rows of a sheet one below the other, with heights in points. */
export interface Stack {
  readonly heights: readonly number[]
  /** In reading order. */
  readonly fragments: readonly Fragment[]
}

/** What is added to a label that is repeated where its rows go on. */
const continuedMark = '（续）'
/** Roles that name what stands beside them. */
const namingRoles: ReadonlySet<Role> = new Set(['label', 'text', 'prose'])
const unruledRoles: ReadonlySet<Role> = new Set(['title', 'subtitle', 'signatory'])

/** Finds the cells that cover each row. */
export function gridOf(sheet: Sheet): Grid {
  const grid: PlacedCell[][] = sheet.rows.map(() => [])
  sheet.rows.forEach(({ cells, blankLines }, row) => {
    for (const cell of cells) {
      const isWrittenIn = cell.rowSpan === 1 && cell.role !== 'label'
      const placed = { cell, row, continued: continuationOf(cell), blankLines: isWrittenIn ? blankLines : 0 }
      grid.slice(row, row + cell.rowSpan).forEach((covering) => covering.push(placed))
    }
  })
  return grid.map((covering) => covering.toSorted((a, b) => a.cell.column - b.cell.column))
}

/**
 * Stacks rows (ascending row numbers) so that every fragment of a cell is tall enough for the whole text of the cell.
 * Cells of rows above `start` were shown before.
 */
export function stackRows(grid: Grid, rows: readonly number[], setText: SetCellText, start = 0): Stack {
  const fragments = fragmentsIn(grid, rows, start)
  const heights = rows.map(() => 0)
  // Short fragments first: what they need counts towards what the longer ones need.
  for (const fragment of inOrderOfSpan(fragments)) {
    const { first, rowSpan } = fragment
    let lacking = neededHeight(fragment, setText)
    for (let row = first; row < first + rowSpan; row++) lacking -= heights[row] ?? 0
    if (lacking <= 0) continue
    for (let row = first; row < first + rowSpan; row++) heights[row] = (heights[row] ?? 0) + lacking / rowSpan
  }
  return { heights, fragments }
}

function inOrderOfSpan(fragments: readonly Fragment[]): readonly Fragment[] {
  const single = fragments.filter(({ rowSpan }) => rowSpan === 1)
  return [...single, ...fragments.filter(({ rowSpan }) => rowSpan > 1).toSorted((a, b) => a.rowSpan - b.rowSpan)]
}

/** Blank space in points above and below a fragment's text. */
export function verticalPadding({ ruled }: Fragment): { readonly top: number; readonly bottom: number } {
  return { top: ruled.includes('top') ? cellPadding.rule : cellPadding.open, bottom: ruled.includes('bottom') ? cellPadding.rule : cellPadding.open }
}

function neededHeight(fragment: Fragment, setText: SetCellText): number {
  const text = setText(fragment.shown)
  const { top, bottom } = verticalPadding(fragment)
  return top + text.height + fragment.blankLines * text.style.lineHeight + bottom
}

function continuationOf(cell: Cell): Cell {
  if (cell.rowSpan === 1 || cell.text === '' || !namingRoles.has(cell.role)) return cell
  return { ...cell, text: cell.text + continuedMark }
}

function fragmentsIn(grid: Grid, rows: readonly number[], start: number): readonly Fragment[] {
  const fragments: Fragment[] = []
  rows.forEach((row, position) => {
    const above = rows[position - 1]
    for (const placed of grid[row] ?? []) {
      // What covers the row above as well has started there.
      if (above === undefined || !isCovered(placed, above)) fragments.push(fragmentAt(placed, rows, position, start))
    }
  })
  return fragments
}

function isCovered({ row, cell }: PlacedCell, other: number): boolean {
  return other >= row && other < row + cell.rowSpan
}

/** The fragment of a cell that starts at this position of the stack. */
function fragmentAt(placed: PlacedCell, rows: readonly number[], position: number, start: number): Fragment {
  const { cell, row, continued, blankLines } = placed
  const after = row + cell.rowSpan
  let end = position + 1
  for (let next = rows[end]; next !== undefined && isCovered(placed, next); next = rows[end]) end++
  // Where the stack leaves out rows, or ends, an open side is closed.
  const isWholeAbove = rows[position] === row && rows[position - 1] === row - 1
  const isWholeBelow = rows[end] === after
  const isRepeated = row < start
  // Heads that end with the head rows do not go on below them: they are repeated as they are.
  const goesOn = isRepeated && after > start
  const ruled = ruledSides(cell, isWholeAbove, isWholeBelow)
  return { cell, row, continued, blankLines, shown: goesOn ? continued : cell, isRepeated, first: position, rowSpan: end - position, ruled }
}

const allSides = ['top', 'right', 'bottom', 'left'] as const

function ruledSides({ role, open }: Cell, mayOpenAbove: boolean, mayOpenBelow: boolean): readonly Side[] {
  if (unruledRoles.has(role)) return []
  if (open.length === 0) return allSides
  return allSides.filter((side) => !open.includes(side) || (side === 'top' && !mayOpenAbove) || (side === 'bottom' && !mayOpenBelow))
}
