import { symbolText } from '../docx/symbols.js'
import { codes, numberOf, type Property } from './properties.js'

/**
 * What a character looks like that is one of a font of signs: stated beside the text, or by its code in the private area. Nothing if it
 * is another character; U+FFFD if it is not known. `list` names the fonts of the document.
 */
export function signsOf(list: Buffer): (character: string, properties: readonly Property[]) => string | undefined {
  const names = fontNames(list)
  const nameOf = (font: number | undefined): string => names[font ?? -1] ?? ''
  return (character, properties) => {
    const stated = properties.findLast(({ code }) => code === codes.symbol)?.operand
    if (stated) return symbolText(nameOf(stated.readUInt16LE(0)), stated.readUInt16LE(2)) ?? '\ufffd'
    if (!/[\uf000-\uf0ff]/u.test(character)) return undefined
    const fonts = [numberOf(properties, codes.font), numberOf(properties, codes.otherFont)]
    return fonts.map((font) => symbolText(nameOf(font), character.charCodeAt(0))).find((sign) => sign !== undefined) ?? '\ufffd'
  }
}

/** Each font has its length in front; its name begins at byte 40 of it and ends with a zero. */
function fontNames(list: Buffer): readonly string[] {
  const names: string[] = []
  for (let at = 4; at < list.length; at += 1 + (list[at] ?? 0)) {
    const name = list.subarray(at + 40, at + 1 + (list[at] ?? 0)).toString('utf16le')
    names.push(name.slice(0, Math.max(0, name.indexOf('\0'))))
  }
  return names
}
