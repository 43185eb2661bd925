import type { OpenFont } from '../../fonts/open-font.js'
import type { Face, TextStyle } from '../../layout/styles.js'
import { coordinate } from './coordinate.js'
import { type EmbeddedFont, embedFont } from './embedded-font.js'
import type { FontSet } from './font-set.js'

/** Sets text in a document by operators, each character in the font that has it. */
export interface TextPen {
  /** To be called where no font is chosen: at the beginning of a page. */
  readonly begin: () => void
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
  let chosen = ''

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
  const choose = ({ name }: EmbeddedFont, size: number): string => {
    const choice = `/${name} ${coordinate(size)} Tf `
    if (choice === chosen) return ''
    chosen = choice
    return choice
  }

  return {
    resources,
    begin: () => (chosen = ''),
    show: (text, { face, size }, x, baseline) => {
      let operators = ''
      let current: EmbeddedFont | undefined
      for (const character of text) {
        const one = drawn(face, character)
        if (!one) continue
        if (one.font !== current) {
          // The page counts downwards; the text is turned back up.
          const start = current ? '>Tj ' : `1 0 0 -1 ${coordinate(x)} ${coordinate(baseline)} Tm `
          operators += `${start}${choose(one.font, size)}<`
          current = one.font
        }
        operators += one.code
      }
      return current ? `${operators}>Tj\n` : ''
    },
    end: async () => {
      for (const font of fonts.values()) await font.end()
    },
  }
}
