import type { Text } from '../base/text.js'
import type { Sourced } from './config-file.js'

export type PaperName = 'A4' | 'A3'
export type OrientationName = 'portrait' | 'landscape'
export type MarginSide = 'top' | 'right' | 'bottom' | 'left'

/** What a font is for: one kind of type, or all of them. */
export type FontUse = 'title' | 'subtitle' | 'label' | 'body' | 'all'

/** What a configuration says of exported forms, each value with its place. */
export interface ExportEntry {
  readonly paper?: Sourced<PaperName>
  readonly orientation?: Sourced<OrientationName>
  /** Millimetres. */
  readonly margins: Readonly<Partial<Record<MarginSide, Sourced<number>>>>
  /** Points. */
  readonly baseSize?: Sourced<number>
  readonly fitPages?: Sourced<number>
  /** Paths of files, the first to be tried first. */
  readonly fonts: Readonly<Partial<Record<FontUse, Sourced<readonly string[]>>>>
  readonly pdfa?: Sourced<boolean>
  /** Empty for none. */
  readonly watermark?: Sourced<string>
}

export const marginSides: readonly MarginSide[] = ['top', 'right', 'bottom', 'left']

/** Numbers that a setting takes, with as many decimals at most. */
export interface NumberRange {
  readonly from: number
  readonly to: number
  readonly decimals: number
}

/** Below 5 mm hardly a printer prints; type under 7 points is no longer read at ease, and over 22 (二号) no form has room for it. */
export const exportRanges = {
  margins: { from: 5, to: 100, decimals: 2 },
  baseSize: { from: 7, to: 22, decimals: 2 },
  fitPages: { from: 1, to: 99, decimals: 0 },
} as const satisfies Readonly<Record<string, NumberRange>>

/** Units of the numbers, for messages. */
const units: Readonly<Record<keyof typeof exportRanges, Text>> = {
  margins: { zh: '毫米', en: 'millimetres' },
  baseSize: { zh: '磅（五号 10.5，小五 9）', en: 'points' },
  fitPages: { zh: '页', en: 'pages' },
}

/** The setting as a person would read its range: `5～100`. */
export function rangeText(name: keyof typeof exportRanges): Text {
  const { from, to, decimals }: NumberRange = exportRanges[name]
  const { zh, en } = units[name]
  const whole: Text = decimals === 0 ? { zh: '整数', en: 'a whole number' } : { zh: '数', en: 'a number' }
  return { zh: ` ${from}～${to} 之间的${whole.zh}，单位${zh}`, en: `${whole.en} of ${en} from ${from} to ${to}` }
}

/** The number that a text is, if it is one within the range. */
export function numberWithin(text: string, { from, to, decimals }: NumberRange): number | undefined {
  const [, fraction = ''] = /^\d{1,4}(?:\.(\d+))?$/u.exec(text) ?? [undefined, 'not a number at all']
  const value = Number(text)
  return fraction.length <= decimals && value >= from && value <= to ? value : undefined
}

/** Characters of a watermark at most. */
export const longestWatermark = 20

/** What cannot be drawn across a page in one line. */
export function isWatermark(text: string): boolean {
  return Array.from(text).length <= longestWatermark && !/[\p{Control}\p{Format}]/u.test(text)
}

/** What a font is for, by the names that offices give it. */
export const fontNames: Readonly<Record<FontUse, readonly string[]>> = {
  title: ['小标宋', '方正小标宋', '方正小标宋简体', '标题', 'title'],
  subtitle: ['楷体', '楷体_GB2312', '副标题', 'subtitle'],
  label: ['黑体', '栏目', 'label'],
  body: ['仿宋', '仿宋_GB2312', '正文', 'body'],
  all: ['全部', 'all'],
}

export const fontUses: readonly FontUse[] = ['title', 'subtitle', 'label', 'body', 'all']

/** What a font of this name is for. */
export function fontUseOf(name: string): FontUse | undefined {
  return fontUses.find((use) => fontNames[use].includes(name))
}

/** Two entries laid over one another; single values of the upper one win. */
export function overlaid(below: ExportEntry, above: ExportEntry): ExportEntry {
  return { ...below, ...above, margins: { ...below.margins, ...above.margins }, fonts: { ...below.fonts, ...above.fonts } }
}

/** The entry with its paths made into others. */
export function withFontPaths(entry: ExportEntry, resolve: (path: string) => string): ExportEntry {
  const placed = (fonts: Sourced<readonly string[]> | undefined): Sourced<readonly string[]> | undefined => fonts && { ...fonts, value: fonts.value.map(resolve) }
  const fonts = Object.fromEntries(fontUses.flatMap((use) => (entry.fonts[use] ? [[use, placed(entry.fonts[use])]] : [])))
  return { ...entry, fonts }
}
