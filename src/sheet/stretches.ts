import type { Cell, Role, Row } from './sheet.js'

/** Rows that belong together: lines above or below the grid, or a part of the grid, which begins with its head rows if it has any. */
export interface Stretch {
  readonly kind: 'lines' | 'table'
  /** Number of the first row, and of the row after the last. */
  readonly start: number
  readonly end: number
}

const lineRoles: ReadonlySet<Role> = new Set(['title', 'subtitle', 'signatory'])
const headerRoles: ReadonlySet<Role> = new Set(['label', 'heading', 'caption'])

/** The stretches of a sheet from top to bottom. */
export function stretchesOf(rows: readonly Row[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let start = 0; start < rows.length; start = stretches.at(-1)?.end ?? rows.length) {
    const end = stretchEnd(rows, start)
    stretches.push({ kind: rows.slice(start, end).every(isLine) ? 'lines' : 'table', start, end })
  }
  return stretches
}

/** Whether a cell speaks for others. */
export function isHeader({ role, text }: Pick<Cell, 'role' | 'text'>): boolean {
  return headerRoles.has(role) && text !== ''
}

/** Which cells a header speaks for: those of its columns below it, or those of its rows beside it. */
export function headerDirection({ role, columnSpan, column }: Cell): 'down' | 'across' {
  return role === 'heading' || (role !== 'caption' && columnSpan > 1 && column > 0) ? 'down' : 'across'
}

/** The row after those that stay together: a stretch ends where nothing reaches over its end and another kind of stretch begins. */
function stretchEnd(rows: readonly Row[], start: number): number {
  let reach = start
  for (let end = start; end < rows.length; end++) {
    if (end > start && reach <= end && isParted(rows, start, end)) return end
    reach = Math.max(reach, ...(rows[end]?.cells ?? []).map(({ rowSpan }) => end + rowSpan))
  }
  return rows.length
}

function isParted(rows: readonly Row[], start: number, end: number): boolean {
  const [first, last, next] = [rows[start], rows[end - 1], rows[end]]
  if (!first || !last || !next) return true
  if (isLine(first) !== isLine(next)) return true
  return !last.head && (first.head || next.head)
}

function isLine({ cells }: Row): boolean {
  return cells.length > 0 && cells.every(({ role, rowSpan }) => lineRoles.has(role) && rowSpan === 1)
}
