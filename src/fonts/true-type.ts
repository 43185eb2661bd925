import { damaged, type FontFile, requiredTable, type Table } from './font-file.js'
import { compositeParts, withoutInstructions } from './outlines.js'
import { writeFont } from './write-font.js'

/** Makes a font file of some glyphs, numbered from 1 in the order given. */
export type GlyphCopier = (glyphs: readonly number[]) => Uint8Array

/** How the tables of a font are found and laid out. */
interface Source {
  readonly font: FontFile
  readonly glyf: Table
  readonly loca: number
  readonly hasLongOffsets: boolean
  readonly glyphCount: number
  readonly hmtx: number
  readonly metricCount: number
}

interface Outline {
  readonly bytes: Uint8Array
  /** Where the numbers of other glyphs stand in the bytes of a glyph made of them. */
  readonly parts: readonly number[]
}

const noOutline: Outline = { bytes: new Uint8Array(0), parts: [] }

/**
 * Cuts a TrueType font down by copying the bytes of its outlines, without hints: forms are printed too finely for them.
 * @throws FontError
 */
export function trueTypeCopier(font: FontFile): GlyphCopier {
  const source = sourceOf(font)
  // Outlines are looked up by each form anew.
  const outlines = new Map<number, Outline>()
  const outlineOf = (glyph: number): Outline => {
    const known = outlines.get(glyph) ?? readOutline(source, glyph)
    outlines.set(glyph, known)
    return known
  }
  return (glyphs) => {
    const { numbers, parts } = withParts(glyphs, outlineOf)
    const copies = numbers.map((glyph) => renumber(outlineOf(glyph), (part) => parts.get(part) ?? 0))
    return writeFont(font, copies, metricsOf(source, numbers))
  }
}

function sourceOf(font: FontFile): Source {
  const { view } = font
  return {
    font,
    glyf: requiredTable(font, 'glyf'),
    loca: requiredTable(font, 'loca').offset,
    hasLongOffsets: view.getInt16(requiredTable(font, 'head').offset + 50) !== 0,
    glyphCount: view.getUint16(requiredTable(font, 'maxp').offset + 4),
    hmtx: requiredTable(font, 'hmtx').offset,
    metricCount: view.getUint16(requiredTable(font, 'hhea').offset + 34),
  }
}

function readOutline({ font: { bytes, view }, glyf, loca, hasLongOffsets, glyphCount }: Source, glyph: number): Outline {
  if (glyph >= glyphCount) throw damaged()
  const start = hasLongOffsets ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph)
  const end = hasLongOffsets ? view.getUint32(loca + 4 * glyph + 4) : 2 * view.getUint16(loca + 2 * glyph + 2)
  if (end <= start) return noOutline
  if (end > glyf.length) throw damaged()
  const outline = withoutInstructions(bytes.subarray(glyf.offset + start, glyf.offset + end))
  return { bytes: outline, parts: compositeParts(outline) }
}

/** All glyphs of the new font in its order: missing, wanted, then the parts that wanted ones are made of. */
function withParts(wanted: readonly number[], outlineOf: (glyph: number) => Outline): { readonly numbers: readonly number[]; readonly parts: ReadonlyMap<number, number> } {
  const numbers = [0, ...wanted]
  const parts = new Map<number, number>()
  // Parts may have parts: the list grows while it is walked.
  for (const glyph of numbers) {
    const { bytes, parts: places } = outlineOf(glyph)
    for (const place of places) {
      const part = readUint16(bytes, place)
      if (parts.has(part)) continue
      parts.set(part, numbers.length)
      numbers.push(part)
    }
  }
  return { numbers, parts }
}

function renumber({ bytes, parts }: Outline, newNumber: (glyph: number) => number): Uint8Array {
  if (parts.length === 0) return bytes
  const copy = bytes.slice()
  for (const place of parts) {
    const number = newNumber(readUint16(bytes, place))
    copy[place] = number >> 8
    copy[place + 1] = number & 0xff
  }
  return copy
}

/** Advance and left side bearing of each glyph. */
function metricsOf({ font: { view }, hmtx, metricCount }: Source, glyphs: readonly number[]): Uint8Array {
  const metrics = new DataView(new ArrayBuffer(4 * glyphs.length))
  glyphs.forEach((glyph, index) => {
    const hasOwn = glyph < metricCount
    metrics.setUint16(4 * index, view.getUint16(hmtx + 4 * Math.min(glyph, metricCount - 1)))
    metrics.setUint16(4 * index + 2, view.getUint16(hasOwn ? hmtx + 4 * glyph + 2 : hmtx + 4 * metricCount + 2 * (glyph - metricCount)))
  })
  return new Uint8Array(metrics.buffer)
}

function readUint16(bytes: Uint8Array, offset: number): number {
  return ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0)
}
