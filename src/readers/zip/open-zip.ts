import { crc32, inflateRawSync } from 'node:zlib'
import { freeOfRatio, mostBytes, mostBytesOfPart, mostRatio } from '../limits.js'
import { damaged, excessive, Refusal } from '../refusal.js'
import { partName, readDirectory, type ZipEntry } from './directory.js'

/** An opened zip file. Parts are unpacked when they are asked for, and within limits. */
export interface Zip {
  /** In lower case, in the order of the directory. */
  readonly names: readonly string[]
  /**
   * The bytes of a part, by its name in either case, with or without `/` in front; nothing if there is none.
   * @throws Refusal if it is damaged, encrypted or beyond the limits.
   */
  readonly part: (name: string) => Uint8Array | undefined
}

const localHeaderSize = 30
const localSignature = 0x04034b50

/**
 * Opens a zip file. Of several entries of one name the last counts, as programs that replace a part append it.
 * @throws Refusal if its directory cannot be read.
 */
export function openZip(file: Uint8Array): Zip {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]))
  let left = mostBytes
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(partName(name))
      if (!entry) return undefined
      const unpacked = unpack(bytes, entry, left)
      left -= unpacked.length
      return unpacked
    },
  }
}

/** `left`: bytes that may still be unpacked of this file. What the directory claims of the size is not relied on. */
function unpack(bytes: Buffer, entry: ZipEntry, left: number): Uint8Array {
  const { name, method, packed } = entry
  if (entry.isEncrypted) throw new Refusal({ zh: '文件加了密码，读不出；请去掉密码后再试', en: 'the file is protected by a password; remove it first' })
  if (method !== 0 && method !== 8) throw new Refusal({ zh: `部件 ${name} 用了不常见的压缩方法（${method}），读不出；请在原来的软件中另存`, en: `the part ${name} is packed in an uncommon way (${method}); save the file in the program it comes from` })
  const data = dataOf(bytes, entry)
  const most = Math.min(mostBytesOfPart, left, Math.max(freeOfRatio, packed * mostRatio))
  const unpacked = method === 0 ? data : inflate(data, most, name)
  if (unpacked.length > most) throw tooLarge(name)
  if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.checksum) throw changed(name)
  return unpacked
}

function dataOf(bytes: Buffer, { name, offset, packed }: ZipEntry): Buffer {
  if (offset + localHeaderSize > bytes.length || bytes.readUInt32LE(offset) !== localSignature) throw changed(name)
  const start = offset + localHeaderSize + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) throw changed(name)
  return bytes.subarray(start, start + packed)
}

function inflate(data: Buffer, most: number, name: string): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: most + 1 })
  } catch (error) {
    throw error instanceof RangeError ? tooLarge(name) : changed(name)
  }
}

function tooLarge(name: string): Refusal {
  return excessive({ zh: `部件 ${name} 解压后太大`, en: `the part ${name} is too large when unpacked` })
}

function changed(name: string): Refusal {
  return damaged({ zh: `部件 ${name} 不完整`, en: `the part ${name} is broken` })
}
