import type { Grid, GridCell } from '../../grid/grid.js'
import type { Block } from './block.js'
import { mostColumnsOfGrid } from '../limits.js'
import { excessive } from '../refusal.js'
import { slackFor, snapEdges } from './snap-edges.js'
import { type Piece, stackDocument } from './stack.js'

/**
 * The blocks of a document as one grid. Lines become rows of one cell over all columns. Edges of tables that are no farther apart than
 * `slack` are one edge of the grid, so that tables drawn by hand one below the other have their columns in common; a column at
 * which nothing begins or ends is none, nor is a row in which nothing begins.
 */
export function gridOf(blocks: readonly Block[], slack: number): Grid {
  const { pieces } = stackDocument(blocks)
  const columns = edgesOf(pieces.flatMap(({ left, right }) => [left, right]), slackFor(pieces, slack))
  if (columns.count > mostColumnsOfGrid) throw excessive({ zh: `表格合起来有 ${columns.count} 列`, en: `its tables come to ${columns.count} columns` })
  const rows = rowsOf(pieces)
  const cells = pieces.map((piece) => cellOf(piece, columns, rows)).toSorted((a, b) => a.row - b.row || a.column - b.column)
  return { name: '', columns: Math.max(0, columns.count - 1), rows: rows.count, cells, merges: 'kept' }
}

function cellOf({ top, bottom, left, right, text, place, doubts }: Piece, columns: Edges, rows: Edges): GridCell {
  const [row, column] = [rows.numberOf(top), columns.numberOf(left)]
  return { row, column, rowSpan: rows.numberOf(bottom) - row, columnSpan: columns.numberOf(right) - column, text, place, ...(doubts.length > 0 && { doubts }) }
}

interface Edges {
  readonly count: number
  readonly numberOf: (edge: number) => number
}

/** Numbers edges from 0. */
function edgesOf(places: readonly number[], slack: number): Edges {
  const firsts = snapEdges(places, slack)
  const numbers = new Map([...new Set(firsts.values())].map((first, index) => [first, index]))
  return { count: numbers.size, numberOf: (edge) => numbers.get(firsts.get(edge) ?? edge) ?? 0 }
}

/** Numbers tops from 0; any other edge has the number of the next of them. */
function rowsOf(pieces: readonly Piece[]): Edges {
  const tops = [...new Set(pieces.map(({ top }) => top))].toSorted((a, b) => a - b)
  const numbers = new Map(tops.map((top, index) => [top, index]))
  const bottoms = [...new Set(pieces.map(({ bottom }) => bottom))].toSorted((a, b) => a - b)
  let next = 0
  for (const bottom of bottoms) {
    while (next < tops.length && (tops[next] ?? bottom) < bottom) next += 1
    numbers.set(bottom, next)
  }
  return { count: tops.length, numberOf: (edge) => numbers.get(edge) ?? 0 }
}
