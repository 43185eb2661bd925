import type { Cell, Row, Sheet } from '../../sheet/sheet.js'
import { type Part, partsOf } from '../html/parts.js'
import type { PageFlow } from './page-flow.js'

/**
 * The parts of a form as Word needs them: it repeats head rows at the top of a table only, so that each block with a head is a
 * table of its own, but for short ones that stay with it at the end: not every program keeps a table with the one before.
 * The label beside a head whose rows go on over a page end stands in the head, and so on each page.
 */
export function formParts(sheet: Sheet, { kept, parted }: Pick<PageFlow, 'kept' | 'parted'>): readonly Part[] {
  return joinKept(partsOf(sheet), kept).map((part) => {
    const lowered = part.rows[0]?.cells.filter((cell) => parted.has(cell.text) && placeInHead(part, cell)) ?? []
    return lowered.length > 0 ? raised(part, lowered) : part
  })
}

/** Makes one table of tables that stay on one page, where the second has no head of its own. */
function joinKept(parts: readonly Part[], kept: readonly boolean[]): readonly Part[] {
  const joined: Part[] = []
  let start = 0
  for (const part of parts) {
    const before = joined.at(-1)
    const isKept = before?.kind === 'table' && part.kind === 'table' && part.heads.length === 0 && kept[start - 1] === true
    if (isKept) joined[joined.length - 1] = { ...before, rows: [...before.rows, ...part.rows] }
    else joined.push(part)
    start += part.heads.length + part.rows.length
  }
  return joined
}

/** The blank cell of the head above a label that is drawn as one box with it: `partsOf` brought the label down from there. */
function placeInHead({ heads }: Pick<Part, 'heads'>, { role, open, column, columnSpan }: Cell): Cell | undefined {
  if (role !== 'label' || !open.includes('top')) return undefined
  return heads.flatMap(({ cells }) => cells).findLast((cell) => cell.column === column && cell.columnSpan === columnSpan && cell.text === '' && cell.open.includes('bottom'))
}

function raised({ kind, heads, rows }: Part, lowered: readonly Cell[]): Part {
  const texts = new Map(lowered.map((cell) => [placeInHead({ heads }, cell), cell]))
  const filled = (cell: Cell): Cell => {
    const below = texts.get(cell)
    return below ? { ...cell, text: below.text, ...(below.breaks && { breaks: below.breaks }) } : cell
  }
  const withCells = (row: Row, change: (cell: Cell) => Cell): Row => ({ ...row, cells: row.cells.map(change) })
  const emptied = (cell: Cell): Cell => (lowered.includes(cell) ? blank(cell) : cell)
  return { kind, heads: heads.map((row) => withCells(row, filled)), rows: rows.map((row) => withCells(row, emptied)) }
}

function blank({ column, columnSpan, rowSpan, role, open }: Cell): Cell {
  return { column, columnSpan, rowSpan, role, text: '', open }
}
