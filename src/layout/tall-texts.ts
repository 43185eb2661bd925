import type { Cell, Row, Sheet } from '../sheet/sheet.js'
import type { SetCellText } from './cell-text.js'
import { gridOf, stackRows } from './stack.js'

// A text that is repeated on each page leaves room for the rows beside it.
const repeatedShare = 0.5

interface Tools {
  readonly setText: SetCellText
  /** A cell with changes, which stays a part of the cell that it was. */
  readonly derive: (cell: Cell, change: Partial<Cell>) => Cell
}

/** A sheet whose cells may be parts of another sheet's. */
export interface DealtSheet {
  readonly sheet: Sheet
  /** The other sheet's cell that a cell is, or is a part of. */
  readonly originOf: (cell: Cell) => Cell
}

/**
 * A sheet that looks the same but has no row higher than a page: texts of merged cells that are longer than half a page
 * are dealt out to the rows they cover, and rows higher than a page to one row for each line, all ruled as one box.
 */
export function dealOutTallTexts(sheet: Sheet, bodyHeight: number, setText: SetCellText): DealtSheet {
  const limit = bodyHeight * repeatedShare
  const isLong = (cell: Cell): boolean => setText(cell).height > limit
  const isDoubtful = (row: Row): boolean => row.cells.some((cell) => setText(cell).height + row.blankLines * setText(cell).style.lineHeight > limit)
  if (!sheet.rows.some(isDoubtful)) return { sheet, originOf: (cell) => cell }
  const origins = new Map<Cell, Cell>()
  const originOf = (cell: Cell): Cell => origins.get(cell) ?? cell
  const derive = (cell: Cell, change: Partial<Cell>): Cell => {
    const derived = { ...cell, ...change }
    origins.set(derived, originOf(cell))
    return derived
  }
  const tools: Tools = { setText, derive }
  const unmerged = unmergeCells(sheet, (cell) => cell.rowSpan > 1 && isLong(cell), tools)
  const grid = gridOf(unmerged)
  const isHigh = unmerged.rows.map((row, index) => isDoubtful(row) && (stackRows(grid, [index], setText).heights[0] ?? 0) > bodyHeight)
  const parts = unmerged.rows.map(({ cells }, index) => (isHigh[index] ? Math.max(1, ...cells.map((cell) => setText(cell).lines.length)) : 1))
  const rows = unmerged.rows.flatMap((row, index) => (isHigh[index] ? splitRow(row, index, parts, isLong, tools) : [stretchRow(row, index, parts, tools)]))
  return { sheet: { ...unmerged, rows: rows.map((row) => limitBlankLines(row, limit, setText)) }, originOf }
}

function unmergeCells(sheet: Sheet, isUnmerged: (cell: Cell) => boolean, tools: Tools): Sheet {
  if (!sheet.rows.some((row) => row.cells.some(isUnmerged))) return sheet
  const added: Cell[][] = sheet.rows.map(() => [])
  sheet.rows.forEach(({ cells }, row) => {
    for (const cell of cells.filter(isUnmerged)) cutCell(cell, cell.rowSpan, tools).forEach((part, index) => added[row + index]?.push(part))
  })
  const rows = sheet.rows.map((row, index) => ({ ...row, cells: inColumnOrder([...row.cells.filter((cell) => !isUnmerged(cell)), ...(added[index] ?? [])]) }))
  return { ...sheet, rows }
}

/** One row for each line; what is short stands beside all of them. No long cell is merged any more. */
function splitRow(row: Row, index: number, parts: readonly number[], isLong: (cell: Cell) => boolean, tools: Tools): readonly Row[] {
  const count = parts[index] ?? 1
  const whole = stretchRow({ ...row, cells: row.cells.filter((cell) => !isLong(cell)) }, index, parts, tools).cells
  const cut = row.cells.filter(isLong).map((cell) => cutCell(cell, count, tools))
  return Array.from({ length: count }, (_, part): Row => ({
    head: false,
    keepsWithPrevious: part === 0 && row.keepsWithPrevious,
    blankLines: part === count - 1 ? row.blankLines : 0,
    cells: inColumnOrder([...(part === 0 ? whole : []), ...cut.flatMap((cells) => cells[part] ?? [])]),
  }))
}

/** Makes merged cells cover the rows that the rows below them have become. */
function stretchRow(row: Row, index: number, parts: readonly number[], { derive }: Tools): Row {
  const cells = row.cells.map((cell) => {
    const rowSpan = parts.slice(index, index + cell.rowSpan).reduce((sum, count) => sum + count, 0)
    return rowSpan === cell.rowSpan ? cell : derive(cell, { rowSpan })
  })
  return { ...row, cells }
}

/** Cells one below the other that share the lines of one cell. */
function cutCell(cell: Cell, count: number, { setText, derive }: Tools): readonly Cell[] {
  const { lines } = setText(cell)
  const size = Math.ceil(lines.length / count)
  return Array.from({ length: count }, (_, part): Cell => {
    const text = lines.slice(part * size, (part + 1) * size).map((line) => line.text).join('\n')
    const open = new Set(cell.open)
    if (part > 0) open.add('top')
    if (part < count - 1) open.add('bottom')
    return derive(cell, { rowSpan: 1, text, open: [...open] })
  })
}

function limitBlankLines(row: Row, height: number, setText: SetCellText): Row {
  const lineHeight = Math.max(...row.cells.map((cell) => setText(cell).style.lineHeight))
  return row.blankLines * lineHeight <= height ? row : { ...row, blankLines: Math.floor(height / lineHeight) }
}

function inColumnOrder(cells: readonly Cell[]): readonly Cell[] {
  return cells.toSorted((a, b) => a.column - b.column)
}
