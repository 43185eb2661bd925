import type { Cell } from '../sheet/sheet.js'
import { breakParagraph, type Line, type MeasurePiece, measurePieces, type Squeeze } from './break-lines.js'
import { squeezeMarks } from './squeeze.js'
import type { MeasureText, Styles, TextStyle } from './styles.js'

/** Blank space in points between a cell's text and its sides; less where a side has no rule. */
export const cellPadding = { side: 5, rule: 4.5, open: 1 } as const

/** How cell texts are measured and set. */
export interface Setting {
  readonly styles: Styles
  readonly measure: MeasureText
  /** Whether marks at the ends of lines may be squeezed: whoever draws the lines says so, other programs break them by themselves. */
  readonly squeezes?: boolean
}

/** A cell's text broken into lines. */
export interface SetText {
  readonly style: TextStyle
  readonly lines: readonly Line[]
  /** Height of the lines in points, without padding; 0 without text. */
  readonly height: number
}

/** Breaks cell texts to the widths of their columns, each cell once. */
export type SetCellText = (cell: Cell) => SetText

/** Sets cell texts for columns of these widths in points, remembering what is set. */
export function textSetter(columnWidths: readonly number[], { styles, measure, squeezes = false }: Setting): SetCellText {
  const done = new Map<Cell, SetText>()
  return (cell) => {
    const known = done.get(cell)
    if (known) return known
    const style = styles[cell.role]
    const width = widthOf(cell, columnWidths) - 2 * cellPadding.side
    const measurePiece = (piece: string): number => measure(piece, style)
    // Centred lines are kept even on both sides, and a stamp's line stands off its side.
    const squeeze = squeezes && style.align === 'left' ? squeezeMarks(style.size, measurePiece) : undefined
    const fill = (paragraph: string): readonly Line[] => (style.align === 'center' ? breakEvenly(paragraph, width, measurePiece) : breakWithoutStray(paragraph, width, measurePiece, squeeze))
    const lines = cell.text === '' ? [] : paragraphsOf(cell, width, measurePiece).flatMap(fill)
    const text = { style, lines, height: lines.length * style.lineHeight }
    done.set(cell, text)
    return text
  }
}

/** Paragraphs of a text, parted where it best breaks too as far as it does not stand on one line. */
function paragraphsOf({ text, breaks }: Cell, width: number, measure: MeasurePiece): readonly string[] {
  const paragraphs = text.split('\n')
  if (!breaks?.length) return paragraphs
  let start = 0
  return paragraphs.flatMap((paragraph) => {
    const offsets = breaks.map((offset) => offset - start).filter((offset) => offset > 0 && offset < paragraph.length)
    start += paragraph.length + 1
    const ends = [...offsets, paragraph.length]
    return joinParts(ends.map((end, index) => paragraph.slice(ends[index - 1] ?? 0, end)), width, measure)
  })
}

/** Joins parts that stand on one line, so that the lines are as few as can be, and of like length: the first that fit are as few. */
function joinParts(parts: readonly string[], width: number, measure: MeasurePiece): readonly string[] {
  let best: readonly string[] = parts
  let bestWidest = Number.POSITIVE_INFINITY
  for (const joined of groupings(parts)) {
    if (joined.some((line) => measure(line) > width && !parts.includes(line)) || joined.length > best.length) continue
    const widest = Math.max(...joined.map(measure))
    if (widest >= bestWidest) continue
    best = joined
    bestWidest = widest
  }
  return best
}

/** All ways to join neighbours, the longest beginnings first. */
function groupings(parts: readonly string[]): readonly (readonly string[])[] {
  return parts
    .map((_, index) => parts.length - index)
    .flatMap((count) => (count === parts.length ? [[parts.join('')]] : groupings(parts.slice(count)).map((rest) => [parts.slice(0, count).join(''), ...rest])))
}

/** Width in points of all columns that a cell covers. */
export function widthOf(cell: Cell, columnWidths: readonly number[]): number {
  return columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0)
}

/** So many lines a centred text may take to have its brackets start a line; more only if it takes them anyway. */
const mostLinesAtBrackets = 3

/** Few lines of like length: centred lines look torn if the last is short. Brackets start a line if they can. */
function breakEvenly(paragraph: string, width: number, measure: MeasurePiece): readonly Line[] {
  const pieces = measurePieces(paragraph, measure)
  const lines = breakParagraph(pieces, width, measure)
  if (lines.length < 2) return lines
  const parts = paragraph.split(/(?<!^)(?=（)/u)
  const atBrackets = parts.length > 1 ? parts.flatMap((part) => breakEvenly(part, width, measure)) : []
  if (atBrackets.length > 0 && atBrackets.length <= Math.max(lines.length, mostLinesAtBrackets)) return atBrackets
  return narrowLines(pieces, lines, width, measure)
}

/** The narrowest of some widths that gives as many lines. */
function narrowLines(pieces: readonly Line[], lines: readonly Line[], width: number, measure: MeasurePiece): readonly Line[] {
  const widestPiece = pieces.reduce((widest, piece) => Math.max(widest, piece.width), 0)
  const whole = pieces.reduce((sum, piece) => sum + piece.width, 0)
  const step = width / 20
  for (let narrower = Math.max(whole / lines.length, widestPiece); narrower < width; narrower += step) {
    const even = breakParagraph(pieces, narrower, measure)
    if (even.length === lines.length) return even
  }
  return lines
}

/** Full lines, but no single character left over for the last one if the line before can spare another. */
function breakWithoutStray(paragraph: string, width: number, measure: MeasurePiece, squeeze?: Squeeze): readonly Line[] {
  const pieces = measurePieces(paragraph, measure)
  const lines = breakParagraph(pieces, width, measure, squeeze)
  const last = lines.at(-1)
  if (!last || last.text.length > 1) return lines
  const shorter = breakParagraph(pieces, width - last.width, measure, squeeze)
  return shorter.length === lines.length ? shorter : lines
}
