import { Option, type Command } from 'commander'
import type { Language, Text } from '../base/text.js'
import { exportRanges, type FontUse, fontNames, fontUseOf, isWatermark, longestWatermark, type MarginSide, numberWithin, type OrientationName, type PaperName, rangeText } from '../config/export-entry.js'
import { helpTexts } from './help-texts.js'
import type { Io } from './io.js'
import { usageError } from './usage-error.js'

/** A font as the command line names it. */
export interface FontOption {
  readonly use: FontUse
  readonly path: string
}

/** What the command line says of how forms are printed; what is left out, configurations say. */
export interface PrintOptions {
  readonly paper?: PaperName
  readonly orientation?: OrientationName
  /** Millimetres. */
  readonly margins?: Readonly<Record<MarginSide, number>>
  readonly baseSize?: number
  readonly fitPages?: number
  readonly font?: readonly FontOption[]
  readonly date?: string
  readonly watermark?: string
  readonly public?: true
  readonly pdfa?: boolean
  readonly source: boolean
}

/** Puts the options on printing on a command. */
export function addPrintOptions(command: Command, language: Language, io: Pick<Io, 'today'>): Command {
  const parseFont = (value: string, earlier: readonly FontOption[] = []): readonly FontOption[] => [...earlier, fontOption(value)]
  return command
    .addOption(new Option('--paper <name>', helpTexts.paper[language]).choices(['A4', 'A3']).argParser(parsePaper))
    .addOption(new Option('--orientation <name>', helpTexts.orientation[language]).choices(['portrait', 'landscape']).argParser(parseOrientation))
    .addOption(new Option('--margins <mm>', helpTexts.margins[language]).argParser(parseMargins))
    .addOption(new Option('--base-size <points>', helpTexts.baseSize[language]).argParser((value) => numberOf('--base-size', 'baseSize', value)))
    .addOption(new Option('--fit-pages <number>', helpTexts.fitPages[language]).argParser((value) => numberOf('--fit-pages', 'fitPages', value)))
    .addOption(new Option('--font <file>', helpTexts.font[language]).argParser(parseFont))
    .addOption(new Option('--date <date>', helpTexts.date[language]).argParser((value) => (value === 'today' ? io.today() : dateOf(value))))
    .addOption(new Option('--watermark <text>', helpTexts.watermark[language]).argParser(parseWatermark))
    .option('--public', helpTexts.public[language])
    .option('--pdfa', helpTexts.pdfa[language])
    .option('--no-pdfa', helpTexts.noPdfa[language])
    .option('--no-source', helpTexts.noSource[language])
    .addHelpText('after', helpTexts.exportConfig[language])
}

function parsePaper(value: string): PaperName {
  const name = value.toUpperCase()
  if (name === 'A4' || name === 'A3') return name
  throw wrong('--paper', value, { zh: ' A4 或 A3', en: 'A4 or A3' })
}

const orientations: Readonly<Record<string, OrientationName>> = { portrait: 'portrait', 竖: 'portrait', 竖排: 'portrait', 纵向: 'portrait', landscape: 'landscape', 横: 'landscape', 横排: 'landscape', 横向: 'landscape' }

function parseOrientation(value: string): OrientationName {
  const known = Object.hasOwn(orientations, value.toLowerCase()) ? orientations[value.toLowerCase()] : undefined
  if (known) return known
  throw wrong('--orientation', value, { zh: ' portrait（竖排）或 landscape（横排）', en: 'portrait or landscape' })
}

function parseMargins(value: string): PrintOptions['margins'] {
  const numbers = value.split(/[,，]/u).flatMap((part) => numberWithin(part.trim(), exportRanges.margins) ?? [])
  const [top, right, bottom, left] = numbers.length === 1 ? Array<number | undefined>(4).fill(numbers[0]) : numbers
  const isComplete = numbers.length === value.split(/[,，]/u).length && (numbers.length === 1 || numbers.length === 4)
  if (isComplete && top !== undefined && right !== undefined && bottom !== undefined && left !== undefined) return { top, right, bottom, left }
  const { zh, en } = rangeText('margins')
  throw wrong('--margins', value, { zh: `一个数或“上,右,下,左”四个数，每个是${zh}`, en: `one number or four (top,right,bottom,left), each ${en}` })
}

function numberOf(option: string, range: keyof typeof exportRanges, value: string): number {
  const number = numberWithin(value, exportRanges[range])
  if (number !== undefined) return number
  const { zh, en } = rangeText(range)
  throw wrong(option, value, { zh, en })
}

/** A day that there is. */
function dateOf(value: string): string {
  const day = new Date(`${value}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value
  throw wrong('--date', value, { zh: '日期，如 2020-03-01，或 today', en: 'a date such as 2020-03-01, or today' })
}

function parseWatermark(value: string): string {
  const text = value.trim()
  if (isWatermark(text)) return text
  throw wrong('--watermark', value, { zh: `不超过 ${longestWatermark} 个字的一行文字`, en: `one line of at most ${longestWatermark} characters` })
}

/** A name before `=` that is one of ours says what the font is for; a path may hold `=` too. */
function fontOption(value: string): FontOption {
  const [, name = '', path = ''] = /^([^=/\\.:]*)=(.*)$/su.exec(value) ?? []
  const use = fontUseOf(name.trim())
  if (use && path !== '') return { use, path }
  if (use || value === '') throw wrong('--font', value, { zh: '字体文件的路径，如 仿宋=fonts/simfang.ttf', en: 'the path of a font file, as in body=fonts/simfang.ttf' })
  if (name === '') return { use: 'all', path: value }
  const names = Object.values(fontNames).flat()
  throw usageError({ zh: `--font 没有“${name}”这种字体，可以写：${names.join('、')}`, en: `--font knows no '${name}'; choose from: ${names.join(', ')}` })
}

function wrong(option: string, value: string, expected: Text): Error {
  return usageError({ zh: `${option} 要写${expected.zh}，不能是“${value}”`, en: `${option} takes ${expected.en}, not '${value}'` })
}
