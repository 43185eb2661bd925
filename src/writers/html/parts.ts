import type { Cell, Row, Sheet } from '../../sheet/sheet.js'
import { stretchesOf } from '../../sheet/stretches.js'

/** A stretch of the form: lines above or below the grid, or rows of the grid under their head rows, if they have any. */
export interface Part {
  readonly kind: 'lines' | 'table'
  readonly heads: readonly Row[]
  readonly rows: readonly Row[]
}

/** Parts of the form from top to bottom. A table begins with its head rows, so that paper repeats them on every page. */
export function partsOf({ rows }: Sheet): readonly Part[] {
  return stretchesOf(rows).map(({ kind, start, end }) => (kind === 'lines' ? { kind, heads: [], rows: rows.slice(start, end) } : tableOf(rows.slice(start, end))))
}

function tableOf(rows: readonly Row[]): Part {
  const count = rows.findIndex(({ head }) => !head)
  // Heads alone are rows like others.
  return count < 1 ? { kind: 'table', heads: [], rows } : splitHeads(rows, count)
}

/** A label beside the heads that goes on below them belongs to the rows: in HTML a head reaches no farther than itself. */
function splitHeads(rows: readonly Row[], count: number): Part {
  const heads = rows.slice(0, count)
  const [next, ...others] = rows.slice(count)
  const lowered = heads.flatMap(({ cells }, index) => cells.filter((cell) => index + cell.rowSpan > count).map((cell) => ({ ...cell, rowSpan: index + cell.rowSpan - count })))
  const cutHeads = heads.map((row, index) => ({ ...row, cells: row.cells.map((cell) => (index + cell.rowSpan > count ? blankAbove(cell, count - index) : cell)) }))
  const section = heads.find((row) => row.section !== undefined)?.section
  const first = next && { ...next, ...(section !== undefined && { section }), cells: [...lowered.map((cell) => opened(cell, 'top')), ...next.cells].toSorted((a, b) => a.column - b.column) }
  return { kind: 'table', heads: cutHeads, rows: first ? [first, ...others] : others }
}

function blankAbove({ column, columnSpan, role, open }: Cell, rowSpan: number): Cell {
  return opened({ column, columnSpan, rowSpan, role, text: '', open }, 'bottom')
}

function opened(cell: Cell, side: 'top' | 'bottom'): Cell {
  return { ...cell, open: [...new Set([...cell.open, side])] }
}
