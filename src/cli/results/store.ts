import { chmodSync, closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { dropOldest } from '../own-folder.js'
import { chance } from '../write-whole.js'

/** Records by identifier; the bytes are of no concern here. */
export type Records = ReadonlyMap<string, Buffer>

const mark = Buffer.from('jixiao results 1\n')
const idLength = 32
const headLength = idLength + 4
/** All that is kept, in bytes and files. What was written first goes first. */
const most = { bytes: 256 * 2 ** 20, files: 200 }
const fileName = /^[0-9a-f]{64}\.(?:run|files)(?:\.\w+\.tmp)?$/u

/** Records of a file; none where it is not there or not ours. What was cut short ends before. */
export function readRecords(path: string): Records {
  const records = new Map<string, Buffer>()
  let bytes
  try {
    bytes = readFileSync(path)
  } catch {
    return records
  }
  if (!bytes.subarray(0, mark.length).equals(mark)) return records
  for (let at = mark.length; at + headLength <= bytes.length; ) {
    const end = at + headLength + bytes.readUInt32LE(at + idLength)
    if (end <= bytes.length) records.set(bytes.toString('hex', at, at + idLength), bytes.subarray(at + headLength, end))
    at = end
  }
  return records
}

/** Writes records one after the other under a temporary name; `finish` puts them in their place. What the machine refuses is no fault. */
export interface RecordWriter {
  readonly add: (id: string, record: Buffer) => void
  readonly finish: () => void
}

/** Two runs at once have names of their own, and the later one wins. */
export function writeRecords(path: string): RecordWriter {
  const temporary = `${path}.${chance()}.tmp`
  let size = 0
  let isSound = true
  let file: number | undefined
  const attempt = (work: () => void): void => {
    try {
      if (isSound) work()
    } catch {
      isSound = false
    }
  }
  const put = (bytes: Buffer): void => {
    if (file === undefined) return
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    size += bytes.length
  }
  attempt(() => {
    file = openSync(temporary, 'wx', 0o600)
    put(mark)
  })
  return {
    add: (id, record) =>
      attempt(() => {
        const head = Buffer.from(`${id}00000000`, 'hex')
        head.writeUInt32LE(record.length, idLength)
        put(head)
        put(record)
        if (size > most.bytes / 2) throw new Error('too much to be kept')
      }),
    finish: () => {
      try {
        if (file !== undefined) closeSync(file)
      } catch {
        isSound = false
      }
      attempt(() => {
        chmodSync(temporary, 0o600)
        renameSync(temporary, path)
      })
      // What could not be opened may be another's.
      if (!isSound && file !== undefined) rmSync(temporary, { force: true })
      dropOldest(dirname(path), fileName, most)
    },
  }
}
