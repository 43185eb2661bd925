// oxlint-disable-next-line typescript/triple-slash-reference -- the library has no types; this way every compilation finds ours
/// <reference path="./fontkit.d.ts" />
import { create, type Font } from 'fontkit'

const opened = new WeakMap<Uint8Array, Map<number, Font>>()

/**
 * The CFF table of a font with some of its glyphs, keyed by character identifiers that equal the glyphs' new numbers. `member` is
 * the font's place in its file, 0-based: names may be missing, or the same twice.
 */
export function subsetCff(bytes: Uint8Array, member: number, glyphs: readonly number[]): Uint8Array {
  const subset = fontOf(bytes, member).createSubset()
  subset.glyphs = [0, ...glyphs]
  return subset.encode()
}

function fontOf(bytes: Uint8Array, member: number): Font {
  const fonts = opened.get(bytes) ?? new Map<number, Font>()
  opened.set(bytes, fonts)
  const font = fonts.get(member) ?? openMember(bytes, member)
  fonts.set(member, font)
  return font
}

/** @throws RangeError if the library finds fewer fonts in the file than we do. */
function openMember(bytes: Uint8Array, member: number): Font {
  const file = create(bytes)
  if (!('fonts' in file)) return file
  const font = file.fonts[member]
  if (font) return font
  throw new RangeError(`no font ${member}`)
}
