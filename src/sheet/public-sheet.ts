import type { Cell, Row, Sheet } from './sheet.js'

/**
 * The sheet as it may be made public: without private cells and without rows that hold nothing else.
 * Where something else stands in the row, the cell to the left takes the place of what is left out.
 */
export function publicSheet(sheet: Sheet): Sheet {
  const isKept = keptRows(sheet)
  const rows = sheet.rows.flatMap((row, index): readonly Row[] => {
    if (isKept[index] !== true) return []
    const cells = closeGaps(row.cells).map((cell) => ({ ...cell, rowSpan: keptSpan(isKept, index, cell.rowSpan) }))
    return [{ ...row, cells }]
  })
  return { ...sheet, rows }
}

/** From below: a row stays if a cell begins in it that is not private, or one that reaches into a row that stays. */
function keptRows({ rows }: Sheet): readonly boolean[] {
  const isKept = rows.map(() => true)
  for (const [index, { cells }] of [...rows.entries()].toReversed()) {
    isKept[index] = cells.length === 0 || cells.some(({ isPrivate, rowSpan }) => !isPrivate || keptSpan(isKept, index + 1, rowSpan - 1) > 0)
  }
  return isKept
}

function keptSpan(isKept: readonly boolean[], start: number, rowSpan: number): number {
  return isKept.slice(start, start + rowSpan).filter(Boolean).length
}

function closeGaps(cells: readonly Cell[]): readonly Cell[] {
  const closed: Cell[] = []
  for (const cell of cells) {
    const last = closed.at(-1)
    const isBeside = last?.isPrivate !== true && last?.rowSpan === cell.rowSpan && last.column + last.columnSpan === cell.column
    if (!cell.isPrivate) closed.push(cell)
    else if (last && isBeside) closed[closed.length - 1] = { ...last, columnSpan: last.columnSpan + cell.columnSpan }
    else closed.push(blankOf(cell))
  }
  return closed
}

/** The place of a private cell, with nothing that tells what stood there. */
function blankOf({ column, columnSpan, rowSpan, role, open }: Cell): Cell {
  return { column, columnSpan, rowSpan, role, text: '', open }
}
