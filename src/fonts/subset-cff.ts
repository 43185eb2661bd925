// oxlint-disable-next-line typescript/triple-slash-reference -- the library has no types; this way every compilation finds ours
/// <reference path="./fontkit.d.ts" />
import { create, type Font } from 'fontkit'

const opened = new WeakMap<Uint8Array, Map<string, Font>>()

/** The CFF table of a font with some of its glyphs, keyed by character identifiers that equal the glyphs' new numbers. */
export function subsetCff(bytes: Uint8Array, postscriptName: string, glyphs: readonly number[]): Uint8Array {
  const subset = fontOf(bytes, postscriptName).createSubset()
  subset.glyphs = [0, ...glyphs]
  return subset.encode()
}

function fontOf(bytes: Uint8Array, postscriptName: string): Font {
  const fonts = opened.get(bytes) ?? new Map<string, Font>()
  opened.set(bytes, fonts)
  const font = fonts.get(postscriptName) ?? create(bytes, postscriptName)
  fonts.set(postscriptName, font)
  return font
}
