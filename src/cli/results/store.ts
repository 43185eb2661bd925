import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Records by identifier; the bytes are of no concern here. */
export type Records = ReadonlyMap<string, Buffer>

const mark = Buffer.from('jixiao results 1\n')
const idLength = 32
const headLength = idLength + 4
/** All that is kept, in bytes and files. What was written first goes first. */
const most = { bytes: 256 * 2 ** 20, files: 200 }
const fileName = /^[0-9a-f]{64}\.(?:run|files)(?:\.\d+\.tmp)?$/u

/** The folder, made if need be for the user alone; false where it cannot be, or others could read or write it. */
export function isOwn(folder: string): boolean {
  try {
    makeFolder(folder)
    const { uid, mode } = lstatSync(folder)
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o77) === 0)
  } catch {
    return false
  }
}

/** One by one: asked for all at once, Node never ends where the system makes none. A home that is not there is not made. */
function makeFolder(path: string, steps = 3): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (steps > 1) makeFolder(dirname(path), steps - 1)
  mkdirSync(path, { mode: 0o700 })
}

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
  const temporary = `${path}.${process.pid}.tmp`
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
    file = openSync(temporary, 'w', 0o600)
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
      if (!isSound) rmSync(temporary, { force: true })
      dropOldest(dirname(path))
    },
  }
}

/** Files of ours that are too many or too large together go, the oldest first. */
function dropOldest(folder: string): void {
  try {
    const files = readdirSync(folder)
      .filter((name) => fileName.test(name))
      .map((name) => ({ path: join(folder, name), stats: statSync(join(folder, name)) }))
      .toSorted((a, b) => b.stats.mtimeMs - a.stats.mtimeMs)
    let bytes = 0
    for (const [index, { path, stats }] of files.entries()) {
      bytes += stats.size
      if (bytes > most.bytes || index >= most.files) rmSync(path, { force: true })
    }
  } catch {
    // Another run is cleaning up.
  }
}
