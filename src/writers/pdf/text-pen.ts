import type { OpenFont } from '../../fonts/open-font.js'
import type { Face, TextStyle } from '../../layout/styles.js'
import { type EmbeddedFont, embedFont } from './embedded-font.js'
import type { FontSet } from './font-set.js'

/** Sets text in a document by operators, each character in the font that has it. */
export interface TextPen {
  /** Operators, between BT and ET, that show a line; points from the page's upper left corner, on pages that count downwards. */
  readonly show: (text: string, style: Pick<TextStyle, 'face' | 'size'>, x: number, baseline: number) => string
  /** Fonts for the resources of every page. */
  readonly resources: Readonly<Record<string, PDFKit.PDFKitReference>>
  /** Embeds what was shown. */
  readonly end: () => Promise<void>
}

interface Drawn {
  readonly font: EmbeddedFont
  readonly code: string
}

export function createTextPen(document: PDFKit.PDFDocument, { glyphOf }: FontSet): TextPen {
  const fonts = new Map<OpenFont, EmbeddedFont>()
  const resources: Record<string, PDFKit.PDFKitReference> = {}
  const known: Readonly<Record<Face, Map<string, Drawn | undefined>>> = { title: new Map(), subtitle: new Map(), label: new Map(), body: new Map() }

  const embed = (font: OpenFont): EmbeddedFont => {
    const embedded = embedFont(document, font, `F${fonts.size + 1}`)
    fonts.set(font, embedded)
    resources[embedded.name] = embedded.reference
    return embedded
  }
  const encode = (face: Face, character: string): Drawn | undefined => {
    const found = glyphOf(face, character)
    if (!found) return undefined
    const font = fonts.get(found.font) ?? embed(found.font)
    return { font, code: font.codeOf(found.glyph) }
  }
  const drawn = (face: Face, character: string): Drawn | undefined => {
    const ofFace = known[face]
    if (!ofFace.has(character)) ofFace.set(character, encode(face, character))
    return ofFace.get(character)
  }

  return {
    resources,
    show: (text, { face, size }, x, baseline) => {
      let operators = ''
      let current: EmbeddedFont | undefined
      // The page counts downwards; the text is turned back up.
      const place = `1 0 0 -1 ${round(x)} ${round(baseline)} Tm`
      for (const character of text) {
        const one = drawn(face, character)
        if (!one) continue
        if (one.font !== current) {
          operators += current ? `> Tj /${one.font.name} ${round(size)} Tf <` : `/${one.font.name} ${round(size)} Tf ${place} <`
          current = one.font
        }
        operators += one.code
      }
      return current ? `${operators}> Tj\n` : ''
    },
    end: async () => {
      for (const font of fonts.values()) await font.end()
    },
  }
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000
}
