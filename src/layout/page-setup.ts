import type { Side } from '../sheet/sheet.js'
import type { PrintSettings } from './print-settings.js'

/** A page's size and margins in points. */
export interface PageSetup {
  readonly width: number
  readonly height: number
  readonly margins: Readonly<Record<Side, number>>
}

const millimetre = 72 / 25.4

/** Shorter and longer side in points. */
const papers = { A4: [210 * millimetre, 297 * millimetre], A3: [297 * millimetre, 420 * millimetre] } as const

/** A4 upright; the page number stands in the margin at the foot. */
export const a4: PageSetup = {
  width: papers.A4[0],
  height: papers.A4[1],
  margins: { top: 20 * millimetre, right: 17 * millimetre, bottom: 22 * millimetre, left: 17 * millimetre },
}

/** Points that margins must leave free each way: less holds no form. */
export const leastBody = 60 * millimetre

/**
 * The page that print settings ask for; what they leave out is as on the usual page.
 * @throws {RangeError} where margins leave less than `leastBody`; whoever takes settings from a user asks `marginsLeaveRoom` before.
 */
export function pageSetup(print: PrintSettings, usual: PageSetup = a4): PageSetup {
  const page = askedFor(print, usual)
  if (!hasRoom(page)) throw new RangeError('the margins leave no room for a form on the page')
  return page
}

/** Whether print settings leave room for a form. */
export function marginsLeaveRoom(print: PrintSettings, usual: PageSetup = a4): boolean {
  return hasRoom(askedFor(print, usual))
}

/** Points between a page's margins. */
export function bodyOf({ width, height, margins }: PageSetup): { readonly width: number; readonly height: number } {
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom }
}

function askedFor({ paper, orientation, margins }: PrintSettings, usual: PageSetup): PageSetup {
  const [shorter, longer] = paper ? papers[paper] : [Math.min(usual.width, usual.height), Math.max(usual.width, usual.height)]
  const isWide = orientation ? orientation === 'landscape' : usual.width > usual.height
  return { width: isWide ? longer : shorter, height: isWide ? shorter : longer, margins: { ...usual.margins, ...margins } }
}

function hasRoom(page: PageSetup): boolean {
  const { width, height } = bodyOf(page)
  return width >= leastBody && height >= leastBody && Object.values(page.margins).every((margin) => margin >= 0)
}
