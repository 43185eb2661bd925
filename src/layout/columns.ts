import type { Cell, Role, Sheet } from '../sheet/sheet.js'
import { unbreakablePieces } from './break-lines.js'
import { cellPadding, type Setting, widthOf } from './cell-text.js'
import { widenForHeight, type WrappingText } from './column-gains.js'
import type { MeasureText, Styles } from './styles.js'

type Widths = readonly number[]

/** Characters of a label that stand on one line: 产出指标. */
const labelCharacters = 4
/** No amount or date is longer, in ems: a number of a hundred digits breaks, and leaves the columns beside it alone. */
const longestWhole = 12
const oneLineRoles: ReadonlySet<Role> = new Set(['caption', 'amount', 'signatory'])

/**
 * Column widths in points that add up to `available`, measured from what stands in the columns: first the pieces that
 * cannot be broken, then short labels, captions and amounts on one line, then what makes rows lower, then long texts.
 */
export function fitColumns(sheet: Sheet, available: number, styles: Styles, measure: MeasureText): Widths {
  const setting = { styles, measure }
  const rows = sheet.rows.map((row) => row.cells.filter((cell) => cell.columnSpan < sheet.columns).map(asUsual))
  const cells = rows.flat().toSorted((a, b) => a.columnSpan - b.columnSpan)
  const nothing = Array.from({ length: sheet.columns }, () => 2 * cellPadding.side)
  const ample = widen(nothing, nothing, cells.filter((cell) => cell.role !== 'prose'), (cell) => longestParagraph(cell, setting))
  const least = widen(nothing, ample, cells, (cell) => Math.min(longestPiece(cell, setting), Math.max(available / 3, longestWhole * styles[cell.role].size)))
  const good = widen(least, ample, cells, (cell) => goodWidth(cell, available, setting))
  if (total(least) >= available) return squeezed(least, available, widen(nothing, ample, cells, (cell) => longestCharacter(cell, setting)))
  if (total(good) >= available) return mix(least, good, available)
  const low = widenForHeight(good, available - total(good), rows.map((row) => wrappingTexts(row, setting)).filter((texts) => texts.length > 0))
  const wide = low.map((width, column) => Math.max(width, at(ample, column)))
  return total(wide) > available ? mix(low, wide, available) : scale(wide, available)
}

/** A blank cell of an empty form as if something stood in it. */
function asUsual(cell: Cell): Cell {
  return cell.text === '' && cell.usualLength !== undefined ? { ...cell, text: '一'.repeat(cell.usualLength) } : cell
}

function longestPiece(cell: Cell, { styles, measure }: Setting): number {
  return unbreakablePieces(cell.text.replaceAll('\n', ' ')).reduce((longest, piece) => Math.max(longest, measure(piece, styles[cell.role])), 0)
}

function longestCharacter({ text, role }: Cell, { styles, measure }: Setting): number {
  return [...new Set(text)].reduce((longest, character) => Math.max(longest, measure(character, styles[role])), 0)
}

function longestParagraph(cell: Cell, setting: Setting): number {
  return Math.max(...paragraphWidths(cell, setting))
}

function goodWidth(cell: Cell, available: number, setting: Setting): number {
  const paragraph = longestParagraph(cell, setting)
  // A name longer than half the form wraps, and leaves the columns below it alone.
  return oneLineRoles.has(cell.role) && paragraph <= available / 2 ? paragraph : Math.min(paragraph, labelWidth(cell, setting))
}

/** Four characters, or half a remark in brackets: 指标值/（包含数字及/文字描述）. */
function labelWidth({ role, text }: Cell, { styles, measure }: Setting): number {
  const [remark = ''] = role === 'heading' ? (/（[^（）]*）$/u.exec(text) ?? []) : []
  return Math.max(labelCharacters * styles[role].size, (measure(remark, styles[role]) + styles[role].size) / 2)
}

function wrappingTexts(cells: readonly Cell[], setting: Setting): readonly WrappingText[] {
  return cells
    .filter((cell) => cell.rowSpan === 1 && cell.columnSpan === 1 && !oneLineRoles.has(cell.role))
    .map((cell) => ({ column: cell.column, paragraphs: paragraphWidths(cell, setting), ...setting.styles[cell.role] }))
}

function paragraphWidths(cell: Cell, { styles, measure }: Setting): Widths {
  return cell.text.split('\n').map((paragraph) => measure(paragraph, styles[cell.role]))
}

/** Widens columns until every cell has its width; what a wider cell lacks goes to the columns furthest from their ample width. */
function widen(start: Widths, ample: Widths, cells: readonly Cell[], widthWanted: (cell: Cell) => number): Widths {
  const widths = [...start]
  for (const cell of cells) {
    const lacking = widthWanted(cell) + 2 * cellPadding.side - widthOf(cell, widths)
    if (lacking <= 0) continue
    const covered = Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index)
    const hunger = covered.map((column) => Math.max(0, at(ample, column) - at(widths, column)))
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

/** Widths that add up to less, none of them below its least as long as there is room for those. */
function squeezed(widths: Widths, available: number, least: Widths): Widths {
  return total(least) <= available && total(least) < total(widths) ? mix(least, widths, available) : scale(widths, available)
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
