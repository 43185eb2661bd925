/** Characters of the fonts of signs that Word has no text for, by their code in the font: those that stand in forms. */
const fonts: Readonly<Record<string, Readonly<Record<number, string>> | undefined>> = {
  symbol: { 0xa3: '≤', 0xb3: '≥', 0xb1: '±', 0xb4: '×', 0xb8: '÷', 0xb9: '≠', 0xba: '≡', 0xbb: '≈', 0xa5: '∞', 0xb0: '°', 0xd7: '·', 0xb7: '•', 0xb2: '″', 0xa2: '′', 0x7e: '~' },
  wingdings: { 0xfe: '☑', 0xfd: '☒', 0xa8: '□', 0x6f: '□', 0x71: '□', 0x72: '□', 0xfc: '√', 0xfb: '×', 0x6e: '■', 0x6c: '●', 0xa1: '○', 0xd8: '➢', 0xe0: '→' },
  'wingdings 2': { 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□', 0x2a: '□', 0x50: '√', 0x4f: '×', 0xa2: '■' },
}

/** Digits and signs of Symbol are those of every font; its letters are Greek. */
const asWritten = /^[\d\s!#%&()+,./:;<=>?[\]_{|}]$/u

/** What a character of a font of signs looks like; nothing if that is not known. `code` is its number in the font, or 0xf000 more. */
export function symbolText(font: string, code: number): string | undefined {
  const signs = fonts[font.toLowerCase()]
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (!signs) return place === code && code > 0 && code <= 0xffff ? String.fromCharCode(code) : undefined
  const plain = String.fromCharCode(place)
  return signs[place] ?? (font.toLowerCase() === 'symbol' && asWritten.test(plain) ? plain : undefined)
}
