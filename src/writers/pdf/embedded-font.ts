import type { Glyph, OpenFont } from '../../fonts/open-font.js'
import { characterCodes } from './character-codes.js'

/** A font in one document. Only the characters drawn become part of the file. */
export interface EmbeddedFont {
  /** By which pages know it. */
  readonly name: string
  readonly reference: PDFKit.PDFKitReference
  /** What a character is drawn by, four hexadecimal digits. */
  readonly codeOf: (glyph: Glyph) => string
  /** Writes the font's part into the file, after all text is drawn. */
  readonly end: () => Promise<void>
}

const symbolic = 4
const fixedPitch = 1

/** Starts to embed a font. pdfkit's own way shapes every text and decodes every outline, which takes longer than all the rest. */
export function embedFont(document: PDFKit.PDFDocument, font: OpenFont, name: string): EmbeddedFont {
  const reference = document.ref({})
  // A picture that two characters share is embedded for each, so that each is copied as what it is.
  const drawn = new Map<number, { readonly glyph: Glyph; readonly code: string }>()
  return {
    name,
    reference,
    codeOf: (glyph) => {
      const known = drawn.get(glyph.codePoint)
      if (known) return known.code
      const code = (drawn.size + 1).toString(16).padStart(4, '0')
      drawn.set(glyph.codePoint, { glyph, code })
      return code
    },
    end: async () => writeFont(document, reference, font, Array.from(drawn.values(), ({ glyph }) => glyph)),
  }
}

async function writeFont(document: PDFKit.PDFDocument, reference: PDFKit.PDFKitReference, font: OpenFont, glyphs: readonly Glyph[]): Promise<void> {
  const subset = await font.subset(glyphs.map(({ id }) => id))
  const isTrueType = subset.kind === 'TrueType'
  const baseFont = `${tagOf(glyphs)}+${font.postscriptName || 'Font'}`
  const file = document.ref(isTrueType ? { Length1: subset.bytes.length } : { Subtype: 'CIDFontType0C' })
  file.end(subset.bytes)
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: baseFont,
    Flags: symbolic + (font.isFixedPitch ? fixedPitch : 0),
    FontBBox: font.box.map(thousandths),
    ItalicAngle: font.italicAngle,
    Ascent: thousandths(font.ascent),
    Descent: thousandths(font.descent),
    CapHeight: thousandths(font.capHeight),
    StemV: 80,
    [isTrueType ? 'FontFile2' : 'FontFile3']: file,
  })
  descriptor.end(undefined)
  const descendant = document.ref({
    Type: 'Font',
    Subtype: isTrueType ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: baseFont,
    // oxlint-disable-next-line no-new-wrappers -- the library tells texts from names by it
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: [1, glyphs.map(({ advance }) => thousandths(advance))],
    ...(isTrueType && { CIDToGIDMap: 'Identity' }),
  })
  descendant.end(undefined)
  const toUnicode = document.ref({})
  toUnicode.end(characterCodes(glyphs.map(({ codePoint }) => codePoint)))
  Object.assign(reference.data, { Type: 'Font', Subtype: 'Type0', BaseFont: baseFont, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: toUnicode })
  reference.end(undefined)
}

/** Six letters that tell this part of a font from others, made from what it holds. */
function tagOf(glyphs: readonly Glyph[]): string {
  let hash = glyphs.length
  for (const { codePoint } of glyphs) hash = (Math.imul(hash, 31) + codePoint) >>> 0
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
    return letter
  }).join('')
}

function thousandths(ems: number): number {
  return Math.round(ems * 1000)
}
