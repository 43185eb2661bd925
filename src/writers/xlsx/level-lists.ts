import type { Workbook } from 'exceljs'
import { address, addressIn } from './addresses.js'
import type { EntryBlock } from './entry-blocks.js'

/** Formulas for the lists of a block. */
export interface LevelLists {
  /** A range with every level 1. */
  readonly level1: string
  /** The groups of the level 1 in a cell; all groups where that cell holds no level 1. */
  readonly level2: (level1: string) => string
}

const [nameRow, countRow, listRow] = [0, 1, 2]

/**
 * Puts the lists of each block on a worksheet out of sight, side by side: a column for each level 1, with the number of its groups above them,
 * and one with all groups. Formulas find them by counting, so that labels may hold any character, and by names of ranges:
 * a conditional format cannot speak of another worksheet in every version of Excel.
 */
export function addLevelLists(workbook: Workbook, name: string, blocks: readonly EntryBlock[]): readonly LevelLists[] {
  if (blocks.length === 0) return []
  const worksheet = workbook.addWorksheet(name, { state: 'hidden' })
  let column = 0
  return blocks.map(({ tree }, block) => {
    const start = column
    const lists = [...tree, ['', [...new Set([...tree.values()].flat())]] as const]
    lists.forEach(([label, groups], index) => {
      ;[label, groups.length, ...groups].forEach((value, row) => (worksheet.getCell(row + 1, start + index + 1).value = value))
    })
    column += lists.length
    const nameRange = (wanted: string, row: number, count: number): string => {
      const unique = block === 0 ? wanted : `${wanted}_${block + 1}`
      workbook.definedNames.add(addressIn(name, `${address(row, start, true)}:${address(row, start + count - 1, true)}`), unique)
      return unique
    }
    return listFormulas(nameRange('一级选项', nameRow, tree.size), nameRange('选项个数', countRow, tree.size + 1), nameRange('二级选项', listRow, 1), tree.size)
  })
}

function listFormulas(level1: string, counts: string, firstGroup: string, size: number): LevelLists {
  const position = (cell: string): string => `IFERROR(MATCH(${cell},${level1},0),${size + 1})`
  return { level1, level2: (cell) => `OFFSET(${firstGroup},0,${position(cell)}-1,INDEX(${counts},1,${position(cell)}),1)` }
}
