import { inflateSync } from 'node:zlib'
import { mostBytesOfContainer, mostObjectsOfPdf } from '../limits.js'
import { excessive } from '../refusal.js'

/** An object of a PDF file: what it says, as Latin-1, and of a stream its bytes as they stand in the file. */
export interface PdfObject {
  readonly text: string
  readonly stream?: Uint8Array
}

/** What an object says in front of its stream; dictionaries of fonts come to some kilobytes. */
const longestText = 1_000_000
const containersTogether = 10 * mostBytesOfContainer

/**
 * All objects of a PDF file by number, found by going through the file: a later one of the same number replaces the earlier, as
 * programs append what they change. Objects that stand in containers are unpacked.
 * @throws Refusal if there are more than the limits allow.
 */
export function objectsOf(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const file = buffer.toString('latin1')
  const objects = new Map<number, PdfObject>()
  const add = (number: number, object: PdfObject): void => {
    objects.set(number, object)
    if (objects.size > mostObjectsOfPdf) throw excessive({ zh: `PDF 的对象超过 ${mostObjectsOfPdf} 个`, en: `the PDF has more than ${mostObjectsOfPdf} objects` })
  }
  const head = /\b(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj\b/gu
  const containers: PdfObject[] = []
  for (let match = head.exec(file); match; match = head.exec(file)) {
    const object = objectAt(buffer, file, head.lastIndex)
    add(Number(match[1]), object)
    if (object.stream && /\/Type\s*\/ObjStm\b/u.test(object.text)) containers.push(object)
    head.lastIndex += object.text.length + (object.stream?.length ?? 0)
  }
  let left = containersTogether
  for (const container of containers) {
    const packed = unpackStream(container, Math.min(left, mostBytesOfContainer))?.toString('latin1') ?? ''
    left -= packed.length
    for (const [number, text] of objectsIn(packed, container.text)) add(number, { text })
  }
  return objects
}

function objectAt(bytes: Buffer, file: string, start: number): PdfObject {
  const limit = Math.min(file.length, start + longestText)
  const body = file.slice(start, limit)
  const end = /\b(?:endobj|stream\r?\n)/u.exec(body)
  const text = end ? body.slice(0, end.index) : body
  if (!end || end[0] === 'endobj') return { text }
  const from = start + end.index + end[0].length
  const stated = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(text)?.[1] ?? Number.NaN)
  const isRight = file.startsWith('endstream', from + stated) || /^\s{1,2}endstream/u.test(file.slice(from + stated, from + stated + 11))
  const to = isRight ? from + stated : file.indexOf('endstream', from)
  return { text, stream: bytes.subarray(from, to === -1 ? file.length : to) }
}

/** A stream without its packing; nothing if it is damaged, packed in another way, or larger than `most` bytes. */
export function unpackStream({ text, stream }: PdfObject, most: number): Buffer | undefined {
  if (!stream) return undefined
  const filter = /\/Filter\s*\[?\s*\/(\w+)/u.exec(text)?.[1]
  if (filter === undefined) return stream.length <= most ? Buffer.from(stream) : undefined
  if (filter !== 'FlateDecode') return undefined
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most) })
  } catch {
    return undefined
  }
}

/** Objects of a container: in front the number and the offset of each. */
function objectsIn(packed: string, dictionary: string): readonly (readonly [number, string])[] {
  const first = Number(/\/First\s+(\d+)/u.exec(dictionary)?.[1] ?? 0)
  const heads = packed.slice(0, first).split(/\s+/u).filter((word) => word !== '').map(Number)
  const found: [number, string][] = []
  for (let index = 0; index + 1 < heads.length; index += 2) {
    const [number = 0, start = 0, , next = packed.length - first] = heads.slice(index, index + 4)
    if (next >= start) found.push([number, packed.slice(first + start, Math.min(first + next, first + start + longestText))])
  }
  return found
}
