import type { Style } from 'exceljs'
import { maximumDecimals } from '../../base/amount.js'
import type { Cell, Side } from '../../sheet/sheet.js'
import { isInput } from './places.js'
import { startsLikeFormula } from './safe-text.js'
import { type CellLook, fontFaces, type Looks } from './styles.js'

const sides: readonly Side[] = ['top', 'right', 'bottom', 'left']
/** The character set of GB 2312, by which a computer without a font finds another Chinese one. */
export const chineseCharset = 134
const plainTextFormat = '@'
/** A centred answer of more lines is read more easily from the left, and so are all parts of it. */
const mostCentredLines = 3

/** Where a cell's text stands between its upper and lower side. */
export type Vertical = 'top' | 'middle' | 'bottom'

/** What a cell's style depends on besides the cell. */
export interface CellSetting {
  readonly vertical: Vertical
  readonly isFormula: boolean
  /** Lines that the text takes. */
  readonly lines: number
}

/** Gives cells that look alike one shared style object, which keeps the file small and writing fast. */
export function cellStyles(looks: Looks): (cell: Cell, setting: CellSetting) => Partial<Style> {
  const known = new Map<string, Partial<Style>>()
  return (cell, setting) => {
    const { vertical, isFormula } = setting
    const isLocked = isFormula || !isInput(cell)
    const isQuoted = !cell.amount && startsLikeFormula(cell.text)
    const isPart = cell.open.includes('top') || cell.open.includes('bottom')
    const isFromLeft = looks[cell.role].plainText && (setting.lines > mostCentredLines || isPart)
    const key = [cell.role, vertical, isFromLeft, isLocked, isQuoted, cell.amount?.unit, ...sides.filter((side) => cell.open.includes(side))].join()
    const style = known.get(key) ?? { ...styleOf(cell, isFromLeft ? { ...looks[cell.role], align: 'left' } : looks[cell.role], vertical), protection: protectionOf(isLocked, isQuoted) }
    known.set(key, style)
    return style
  }
}

/** Two decimals at least, more where the amount has more, and the unit behind: `352.20万元`. */
export function amountFormat(unit: string, remark = ''): string {
  return `0.00${'#'.repeat(maximumDecimals - 2)}"${unit}${remark}"`
}

/**
 * exceljs cannot say that a text was typed behind an apostrophe, which keeps `=1+1` text also when someone edits it.
 * Hiding the formula, which a text has not, marks such cells until the archive is settled.
 */
function protectionOf(isLocked: boolean, isQuoted: boolean): NonNullable<Style['protection']> {
  return { locked: isLocked, hidden: isQuoted }
}

function styleOf({ open, amount }: Cell, look: CellLook, vertical: Vertical): Partial<Style> {
  const format = amount ? amountFormat(amount.unit) : look.plainText ? plainTextFormat : undefined
  return {
    font: { ...fontFaces[look.face], size: look.size, charset: chineseCharset },
    alignment: { horizontal: look.align, vertical, indent: look.indent, wrapText: true },
    ...(look.ruled && { border: Object.fromEntries(sides.filter((side) => !open.includes(side)).map((side) => [side, { style: 'thin' }])) }),
    ...(format !== undefined && { numFmt: format }),
  }
}
