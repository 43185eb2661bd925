import { eastAsianWidth } from 'get-east-asian-width'
import { once } from './memoize.js'

const tabWidth = 4
/** Characters that take part in clusters of several: marks, joiners, emoji, flags. Without them each character stands alone. */
const clustering = /[\p{Mark}\p{Format}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Control}]/u

/** ASCII, Chinese characters and the punctuation of full width. */
const ordinary = /^[\x20-\x7e\u3001-\u3020\u4e00-\u9fff\uff01-\uff60]*$/

/** Columns a text takes in a terminal: Chinese characters and emoji two, marks none, a tab four. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  if (ordinary.test(text)) {
    for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x7e ? 2 : 1
    return width
  }
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme)
  return width
}

/** It takes longer to make than the rest of a check, so that plain Chinese text goes without. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'grapheme' }))

function* graphemesOf(text: string): Generator<string> {
  if (!clustering.test(text)) yield* text
  else for (const stretch of stretchesOf(text)) for (const { segment } of segmenter().segment(stretch)) yield segment
}

/** Characters that the segmenter is given at once: of a long text it looks at all for each. */
const usualStretch = 256
const longestStretch = 1024
/** Between two such characters no cluster is parted. */
const twoAlone = /[^\p{Mark}\p{Format}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Control}\p{Surrogate}]{2}/u

function* stretchesOf(text: string): Generator<string> {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + usualStretch
    while (end < text.length && end < start + longestStretch && !twoAlone.test(text.slice(end - 1, end + 1))) end++
    if (/[\udc00-\udfff]/u.test(text.charAt(end))) end++
    yield text.slice(start, end)
  }
}

function graphemeWidth(grapheme: string): number {
  if (grapheme === '\t') return tabWidth
  if (/^[\p{Control}\p{Mark}\p{Format}]+$/u.test(grapheme)) return 0
  // A variation selector asks for the wide picture of a character that is narrow as text.
  if (grapheme.includes('\ufe0f')) return 2
  // A flag is two letters that are narrow by themselves.
  if (/[\u{1f1e6}-\u{1f1ff}]{2}/u.test(grapheme)) return 2
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}

/** Tabs as blanks, so that what is printed is as wide as what was measured. */
export function expandTabs(text: string): string {
  return text.replace(/\t/gu, ' '.repeat(tabWidth))
}
