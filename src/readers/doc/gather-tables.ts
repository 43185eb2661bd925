import type { Block, Table } from '../blocks/block.js'
import { placeCells, type StatedCell } from '../blocks/place-cells.js'
import { deepestTable, mostCellsOfDocument } from '../limits.js'
import { excessive } from '../refusal.js'
import type { RowDefinition } from './row-definition.js'

/** What a paragraph ends besides itself. */
export type Ends = 'cell' | 'row' | undefined

/** Puts paragraphs, which say how deep in tables they stand, into tables. */
export interface Gathering {
  readonly add: (line: Block | undefined, depth: number, ends: Ends, definition?: RowDefinition) => void
  readonly blocks: () => readonly Block[]
}

interface Row {
  readonly cells: readonly (readonly Block[])[]
  readonly definition: RowDefinition | undefined
}

/** The document itself, or a table that has begun and not ended. */
interface Level {
  readonly rows: Row[]
  cells: Block[][]
  content: Block[]
}

export function gatherTables(): Gathering {
  const levels: Level[] = [startLevel()]
  let cells = 0
  const top = (): Level => levels.at(-1) ?? startLevel()
  const close = (): void => {
    const level = levels.pop()
    if (!level) return
    if (level.content.length > 0) level.cells.push(level.content)
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, definition: undefined })
    if (level.rows.length > 0) top().content.push(tableOfRows(level.rows))
  }
  return {
    add: (line, depth, ends, definition) => {
      const wanted = Math.min(depth, deepestTable + 1)
      while (levels.length - 1 > wanted) close()
      while (levels.length - 1 < wanted) levels.push(startLevel())
      const level = top()
      if (line) level.content.push(line)
      if (ends === 'cell') {
        cells += 1
        if (cells > mostCellsOfDocument) throw excessive({ zh: `文档的表格超过 ${mostCellsOfDocument} 格`, en: `the tables of the document have more than ${mostCellsOfDocument} cells` })
        level.cells.push(level.content)
        level.content = []
      } else if (ends === 'row') {
        level.rows.push({ cells: level.content.length > 0 ? [...level.cells, level.content] : level.cells, definition })
        level.cells = []
        level.content = []
      }
    },
    blocks: () => {
      while (levels.length > 1) close()
      return top().content
    },
  }
}

function startLevel(): Level {
  return { rows: [], cells: [], content: [] }
}

function tableOfRows(rows: readonly Row[]): Table {
  const first = rows.reduce((least, { definition }) => Math.min(least, definition?.edges[0] ?? 0), Infinity)
  return placeCells(rows.length, rows.flatMap((row, index) => statedCells(row, index, first)))
}

/** Of a column without a width, in twentieths of a point. */
const usualWidth = 1_000

function statedCells({ cells, definition }: Row, row: number, first: number): readonly StatedCell[] {
  const stated: StatedCell[] = []
  let left = 0
  cells.forEach((content, index) => {
    const from = definition?.edges[index]
    const to = definition?.edges[index + 1]
    left = Math.max(left, from === undefined ? left : from - first)
    const right = Math.max(left + 1, to === undefined ? left + usualWidth : to - first)
    const before = stated.at(-1)
    if (before && definition?.goRight.has(index) === true) stated[stated.length - 1] = { ...before, right }
    else stated.push({ row, left, right, goesOn: definition?.goDown.has(index) === true, content })
    left = right
  })
  return stated
}
