import { openFont, type OpenFont } from '../../fonts/open-font.js'
import type { WriterOptions } from '../writer.js'
import { type FindGlyph, type FontSet, measureWith } from './font-set.js'

type ReadFont = WriterOptions['readFont']

const opened = new WeakMap<ReadFont, Promise<FontSet>>()

/** Opens the fonts that come with the tool, once for each way of reading them. */
export async function bundledFonts(readFont: ReadFont): Promise<FontSet> {
  const known = opened.get(readFont)
  if (known) return known
  const fonts = readFonts(readFont)
  opened.set(readFont, fonts)
  // A file that could not be read may be there next time.
  fonts.catch(() => opened.delete(readFont))
  return fonts
}

async function readFonts(readFont: ReadFont): Promise<FontSet> {
  const [regular, bold] = await Promise.all(['NotoSerifSC-Regular.ttf', 'NotoSerifSC-Bold.ttf'].map(async (name) => openFont(await readFont(name))))
  // Bold has fewer characters: those of a form's own wording.
  const glyphOf: FindGlyph = (face, character) => (face === 'title' && glyphIn(bold, character)) || glyphIn(regular, character)
  return { glyphOf, measure: measureWith(glyphOf) }
}

function glyphIn(font: OpenFont | undefined, character: string): ReturnType<FindGlyph> {
  const glyph = font?.glyphOf(character)
  return font && glyph && { font, glyph }
}
