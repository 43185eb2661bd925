import type { Cell, Row, Sheet } from '../../sheet/sheet.js'

/**
 * The sheet with the entries of each list in one cell, a paragraph each, as Word would have them typed: where such a cell goes on
 * over a page end, Word rules it below and above. Rows that are only drawn as one box would be left open there.
 */
export function joinLists(sheet: Sheet): Sheet {
  const isJoined = sheet.rows.map((row, index) => goesOn(sheet.rows[index - 1], row))
  const rows = sheet.rows.flatMap((row, index): readonly Row[] => {
    if (isJoined[index] === true) return []
    const end = isJoined.indexOf(false, index + 1)
    return [joinRows(row, sheet.rows.slice(index + 1, end === -1 ? undefined : end), isJoined, index)]
  })
  return { ...sheet, rows }
}

/** Whether a row holds nothing but a further entry of the list that the row above holds. */
function goesOn(above: Row | undefined, row: Row): boolean {
  const entry = entryOf(above)
  const [next, ...others] = row.cells
  if (!above || !entry || !next || others.length > 0) return false
  const isPlain = !row.head && !above.head && !row.keepsWithPrevious && above.blankLines === 0
  return isPlain && isEntry(next) && isOneBox(entry, next)
}

function isOneBox(above: Cell, below: Cell): boolean {
  const isBelow = below.column === above.column && below.columnSpan === above.columnSpan && below.field === above.field
  return isBelow && above.open.includes('bottom') && below.open.includes('top')
}

/** The entry of a list in a row that holds besides it only what goes on beside further rows. */
function entryOf(row: Row | undefined): Cell | undefined {
  const entries = row?.cells.filter(isEntry) ?? []
  return entries.length === 1 && row?.cells.every((cell) => isEntry(cell) || cell.rowSpan > 1) === true ? entries[0] : undefined
}

function isEntry({ role, rowSpan }: Cell): boolean {
  return role === 'prose' && rowSpan === 1
}

function joinRows(row: Row, further: readonly Row[], isJoined: readonly boolean[], index: number): Row {
  const texts = further.flatMap(({ cells }) => cells.map(({ text }) => text))
  const last = further.at(-1)
  const cells = row.cells.map((cell): Cell => {
    const covered = isJoined.slice(index, index + cell.rowSpan).filter((joined) => !joined).length
    return isEntry(cell) && last ? joinEntries(cell, texts, last.cells[0]) : { ...cell, rowSpan: covered }
  })
  return { ...row, cells, blankLines: last?.blankLines ?? row.blankLines }
}

function joinEntries(cell: Cell, texts: readonly string[], last: Cell | undefined): Cell {
  const { breaks: _, ...joined } = cell
  const open = [...cell.open.filter((side) => side !== 'bottom'), ...(last?.open.includes('bottom') === true ? (['bottom'] as const) : [])]
  return { ...joined, text: [cell.text, ...texts].join('\n'), open }
}
