import type { Workbook } from 'exceljs'
import { address, addressIn } from './addresses.js'
import type { EntryBlock } from './entry-blocks.js'

/** Where the lists of a block stand: a column for each level 1, with the number of its groups above them, and one with all groups. */
export interface LevelLists {
  /** Formula of a range with every level 1. */
  readonly level1: string
  /** Formula of the groups of the level 1 in a cell; all groups where that cell holds no level 1. */
  readonly level2: (level1: string) => string
}

const [nameRow, countRow, listRow] = [0, 1, 2]

/** Puts the lists of each block on a worksheet out of sight, side by side. Formulas find them by counting, so that labels may hold any character. */
export function addLevelLists(workbook: Workbook, name: string, blocks: readonly EntryBlock[]): readonly LevelLists[] {
  if (blocks.length === 0) return []
  const worksheet = workbook.addWorksheet(name, { state: 'hidden' })
  let column = 0
  return blocks.map(({ tree }) => {
    const start = column
    const lists = [...tree, ['', [...new Set([...tree.values()].flat())]] as const]
    lists.forEach(([label, groups], index) => {
      ;[label, groups.length, ...groups].forEach((value, row) => (worksheet.getCell(row + 1, start + index + 1).value = value))
    })
    column += lists.length
    return listFormulas(name, start, tree.size)
  })
}

function listFormulas(name: string, start: number, size: number): LevelLists {
  const range = (row: number, count: number): string => addressIn(name, `${address(row, start, true)}:${address(row, start + count - 1, true)}`)
  const level1 = range(nameRow, size)
  const position = (cell: string): string => `IFERROR(MATCH(${cell},${level1},0),${size + 1})`
  return {
    level1,
    level2: (cell) => `OFFSET(${addressIn(name, address(listRow, start, true))},0,${position(cell)}-1,INDEX(${range(countRow, size + 1)},1,${position(cell)}),1)`,
  }
}
