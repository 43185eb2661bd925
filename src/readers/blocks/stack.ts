import type { Doubt } from '../../grid/grid.js'
import type { Text } from '../../base/text.js'
import { type Block, type Line, linesIn, type Table, type TableCell, textOf } from './block.js'
import { excessive } from '../refusal.js'
import { cellContent, partsOf, type TablePart } from './layout-tables.js'
import { inTable, innerPlace, paragraphPlace } from './places.js'

/** A text with its place on an endless page: rows counted from the top, edges as the tables state them. */
export interface Piece {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly text: string
  readonly place: Text
  readonly doubts: readonly Doubt[]
}

export interface Stacked {
  readonly height: number
  readonly pieces: readonly Piece[]
}

/**
 * Puts the blocks of a document one below the other. A table inside a cell becomes rows and columns of that cell, so that a label
 * beside it reaches over its rows; a table that only arranges a page becomes what it holds, in reading order.
 */
export function stackDocument(blocks: readonly Block[]): Stacked {
  const parts = partsOf(blocks)
  const right = parts.reduce((most, block) => Math.max(most, block.kind === 'table' ? block.width : 1), 1)
  const count = { lines: 0, tables: new Map<Table, number>() }
  let height = 0
  const pieces: Piece[] = []
  for (const block of parts) {
    if (block.kind === 'line') {
      count.lines += 1
      pieces.push({ top: height, bottom: height + 1, left: 0, right, text: block.text, place: paragraphPlace(count.lines), doubts: block.doubts ?? [] })
      height += 1
      continue
    }
    const { whole } = block
    const number = count.tables.get(whole) ?? count.tables.size + 1
    count.tables.set(whole, number)
    const stacked = stackTable(block, { left: 0, right: block.width }, ({ row, ordinal }) => inTable(number, block.firstRow + row + 1, ordinal))
    for (const piece of stacked.pieces) pieces.push(moved(piece, height))
    height += stacked.height
  }
  return { height, pieces }
}

interface Frame {
  readonly left: number
  readonly right: number
}

/** Edges that are closer cannot be told apart as numbers. A form in the table of a page in another has cells a million times as wide. */
const narrowest = 1e-9

type Naming = (cell: TableCell) => Text

function stackTable({ rows, width, cells }: Table, { left, right }: Frame, nameOf: Naming): Stacked {
  const scale = width > 0 ? (right - left) / width : 1
  const filled = cells.map((cell) => {
    const frame = { left: left + cell.left * scale, right: left + cell.right * scale }
    if (frame.right - frame.left < narrowest) throw excessive({ zh: '表格里一层套一层，里面的格子已经没有宽度', en: 'tables stand in one another until their cells have no width' })
    return { cell, stacked: stackCell(cell, frame, nameOf(cell)) }
  })
  const tops = topsOf(rows, filled.map(({ cell, stacked }) => ({ ...cell, height: stacked.height })))
  const topOf = (row: number): number => tops[Math.min(row, rows)] ?? 0
  const pieces = filled.flatMap(({ cell: { row, rowSpan }, stacked }) => stretched(stacked, topOf(row), topOf(row + rowSpan)))
  return { height: topOf(rows), pieces }
}

function stackCell(cell: Pick<TableCell, 'content'>, frame: Frame, place: Text): Stacked {
  const parts = partsOf(cellContent(cell))
  if (parts.every(({ kind }) => kind === 'line')) {
    return { height: 1, pieces: [{ top: 0, bottom: 1, ...frame, text: textOf(parts), place, doubts: linesIn(parts).flatMap(({ doubts }) => doubts ?? []) }] }
  }
  let height = 0
  const pieces: Piece[] = []
  for (const block of joinLines(parts)) {
    const stacked = block.kind === 'table' ? stackTable(block, frame, ({ row, ordinal }) => innerPlace(place, row + 1, ordinal)) : stackCell({ content: block.lines }, frame, place)
    for (const piece of stacked.pieces) pieces.push(moved(piece, height))
    height += stacked.height
  }
  return { height, pieces }
}

/** Paragraphs that follow one another. */
interface Lines {
  readonly kind: 'lines'
  readonly lines: Line[]
}

/** Paragraphs that follow one another in a cell are one text. */
function joinLines(parts: readonly (Line | TablePart)[]): readonly (Lines | TablePart)[] {
  const joined: (Lines | TablePart)[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'table') joined.push(part)
    else if (last?.kind === 'lines') last.lines.push(part)
    else joined.push({ kind: 'lines', lines: [part] })
  }
  return joined
}

/** Where each row begins, and at the end where the last one ends: a row is as high as what stands in it. */
function topsOf(rows: number, cells: readonly { readonly row: number; readonly rowSpan: number; readonly height: number }[]): readonly number[] {
  const heights: number[] = Array.from({ length: rows }, () => 1)
  for (const { row, rowSpan, height } of cells) if (rowSpan === 1) heights[row] = Math.max(heights[row] ?? 1, height)
  for (const { row, rowSpan, height } of cells) {
    // Only a cell with a table in it can be higher than its rows.
    if (rowSpan === 1 || height === 1) continue
    const last = Math.min(rows, row + rowSpan) - 1
    const room = heights.slice(row, last + 1).reduce((sum, one) => sum + one, 0)
    if (room < height) heights[last] = (heights[last] ?? 1) + height - room
  }
  const tops = [0]
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height)
  return tops
}

/** Moves what stands in a cell to its place; what is lowest in it reaches down to the end of the cell. */
function stretched({ height, pieces }: Stacked, top: number, bottom: number): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, top: piece.top + top, bottom: piece.bottom === height ? bottom : piece.bottom + top }))
}

function moved(piece: Piece, down: number): Piece {
  return { ...piece, top: piece.top + down, bottom: piece.bottom + down }
}
