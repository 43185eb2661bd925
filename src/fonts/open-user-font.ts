import type { Text } from '../base/text.js'
import { FontError } from './font-error.js'
import { fontsOf } from './font-file.js'
import type { Embedding } from './font-metrics.js'
import { type FontMember, openFont, type OpenFont } from './open-font.js'

/**
 * Opens a font that a person has named, unless documents cannot or may not carry it.
 * @throws FontError
 */
export function openUserFont(bytes: Uint8Array, member: FontMember): OpenFont {
  if (fontsOf(bytes).some(({ tables }) => tables.has('fvar'))) {
    throw new FontError({ zh: '这是可变字体（variable font），请改用固定字重的 .ttf、.otf 或 .ttc', en: 'this is a variable font; use a static .ttf, .otf or .ttc' })
  }
  const font = openFont(bytes, member)
  const why = font.embedding === 'allowed' ? undefined : refusals[font.embedding]
  if (why) throw new FontError({ zh: `字体“${fontName(font)}”${why.zh}`, en: `the font “${fontName(font)}” ${why.en}` })
  return font
}

/** What people call a font. */
export function fontName({ family, postscriptName }: Pick<OpenFont, 'family' | 'postscriptName'>): string {
  return family || postscriptName
}

/** By what the font's licence bits let documents do. */
const refusals: Readonly<Record<Exclude<Embedding, 'allowed'>, Text>> = {
  forbidden: {
    zh: '的授权（fsType）不允许嵌入文件，只能在本机显示和打印；请换用允许嵌入的字体，或向厂商取得可嵌入的版本',
    en: 'may not be embedded by its licence bits (fsType), only shown and printed on this machine; use one that may be, or ask its maker',
  },
  'whole only': {
    zh: '的授权（fsType）只允许整个嵌入，不允许只嵌入用到的字；请换用允许取子集的字体',
    en: 'may be embedded whole only by its licence bits (fsType), not the characters in use alone; use one that allows subsets',
  },
  'bitmaps only': {
    zh: '的授权（fsType）只允许嵌入点阵，不允许嵌入轮廓；请换用允许嵌入的字体',
    en: 'may be embedded as bitmaps only by its licence bits (fsType), not as outlines; use one that may be embedded',
  },
}
