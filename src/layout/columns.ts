import type { Cell, Role, Sheet } from '../sheet/sheet.js'
import { unbreakablePieces } from './break-lines.js'
import { cellPadding, type Setting, widthOf } from './cell-text.js'
import type { MeasureText, Styles } from './styles.js'

/** A width in points that a cell asks of the columns it covers. */
interface Wish {
  readonly cell: Cell
  readonly width: number
}

type Widths = readonly number[]

/** Characters of a label that stand on one line: 产出指标. */
const labelCharacters = 4
/** Characters of an answer that a column is widened for: a single long one does not starve the other columns. */
const answerCharacters = 18
const oneLineRoles: ReadonlySet<Role> = new Set(['caption', 'amount', 'signatory'])
const answerRoles: ReadonlySet<Role> = new Set(['text', 'value'])

/**
 * Column widths in points that add up to `available`, measured from what stands in the columns: first the pieces that
 * cannot be broken, then short labels, captions and amounts on one line, then what is left goes where texts are long.
 */
export function fitColumns(sheet: Sheet, available: number, styles: Styles, measure: MeasureText): Widths {
  const setting = { styles, measure }
  const cells = sheet.rows.flatMap((row) => row.cells).filter((cell) => cell.columnSpan < sheet.columns).toSorted((a, b) => a.columnSpan - b.columnSpan)
  const nothing = Array.from({ length: sheet.columns }, () => 2 * cellPadding.side)
  const wishesOf = (width: (cell: Cell, setting: Setting) => number): readonly Wish[] => cells.map((cell) => ({ cell, width: width(cell, setting) + 2 * cellPadding.side }))
  const longest = widen(nothing, nothing, wishesOf(longestParagraph).filter(({ cell }) => cell.columnSpan === 1))
  const least = widen(nothing, longest, wishesOf(longestPiece))
  const good = widen(least, longest, wishesOf(goodWidth))
  const ample = widen(good, longest, wishesOf(ampleWidth))
  if (total(least) >= available) return scale(least, available)
  if (total(good) >= available) return mix(least, good, available)
  if (total(ample) >= available) return mix(good, ample, available)
  return scale(ample, available)
}

function longestPiece(cell: Cell, { styles, measure }: Setting): number {
  return Math.max(0, ...unbreakablePieces(cell.text.replaceAll('\n', ' ')).map((piece) => measure(piece, styles[cell.role])))
}

function longestParagraph(cell: Cell, { styles, measure }: Setting): number {
  return Math.max(...cell.text.split('\n').map((paragraph) => measure(paragraph, styles[cell.role])))
}

function goodWidth(cell: Cell, setting: Setting): number {
  const paragraph = longestParagraph(cell, setting)
  return oneLineRoles.has(cell.role) ? paragraph : Math.min(paragraph, labelCharacters * setting.styles[cell.role].size)
}

function ampleWidth(cell: Cell, setting: Setting): number {
  return answerRoles.has(cell.role) ? Math.min(longestParagraph(cell, setting), answerCharacters * setting.styles[cell.role].size) : 0
}

/** Widens columns until every wish is met; what a wider cell lacks goes to the columns furthest from their longest text. */
function widen(start: Widths, longest: Widths, wishes: readonly Wish[]): Widths {
  const widths = [...start]
  for (const { cell, width } of wishes) {
    const lacking = width - widthOf(cell, widths)
    if (lacking <= 0) continue
    const covered = Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index)
    const hunger = covered.map((column) => Math.max(0, at(longest, column) - at(widths, column)))
    const weights = total(hunger) > 0 ? hunger : covered.map(() => 1)
    covered.forEach((column, index) => (widths[column] = at(widths, column) + (lacking * at(weights, index)) / total(weights)))
  }
  return widths
}

/** Widths between two rows of widths that add up to `available`. */
function mix(lower: Widths, upper: Widths, available: number): Widths {
  const share = (available - total(lower)) / (total(upper) - total(lower))
  return lower.map((width, column) => width + share * (at(upper, column) - width))
}

function scale(widths: Widths, available: number): Widths {
  return widths.map((width) => (width * available) / total(widths))
}

function total(widths: Widths): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

function at(widths: Widths, column: number): number {
  return widths[column] ?? 0
}
