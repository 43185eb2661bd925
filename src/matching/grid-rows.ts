import type { Grid, GridCell } from '../grid/grid.js'

/** A cell as it appears in one row. */
export interface RowCell {
  readonly cell: GridCell
  /** Its place in the row: columns of the grid, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** It begins in a row above and reaches into this one. */
  readonly isFromAbove: boolean
}

export interface GridRow {
  readonly index: number
  /** From left to right, blank ones too where the grid states them. */
  readonly cells: readonly RowCell[]
}

/** The rows of a grid, each with all cells that reach into it. */
export function rowsOf({ cells, rows }: Grid): readonly GridRow[] {
  const begun: GridCell[][] = Array.from({ length: rows }, () => [])
  for (const cell of cells) begun[cell.row]?.push(cell)
  let reaching: readonly GridCell[] = []
  return begun.map((here, index): GridRow => {
    reaching = [...reaching.filter(({ row, rowSpan }) => row + rowSpan > index), ...here]
    const inOrder = reaching.toSorted((a, b) => a.column - b.column)
    return { index, cells: inOrder.map((cell) => ({ cell, start: cell.column, end: cell.column + cell.columnSpan, isFromAbove: cell.row < index })) }
  })
}

/** Cells that begin in the row and say something. */
export function textsIn({ cells }: GridRow): readonly RowCell[] {
  return cells.filter(({ cell, isFromAbove }) => !isFromAbove && cell.text.trim() !== '')
}
