import type { Cell, Row, Sheet } from '../../sheet/sheet.js'
import { type Part, partsOf } from '../html/parts.js'
import type { PageFlow } from './page-flow.js'

/**
 * The parts of a form as Word needs them: it repeats head rows at the top of a table only, so that each block with a head is a
 * table of its own. The label beside a head whose rows go on over a page end stands in the head, and so on each page.
 */
export function formParts(sheet: Sheet, { parted }: Pick<PageFlow, 'parted'>): readonly Part[] {
  return partsOf(sheet).map((part) => (part.rows[0]?.cells.some((cell) => isLowered(cell) && parted.has(cell.text)) ? raised(part) : part))
}

/** Whether `partsOf` brought the cell down from beside the head. */
function isLowered({ role, open }: Cell): boolean {
  return role === 'label' && open.includes('top')
}

function raised({ kind, heads, rows }: Part): Part {
  const [first, ...others] = rows
  const lowered = first?.cells.filter(isLowered) ?? []
  const textOf = (cell: Cell): Cell => {
    const below = cell.text === '' ? lowered.find(({ column }) => column === cell.column) : undefined
    return below ? { ...cell, text: below.text, ...(below.breaks && { breaks: below.breaks }) } : cell
  }
  const emptied = (row: Row): Row => ({ ...row, cells: row.cells.map((cell) => (lowered.includes(cell) ? blank(cell) : cell)) })
  return { kind, heads: heads.map((row) => ({ ...row, cells: row.cells.map(textOf) })), rows: first ? [emptied(first), ...others] : others }
}

function blank({ column, columnSpan, rowSpan, role, open }: Cell): Cell {
  return { column, columnSpan, rowSpan, role, text: '', open }
}
