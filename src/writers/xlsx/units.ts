import type { MeasureText } from '../../layout/styles.js'
import type { Role } from '../../sheet/sheet.js'
import type { CellLook, Looks } from './styles.js'

/** Screen pixels in a point. */
const pixelsPerPoint = 96 / 72
/** Width in pixels of a digit of the workbook's default font, which is set when the archive is settled. */
const digitPixels = 8
/** Excel keeps column widths in 256ths of a digit. */
const widthSteps = 256
/** Excel shows row heights in whole pixels. */
const heightStep = 1 / pixelsPerPoint

/** A row without text, in points: high enough to write into. */
export const minimumRowHeight = 18
/** Row heights above this many points are refused by Excel. */
export const maximumRowHeight = 409

/** The width that Excel stores for a column this many points wide. */
export function columnWidth(points: number): number {
  return Math.floor(((points * pixelsPerPoint) / digitPixels) * widthSteps) / widthSteps
}

/** A height in points that Excel does not round down. */
export function wholePixels(points: number): number {
  return Math.ceil(points / heightStep) * heightStep
}

/** Looks whose type sizes are among those that Excel offers, in steps of half a point. */
export function wholeSizes(looks: Looks): Looks {
  const entries = Object.entries(looks).map(([role, look]: [string, CellLook]) => [role, { ...look, size: Math.floor(look.size * 2) / 2 }] as const)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same roles as before
  return Object.fromEntries(entries) as Readonly<Record<Role, CellLook>>
}

/** Points as the inches that page margins are stated in. */
export function inches(points: number): number {
  return points / 72
}

/**
 * Width of a text in 宋体, which the user's computer has and this one may not: half an em for ASCII, one em for all else.
 * Wider than the truth for accented letters and combining marks, so that no line is cut.
 */
export const measureText: MeasureText = (text, style) => {
  let halves = 0
  for (const character of text) halves += character < '\u0080' ? 1 : 2
  return (halves * style.size) / 2
}
