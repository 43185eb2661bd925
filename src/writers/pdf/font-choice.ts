import type { Text } from '../../base/text.js'
import { FontError } from '../../fonts/font-error.js'
import type { Glyph, OpenFont } from '../../fonts/open-font.js'
import { fontName, openUserFont } from '../../fonts/open-user-font.js'
import type { Face, MeasureText, Styles } from '../../layout/styles.js'
import type { Sheet } from '../../sheet/sheet.js'
import type { UnprintableCharacter, UserFont } from '../writer.js'

/** A character's picture and the font that has it. */
export interface ChosenGlyph {
  readonly font: OpenFont
  readonly glyph: Glyph
}

/** The fonts of a form: for each kind of type several, of which the first that has a character prints it. */
export interface FontSet {
  readonly glyphOf: (face: Face, character: string) => ChosenGlyph | undefined
  readonly measure: MeasureText
  /** Fonts by kind of type, the first to be tried first. */
  readonly chains: Readonly<Record<Face, readonly OpenFont[]>>
}

/** The fonts that come with the tool, for each kind of type. */
export type OwnFonts = Readonly<Record<Face, readonly OpenFont[]>>

const faces: readonly Face[] = ['title', 'subtitle', 'label', 'body']

/** What people call the kinds of type. */
const faceNames: Readonly<Record<Face, Text>> = {
  title: { zh: '标题', en: 'title' },
  subtitle: { zh: '副标题', en: 'subtitle' },
  label: { zh: '栏目', en: 'labels' },
  body: { zh: '正文', en: 'text' },
}

const opened = new WeakMap<Uint8Array, Map<string, OpenFont>>()

/**
 * Puts the user's fonts before our own: those for a kind of type, then those for all.
 * @throws FontError
 */
export function chooseFonts(users: readonly UserFont[], own: OwnFonts): FontSet {
  const before = (face: Face): readonly OpenFont[] => [...users.filter((font) => font.face === face), ...users.filter((font) => font.face === undefined)].map(openedFont)
  const chain = (face: Face): readonly OpenFont[] => [...before(face), ...own[face]]
  const chains = { title: chain('title'), subtitle: chain('subtitle'), label: chain('label'), body: chain('body') }
  const finders = { title: finder(chains.title), subtitle: finder(chains.subtitle), label: finder(chains.label), body: finder(chains.body) }
  const glyphOf: FontSet['glyphOf'] = (face, character) => finders[face](character)
  return {
    glyphOf,
    measure: (text, { face, size }) => {
      let ems = 0
      for (const character of text) ems += glyphOf(face, character)?.glyph.advance ?? 1
      return ems * size
    },
    chains,
  }
}

/**
 * Opens a user's font, each once however many forms are written.
 * @throws FontError that names the file.
 */
export function openedFont({ path, bytes, member = {} }: UserFont): OpenFont {
  const key = JSON.stringify(member)
  const known = opened.get(bytes) ?? new Map<string, OpenFont>()
  opened.set(bytes, known)
  const font = known.get(key) ?? named(path, () => openUserFont(bytes, member))
  known.set(key, font)
  return font
}

function named(path: string, open: () => OpenFont): OpenFont {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof FontError)) throw error
    throw new FontError({ zh: `${path}：${error.text.zh}`, en: `${path}: ${error.text.en}` })
  }
}

function finder(chain: readonly OpenFont[]): (character: string) => ChosenGlyph | undefined {
  const known = new Map<string, ChosenGlyph | undefined>()
  const find = (character: string): ChosenGlyph | undefined => {
    for (const font of chain) {
      const glyph = font.glyphOf(character)
      if (glyph) return { font, glyph }
    }
    return undefined
  }
  return (character) => {
    if (!known.has(character)) known.set(character, find(character))
    return known.get(character)
  }
}

/** Each character that cannot be printed, once with each cell that holds it. */
export function findUnprintable(sheet: Sheet, { glyphOf }: FontSet, styles: Styles): readonly UnprintableCharacter[] {
  return sheet.rows.flatMap(({ cells }) => cells).flatMap((cell) => {
    const { face } = styles[cell.role]
    const lacking = new Set<string>()
    for (const character of cell.text) if (character !== '\n' && !glyphOf(face, character)) lacking.add(character)
    return [...lacking].map((character) => ({ character, cell }))
  })
}

/** Why a mark such as 草稿 cannot be drawn, if it cannot: it stands nowhere in the declaration. */
export function markRefused(mark: string | undefined, face: Face, { glyphOf }: FontSet): readonly Text[] {
  const lacking = [...new Set(mark)].filter((character) => !glyphOf(face, character)).join('')
  return lacking === '' ? [] : [{ zh: `水印“${mark}”里的“${lacking}”，字体里没有`, en: `the fonts lack “${lacking}” of the watermark “${mark}”` }]
}

/** Which of the user's fonts a form is set in, and what characters had to be taken from others. Nothing where all is as usual. */
export function fontNotes(sheet: Sheet, fonts: FontSet, styles: Styles, users: readonly UserFont[]): readonly Text[] {
  const used = usedCharacters(sheet, styles)
  return faces.flatMap((face) => {
    const [first] = fonts.chains[face]
    const byFont = new Map<OpenFont, string[]>()
    for (const character of used.get(face) ?? []) {
      const font = fonts.glyphOf(face, character)?.font
      const known = font && byFont.get(font)
      if (known) known.push(character)
      else if (font) byFont.set(font, [character])
    }
    return [...byFont].flatMap(([font, characters]) => (font === first ? ownNote(face, font, users) : fallbackNote(face, font, characters)))
  })
}

function usedCharacters(sheet: Sheet, styles: Styles): ReadonlyMap<Face, ReadonlySet<string>> {
  const used = new Map<Face, Set<string>>(faces.map((face) => [face, new Set()]))
  for (const { cells } of sheet.rows) {
    for (const { role, text } of cells) for (const character of text) used.get(styles[role].face)?.add(character)
  }
  return used
}

function ownNote(face: Face, font: OpenFont, users: readonly UserFont[]): readonly Text[] {
  const user = users.find((one) => (one.face === undefined || one.face === face) && openedFont(one) === font)
  if (!user) return []
  const { zh, en } = faceNames[face]
  return [{ zh: `${zh}：${fontName(font)}（${user.path}）`, en: `${en}: ${fontName(font)} (${user.path})` }]
}

function fallbackNote(face: Face, font: OpenFont, characters: readonly string[]): readonly Text[] {
  const { zh, en } = faceNames[face]
  const shown = characters.toSorted().slice(0, 10).join('')
  const count = characters.length
  const more: Text = count > 10 ? { zh: `等 ${count} 个字`, en: ` and ${count - 10} more` } : { zh: '', en: '' }
  return [{ zh: `${zh}里的“${shown}”${more.zh}，所用字体没有，改用 ${fontName(font)}`, en: `${en}: “${shown}”${more.en} not in the font, taken from ${fontName(font)}` }]
}
