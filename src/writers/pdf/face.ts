import type { Font } from 'fontkit'
import type { OpenFont } from './fonts.js'

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      // An open font is taken as well as bytes; the types of pdfkit do not say so.
      font(source: Font): PDFKit.PDFDocument
      readonly _font: EmbeddedFont
    }
  }
}

/** What pdfkit keeps of a font that it embeds. All lists are by the glyph's number in the embedded part of the font. */
interface EmbeddedFont {
  readonly id: string
  readonly subset: { readonly includeGlyph: (glyph: number) => number }
  /** Thousandths of an em. */
  readonly widths: number[]
  /** Code points that a glyph is copied and searched as. */
  readonly unicode: number[][]
  readonly ref: () => object
}

/** A font in one document. Draws a line of text by operators: pdfkit's own way shapes and wraps it all over again. */
export interface Face {
  /** Points from the page's upper left corner. */
  readonly draw: (text: string, size: number, x: number, baseline: number) => void
}

/** Embeds a font in a document. Only the characters drawn become part of the file. */
export function embedFont(document: PDFKit.PDFDocument, { font, glyphOf }: OpenFont): Face {
  // oxlint-disable-next-line no-underscore-dangle -- the library has no public way to write text that is laid out already
  const embedded = document.font(font)._font
  const codes = new Map<string, string>()
  const encode = (character: string): string => {
    const glyph = glyphOf(character)
    if (!glyph) return ''
    const number = embedded.subset.includeGlyph(glyph.id)
    embedded.widths[number] ??= glyph.advance * 1000
    embedded.unicode[number] ??= [glyph.codePoint]
    return number.toString(16).padStart(4, '0')
  }
  return {
    draw: (text, size, x, baseline) => {
      let hex = ''
      for (const character of text) {
        const code = codes.get(character) ?? encode(character)
        codes.set(character, code)
        hex += code
      }
      document.page.fonts[embedded.id] ??= embedded.ref()
      // The page counts downwards; the text is turned back up.
      document.addContent(`BT /${embedded.id} ${size} Tf 1 0 0 -1 ${round(x)} ${round(baseline)} Tm <${hex}> Tj ET`)
    },
  }
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000
}
