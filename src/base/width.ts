import { eastAsianWidth } from 'get-east-asian-width'

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

/** The segmenter takes longer to make than the rest of a check, so that plain Chinese text goes without. */
function graphemesOf(text: string): Iterable<string> {
  if (!clustering.test(text)) return text
  return Array.from(new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)
}

function graphemeWidth(grapheme: string): number {
  if (grapheme === '\t') return tabWidth
  if (/^[\p{Control}\p{Mark}\p{Format}]+$/u.test(grapheme)) return 0
  // A variation selector asks for the wide picture of a character that is narrow as text.
  if (grapheme.includes('\ufe0f')) return 2
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}

/** Tabs as blanks, so that what is printed is as wide as what was measured. */
export function expandTabs(text: string): string {
  return text.replace(/\t/gu, ' '.repeat(tabWidth))
}
