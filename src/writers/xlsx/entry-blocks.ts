import type { Cell, Row, Sheet } from '../../sheet/sheet.js'
import { address } from './addresses.js'

/** Rows of indicators below one another that someone fills in, each with its two levels. Row numbers are 0-based. */
export interface EntryBlock {
  readonly first: number
  readonly last: number
  readonly level1: Cell
  readonly level2: Cell
  /** The columns behind the levels. */
  readonly columns: readonly Cell[]
  /** What level 2 may be, by level 1. */
  readonly tree: ReadonlyMap<string, readonly string[]>
}

/** The blocks of indicators on an entry form. */
export function entryBlocks({ rows }: Sheet): readonly EntryBlock[] {
  const blocks: EntryBlock[] = []
  rows.forEach((row, index) => {
    const levels = levelsIn(row)
    if (!levels) return
    const [level1, level2] = levels
    const above = blocks.at(-1)
    const isContinued = above?.last === index - 1
    const tree = new Map([...(isContinued ? above.tree : (level1.choices ?? []).map((choice) => [choice, []] as const)), [level1.text, level2.choices ?? []]])
    const columns = row.cells.filter((cell) => cell.column > level2.column)
    if (isContinued) blocks[blocks.length - 1] = { ...above, last: index, tree }
    else blocks.push({ first: index, last: index, level1, level2, columns, tree })
  })
  return blocks
}

/** `C27:C82`: one column of a block. */
export function rangeOf({ first, last }: EntryBlock, { column }: Cell): string {
  return `${address(first, column)}:${address(last, column)}`
}

function levelsIn({ cells }: Row): readonly [Cell, Cell] | undefined {
  const [level1, level2] = cells.filter(({ choices }) => choices !== undefined)
  return level1 && level2 && [level1, level2]
}
