import type { FontFile } from './font-file.js'

export interface FontNames {
  /** As people know it, in Chinese where the font has a Chinese name: 仿宋. */
  readonly family: string
  /** By which programs and collections know it: FangSong. */
  readonly postscriptName: string
}

interface NameRecord {
  readonly id: number
  readonly language: number
  readonly text: string
}

const windows = 3
const macintosh = 1
const [familyId, postscriptId, typographicFamilyId] = [1, 6, 16]
const simplifiedChinese = 0x804
const otherChinese: readonly number[] = [0x404, 0xc04, 0x1004]
const english = 0x409

/** What the font calls itself; what it does not say is empty. */
export function fontNames(font: FontFile): FontNames {
  const records = nameRecords(font)
  return {
    family: bestOf(records, typographicFamilyId) ?? bestOf(records, familyId) ?? '',
    // PostScript names are of ASCII; others could not be written as they stand.
    postscriptName: (records.find(({ id }) => id === postscriptId)?.text ?? '').replace(/[^!-~]|[[\](){}<>/%#]/gu, ''),
  }
}

function bestOf(records: readonly NameRecord[], wanted: number): string | undefined {
  const fitting = records.filter(({ id, text }) => id === wanted && text !== '')
  const order = [simplifiedChinese, ...otherChinese, english]
  const best = order.flatMap((language) => fitting.find((record) => record.language === language) ?? [])
  return (best[0] ?? fitting[0])?.text
}

function nameRecords({ bytes, view, tables }: FontFile): readonly NameRecord[] {
  const table = tables.get('name')
  if (!table || table.length < 6) return []
  const count = Math.min(view.getUint16(table.offset + 2), Math.floor((table.length - 6) / 12))
  const strings = table.offset + view.getUint16(table.offset + 4)
  return Array.from({ length: count }, (_, index) => table.offset + 6 + 12 * index).flatMap((record) => {
    const platform = view.getUint16(record)
    const start = strings + view.getUint16(record + 10)
    const text = decode(bytes.subarray(start, start + view.getUint16(record + 8)), platform)
    return text === undefined ? [] : [{ id: view.getUint16(record + 6), language: platform === macintosh ? english : view.getUint16(record + 4), text }]
  })
}

function decode(bytes: Uint8Array, platform: number): string | undefined {
  if (platform === windows || platform === 0) return new TextDecoder('utf-16be').decode(bytes)
  // Old names of the Macintosh are in encodings of their own; ASCII is common to them.
  return platform === macintosh && bytes.every((byte) => byte < 0x80) ? String.fromCharCode(...bytes) : undefined
}
