import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const folder = join(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'), '..')
const whole = readFileSync(join(folder, '400Regular/NotoSerifSC_400Regular.ttf'))

/** A font with these characters alone. */
export async function fontWith(characters: string): Promise<Uint8Array> {
  return subsetFont(whole, characters, { targetFormat: 'truetype', noHinting: true, dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'VORG', 'vhea', 'vmtx', 'gasp'] })
}

/** The font under another PostScript name of the same length. */
export function renamed(font: Uint8Array, from: string, to: string): Uint8Array {
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
  const copy = Buffer.from(font)
  for (let at = copy.indexOf(utf16(from)); at !== -1; at = copy.indexOf(utf16(from), at + 1)) utf16(to).copy(copy, at)
  return copy
}

/** The font with other licence bits (OS/2 fsType). */
export function withLicenceBits(font: Uint8Array, bits: number): Uint8Array {
  const copy = Buffer.from(font)
  copy.writeUInt16BE(bits, tableOf(copy, 'OS/2') + 8)
  return copy
}

/** The font with a 0 of two bytes in one of its tables. */
export function withNothingAt(font: Uint8Array, table: string, offset: number): Uint8Array {
  const copy = Buffer.from(font)
  copy.writeUInt16BE(0, tableOf(copy, table) + offset)
  return copy
}

/** The font with one of its tables under another tag. */
export function withTable(font: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(font)
  copy.write(to, recordOf(copy, from), 'latin1')
  return copy
}

/** Several fonts in one file (`.ttc`). */
export function collection(...fonts: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(12 + 4 * fonts.length)
  head.write('ttcf', 'latin1')
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(fonts.length, 8)
  const parts: Buffer[] = [head]
  let at = head.length
  fonts.forEach((font, index) => {
    const copy = Buffer.alloc(Math.ceil(font.length / 4) * 4)
    copy.set(font)
    for (let table = 0; table < copy.readUInt16BE(4); table++) {
      const place = 12 + 16 * table + 8
      copy.writeUInt32BE(copy.readUInt32BE(place) + at, place)
    }
    head.writeUInt32BE(at, 12 + 4 * index)
    parts.push(copy)
    at += copy.length
  })
  return Buffer.concat(parts)
}

function recordOf(font: Buffer, tag: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const found = records.find((record) => font.toString('latin1', record, record + 4) === tag)
  if (found === undefined) throw new Error(`no table ${tag}`)
  return found
}

function tableOf(font: Buffer, tag: string): number {
  return font.readUInt32BE(recordOf(font, tag) + 8)
}
