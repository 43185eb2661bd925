import { inflateSync } from 'node:zlib'

/** A PDF file read back by the rules of the format, apart from how it was written. */
export interface PdfObjects {
  /** What each object says, by number; of a stream its dictionary. */
  readonly texts: ReadonlyMap<number, string>
  /** Contents of streams, unpacked. */
  readonly streams: ReadonlyMap<number, Buffer>
  readonly trailer: string
}

/** Reads the objects that the file's table of places names. */
export function readPdf(bytes: Buffer): PdfObjects {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(bytes.toString('latin1', bytes.length - 64))?.[1])
  const table = streamAt(bytes, start)
  const places = Array.from({ length: table.content.length / 7 }, (_, number) => [table.content.readUInt8(7 * number), table.content.readUInt32BE(7 * number + 1), table.content.readUInt16BE(7 * number + 5)] as const)
  const texts = new Map<number, string>()
  const streams = new Map<number, Buffer>()
  for (const [number, [kind, place]] of places.entries()) {
    if (kind !== 1) continue
    const { text, content } = streamAt(bytes, place, number)
    texts.set(number, text)
    streams.set(number, content)
  }
  for (const [number, [kind, container, index]] of places.entries()) {
    if (kind === 2) texts.set(number, packedText(texts.get(container) ?? '', streams.get(container) ?? Buffer.alloc(0), number, index))
  }
  return { texts, streams, trailer: table.text }
}

/** Text of the object that a reference such as `/Root 3 0 R` leads to. */
export function referred({ texts }: PdfObjects, text: string, key: string): string {
  return texts.get(Number(new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(text)?.[1])) ?? ''
}

function streamAt(bytes: Buffer, start: number, number?: number): { readonly text: string; readonly content: Buffer } {
  const begin = bytes.indexOf('stream\n', start)
  const text = bytes.toString('latin1', start, begin)
  const [, found, dictionary = ''] = /^(\d+) 0 obj\n(.*)$/su.exec(text) ?? []
  if (number !== undefined && Number(found) !== number) throw new Error(`object ${number} is not where the table says: ${text.slice(0, 40)}`)
  const length = Number(/\/Length (\d+)/u.exec(dictionary)?.[1])
  const content = bytes.subarray(begin + 'stream\n'.length, begin + 'stream\n'.length + length)
  if (bytes.toString('latin1', begin + 'stream\n'.length + length, begin + 'stream\n'.length + length + 10) !== '\nendstream') throw new Error(`object ${found} has another length than it says`)
  return { text: dictionary, content: dictionary.includes('/FlateDecode') ? inflateSync(content) : content }
}

function packedText(dictionary: string, content: Buffer, number: number, index: number): string {
  const first = Number(/\/First (\d+)/u.exec(dictionary)?.[1])
  const heads = content.toString('latin1', 0, first).trim().split(' ').map(Number)
  if (heads[2 * index] !== number) throw new Error(`object ${number} is not number ${index} of its container`)
  const end = heads[2 * index + 3]
  return content.toString('latin1', first + (heads[2 * index + 1] ?? 0), end === undefined ? undefined : first + end).trim()
}
