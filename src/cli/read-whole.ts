import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes of a file that are taken into memory at most: scanned books and films are larger, forms with pictures have some dozen million. */
export const mostBytesOfFile = 200_000_000

/**
 * All bytes of a file, or of what poses as one: a pipe, or a device that never ends.
 * @throws Error as the system's own are, also for what is too large.
 */
export function readWhole(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const stats = fstatSync(file)
    if (stats.size > mostBytesOfFile) throw tooLarge(path)
    // A size of nothing is what pipes, devices and the files of /proc say.
    return stats.isFile() && stats.size > 0 ? readSized(file, stats.size, path) : readChunks(file, path)
  } finally {
    closeSync(file)
  }
}

/** A file whose size is known; one that has grown meanwhile is read to its end. */
function readSized(file: number, size: number, path: string): Uint8Array {
  // One more than there is, so that the end shows.
  const bytes = Buffer.allocUnsafeSlow(size + 1)
  let length = 0
  for (let count = -1; count !== 0 && length <= size; length += count) count = readSync(file, bytes, length, size + 1 - length, null)
  return length <= size ? bytes.subarray(0, length) : Buffer.concat([bytes, readChunks(file, path)])
}

/** All bytes of a stream. Throws as `readWhole` does. */
export async function readStream(stream: AsyncIterable<Buffer | string>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > mostBytesOfFile) throw tooLarge(name)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function readChunks(file: number, path: string): Uint8Array {
  const chunks: Buffer[] = []
  for (let size = 0; size <= mostBytesOfFile; ) {
    const chunk = Buffer.allocUnsafe(65_536)
    const count = readSync(file, chunk)
    if (count === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, count))
    size += count
  }
  throw tooLarge(path)
}

function tooLarge(path: string): Error {
  return Object.assign(new Error(`${path} is larger than ${mostBytesOfFile} bytes`), { code: 'EFBIG', syscall: 'read' })
}
