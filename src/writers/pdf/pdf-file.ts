/** The objects of a PDF file, numbered from 1, none of them deleted or renewed. */
export interface PdfFile {
  readonly bytes: Buffer
  /** Where each object begins and ends, with its first and last line; the first is number 1. */
  readonly places: readonly { readonly start: number; readonly end: number }[]
  readonly root: number
  readonly info: number
}

const entryLength = 20
const objectEnd = '\nendobj\n'
const streamStart = '\nstream\n'
const streamEnd = Buffer.from('\nendstream\nendobj\n')

/** Finds the objects of a file as pdfkit writes it: with a plain table of their places at the end, and with streams unpacked if so told. */
export function readPdfFile(bytes: Buffer): PdfFile {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024))
  const table = Number(/startxref\n(\d+)/u.exec(tail)?.[1])
  const trailer = bytes.toString('latin1', table)
  const count = Number(/^xref\n0 (\d+)\n/u.exec(trailer)?.[1])
  const first = trailer.indexOf('\n', 'xref\n'.length) + 1 + entryLength
  const starts = Array.from({ length: count - 1 }, (_, index) => Number(trailer.slice(first + entryLength * index, first + entryLength * index + 10)))
  const ends = new Map([...starts].toSorted((a, b) => a - b).map((start, index, sorted) => [start, sorted[index + 1] ?? table]))
  return {
    bytes,
    places: starts.map((start) => ({ start, end: ends.get(start) ?? table })),
    root: Number(/\/Root (\d+) 0 R/u.exec(trailer)?.[1]),
    info: Number(/\/Info (\d+) 0 R/u.exec(trailer)?.[1]),
  }
}

/** An object without its first and last line; of a stream, its dictionary and what it holds. */
export interface PdfObject {
  readonly text: string
  readonly content?: Buffer
}

/** Reads an object. */
export function readObject({ bytes, places }: PdfFile, number: number): PdfObject {
  const { start, end } = places[number - 1] ?? { start: 0, end: 0 }
  const begin = bytes.indexOf('\n', start) + 1
  if (!bytes.subarray(end - streamEnd.length, end).equals(streamEnd)) return { text: bytes.toString('latin1', begin, end - objectEnd.length) }
  const content = bytes.indexOf(streamStart, begin)
  return { text: bytes.toString('latin1', begin, content), content: bytes.subarray(content + streamStart.length, end - streamEnd.length) }
}
