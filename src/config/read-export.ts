import { shorten, type Text } from '../base/text.js'
import type { Node } from '../source/node.js'
import type { Located, Sourced } from './config-file.js'
import { type ExportEntry, exportRanges, isWatermark, longestWatermark, marginSides, type MarginSide, numberWithin, type OrientationName, type PaperName, rangeText } from './export-entry.js'
import { readFonts } from './read-fonts.js'
import { fault, isBlank, knownEntries, readText, readWord, wrongKind, type Reading } from './reading.js'

const expected = {
  export: { zh: '下级设置，如“paper: A3”', en: 'settings below it, such as `paper: A3`' },
  margins: { zh: '毫米数，如 25，或下级设置 top、right、bottom、left', en: 'millimetres such as 25, or `top`, `right`, `bottom`, `left` below it' },
  watermark: { zh: `不超过 ${longestWatermark} 个字的一行文字，不要水印写 false`, en: `one line of at most ${longestWatermark} characters, or false for none` },
  pdfa: { zh: ' true 或 false', en: 'true or false' },
} as const satisfies Readonly<Record<string, Text>>

const paperWords: readonly { readonly name: PaperName; readonly aliases: readonly string[] }[] = [
  { name: 'A4', aliases: ['a4'] },
  { name: 'A3', aliases: ['a3'] },
]
const orientationWords: readonly { readonly name: OrientationName; readonly aliases: readonly string[] }[] = [
  { name: 'portrait', aliases: ['竖', '竖排', '竖向', '纵向'] },
  { name: 'landscape', aliases: ['横', '横排', '横向'] },
]

type Part = Partial<ExportEntry>

const readers: Readonly<Record<string, (reading: Reading, node: Node) => Part>> = {
  paper: (reading, node) => {
    const paper = sourced(reading, readWord(reading, 'paper', node, paperWords))
    return paper ? { paper } : {}
  },
  orientation: (reading, node) => {
    const orientation = sourced(reading, readWord(reading, 'orientation', node, orientationWords))
    return orientation ? { orientation } : {}
  },
  margins: (reading, node) => ({ margins: readMargins(reading, node) }),
  baseSize: (reading, node) => {
    const baseSize = readNumber(reading, 'baseSize', node, 'baseSize')
    return baseSize ? { baseSize } : {}
  },
  fitPages: (reading, node) => {
    const fitPages = readNumber(reading, 'fitPages', node, 'fitPages')
    return fitPages ? { fitPages } : {}
  },
  fonts: (reading, node) => ({ fonts: readFonts(reading, node) }),
  pdfa: (reading, node) => {
    if (node.kind === 'scalar' && node.type === 'boolean') return { pdfa: { value: isTrue(node), span: node.span, file: reading.file } }
    wrongKind(reading, 'pdfa', node, expected.pdfa)
    return {}
  },
  watermark: (reading, node) => {
    const watermark = sourced(reading, readWatermark(reading, node))
    return watermark ? { watermark } : {}
  },
}

/** What the map under `export` says. */
export function readExport(reading: Reading, node: Node): ExportEntry {
  const none: ExportEntry = { margins: {}, fonts: {} }
  if (node.kind !== 'map') {
    wrongKind(reading, 'export', node, expected.export)
    return none
  }
  const entries = [...knownEntries(reading, node.entries, Object.keys(readers))]
  return entries.reduce<ExportEntry>((all, [key, { value }]) => ({ ...all, ...(isBlank(value) ? {} : readers[key]?.(reading, value)) }), none)
}

function sourced<Value>({ file }: Reading, located: Located<Value> | undefined): Sourced<Value> | undefined {
  return located && { ...located, file }
}

function isTrue(node: Node): boolean {
  return node.kind === 'scalar' && node.text.toLowerCase() === 'true'
}

function readNumber(reading: Reading, name: string, node: Node, range: keyof typeof exportRanges): Sourced<number> | undefined {
  const value = node.kind === 'scalar' && node.type === 'number' ? numberWithin(node.text, exportRanges[range]) : undefined
  return value === undefined ? wrongKind(reading, name, node, rangeText(range)) : { value, span: node.span, file: reading.file }
}

function readMargins(reading: Reading, node: Node): ExportEntry['margins'] {
  if (node.kind === 'list') {
    wrongKind(reading, 'margins', node, expected.margins)
    return {}
  }
  if (node.kind === 'scalar') {
    const all = readNumber(reading, 'margins', node, 'margins')
    return all ? { top: all, right: all, bottom: all, left: all } : {}
  }
  const entries = knownEntries(reading, node.entries, marginSides)
  const read = (side: MarginSide): Part['margins'] => {
    const value = entries.get(side)?.value
    const margin = value && !isBlank(value) ? readNumber(reading, side, value, 'margins') : undefined
    return margin ? { [side]: margin } : {}
  }
  return marginSides.reduce<ExportEntry['margins']>((margins, side) => ({ ...margins, ...read(side) }), {})
}

function readWatermark(reading: Reading, node: Node): Located<string> | undefined {
  if (node.kind === 'scalar' && node.type === 'boolean' && !isTrue(node)) return { value: '', span: node.span }
  const text = readText(reading, 'watermark', node, expected.watermark)
  if (!text || isWatermark(text.value)) return text
  const characters = Array.from(text.value).length
  fault(reading, {
    primary: text.span,
    message: characters > longestWatermark
      ? { zh: `水印不超过 ${longestWatermark} 个字；这里有 ${characters} 个`, en: `a watermark has at most ${longestWatermark} characters; ${characters} are given` }
      : { zh: `水印是一行文字，不能有换行和看不见的字符：“${shorten(text.value)}”`, en: `a watermark is one line without invisible characters: “${shorten(text.value)}”` },
    label: { zh: '不起作用', en: 'has no effect' },
  })
  return undefined
}
