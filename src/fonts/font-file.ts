import { FontError } from './font-error.js'

/** One font of a file: where its tables lie. Tables are read when they are asked for. */
export interface FontFile {
  readonly bytes: Uint8Array
  readonly view: DataView
  /** Its place in the file, 0-based. */
  readonly member: number
  readonly tables: ReadonlyMap<string, Table>
}

export interface Table {
  readonly offset: number
  readonly length: number
}

const trueType = 0x00010000
const appleTrueType = tagNumber('true')
const openType = tagNumber('OTTO')
const collection = tagNumber('ttcf')
const webFonts: ReadonlySet<number> = new Set([tagNumber('wOFF'), tagNumber('wOF2')])
const recordLength = 16

/**
 * The fonts of a file, more than one in a collection (`.ttc`).
 * @throws FontError
 */
export function fontsOf(bytes: Uint8Array): readonly FontFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12) throw notAFont()
  if (view.getUint32(0) !== collection) return [fontAt(bytes, view, { start: 0, member: 0 })]
  const count = view.getUint32(8)
  if (count === 0 || 12 + 4 * count > bytes.length) throw damaged()
  return Array.from({ length: count }, (_, member) => fontAt(bytes, view, { start: view.getUint32(12 + 4 * member), member }))
}

/**
 * Where a table lies that every font must have.
 * @throws FontError
 */
export function requiredTable({ tables }: FontFile, tag: string): Table {
  const table = tables.get(tag)
  if (!table) throw new FontError({ zh: `字体文件缺少“${tag}”表，无法使用`, en: `the font lacks its table “${tag}” and cannot be used` })
  return table
}

/** A font file that ends before what it states about itself. */
export function damaged(): FontError {
  return new FontError({ zh: '字体文件不完整或已损坏', en: 'the font file is cut short or damaged' })
}

function fontAt(bytes: Uint8Array, view: DataView, { start, member }: { readonly start: number; readonly member: number }): FontFile {
  if (start + 12 > bytes.length) throw damaged()
  const kind = view.getUint32(start)
  if (webFonts.has(kind)) throw new FontError({ zh: '这是网页字体（WOFF），请改用 .ttf、.otf 或 .ttc', en: 'this is a web font (WOFF); use a .ttf, .otf or .ttc' })
  if (kind !== trueType && kind !== appleTrueType && kind !== openType) throw notAFont()
  const count = view.getUint16(start + 4)
  if (start + 12 + count * recordLength > bytes.length) throw damaged()
  const tables = new Map<string, Table>()
  for (let record = start + 12; record < start + 12 + count * recordLength; record += recordLength) {
    const table = { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) }
    if (table.offset + table.length > bytes.length) throw damaged()
    tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), table)
  }
  return { bytes, view, member, tables }
}

function notAFont(): FontError {
  return new FontError({ zh: '不是字体文件（应为 .ttf、.otf 或 .ttc）', en: 'not a font file; use a .ttf, .otf or .ttc' })
}

function tagNumber(tag: string): number {
  return [...tag].reduce((number, character) => number * 256 + character.charCodeAt(0), 0)
}
