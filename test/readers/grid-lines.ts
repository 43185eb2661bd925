import type { Grid, GridCell } from '../../src/grid/grid.js'
import type { Reader } from '../../src/readers/index.js'
import { documentOf } from './grid-text.js'

/** The only grid of a document. */
export async function gridOf(read: Reader, bytes: Uint8Array): Promise<Grid> {
  const { grids: [grid, ...others] } = documentOf(await read(bytes))
  if (!grid || others.length > 0) throw new Error('not one grid')
  return grid
}

/**
 * A grid as lines: cells parted by `|`, places that another cell covers as `<` (from the left) or `^` (from above), places of no cell
 * as `.`, line ends within cells as `/`.
 */
export function gridLines({ rows, columns, cells }: Pick<Grid, 'rows' | 'columns' | 'cells'>): readonly string[] {
  const places: (string | undefined)[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => undefined))
  for (const cell of cells) write(places, cell)
  return places.map((row) => row.map((place) => place ?? '.').join('|'))
}

function write(places: (string | undefined)[][], { row, column, rowSpan, columnSpan, text }: GridCell): void {
  for (let down = 0; down < rowSpan; down += 1) {
    for (let right = 0; right < columnSpan; right += 1) {
      const line = places[row + down]
      if (!line || column + right >= line.length) throw new Error(`“${text}” reaches out of the grid`)
      if (line[column + right] !== undefined) throw new Error(`two cells at row ${row + down}, column ${column + right}`)
      line[column + right] = right > 0 ? '<' : down > 0 ? '^' : text.replaceAll('\n', '/')
    }
  }
}
