import { damaged, type FontFile, requiredTable } from './font-file.js'

/** Glyph of a code point; 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number

type ReadMap = (view: DataView, start: number, codePoint: number) => number

/** Formats of Unicode maps: long ranges, short ranges, one plain list. */
const readers: Readonly<Record<number, ReadMap>> = { 12: readLongRanges, 4: readShortRanges, 6: readList }

/** Best first: all of Unicode, then its first 65,536 code points; platform and encoding. */
const preferred = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0']

/**
 * The font's map from Unicode. It is searched in the file's own bytes: decoding it all takes longer than a form.
 * @throws FontError
 */
export function characterMap(font: FontFile): CharacterMap {
  const { view } = font
  const { offset } = requiredTable(font, 'cmap')
  const starts = new Map<string, number>()
  for (let index = 0; index < view.getUint16(offset + 2); index++) {
    const record = offset + 4 + 8 * index
    starts.set(`${view.getUint16(record)} ${view.getUint16(record + 2)}`, offset + view.getUint32(record + 4))
  }
  for (const start of preferred.flatMap((encoding) => starts.get(encoding) ?? [])) {
    const read = readers[view.getUint16(start)]
    if (read) return (codePoint) => read(view, start, codePoint)
  }
  throw damaged()
}

function readLongRanges(view: DataView, start: number, codePoint: number): number {
  let low = 0
  let high = view.getUint32(start + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = start + 16 + 12 * middle
    const first = view.getUint32(group)
    if (codePoint < first) high = middle - 1
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + codePoint - first
  }
  return 0
}

function readShortRanges(view: DataView, start: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const double = view.getUint16(start + 6)
  const ends = start + 14
  let low = 0
  let high = double / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.getUint16(ends + 2 * middle) < codePoint) low = middle + 1
    else high = middle
  }
  const first = ends + double + 2 + 2 * low
  if (view.getUint16(first) > codePoint) return 0
  const delta = view.getUint16(first + double)
  const range = first + 2 * double
  const offset = view.getUint16(range)
  if (offset === 0) return (codePoint + delta) & 0xffff
  const glyph = view.getUint16(range + offset + 2 * (codePoint - view.getUint16(first)))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

function readList(view: DataView, start: number, codePoint: number): number {
  const index = codePoint - view.getUint16(start + 6)
  return index >= 0 && index < view.getUint16(start + 8) ? view.getUint16(start + 10 + 2 * index) : 0
}
