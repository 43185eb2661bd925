import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Grid } from '../../src/grid/grid.js'

/** A cell of the form that the department published. */
export type FormCell = Pick<Grid['cells'][number], 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'>

export interface RealForm {
  /** Above the table. */
  readonly lines: readonly string[]
  readonly rows: number
  readonly columns: number
  readonly cells: readonly FormCell[]
}

/** Columns that the cells of a row cover, by their number: the published form has no others. */
const spans: Readonly<Record<number, readonly number[]>> = { 2: [1, 5], 3: [1, 3, 2], 4: [1, 1, 1, 3], 5: [1, 1, 1, 2, 1], 6: [1, 1, 1, 1, 1, 1] }

/**
 * The published form with the merged cells that its copy as text has lost: there each row ends with a blank line, each cell begins with
 * a tab, and a cell that goes on with the one above it is blank.
 */
export function realFormCells(): RealForm {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/forms/hengdong-petition-2020.txt'), 'utf8')
  const start = text.indexOf('\n\t') + 1
  const lines = text.slice(0, start).split(/[\t\n]/u).filter((line) => line.trim() !== '')
  const rows = text.slice(start).split(/\n\n+(?=\t)/u).map((row) => row.slice(1).split(/\n\t/u).map(tidy))
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[] = []
  rows.forEach((row, index) => {
    let column = 0
    row.forEach((cell, place) => {
      const columnSpan = spans[row.length]?.[place] ?? 0
      const above = cells.findLast((one) => one.column === column)
      // The last column and the box for an opinion may be blank by themselves.
      if (cell === '' && place < row.length - 1 && above) above.rowSpan += 1
      else cells.push({ row: index, column, rowSpan: 1, columnSpan, text: cell })
      column += columnSpan
    })
  })
  return { lines, rows: rows.length, columns: 6, cells }
}

/** Lines without blanks at their ends, and without blank ones. */
function tidy(text: string): string {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n')
}
