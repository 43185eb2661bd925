import { damaged, type Refusal } from '../refusal.js'

/** The streams of a compound file by name: those right below its root, and not those of files embedded in it. */
export interface CompoundFile {
  /**
   * The bytes of a stream; nothing if there is none.
   * @throws Refusal if it is broken.
   */
  readonly stream: (name: string) => Buffer | undefined
}

const entrySize = 128
const miniSector = 64
/** Sector numbers from here on mean something else, such as the end of a chain. */
const firstSpecial = 0xfffffffa
const headerPlaces = 109

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/**
 * Opens a compound file, the container of Word before 2007. Chains of sectors are no longer than the file has sectors, so that a circle ends.
 * @throws Refusal if it is broken.
 */
export function openCompound(bytes: Buffer): CompoundFile {
  if (bytes.length < 1536) throw broken()
  const shift = bytes.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw broken()
  const size = 1 << shift
  const sectors = Math.floor(bytes.length / size)
  const sectorAt = (number: number): Buffer => bytes.subarray((number + 1) * size, (number + 2) * size)
  const table = tableOf(fatSectors(bytes, sectorAt, sectors).map(sectorAt))
  const chain = (start: number): Buffer => Buffer.concat(follow(table, start, sectors).map(sectorAt))
  const entries = entriesOf(chain(bytes.readUInt32LE(48)))
  const [root] = entries
  if (!root) throw broken()
  const miniTable = tableOf([chain(bytes.readUInt32LE(60))])
  const miniStream = chain(root.start)
  const miniChain = ({ start, size: length }: Entry): Buffer => {
    if (length > miniStream.length) throw broken()
    return Buffer.concat(follow(miniTable, start, miniTable.length).slice(0, Math.ceil(length / miniSector)).map((number) => miniStream.subarray(number * miniSector, (number + 1) * miniSector)))
  }
  const cutoff = bytes.readUInt32LE(56)
  const streams = new Map(below(entries, root.child).filter(({ isStream }) => isStream).map((entry) => [entry.name, entry]))
  return {
    stream: (name) => {
      const entry = streams.get(name)
      if (!entry) return undefined
      const whole = entry.size >= cutoff ? chain(entry.start) : miniChain(entry)
      if (whole.length < entry.size) throw broken()
      return whole.subarray(0, entry.size)
    },
  }
}

/** The sectors that hold the table of all sectors: 109 of them in the header, others in sectors that lead to one another. */
function fatSectors(bytes: Buffer, sectorAt: (number: number) => Buffer, sectors: number): readonly number[] {
  const places = Array.from({ length: headerPlaces }, (_, index) => bytes.readUInt32LE(76 + 4 * index))
  let next = bytes.readUInt32LE(68)
  for (let step = 0; next < firstSpecial && step < sectors; step += 1) {
    const numbers = tableOf([sectorAt(next)])
    if (numbers.length === 0) throw broken()
    places.push(...numbers.slice(0, -1))
    next = numbers.at(-1) ?? firstSpecial
  }
  return places.filter((place) => place < sectors).slice(0, sectors)
}

function tableOf(parts: readonly Buffer[]): readonly number[] {
  return parts.flatMap((part) => Array.from({ length: Math.floor(part.length / 4) }, (_, index) => part.readUInt32LE(4 * index)))
}

function follow(table: readonly number[], start: number, most: number): readonly number[] {
  const chain: number[] = []
  for (let at = start; at < firstSpecial; at = table[at] ?? firstSpecial) {
    if (chain.length > most) throw broken()
    chain.push(at)
  }
  return chain
}

function entriesOf(directory: Buffer): readonly Entry[] {
  return Array.from({ length: Math.floor(directory.length / entrySize) }, (_, index) => {
    const entry = directory.subarray(entrySize * index, entrySize * (index + 1))
    const nameLength = Math.min(64, Math.max(2, entry.readUInt16LE(64)))
    return { name: entry.toString('utf16le', 0, nameLength - 2), isStream: entry[66] === 2, left: entry.readUInt32LE(68), right: entry.readUInt32LE(72), child: entry.readUInt32LE(76), start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) }
  })
}

/** The entries of a tree of siblings. */
function below(entries: readonly Entry[], first: number): readonly Entry[] {
  const seen = new Set<number>()
  const open = [first]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const entry = entries[number]
    if (!entry || seen.has(number)) continue
    seen.add(number)
    open.push(entry.left, entry.right)
  }
  return [...seen].flatMap((number) => entries[number] ?? [])
}

function broken(): Refusal {
  return damaged({ zh: '文件的结构不完整', en: 'its structure is broken' })
}
