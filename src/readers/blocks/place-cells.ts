import { type Block, type Table, type TableCell, tableOf } from './block.js'
import { slackFor, snapEdges } from './snap-edges.js'

/**
 * Edges of tables that are one to their reader, in twentieths of a point, as Word counts: two millimetres, which is less than any column
 * and more than a hand misses an edge by.
 */
export const slack = 115

/** A cell as Word states it: where it begins and ends, and whether it goes on with the one above. */
export interface StatedCell {
  readonly row: number
  readonly left: number
  readonly right: number
  readonly goesOn: boolean
  readonly content: readonly Block[]
}

/** A table of Word. Cells that go on with the one above, and are as wide, become part of it; what stands in them is not shown. */
export function placeCells(rows: number, cells: readonly StatedCell[]): Table {
  const snapped = snapEdges(cells.flatMap(({ left, right }) => [left, right]), slackFor(cells, slack))
  const placed = cells.map((cell) => ({ ...cell, left: snapped.get(cell.left) ?? cell.left, right: snapped.get(cell.right) ?? cell.right }))
  return tableOf({ rows, width: placed.reduce((most, { right }) => Math.max(most, right), 1), cells: mergeDown(placed) })
}

function mergeDown(placed: readonly StatedCell[]): readonly TableCell[] {
  const merged: { row: number; rowSpan: number; left: number; right: number; ordinal: number; content: readonly Block[] }[] = []
  const above = new Map<number, (typeof merged)[number]>()
  let ordinal = 0
  let last = -1
  for (const { row, left, right, goesOn, content } of placed) {
    if (row !== last) ordinal = 0
    last = row
    const over = above.get(left)
    if (goesOn && over?.right === right && over.row + over.rowSpan === row) {
      over.rowSpan += 1
      continue
    }
    ordinal += 1
    const own = { row, rowSpan: 1, left, right, ordinal, content }
    above.set(left, own)
    merged.push(own)
  }
  return merged
}
