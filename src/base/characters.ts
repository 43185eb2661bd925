/**
 * Characters of format, \p{Format} of Unicode 16, as a part of a class of a regular expression with the flag `u`: written out, since looking up a property takes
 * longer than reading a value.
 */
export const formatCharacters = '\\xad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890-\\u0891\\u08e2\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb\\u{110bd}\\u{110cd}\\u{13430}-\\u{1343f}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0001}\\u{e0020}-\\u{e007f}'

/** The punctuation of ordinary Chinese text. */
const commonSigns = new Set('，。、；：？！“”‘’（）《》〈〉【】〔〕…—·～％￥-–,.;:?!()/%+<>=≥≤\'"* \u3000\n')

let anyLetter: RegExp | undefined

/** Whether a character is a letter or a digit of any script. Nearly all are told without looking through all scripts. */
export function isLetterOrDigit(character: string): boolean {
  const code = character.charCodeAt(0)
  if ((code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return true
  if (commonSigns.has(character)) return false
  return (anyLetter ??= /[\p{L}\p{N}]/u).test(character)
}
