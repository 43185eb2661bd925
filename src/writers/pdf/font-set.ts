import type { Glyph, OpenFont } from '../../fonts/open-font.js'
import type { Face, MeasureText } from '../../layout/styles.js'

/** A character's picture with the font that it is taken from. */
export interface FontGlyph {
  readonly font: OpenFont
  readonly glyph: Glyph
}

/** Nothing for a character that no font at hand has. */
export type FindGlyph = (face: Face, character: string) => FontGlyph | undefined

/** The fonts of a form. */
export interface FontSet {
  readonly glyphOf: FindGlyph
  readonly measure: MeasureText
}

/** Measures by the widths of single characters: forms are set without kerning. A character without a picture counts as one em. */
export function measureWith(glyphOf: FindGlyph): MeasureText {
  const known: Readonly<Record<Face, Map<string, number>>> = { title: new Map(), subtitle: new Map(), label: new Map(), body: new Map() }
  return (text, { face, size }) => {
    const widths = known[face]
    let ems = 0
    for (const character of text) {
      let width = widths.get(character)
      if (width === undefined) {
        width = glyphOf(face, character)?.glyph.advance ?? 1
        widths.set(character, width)
      }
      ems += width
    }
    return ems * size
  }
}
