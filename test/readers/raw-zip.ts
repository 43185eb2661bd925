import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip file as a hostile writer would state it; what is not given is true. */
export interface RawEntry {
  readonly name: string
  readonly bytes: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly claimed?: number
  readonly checksum?: number
  readonly offset?: number
}

/** A zip file, byte by byte. */
export function rawZip(entries: readonly RawEntry[], end: { readonly count?: number; readonly start?: number; readonly volume?: number } = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { bytes } = entry
    const { name, method, flags, claimed, checksum, offset } = { method: 8, flags: 0, claimed: bytes.length, checksum: crc32(bytes), offset: at, ...entry }
    const data = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes)
    const rest = Buffer.alloc(26)
    rest.writeUInt16LE(20, 0)
    rest.writeUInt16LE(flags, 2)
    rest.writeUInt16LE(method, 4)
    rest.writeUInt32LE(checksum, 10)
    rest.writeUInt32LE(data.length, 14)
    rest.writeUInt32LE(claimed, 18)
    rest.writeUInt16LE(Buffer.byteLength(name), 22)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    parts.push(Buffer.from('PK\u0003\u0004'), rest, Buffer.from(name), data)
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), rest, where, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + data.length
  }
  const { volume, count, start } = { volume: 0, count: entries.length, start: at, ...end }
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(volume, 0)
  tail.writeUInt16LE(count, 4)
  tail.writeUInt16LE(count, 6)
  tail.writeUInt32LE(Buffer.concat(directory).length, 8)
  tail.writeUInt32LE(start, 12)
  return new Uint8Array(Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), tail]))
}
