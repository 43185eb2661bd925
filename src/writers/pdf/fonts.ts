// oxlint-disable-next-line typescript/triple-slash-reference -- the library has no types; this way every compilation finds ours
/// <reference path="./fontkit.d.ts" />
import { create, type Font } from 'fontkit'
import type { MeasureText, TextStyle } from '../../layout/styles.js'
import type { WriterOptions } from '../writer.js'

/** A character's picture in a font. */
export interface Glyph {
  readonly id: number
  /** What it is copied and searched as. */
  readonly codePoint: number
  /** Width in ems. */
  readonly advance: number
}

/** An open font that remembers its characters. */
export interface OpenFont {
  readonly font: Font
  /** Nothing for a character that the font lacks. */
  readonly glyphOf: (character: string) => Glyph | undefined
}

/** The fonts of a form, by weight. */
export interface Fonts {
  readonly regular: OpenFont
  readonly bold: OpenFont
}

type ReadFont = WriterOptions['readFont']

const opened = new WeakMap<ReadFont, Promise<Fonts>>()

/** Opens the fonts, once for each way of reading them: opening takes as long as laying out a form. */
export async function openFonts(readFont: ReadFont): Promise<Fonts> {
  const known = opened.get(readFont)
  if (known) return known
  const fonts = readFonts(readFont)
  opened.set(readFont, fonts)
  // A file that could not be read may be there next time.
  fonts.catch(() => opened.delete(readFont))
  return fonts
}

/** Measures by the widths of single characters: the fonts have no kerning. */
export function measureWith(fonts: Fonts): MeasureText {
  return (text, style) => {
    const { glyphOf } = fonts[weightOf(style)]
    let ems = 0
    for (const character of text) ems += glyphOf(character)?.advance ?? 1
    return ems * style.size
  }
}

/** The font that a style is set in. */
export function weightOf(style: TextStyle): keyof Fonts {
  return style.face === 'title' ? 'bold' : 'regular'
}

async function readFonts(readFont: ReadFont): Promise<Fonts> {
  const [regular, bold] = await Promise.all([readFont('NotoSerifSC-Regular.ttf'), readFont('NotoSerifSC-Bold.ttf')])
  return { regular: openFont(regular), bold: openFont(bold) }
}

function openFont(bytes: Uint8Array): OpenFont {
  const font = create(bytes)
  const glyphs = new Map<string, Glyph | undefined>()
  return {
    font,
    glyphOf: (character) => {
      if (!glyphs.has(character)) glyphs.set(character, findGlyph(font, character))
      return glyphs.get(character)
    },
  }
}

function findGlyph(font: Font, character: string): Glyph | undefined {
  const codePoint = (character === '\t' ? ' ' : character).codePointAt(0) ?? 0
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined
  const { id, advanceWidth } = font.glyphForCodePoint(codePoint)
  return { id, codePoint, advance: advanceWidth / font.unitsPerEm }
}
