import { lookalikes } from './words/lookalikes.js'

const odd = new RegExp(`[０-９Ａ-Ｚａ-ｚ．》《${Object.keys(lookalikes).join('')}]`, 'u')

/** A text may hold characters that only look like those of a value. */
export function hasLookalikes(text: string): boolean {
  return odd.test(text)
}

/** The text with the characters that other programs read; all else stays as it is. 《》 around a title are no signs. */
export function readableText(text: string): string {
  const plain = text
    .replace(/[>＞﹥][=＝﹦]/gu, (sign) => (sign === '>=' ? sign : '≥'))
    .replace(/[<＜﹤][=＝﹦]/gu, (sign) => (sign === '<=' ? sign : '≤'))
    .replace(/^》(?=\s*[\d０-９]|$)/u, '≥')
    .replace(/^《(?=\s*[\d０-９]|$)/u, '≤')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/gu, '.')
  return Object.entries(lookalikes).reduce((readable, [sign, meant]) => readable.replaceAll(sign, meant), plain)
}

/** The characters of a text that are not in its readable form, each once. */
export function oddCharacters(text: string): readonly string[] {
  const readable = new Set(readableText(text))
  return [...new Set(Array.from(text).filter((character) => odd.test(character) && !readable.has(character)))]
}

/** Text that YAML takes as it stands: no sign or number of its own, and nothing that older readers take for something else. */
export function needsNoQuotes(text: string): boolean {
  if (/[:#'"\s]/u.test(text)) return false
  return /^(?:0|[1-9]\d*)(?:\.\d+)?%?$/u.test(text) || (/^[\p{Script=Han}≥≤1-9]/u.test(text) && /[\p{Script=Han}≥≤]/u.test(text))
}
