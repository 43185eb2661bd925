import { damaged } from '../refusal.js'

/** Bytes decoded at a time: a part is never held as one text. */
const chunkSize = 65_536

/**
 * The text of an XML part in chunks: UTF-8 unless a byte order mark, the first bytes or the declaration say otherwise. Bytes that are
 * none in the encoding come out as U+FFFD.
 * @throws Refusal if the encoding is unknown.
 */
export function* decodeXml(bytes: Uint8Array, part: string): Generator<string, void> {
  const decoder = decoderFor(encodingOf(bytes), part)
  for (let at = 0; at < bytes.length; at += chunkSize) yield decoder.decode(bytes.subarray(at, at + chunkSize), { stream: true })
  yield decoder.decode()
}

/** How a part in UTF-16 begins, with and without its mark. */
const openings: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
  [0x3c, 0, 'utf-16le'],
  [0, 0x3c, 'utf-16be'],
]

function encodingOf(bytes: Uint8Array): string {
  const opening = openings.find(([first, second]) => bytes[0] === first && bytes[1] === second)
  if (opening) return opening[2]
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const stated = /^(?:ï»¿)?<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(head)?.[1]?.toLowerCase()
  // Bytes that read as ASCII are not UTF-16, whatever they say.
  return stated === undefined || stated.startsWith('utf-16') ? 'utf-8' : stated
}

function decoderFor(encoding: string, part: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw damaged({ zh: `部件 ${part} 的编码 ${encoding} 不认识`, en: `the part ${part} is in an unknown encoding, ${encoding}` })
  }
}
