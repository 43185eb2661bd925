import { damaged, excessive, Refusal } from '../refusal.js'

/** Characters of a document with all its notes; a hundred pages have 100,000. */
const mostCharacters = 4_000_000

/** The text of a document, its notes and boxes, character by character, and where each stands in the file. */
export interface Story {
  readonly text: string
  /** Where a character stands, by its number; -1 if nowhere. */
  readonly placeOf: (character: number) => number
  /** Characters of the body, which comes first. */
  readonly bodyEnd: number
  /** From where to where the texts of boxes stand. */
  readonly boxes: readonly [start: number, end: number]
}

/** A stretch of text that stands in the file in one piece. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly place: number
  readonly bytes: 1 | 2
}

/**
 * Checks the head of a document.
 * @throws Refusal if it is none, of a version before 97, or has a password.
 */
export function checkHead(document: Buffer): void {
  if (document.length < 0x1aa || (document.readUInt16LE(0) !== 0xa5ec && document.readUInt16LE(0) !== 0xa5dc)) throw damaged({ zh: '文件头不是 Word 文档', en: 'it does not begin as a Word document does' })
  if ((document.readUInt16LE(0xa) & 0x0100) !== 0) throw new Refusal({ zh: '文件加了密码，读不出；请在 Word 中去掉打开密码后再试', en: 'the file is protected by a password; remove it in Word first' })
  if (document.readUInt16LE(2) < 0xc1) throw new Refusal({ zh: '这是 Word 95 或更早的文档，读不出；请在 Word 或 WPS 中另存为 .docx', en: 'this is a document of Word 95 or earlier; save it as .docx in Word or WPS' })
}

/** Joins the pieces that the table of pieces lists. */
export function readStory(document: Buffer, table: Buffer): Story {
  const pieces = piecesOf(document, part(document, table, 0x1a2))
  const texts = pieces.map(({ start, end, place, bytes }) => decode(document.subarray(place, place + (end - start) * bytes), bytes))
  const counts = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((at) => Math.min(mostCharacters, document.readUInt32LE(at)))
  const boxes = counts.slice(0, -1).reduce((sum, count) => sum + count, 0)
  return {
    text: texts.join(''),
    bodyEnd: counts[0] ?? 0,
    boxes: [boxes, boxes + (counts.at(-1) ?? 0)],
    placeOf: (character) => {
      const piece = pieceAt(pieces, character)
      return piece && character < piece.end ? piece.place + (character - piece.start) * piece.bytes : -1
    },
  }
}

/** The last piece that begins at a character or in front of it. */
function pieceAt(pieces: readonly Piece[], character: number): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.start ?? 0) <= character) low = middle + 1
    else high = middle
  }
  return pieces[low - 1]
}

/** A part of the table stream, by where the document says that it is. */
export function part(document: Buffer, table: Buffer, at: number): Buffer {
  const start = document.readUInt32LE(at)
  return table.subarray(start, start + document.readUInt32LE(at + 4))
}

/** Numbers of characters first, then eight bytes for each piece. In front may stand changes of properties, which are skipped. */
function piecesOf(document: Buffer, list: Buffer): readonly Piece[] {
  let at = 0
  while (list[at] === 1 && at + 3 <= list.length) at += 3 + list.readUInt16LE(at + 1)
  if (list[at] !== 2 || at + 5 > list.length) throw cut()
  const pieces = list.subarray(at + 5, at + 5 + list.readUInt32LE(at + 1))
  const count = Math.floor((pieces.length - 4) / 12)
  if (count < 1) throw cut()
  return Array.from({ length: count }, (_, index): Piece => {
    const [start, end] = [pieces.readUInt32LE(4 * index), pieces.readUInt32LE(4 * index + 4)]
    const stated = pieces.readUInt32LE(4 * (count + 1) + 8 * index + 2)
    const isNarrow = (stated & 0x40000000) !== 0
    const place = isNarrow ? (stated & 0x3fffffff) >>> 1 : stated & 0x3fffffff
    const bytes = isNarrow ? 1 : 2
    if (end > mostCharacters) throw excessive({ zh: `文字超过 ${mostCharacters} 个`, en: `it has more than ${mostCharacters} characters` })
    if (end < start || place + (end - start) * bytes > document.length) throw cut()
    return { start, end, place, bytes }
  })
}

function decode(bytes: Buffer, size: 1 | 2): string {
  return size === 2 ? bytes.toString('utf16le') : new TextDecoder('windows-1252').decode(bytes)
}

function cut(): Refusal {
  return damaged({ zh: '文字不完整', en: 'its text is not whole' })
}
