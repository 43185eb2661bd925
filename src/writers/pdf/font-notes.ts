import type { Text } from '../../base/text.js'
import { namesIn, type OpenFont } from '../../fonts/open-font.js'
import { fontName } from '../../fonts/open-user-font.js'
import type { Face, Styles } from '../../layout/styles.js'
import type { Sheet } from '../../sheet/sheet.js'
import type { UnprintableCharacter, UserFont } from '../writer.js'
import { chainOf, openedFont } from './font-choice.js'
import type { FontSet } from './font-set.js'

const faces: readonly Face[] = ['title', 'subtitle', 'label', 'body']

/** What people call the kinds of type. */
const faceNames: Readonly<Record<Face, Text>> = {
  title: { zh: '标题', en: 'title' },
  subtitle: { zh: '副标题', en: 'subtitle' },
  label: { zh: '栏目', en: 'labels' },
  body: { zh: '正文', en: 'text' },
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
  if (users.length === 0) return []
  const used = usedCharacters(sheet, styles)
  return faces.flatMap((face) => {
    const byFont = fontsOf(face, used[face], fonts)
    const [wanted] = chainOf(users, face)
    const first = wanted ?? mostUsed(byFont)
    const most = mostUsed(byFont)
    // A font for a few rare characters is not missing the others.
    const mostNote = first && byFont.has(first) ? restNote : insteadNote
    const others = [...byFont].filter(([font]) => font !== first).map(([font, characters]) => (font === most ? mostNote(face, font) : fallbackNote(face, font, characters)))
    return [...(first && byFont.has(first) ? ownNote(face, first, users) : []), ...others]
  })
}

/** The characters of a face by the font that prints them. */
function fontsOf(face: Face, characters: Iterable<string>, { glyphOf }: FontSet): ReadonlyMap<OpenFont, readonly string[]> {
  const byFont = new Map<OpenFont, string[]>()
  for (const character of characters) {
    const font = glyphOf(face, character)?.font
    const known = font && byFont.get(font)
    if (known) known.push(character)
    else if (font) byFont.set(font, [character])
  }
  return byFont
}

function mostUsed(byFont: ReadonlyMap<OpenFont, readonly string[]>): OpenFont | undefined {
  return [...byFont].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

function usedCharacters(sheet: Sheet, styles: Styles): Readonly<Record<Face, ReadonlySet<string>>> {
  const used = { title: new Set<string>(), subtitle: new Set<string>(), label: new Set<string>(), body: new Set<string>() }
  for (const { cells } of sheet.rows) {
    for (const { role, text } of cells) for (const character of text) used[styles[role].face].add(character)
  }
  return used
}

function ownNote(face: Face, font: OpenFont, users: readonly UserFont[]): readonly Text[] {
  const user = users.find((one) => (one.face === undefined || one.face === face) && openedFont(one) === font)
  if (!user) return []
  const { zh, en } = faceNames[face]
  const others = user.member ? [] : namesIn(user.bytes).map(({ postscriptName }) => postscriptName).filter((name) => name !== font.postscriptName)
  const more: Text = others.length > 0 ? { zh: `；文件里还有 ${others.join('、')}，写成“路径#名称”就用那一种`, en: `; PATH#NAME would take another font of the file: ${others.join(', ')}` } : { zh: '', en: '' }
  return [{ zh: `${zh}用 ${fontName(font)}（${user.path}）${more.zh}`, en: `${en} in ${fontName(font)} (${user.path})${more.en}` }]
}

function restNote(face: Face, font: OpenFont): Text {
  const { zh, en } = faceNames[face]
  return { zh: `${zh}的其余各字用 ${fontName(font)}`, en: `${en}: the rest in ${fontName(font)}` }
}

function insteadNote(face: Face, font: OpenFont): Text {
  const { zh, en } = faceNames[face]
  return { zh: `${zh}用 ${fontName(font)}：所给的字体没有这些字`, en: `${en} in ${fontName(font)}: the font given has none of the characters` }
}

/** Characters that a note names at most. */
const named = 10

function fallbackNote(face: Face, font: OpenFont, characters: readonly string[]): Text {
  const { zh, en } = faceNames[face]
  const shown = characters.toSorted().slice(0, named).join('')
  const count = characters.length
  const more: Text = count > named ? { zh: `等 ${count} 个字`, en: ` and ${count - named} more` } : { zh: '', en: '' }
  return { zh: `${zh}里的“${shown}”${more.zh}，所用字体没有，改用 ${fontName(font)}`, en: `${en}: the font lacks “${shown}”${more.en}, taken from ${fontName(font)}` }
}
