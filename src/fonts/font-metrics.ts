import { damaged, type FontFile, requiredTable } from './font-file.js'

/** Measures of a whole font, in ems where nothing else is said. */
export interface FontMetrics {
  /** Units to the em in which the font's own tables count. */
  readonly unitsPerEm: number
  /** How far the font reaches above and, as a negative number, below the baseline. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** Left, bottom, right, top of a box that holds every glyph. */
  readonly box: readonly [number, number, number, number]
  readonly italicAngle: number
  readonly isFixedPitch: boolean
}

/** What the font's licence bits (OS/2 fsType) let documents do that carry a part of it. */
export type Embedding = 'allowed' | 'forbidden' | 'whole only' | 'bitmaps only'

const levels = 0x0e
const restricted = 0x02
const noSubset = 0x0100
const bitmapsOnly = 0x0200

/** @throws FontError */
export function fontMetrics(font: FontFile): FontMetrics {
  const { view, tables } = font
  const head = requiredTable(font, 'head').offset
  const hhea = requiredTable(font, 'hhea').offset
  const os2 = tables.get('OS/2')
  const post = tables.get('post')
  const unitsPerEm = view.getUint16(head + 18)
  if (unitsPerEm === 0) throw damaged()
  const ems = (offset: number): number => view.getInt16(offset) / unitsPerEm
  const ascent = ems(hhea + 4)
  return {
    unitsPerEm,
    ascent,
    descent: ems(hhea + 6),
    capHeight: os2 && os2.length >= 90 ? ems(os2.offset + 88) : ascent,
    box: [ems(head + 36), ems(head + 38), ems(head + 40), ems(head + 42)],
    italicAngle: post ? view.getInt32(post.offset + 4) / 65536 : 0,
    isFixedPitch: post ? view.getUint32(post.offset + 12) !== 0 : false,
  }
}

/** What the font allows; a font that says nothing allows all. */
export function embeddingOf({ view, tables }: FontFile): Embedding {
  const os2 = tables.get('OS/2')
  const bits = os2 && os2.length >= 10 ? view.getUint16(os2.offset + 8) : 0
  // In old fonts several levels may be set, and the most generous holds.
  if ((bits & levels) === restricted) return 'forbidden'
  if (bits & bitmapsOnly) return 'bitmaps only'
  return bits & noSubset ? 'whole only' : 'allowed'
}

/** Width of a glyph in units of the font. @throws FontError */
export function advanceReader(font: FontFile): (glyph: number) => number {
  const { view } = font
  const count = view.getUint16(requiredTable(font, 'hhea').offset + 34)
  if (count === 0) throw damaged()
  const { offset } = requiredTable(font, 'hmtx')
  return (glyph) => view.getUint16(offset + 4 * Math.min(glyph, count - 1))
}
