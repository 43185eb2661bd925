import type { Text } from '../base/text.js'
import { type ExportEntry, type FontUse, fontUses, marginSides } from '../config/export-entry.js'
import { bodyOf, leastBody, marginsLeaveRoom, pageSetup } from '../layout/page-setup.js'
import type { PrintSettings } from '../layout/print-settings.js'
import { positionOf } from '../source/source-file.js'
import type { PrintOptions } from './export-options.js'

/** A font file to be used, by its path. */
export interface WantedFont {
  readonly use: FontUse
  readonly path: string
  /** Where a configuration names it, as `file:line`. */
  readonly place?: string
}

/** How one declaration's form is to be written: what the command line says, else its configurations. */
export interface ExportSettings {
  readonly print: PrintSettings
  readonly printDate: string | undefined
  readonly watermark: string | undefined
  readonly archival: boolean
  readonly fonts: readonly WantedFont[]
  readonly isPublic: boolean
  readonly hasSource: boolean
}

/** PDF/A-3b, unless somebody says otherwise. */
const archivalAsEver = true
const millimetre = 72 / 25.4

export function exportSettings(options: PrintOptions, entry: ExportEntry): ExportSettings {
  return {
    print: printSettings(options, entry),
    printDate: options.date,
    watermark: (options.watermark ?? entry.watermark?.value) || undefined,
    archival: options.pdfa ?? entry.pdfa?.value ?? archivalAsEver,
    fonts: wantedFonts(options, entry),
    isPublic: options.public === true,
    // A declaration says what the public form leaves out.
    hasSource: options.source && options.public !== true,
  }
}

function printSettings(options: PrintOptions, entry: ExportEntry): PrintSettings {
  const paper = options.paper ?? entry.paper?.value
  const orientation = options.orientation ?? entry.orientation?.value
  return { ...(paper && { paper }), ...(orientation && { orientation }), ...marginSettings(options, entry), ...sizeSettings(options, entry) }
}

function sizeSettings(options: PrintOptions, entry: ExportEntry): Pick<PrintSettings, 'baseSize' | 'fitPages'> {
  const baseSize = options.baseSize ?? entry.baseSize?.value
  const fitPages = options.fitPages ?? entry.fitPages?.value
  return { ...(baseSize !== undefined && { baseSize }), ...(fitPages !== undefined && { fitPages }) }
}

function marginSettings(options: PrintOptions, entry: ExportEntry): Pick<PrintSettings, 'margins'> {
  const margins = marginSides.flatMap((side) => {
    const margin = options.margins?.[side] ?? entry.margins[side]?.value
    return margin === undefined ? [] : [[side, margin * millimetre] as const]
  })
  return margins.length > 0 ? { margins: Object.fromEntries(margins) } : {}
}

/** A font for all that the command line names is meant in place of every other; one for a kind of type in place of others for it. */
function wantedFonts({ font: asked = [] }: PrintOptions, entry: ExportEntry): readonly WantedFont[] {
  const isForAll = asked.some(({ use }) => use === 'all')
  const configured = fontUses.filter((use) => !isForAll && !asked.some((one) => one.use === use)).flatMap((use) => {
    const fonts = entry.fonts[use]
    return fonts ? fonts.value.map((path): WantedFont => ({ use, path, place: `${fonts.file.path}:${positionOf(fonts.file, fonts.span.start).line}` })) : []
  })
  return [...asked, ...configured]
}

/** Why a form cannot be printed between these margins, if it cannot. */
export function roomRefused(print: PrintSettings): Text | undefined {
  if (marginsLeaveRoom(print)) return undefined
  const { margins, ...others } = print
  // Without margins of the user's there is room on every paper.
  const page = pageSetup(others)
  const sides = { ...page.margins, ...margins }
  const body = bodyOf({ ...page, margins: sides })
  const least = millimetres(leastBody)
  if (body.width < leastBody) {
    const [left, right, whole, rest] = [sides.left, sides.right, page.width, body.width].map(millimetres)
    return {
      zh: `页边距左 ${left} 毫米、右 ${right} 毫米，纸宽 ${whole} 毫米，只剩 ${rest} 毫米；印表至少要 ${least} 毫米`,
      en: `margins of ${left} mm left and ${right} mm right leave ${rest} mm of a page ${whole} mm wide; a form needs at least ${least} mm`,
    }
  }
  const [top, bottom, whole, rest] = [sides.top, sides.bottom, page.height, body.height].map(millimetres)
  return {
    zh: `页边距上 ${top} 毫米、下 ${bottom} 毫米，纸高 ${whole} 毫米，只剩 ${rest} 毫米；印表至少要 ${least} 毫米`,
    en: `margins of ${top} mm at the top and ${bottom} mm at the bottom leave ${rest} mm of a page ${whole} mm high; a form needs at least ${least} mm`,
  }
}

function millimetres(points: number): string {
  return String(Math.round((points / millimetre) * 100) / 100)
}
