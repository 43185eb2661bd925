import type { Cell } from '../sheet/sheet.js'
import { breakLines, type Line, type MeasurePiece, unbreakablePieces } from './break-lines.js'
import type { MeasureText, Styles, TextStyle } from './styles.js'

/** Blank space in points between a cell's text and its sides; less where a side has no rule. */
export const cellPadding = { side: 5, rule: 4.5, open: 1 } as const

/** How cell texts are measured and set. */
export interface Setting {
  readonly styles: Styles
  readonly measure: MeasureText
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
export function textSetter(columnWidths: readonly number[], { styles, measure }: Setting): SetCellText {
  const done = new Map<Cell, SetText>()
  return (cell) => {
    const known = done.get(cell)
    if (known) return known
    const style = styles[cell.role]
    const width = widthOf(cell, columnWidths) - 2 * cellPadding.side
    const fill = style.align === 'center' ? breakEvenly : breakWithoutStray
    const lines = cell.text === '' ? [] : paragraphsOf(cell).flatMap((paragraph) => fill(paragraph, width, (piece) => measure(piece, style)))
    const text = { style, lines, height: lines.length * style.lineHeight }
    done.set(cell, text)
    return text
  }
}

function paragraphsOf({ text, breaks = [] }: Cell): readonly string[] {
  const ends = [...breaks, text.length]
  return ends.flatMap((end, index) => text.slice(ends[index - 1] ?? 0, end).split('\n'))
}

/** Width in points of all columns that a cell covers. */
export function widthOf(cell: Cell, columnWidths: readonly number[]): number {
  return columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0)
}

/** As few lines as the width allows, of like length: centred lines look torn if the last is short. Brackets start a line if they can. */
function breakEvenly(paragraph: string, width: number, measure: MeasurePiece): readonly Line[] {
  const lines = breakLines(paragraph, width, measure)
  if (lines.length < 2) return lines
  const parts = paragraph.split(/(?<!^)(?=（)/u)
  const atBrackets = parts.length > 1 ? parts.flatMap((part) => breakEvenly(part, width, measure)) : []
  if (atBrackets.length === lines.length) return atBrackets
  return narrowLines(paragraph, lines, width, measure)
}

/** The narrowest of some widths that gives as many lines. */
function narrowLines(paragraph: string, lines: readonly Line[], width: number, measure: MeasurePiece): readonly Line[] {
  const widestPiece = Math.max(...unbreakablePieces(paragraph).map(measure))
  const step = width / 20
  for (let narrower = Math.max(measure(paragraph) / lines.length, widestPiece); narrower < width; narrower += step) {
    const even = breakLines(paragraph, narrower, measure)
    if (even.length === lines.length) return even
  }
  return lines
}

/** Full lines, but no single character left over for the last one if the line before can spare another. */
function breakWithoutStray(paragraph: string, width: number, measure: MeasurePiece): readonly Line[] {
  const lines = breakLines(paragraph, width, measure)
  const last = lines.at(-1)
  if (!last || lines.length < 2 || last.text.length > 1) return lines
  const shorter = breakLines(paragraph, width - last.width, measure)
  return shorter.length === lines.length ? shorter : lines
}
