import { excessive } from '../refusal.js'
import { type Property, propertiesIn } from './properties.js'

/** A stretch of bytes of the document, and on which page and where on it its properties are. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly at: number
}

/** Stretches of one style; a document of 100 pages has some thousands. */
const mostStretches = 500_000

/** Finds the properties of what stands at a place of the document. */
export type PropertiesAt = (place: number) => readonly Property[]

const pageSize = 512
/** Kinds of pages: bytes of an entry behind the places, and how its list of properties is found. */
const kinds = {
  paragraphs: { entry: 13, listAt: paragraphList },
  characters: { entry: 1, listAt: characterList },
} as const

/**
 * Reads the properties of paragraphs or characters: a table of pages, in each of which stand places and, for each stretch between two of
 * them, where its properties are. Pages that are not whole say nothing.
 */
export function readPages(kind: keyof typeof kinds, document: Buffer, table: Buffer, data: Buffer | undefined): PropertiesAt {
  const count = Math.max(0, Math.floor((table.length - 4) / 8))
  const numbers = new Set(Array.from({ length: count }, (_, index) => table.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3fffff))
  const pageOf = (number: number): Buffer => document.subarray(number * pageSize, (number + 1) * pageSize)
  const stretches: Stretch[] = []
  for (const number of numbers) {
    for (const stretch of stretchesOn(pageOf(number), number, kinds[kind].entry)) stretches.push(stretch)
    if (stretches.length > mostStretches) throw excessive({ zh: `文字的格式超过 ${mostStretches} 段`, en: `its text has more than ${mostStretches} stretches of one style` })
  }
  stretches.sort((a, b) => a.start - b.start)
  const known = new Map<Stretch, readonly Property[]>()
  return (place) => {
    const stretch = stretchAt(stretches, place)
    if (!stretch) return []
    const found = known.get(stretch) ?? propertiesIn(kinds[kind].listAt(pageOf(stretch.page), stretch.at), data)
    known.set(stretch, found)
    return found
  }
}

/** `entry`: bytes that say where the properties of a stretch are; the first of them counts words. */
function stretchesOn(page: Buffer, number: number, entry: number): readonly Stretch[] {
  if (page.length < pageSize) return []
  const count = page.readUInt8(pageSize - 1)
  if (4 * (count + 1) + entry * count > pageSize - 1) return []
  return Array.from({ length: count }, (_, index) => ({ start: page.readUInt32LE(4 * index), end: page.readUInt32LE(4 * index + 4), page: number, at: 2 * page.readUInt8(4 * (count + 1) + entry * index) }))
}

/** A count of words, twice if it is 0; the first two bytes of the list name the style. */
function paragraphList(page: Buffer, at: number): Buffer {
  const words = page[at] ?? 0
  if (at === 0) return page.subarray(0, 0)
  return words > 0 ? page.subarray(at + 3, at + 2 * words) : page.subarray(at + 4, at + 2 + 2 * (page[at + 1] ?? 0))
}

function characterList(page: Buffer, at: number): Buffer {
  return at === 0 ? page.subarray(0, 0) : page.subarray(at + 1, at + 1 + (page[at] ?? 0))
}

function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const found = stretches[low - 1]
  return found && place < found.end ? found : undefined
}
