import type { SetCellText } from '../../layout/cell-text.js'
import type { Cell, Row, Sheet, Side } from '../../sheet/sheet.js'

/** A text that is dealt out takes rows of at most this share of a page: pages are filled well, and no page end cuts a line in two. */
const shareOfPage = 1 / 6
const sentence = /[^。；！？\n]*[。；！？\n]+[”’）]*|[^。；！？\n]+$/gu

/**
 * Deals texts higher than `limit` points out to several cells one below the other, ruled as one box, best at the ends of sentences.
 * Merging rows instead would keep the text in one cell, but then the end of a page cuts through a line.
 */
export function dealOutLongTexts(sheet: Sheet, limit: number, bodyHeight: number, setText: SetCellText): Sheet {
  const isLong = (cell: Cell): boolean => cell.rowSpan === 1 && setText(cell).height > limit
  if (!sheet.rows.some(({ cells }) => cells.some(isLong))) return sheet
  const cuts = sheet.rows.map(({ cells }) => new Map(cells.filter(isLong).map((cell) => [cell, cutText(cell, bodyHeight * shareOfPage, setText)])))
  const counts = cuts.map((cut) => Math.max(1, ...[...cut.values()].map((parts) => parts.length)))
  return { ...sheet, rows: sheet.rows.flatMap((row, index) => partRows(row, cuts[index] ?? new Map(), counts, index)) }
}

function partRows(row: Row, cuts: ReadonlyMap<Cell, readonly string[]>, counts: readonly number[], index: number): readonly Row[] {
  const count = counts[index] ?? 1
  const rowSpanOf = (cell: Cell): number => counts.slice(index, index + cell.rowSpan).reduce((sum, each) => sum + each, 0)
  return Array.from({ length: count }, (_, part): Row => {
    const cells = row.cells.flatMap((cell): readonly Cell[] => {
      const texts = cuts.get(cell)
      if (texts) return partCell(cell, texts, part, count)
      return part === 0 ? [{ ...cell, rowSpan: rowSpanOf(cell) }] : []
    })
    return part === 0 ? { ...row, cells, blankLines: count === 1 ? row.blankLines : 0 } : { cells, head: false, keepsWithPrevious: false, blankLines: part === count - 1 ? row.blankLines : 0 }
  })
}

/** One part of a text; the last one covers the rows that other texts beside it take. */
function partCell(cell: Cell, texts: readonly string[], part: number, count: number): readonly Cell[] {
  const text = texts[part]
  if (text === undefined) return []
  const isLast = part === texts.length - 1
  const opened: readonly Side[] = [...(part > 0 ? (['top'] as const) : []), ...(isLast ? [] : (['bottom'] as const))]
  const kept = cell.open.filter((side) => (side !== 'top' || part === 0) && (side !== 'bottom' || isLast))
  return [{ ...cell, text, rowSpan: isLast ? count - part : 1, open: [...kept, ...opened] }]
}

/** Parts of a text, none higher than `height` points; together they are the text, to the letter. */
function cutText(cell: Cell, height: number, setText: SetCellText): readonly string[] {
  const heightOf = (text: string): number => setText({ ...cell, text }).height
  const pieces = (cell.text.match(sentence) ?? []).flatMap((piece) => (heightOf(piece) > height ? cutAtLines({ ...cell, text: piece }, height, setText) : [piece]))
  const parts: string[] = []
  for (const piece of pieces) {
    const longer = (parts.at(-1) ?? '') + piece
    if (parts.length > 0 && heightOf(longer) <= height) parts[parts.length - 1] = longer
    else parts.push(piece)
  }
  return parts
}

function cutAtLines(cell: Cell, height: number, setText: SetCellText): readonly string[] {
  const { lines, style } = setText(cell)
  const linesInPart = Math.max(1, Math.floor(height / style.lineHeight))
  let end = 0
  const ends = lines.map(({ text }) => (end = cell.text.indexOf(text, end) + text.length)).filter((_, index) => (index + 1) % linesInPart === 0)
  return [...ends.filter((each) => each < cell.text.length), cell.text.length].map((each, index) => cell.text.slice(index === 0 ? 0 : ends[index - 1], each))
}
