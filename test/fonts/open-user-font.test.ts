import { beforeAll, describe, expect, it } from 'vitest'
import { FontError } from '../../src/fonts/font-error.js'
import type { FontMember } from '../../src/fonts/open-font.js'
import { openUserFont } from '../../src/fonts/open-user-font.js'
import { boxOutline, cffFont } from '../support/cff-font.js'
import { collection, fontWith, renamed, withLicenceBits, withNothingAt, withTable } from '../support/small-fonts.js'

const name = 'NotoSerifSC-Regular'
const other = 'NotoSerifSC-Another'
let plain: Uint8Array
let both: Uint8Array

beforeAll(async () => {
  plain = await fontWith('甲乙')
  both = collection(plain, renamed(await fontWith('丙'), name, other))
})

function refusal(bytes: Uint8Array, member: FontMember = {}): readonly string[] {
  try {
    openUserFont(bytes, member)
  } catch (error) {
    if (error instanceof FontError) return [error.text.zh, error.text.en]
    throw error
  }
  return []
}

describe('a font of the user’s own', () => {
  it('is opened, with the characters that it has', () => {
    const font = openUserFont(plain, {})
    expect(['甲', '乙', '丙'].map((character) => font.glyphOf(character) !== undefined)).toEqual([true, true, false])
  })

  it('may be one of a collection: the first, or the one of a name or a number', () => {
    const has = (member: FontMember): readonly boolean[] => ['甲', '丙'].map((character) => openUserFont(both, member).glyphOf(character) !== undefined)
    expect(has({})).toEqual([true, false])
    expect(has({ postscriptName: name })).toEqual([true, false])
    expect(has({ postscriptName: other })).toEqual([false, true])
    expect(has({ number: 2 })).toEqual([false, true])
  })

  it('may have outlines of the other kind, alone or in a collection whose fonts have one name or none', async () => {
    const outlinesOf = async (bytes: Uint8Array, member: FontMember): Promise<readonly boolean[]> => {
      const font = openUserFont(bytes, member)
      const { kind, bytes: subset } = await font.subset([font.glyphOf('乙')?.id ?? 0])
      expect(kind).toBe('CFF')
      return [300, 400].map((width) => Buffer.from(subset).includes(boxOutline(width)))
    }
    expect(await outlinesOf(cffFont('甲乙', 300), {})).toEqual([true, false])
    for (const same of ['Boxes', '']) {
      const two = collection(cffFont('甲乙', 300, same), cffFont('甲乙', 400, same))
      expect(await outlinesOf(two, { number: 1 })).toEqual([true, false])
      expect(await outlinesOf(two, { number: 2 })).toEqual([false, true])
    }
  })

  it('draws no characters that cannot be seen, even where it has a glyph for them', () => {
    const characters = ['\u0000', '\r', '\u0085', '\ufeff', '\ufffe', '甲']
    const font = openUserFont(cffFont(characters.join(''), 300), {})
    expect(characters.map((character) => font.glyphOf(character) !== undefined)).toEqual([false, false, false, false, false, true])
  })

  it('names the fonts that there are where another is asked for', () => {
    expect(refusal(both, { postscriptName: 'FangSong' })).toEqual([`文件里没有名为“FangSong”的字体，只有 ${name}、${other}`, `the file has no font called “FangSong”, only ${name}, ${other}`])
    expect(refusal(both, { number: 3 })).toEqual([`文件里没有第 3 种字体，只有 2 种：${name}、${other}`, `the file has no font number 3, only 2: ${name}, ${other}`])
    expect(refusal(plain, { postscriptName: 'FangSong' })[0]).toBe(`文件里没有名为“FangSong”的字体，只有 ${name}`)
  })

  it.each([
    [0x0000, ''],
    [0x0004, ''],
    [0x0008, ''],
    // Of several levels the most generous holds.
    [0x000a, ''],
    [0x0002, '不允许嵌入文件，只能在本机显示和打印'],
    [0x0100, '只允许整个嵌入，不允许只嵌入用到的字'],
    [0x0108, '只允许整个嵌入，不允许只嵌入用到的字'],
    [0x0200, '只允许嵌入点阵，不允许嵌入轮廓'],
  ])('goes by its licence bits %s: %s', (bits, expected) => {
    const [zh = '', en = ''] = refusal(withLicenceBits(plain, bits))
    expect(zh).toContain(expected)
    expect(zh.startsWith('字体“Noto Serif SC”的授权（fsType）')).toBe(expected !== '')
    expect(en.startsWith('the font “Noto Serif SC” may ')).toBe(expected !== '')
  })

  it('is refused where it varies, or has no outlines', () => {
    expect(refusal(withTable(plain, 'post', 'fvar'))[0]).toBe('这是可变字体（variable font），请改用固定字重的 .ttf、.otf 或 .ttc')
    expect(refusal(withTable(plain, 'glyf', 'EBDT'))[0]).toContain('没有可以嵌入的轮廓')
  })

  it.each([
    ['a web font', Buffer.concat([Buffer.from('wOFF'), Buffer.alloc(40)]), '这是网页字体（WOFF），请改用 .ttf、.otf 或 .ttc'],
    ['its successor', Buffer.concat([Buffer.from('wOF2'), Buffer.alloc(40)]), '这是网页字体（WOFF），请改用 .ttf、.otf 或 .ttc'],
    ['something else', Buffer.from('%PDF-1.7 and so on'), '不是字体文件（应为 .ttf、.otf 或 .ttc）'],
    ['nothing', Buffer.alloc(0), '不是字体文件（应为 .ttf、.otf 或 .ttc）'],
  ])('is refused where it is %s', (_, bytes, expected) => {
    expect(refusal(bytes)[0]).toBe(expected)
  })

  it.each([
    ['head', 18],
    ['hhea', 34],
  ])('is refused where it counts by nothing (%s)', (table, offset) => {
    expect(refusal(withNothingAt(plain, table, offset))[0]).toBe('字体文件不完整或已损坏')
  })

  it('is never opened where it ends too early, and nothing else goes wrong', () => {
    for (let length = 0; length < plain.length; length += 97) expect(refusal(plain.subarray(0, length))).toHaveLength(2)
  })
})
