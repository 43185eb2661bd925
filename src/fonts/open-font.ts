import { characterMap } from './character-map.js'
import { FontError } from './font-error.js'
import { type FontFile, fontsOf } from './font-file.js'
import { advanceReader, type Embedding, embeddingOf, type FontMetrics, fontMetrics } from './font-metrics.js'
import { type FontNames, fontNames } from './font-names.js'
import { type GlyphCopier, trueTypeCopier } from './true-type.js'

/** A character's picture in a font. */
export interface Glyph {
  readonly id: number
  /** What it is copied and searched as. */
  readonly codePoint: number
  /** Width in ems. */
  readonly advance: number
}

/** A font with some glyphs only, as a document carries it. */
export interface FontSubset {
  readonly bytes: Uint8Array
  /** TrueType: a font file. CFF: the bare table, keyed by character identifiers that equal the glyphs' new numbers. */
  readonly kind: 'TrueType' | 'CFF'
}

/** An open font that remembers its characters. */
export interface OpenFont extends FontNames, FontMetrics {
  readonly embedding: Embedding
  /** Nothing for a character that the font lacks. A tab is a blank. */
  readonly glyphOf: (character: string) => Glyph | undefined
  /** The font with these glyphs, numbered from 1 in the order given; 0 is what stands for missing ones. A glyph may stand in the list twice. */
  readonly subset: (glyphs: readonly number[]) => Promise<FontSubset>
}

/** Which font of a file is meant; left out, the first. */
export interface FontMember {
  readonly postscriptName?: string
  /** Its place in the file, 1-based. */
  readonly number?: number
}

/**
 * Opens a font file (`.ttf`, `.otf`), or one font of a collection (`.ttc`).
 * @throws FontError
 */
export function openFont(bytes: Uint8Array, member: FontMember = {}): OpenFont {
  try {
    return open(pick(fontsOf(bytes), member))
  } catch (error) {
    // Reading beyond the end: the file states more than it has.
    if (error instanceof RangeError) throw new FontError({ zh: '字体文件不完整或已损坏', en: 'the font file is cut short or damaged' })
    throw error
  }
}

/**
 * What the fonts of a file call themselves, in the file's order.
 * @throws FontError
 */
export function namesIn(bytes: Uint8Array): readonly FontNames[] {
  return fontsOf(bytes).map(fontNames)
}

function pick(fonts: readonly FontFile[], { postscriptName: wanted, number = 1 }: FontMember): FontFile {
  const found = wanted === undefined ? fonts[number - 1] : fonts.find((font) => fontNames(font).postscriptName === wanted)
  if (found) return found
  const names = fonts.map((font) => fontNames(font).postscriptName)
  if (wanted === undefined) {
    throw new FontError({
      zh: `文件里没有第 ${number} 种字体，只有 ${fonts.length} 种：${names.join('、')}`,
      en: `the file has no font number ${number}, only ${fonts.length}: ${names.join(', ')}`,
    })
  }
  throw new FontError({
    zh: `文件里没有名为“${wanted}”的字体，只有 ${names.join('、')}`,
    en: `the file has no font called “${wanted}”, only ${names.join(', ')}`,
  })
}

function open(font: FontFile): OpenFont {
  const metrics = fontMetrics(font)
  const names = fontNames(font)
  const find = glyphFinder(font, metrics.unitsPerEm)
  const known = new Map<string, Glyph | undefined>()
  let copier: GlyphCopier | undefined
  const isTrueType = font.tables.has('glyf')
  if (!isTrueType && !font.tables.has('CFF ')) {
    throw new FontError({ zh: '字体里没有可以嵌入的轮廓（glyf 或 CFF）', en: 'the font has no outlines that can be embedded (glyf or CFF)' })
  }
  return {
    ...names,
    ...metrics,
    embedding: embeddingOf(font),
    glyphOf: (character) => {
      if (!known.has(character)) known.set(character, find(character))
      return known.get(character)
    },
    subset: async (glyphs) => {
      if (isTrueType) return { kind: 'TrueType', bytes: (copier ??= trueTypeCopier(font))(glyphs) }
      // Loaded on demand: few fonts need it, and it is large.
      const { subsetCff } = await import('./subset-cff.js')
      return { kind: 'CFF', bytes: subsetCff(font.bytes, font.member, glyphs) }
    },
  }
}

/** Many fonts have a glyph for them, but there is nothing to see, and no PDF may give 0 or U+FEFF as what a glyph is copied as (ISO 14289-1, 7.21.7). */
const neverDrawn = /[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}\ufeff]/u

function glyphFinder(font: FontFile, unitsPerEm: number): (character: string) => Glyph | undefined {
  const map = characterMap(font)
  const advance = advanceReader(font)
  return (written) => {
    const character = written === '\t' ? ' ' : written
    if (neverDrawn.test(character)) return undefined
    const codePoint = character.codePointAt(0) ?? 0
    const id = map(codePoint)
    return id === 0 ? undefined : { id, codePoint, advance: advance(id) / unitsPerEm }
  }
}
