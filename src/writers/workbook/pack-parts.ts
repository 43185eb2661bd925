import { constants, crc32, createDeflateRaw } from 'node:zlib'

/** A file of an archive; its text may be long and is made piece by piece. */
export interface Part {
  readonly name: string
  readonly text: Iterable<string>
}

interface PackedPart {
  readonly name: Uint8Array
  readonly pieces: readonly Uint8Array[]
  readonly crc: number
  readonly size: number
  readonly packedSize: number
}

/** Characters that are gathered before they are packed. */
const pieceLength = 1 << 18
/** 1 January 1980, the earliest that a zip archive can state: a file written today equals one written tomorrow. */
const settledDate = 0x0021
/** Names are UTF-8. */
const flags = 0x0800
const deflated = 8
const versionNeeded = 20
const largest = 0xffff_ffff

/**
 * A zip archive of texts, packed by the zlib that Node brings while the next text is being made. A text never stands whole in memory.
 * @throws Error if a part is larger than the format can state.
 */
export async function packParts(parts: Iterable<Part>): Promise<Uint8Array> {
  const packed: PackedPart[] = []
  for (const part of parts) packed.push(await packPart(part))
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of packed) {
    const head = localHead(part)
    directory.push(directoryEntry(part, offset))
    pieces.push(head, part.name, ...part.pieces)
    offset += head.length + part.name.length + part.packedSize
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([...pieces, ...directory, directoryEnd(packed.length, directorySize, offset)])
}

async function packPart({ name, text }: Part): Promise<PackedPart> {
  const packer = createDeflateRaw({ level: 3, strategy: constants.Z_DEFAULT_STRATEGY })
  const pieces: Uint8Array[] = []
  packer.on('data', (piece: Uint8Array) => pieces.push(piece))
  const end = new Promise<void>((resolve, reject) => {
    packer.on('end', resolve)
    packer.on('error', reject)
  })
  let crc = 0
  let size = 0
  for (const piece of gather(text)) {
    const bytes = Buffer.from(piece)
    crc = crc32(bytes, crc)
    size += bytes.length
    if (!packer.write(bytes)) await new Promise<void>((resolve) => void packer.once('drain', resolve))
  }
  packer.end()
  await end
  const packedSize = pieces.reduce((sum, { length }) => sum + length, 0)
  if (size > largest || packedSize > largest) throw new Error(`${name} is larger than an archive can hold`)
  return { name: Buffer.from(name), pieces, crc, size, packedSize }
}

/** Short texts joined to pieces that are worth packing. */
function* gather(texts: Iterable<string>): Iterable<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

function localHead({ name, crc, size, packedSize }: PackedPart): Uint8Array {
  return fields(['long', 0x0403_4b50], ['short', versionNeeded], ...shared(crc, size, packedSize, name.length))
}

function directoryEntry({ name, crc, size, packedSize }: PackedPart, offset: number): Uint8Array {
  // No comment, first disk, no attributes.
  const rest = [['short', 0], ['short', 0], ['short', 0], ['long', 0], ['long', offset]] as const
  return Buffer.concat([fields(['long', 0x0201_4b50], ['short', versionNeeded], ['short', versionNeeded], ...shared(crc, size, packedSize, name.length), ...rest), name])
}

/** What both heads of a part state, from the flags to the length of the extra field. */
function shared(crc: number, size: number, packedSize: number, nameLength: number): readonly (readonly ['short' | 'long', number])[] {
  return [['short', flags], ['short', deflated], ['short', 0], ['short', settledDate], ['long', crc], ['long', packedSize], ['long', size], ['short', nameLength], ['short', 0]]
}

function directoryEnd(count: number, size: number, offset: number): Uint8Array {
  return fields(['long', 0x0605_4b50], ['short', 0], ['short', 0], ['short', count], ['short', count], ['long', size], ['long', offset], ['short', 0])
}

/** Numbers in the order of an Intel processor. */
function fields(...values: readonly (readonly ['short' | 'long', number])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [kind]) => sum + (kind === 'short' ? 2 : 4), 0))
  let at = 0
  for (const [kind, value] of values) at = kind === 'short' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return bytes
}
