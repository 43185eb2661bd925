import { mostEntries } from '../limits.js'
import { damaged, excessive, Refusal } from '../refusal.js'

/** What the directory of a zip file says of one entry. */
export interface ZipEntry {
  /** With `/` between folders and none in front; lower case, as parts of a package are named in either case. */
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 is stored, 8 is deflated. */
  readonly method: number
  readonly checksum: number
  /** Bytes, as claimed. */
  readonly packed: number
  readonly unpacked: number
  /** Of the header in front of the data. */
  readonly offset: number
}

const endSize = 22
const longestComment = 0xffff
const entrySize = 46
const [endSignature, entrySignature] = [0x06054b50, 0x02014b50]
/** In place of a number it says that the number stands in a field of 64 bits. */
const [beyond16, beyond32] = [0xffff, 0xffffffff]

/**
 * Reads the directory at the end of a zip file; nothing is unpacked.
 * @throws Refusal if it is damaged, encrypted, split into volumes, or of a size that needs 64 bits.
 */
export function readDirectory(bytes: Buffer): readonly ZipEntry[] {
  const end = findEnd(bytes)
  const [volume, count, start] = [bytes.readUInt16LE(end + 4), bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  if (count === beyond16 || start === beyond32) throw sixtyFourBits()
  if (volume !== 0) throw new Refusal({ zh: '文件是分卷压缩的，读不出；请合并后再试', en: 'the file is one volume of several; join them first' })
  if (count > mostEntries) throw excessive({ zh: `里面有 ${count} 个部件`, en: `it has ${count} parts inside` })
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > end || bytes.readUInt32LE(at) !== entrySignature) throw cutDirectory()
    const after = at + entrySize
    const nameEnd = after + bytes.readUInt16LE(at + 28)
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (next > end) throw cutDirectory()
    entries.push(entryAt(bytes, at, bytes.toString('utf8', after, nameEnd)))
    at = next
  }
  return entries
}

/** The last signature whose directory fits in front of it; a transfer may have left bytes behind it. */
function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - endSize - longestComment)
  for (let at = bytes.length - endSize; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) !== endSignature) continue
    const start = bytes.readUInt32LE(at + 16)
    if (start === beyond32 || start + bytes.readUInt32LE(at + 12) <= at) return at
  }
  throw damaged({ zh: '压缩包不完整，可能没有下载完', en: 'the package is cut off, as by a broken download' })
}

function entryAt(bytes: Buffer, at: number, written: string): ZipEntry {
  const [packed, unpacked, offset] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 42)]
  if ([packed, unpacked, offset].includes(beyond32)) throw sixtyFourBits()
  return {
    name: partName(written),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 0x41) !== 0,
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packed,
    unpacked,
    offset,
  }
}

/** The name that a part is found by. Steps upwards are resolved and never lead out: nothing is written anywhere by these names. */
export function partName(written: string): string {
  const steps: string[] = []
  for (const step of written.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

function cutDirectory(): Refusal {
  return damaged({ zh: '压缩包的目录不完整', en: 'the directory of the package is broken' })
}

function sixtyFourBits(): Refusal {
  return excessive({ zh: '它是 4 GB 以上才用的 ZIP64 格式', en: 'it is in the ZIP64 format, which is for files beyond 4 GB' })
}
