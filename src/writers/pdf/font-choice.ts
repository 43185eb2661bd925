import { FontError } from '../../fonts/font-error.js'
import { damaged } from '../../fonts/font-file.js'
import type { OpenFont } from '../../fonts/open-font.js'
import { openUserFont } from '../../fonts/open-user-font.js'
import type { Face } from '../../layout/styles.js'
import type { UserFont } from '../writer.js'
import { type FindGlyph, type FontGlyph, type FontSet, measureWith } from './font-set.js'

const opened = new WeakMap<Uint8Array, Map<string, OpenFont>>()

/**
 * Puts the user's fonts before those that come with the tool, character by character: first the fonts for the face, then those
 * for all, each in the order given.
 * @throws FontError
 */
export function chooseFonts(users: readonly UserFont[], bundled: FontSet): FontSet {
  if (users.length === 0) return bundled
  const chains = { title: chainOf(users, 'title'), subtitle: chainOf(users, 'subtitle'), label: chainOf(users, 'label'), body: chainOf(users, 'body') }
  const known: Readonly<Record<Face, Map<string, FontGlyph | undefined>>> = { title: new Map(), subtitle: new Map(), label: new Map(), body: new Map() }
  const glyphOf: FindGlyph = (face, character) => {
    const found = known[face]
    if (!found.has(character)) found.set(character, firstGlyph(chains[face], character) ?? bundled.glyphOf(face, character))
    return found.get(character)
  }
  return { glyphOf, measure: measureWith(glyphOf) }
}

/** The user's fonts for a face, the first to be tried first. */
export function chainOf(users: readonly UserFont[], face: Face): readonly OpenFont[] {
  return [...users.filter((font) => font.face === face), ...users.filter((font) => font.face === undefined)].map(openedFont)
}

function firstGlyph(chain: readonly OpenFont[], character: string): FontGlyph | undefined {
  for (const font of chain) {
    const glyph = font.glyphOf(character)
    if (glyph) return { font, glyph }
  }
  return undefined
}

/**
 * Opens a user's font, each once however many forms are written.
 * @throws FontError that names the file.
 */
export function openedFont({ path, bytes, member = {} }: UserFont): OpenFont {
  const key = JSON.stringify(member)
  const known = opened.get(bytes) ?? new Map<string, OpenFont>()
  opened.set(bytes, known)
  const font = known.get(key) ?? guarded(path, () => openUserFont(bytes, member))
  known.set(key, font)
  return font
}

/** A font whose faults name its file, those among them that only show when its characters are drawn. */
function guarded(path: string, open: () => OpenFont): OpenFont {
  const named = (error: unknown): FontError => {
    const { zh, en } = error instanceof FontError ? error.text : damaged().text
    return new FontError({ zh: `${path}：${zh}`, en: `${path}: ${en}` })
  }
  const attempt = <Result>(what: () => Result): Result => {
    try {
      return what()
    } catch (error) {
      throw named(error)
    }
  }
  const font = attempt(open)
  return {
    ...font,
    glyphOf: (character) => attempt(() => font.glyphOf(character)),
    subset: async (glyphs) => font.subset(glyphs).catch((error: unknown) => { throw named(error) }),
  }
}
