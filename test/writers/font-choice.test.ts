import { beforeAll, describe, expect, it } from 'vitest'
import { FontError } from '../../src/fonts/font-error.js'
import { openFont } from '../../src/fonts/open-font.js'
import type { Face } from '../../src/layout/styles.js'
import { chooseFonts, openedFont } from '../../src/writers/pdf/font-choice.js'
import { findUnprintable, fontNotes, markRefused } from '../../src/writers/pdf/font-notes.js'
import { type FindGlyph, type FontSet, measureWith } from '../../src/writers/pdf/font-set.js'
import { styles } from '../../src/writers/pdf/styles.js'
import type { UserFont } from '../../src/writers/writer.js'
import { drawnSheet } from '../layout/plain-text.js'
import { collection, fontWith, renamed } from '../support/small-fonts.js'

const name = 'NotoSerifSC-Regular'
const font: Record<string, Uint8Array> = {}
/** Knows 单位甲乙丙 and nothing else. */
let bundled: FontSet

beforeAll(async () => {
  const made = await Promise.all(['单位甲乙丙', '甲乙', '甲丁', '单位'].map(fontWith))
  made.forEach((bytes, index) => (font[index] = renamed(bytes, name, `NotoSerifSC-Number${index}`)))
  const own = openFont(font[0] ?? new Uint8Array())
  const glyphOf: FindGlyph = (_, character) => {
    const glyph = own.glyphOf(character)
    return glyph && { font: own, glyph }
  }
  bundled = { glyphOf, measure: measureWith(glyphOf) }
})

function user(index: number, face?: Face): UserFont {
  return { ...(face && { face }), path: `${index}.ttf`, bytes: font[index] ?? new Uint8Array() }
}

/** The number of the font that each character is taken from, 0 for our own, – for none. */
function taken(users: readonly UserFont[], face: Face, text: string): string {
  const { glyphOf } = chooseFonts(users, bundled)
  return Array.from(text, (character) => /\d/u.exec(glyphOf(face, character)?.font.postscriptName ?? '')?.[0] ?? '–').join('')
}

describe('the font of a character', () => {
  it('is our own where the user names none', () => {
    expect(chooseFonts([], bundled)).toBe(bundled)
    expect(taken([], 'body', '甲丁单')).toBe('0–0')
  })

  it('is the first that has it: for the face, for all, our own', () => {
    const users = [user(1), user(2, 'body'), user(3, 'title')]
    expect(taken(users, 'body', '甲乙丙丁单戊')).toBe('21020–')
    expect(taken(users, 'title', '甲乙丙丁单')).toBe('110–3')
    expect(taken(users, 'label', '甲乙丙丁单')).toBe('110–0')
    expect(taken([user(2), user(1)], 'label', '甲乙')).toBe('21')
  })

  it('decides its width', () => {
    const { measure } = chooseFonts([user(1)], bundled)
    expect(measure('甲丙戊', { size: 10, lineHeight: 10, face: 'body', align: 'left' })).toBe(30)
  })

  it('may come from one font of a collection, opened once', () => {
    const bytes = collection(font[1] ?? new Uint8Array(), font[2] ?? new Uint8Array())
    const second: UserFont = { path: 'x.ttc#2', bytes, member: { number: 2 } }
    expect(taken([second], 'body', '甲乙丁')).toBe('202')
    expect(openedFont(second)).toBe(openedFont({ ...second }))
    expect(openedFont({ ...second, member: { number: 1 } })).not.toBe(openedFont(second))
  })
})

it('a font that is damaged inside is told of by its name, whenever that shows', async () => {
  const whole = font[0] ?? new Uint8Array()
  let seed = 1
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 0x80000000) % below
  const errors: unknown[] = []
  for (let round = 0; round < 600; round++) {
    const bytes = Uint8Array.from(whole)
    for (let count = 0; count < 4; count++) bytes[random(round % 2 === 0 ? 800 : bytes.length)] = random(256)
    try {
      const opened = openedFont({ path: 'x.ttf', bytes })
      await opened.subset(Array.from('单位甲乙丙').flatMap((character) => opened.glyphOf(character)?.id ?? []))
    } catch (error) {
      errors.push(error)
    }
  }
  expect(errors.length).toBeGreaterThan(10)
  expect(errors.filter((error) => !(error instanceof FontError && error.text.zh.startsWith('x.ttf：')))).toEqual([])
})

describe('what is to be known of fonts', () => {
  const sheet = drawnSheet('单位 | 甲乙丁\n单位 | 丁戊己')

  it('every character without a picture, once with each cell', () => {
    expect(findUnprintable(sheet, chooseFonts([user(2)], bundled), styles).map(({ character, cell }) => `${character} ${cell.text}`)).toEqual(['戊 丁戊己', '己 丁戊己'])
  })

  it('which of the user’s fonts was used, and what came from others', () => {
    const users = [user(2)]
    const notes = fontNotes(drawnSheet('甲丁 | 甲乙丁'), chooseFonts(users, bundled), styles, users)
    expect(notes.map(({ zh }) => zh)).toEqual(expect.arrayContaining(['正文用 Noto Serif SC（2.ttf）', '正文里的“乙”，所用字体没有，改用 Noto Serif SC']))
    expect(notes.map(({ en }) => en)).toEqual(expect.arrayContaining(['text in Noto Serif SC (2.ttf)', 'text: the font lacks “乙”, taken from Noto Serif SC']))
  })

  it('that a collection has other fonts, where none of them was named', () => {
    const bytes = collection(font[1] ?? new Uint8Array(), font[2] ?? new Uint8Array())
    const notes = (users: readonly UserFont[]): string => fontNotes(drawnSheet('甲乙 | 甲'), chooseFonts(users, bundled), styles, users).map(({ zh }) => zh).join('\n')
    expect(notes([{ path: 'x.ttc', bytes }])).toContain('正文用 Noto Serif SC（x.ttc）；文件里还有 NotoSerifSC-Number2，写成“路径#名称”就用那一种')
    expect(notes([{ path: 'x.ttc#1', bytes, member: { number: 1 } }])).toContain('正文用 Noto Serif SC（x.ttc#1）')
    expect(notes([{ path: 'x.ttc#1', bytes, member: { number: 1 } }])).not.toContain('文件里还有')
  })

  it('that a font was for a few characters only', () => {
    const users = [user(3)]
    const notes = fontNotes(drawnSheet('甲乙丙 | 单'), chooseFonts(users, bundled), styles, users)
    expect(notes.map(({ zh }) => zh)).toEqual(expect.arrayContaining(['正文用 Noto Serif SC（3.ttf）', '正文的其余各字用 Noto Serif SC']))
  })

  it('that a font has none of the characters', () => {
    const users = [user(2, 'body')]
    const notes = fontNotes(drawnSheet('乙丙 | 单位'), chooseFonts(users, bundled), styles, users)
    expect(notes).toEqual([{ zh: '正文用 Noto Serif SC：所给的字体没有这些字', en: 'text in Noto Serif SC: the font given has none of the characters' }])
  })

  it('nothing where all is as usual', () => {
    expect(fontNotes(drawnSheet('单位 | 甲乙'), bundled, styles, [])).toEqual([])
  })

  it('names ten characters and counts the rest', async () => {
    const many = '一二三四五六七八九十百千'
    const known = '甲乙丙丁戊己庚辛壬癸子丑寅卯'
    const own = openFont(await fontWith(many))
    const glyphOf: FindGlyph = (_, character) => {
      const glyph = own.glyphOf(character)
      return glyph && { font: own, glyph }
    }
    const users: readonly UserFont[] = [{ path: 'x.ttf', bytes: await fontWith(known) }]
    const notes = fontNotes(drawnSheet(`${known} | ${many}`), chooseFonts(users, { glyphOf, measure: measureWith(glyphOf) }), styles, users)
    expect(notes.map(({ zh }) => zh).join('\n')).toMatch(/里的“.{10}”等 12 个字，所用字体没有，改用 Noto Serif SC/u)
  })

  it('a mark that cannot be drawn', () => {
    expect(markRefused('单位', 'body', bundled)).toEqual([])
    expect(markRefused(undefined, 'body', bundled)).toEqual([])
    expect(markRefused('公示单位', 'body', bundled).map(({ zh }) => zh)).toEqual(['水印“公示单位”里的“公示”，字体里没有'])
  })
})
