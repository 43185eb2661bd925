import { type Block, isBlankCell, type Line, type Table, type TableCell, textOf } from './block.js'

/** Rows of a table that stay together. */
export interface TablePart extends Table {
  /** The table that they are from. */
  readonly whole: Table
  /** Which row of it is their first, 0-based. */
  readonly firstRow: number
}

/** Characters of a label beside a table at most: 部门整体支出年度绩效指标 has twelve. */
const longestLabel = 30

/** Blocks without tables that only arrange what they hold: these become what they hold, in reading order. */
export function partsOf(blocks: readonly Block[]): readonly (Line | TablePart)[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [block] : tableParts(block)))
}

function tableParts(table: Table): readonly (Line | TablePart)[] {
  const isPlain = !table.cells.some(holdsTable)
  if (isPlain) return [{ ...table, whole: table, firstRow: 0 }]
  if (table.cells.length === 1) return partsOf(table.cells.flatMap(cellContent))
  return bandsOf(table).flatMap(({ start, end, cells, isLayout }) =>
    isLayout ? partsOf(cells.flatMap(cellContent)) : [{ ...table, rows: end - start, cells: cells.map((cell) => ({ ...cell, row: cell.row - start })), whole: table, firstRow: start }],
  )
}

interface Band {
  readonly start: number
  end: number
  readonly cells: TableCell[]
  readonly isLayout: boolean
}

/** Rows that no cell leads out of, joined with their neighbours unless they only arrange what they hold. */
function bandsOf({ rows, cells }: Table): readonly Band[] {
  const byRow: TableCell[][] = Array.from({ length: rows }, () => [])
  for (const cell of cells) byRow[cell.row]?.push(cell)
  const bands: Band[] = []
  for (let start = 0; start < rows; ) {
    const end = endOfBand(byRow, start)
    const inside = byRow.slice(start, end).flat()
    const isLayout = onlyArranges(inside)
    const before = bands.at(-1)
    if (before && !before.isLayout && !isLayout) {
      for (const cell of inside) before.cells.push(cell)
      before.end = end
    } else bands.push({ start, end, cells: inside, isLayout })
    start = end
  }
  return bands
}

function endOfBand(byRow: readonly (readonly TableCell[])[], start: number): number {
  let end = start + 1
  for (let row = start; row < end; row += 1) for (const cell of byRow[row] ?? []) end = Math.min(byRow.length, Math.max(end, row + cell.rowSpan))
  return end
}

/** A label beside a table belongs to it; anything longer is another column of a page. */
function onlyArranges(cells: readonly TableCell[]): boolean {
  const others = cells.filter((cell) => !holdsTable(cell))
  const inner = cells.length - others.length
  if (inner === 0) return false
  return others.some(({ content }) => textOf(content).replaceAll('\n', '').length > longestLabel) || (inner > 1 && others.every(isBlankCell))
}

function holdsTable({ content }: TableCell): boolean {
  return content.some((block) => block.kind === 'table' && block.isReal)
}

/** What a cell holds; frames and blank tables in it are taken for what is in them. */
export function cellContent({ content }: Pick<TableCell, 'content'>): readonly Block[] {
  return content.flatMap((block) => (block.kind === 'line' || block.isReal ? [block] : block.cells.flatMap(cellContent)))
}
