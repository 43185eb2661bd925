import { type FontFile, requiredTable } from './font-file.js'

const directoryHeader = 12
const record = 16
const shortOffsetsReach = 0x20000

/** A font file of these outlines, with the measures of the font that they come from. */
export function writeFont(font: FontFile, outlines: readonly Uint8Array[], hmtx: Uint8Array): Uint8Array {
  const glyfLength = outlines.reduce((sum, { length }) => sum + length + (length & 1), 0)
  const isLong = glyfLength >= shortOffsetsReach
  const tables: readonly (readonly [string, number])[] = [
    ['glyf', glyfLength],
    ['head', 54],
    ['hhea', 36],
    ['hmtx', hmtx.length],
    ['loca', (outlines.length + 1) * (isLong ? 4 : 2)],
    ['maxp', requiredTable(font, 'maxp').length],
  ]
  const starts = startsOf(tables)
  const bytes = new Uint8Array(starts.end)
  const view = new DataView(bytes.buffer)
  writeDirectory(view, tables, starts)
  for (const tag of ['head', 'hhea', 'maxp']) bytes.set(tableBytes(font, tag), starts.of(tag))
  view.setUint32(starts.of('head') + 8, 0)
  view.setInt16(starts.of('head') + 50, isLong ? 1 : 0)
  view.setUint16(starts.of('hhea') + 34, outlines.length)
  view.setUint16(starts.of('maxp') + 4, outlines.length)
  bytes.set(hmtx, starts.of('hmtx'))
  writeOutlines(bytes, view, outlines, { glyf: starts.of('glyf'), loca: starts.of('loca'), isLong })
  return bytes
}

interface Starts {
  readonly of: (tag: string) => number
  readonly end: number
}

function startsOf(tables: readonly (readonly [string, number])[]): Starts {
  const starts = new Map<string, number>()
  let end = directoryHeader + record * tables.length
  for (const [tag, length] of tables) {
    starts.set(tag, end)
    end += (length + 3) & ~3
  }
  return { of: (tag) => starts.get(tag) ?? 0, end }
}

function writeDirectory(view: DataView, tables: readonly (readonly [string, number])[], starts: Starts): void {
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (tables.length - (1 << power)))
  tables.forEach(([tag, length], index) => {
    const at = directoryHeader + record * index
    for (let letter = 0; letter < 4; letter++) view.setUint8(at + letter, tag.charCodeAt(letter))
    view.setUint32(at + 8, starts.of(tag))
    view.setUint32(at + 12, length)
  })
}

function writeOutlines(bytes: Uint8Array, view: DataView, outlines: readonly Uint8Array[], { glyf, loca, isLong }: { readonly glyf: number; readonly loca: number; readonly isLong: boolean }): void {
  let at = 0
  const note = (index: number): void => (isLong ? view.setUint32(loca + 4 * index, at) : view.setUint16(loca + 2 * index, at >> 1))
  outlines.forEach((outline, index) => {
    note(index)
    bytes.set(outline, glyf + at)
    at += outline.length + (outline.length & 1)
  })
  note(outlines.length)
}

function tableBytes(font: FontFile, tag: string): Uint8Array {
  const { offset, length } = requiredTable(font, tag)
  return font.bytes.subarray(offset, offset + (tag === 'head' ? 54 : tag === 'hhea' ? 36 : length))
}
