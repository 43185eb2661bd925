import { fstatSync, statSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'

type Output = 'stdout' | 'stderr'

const descriptors = { stdin: 0, stdout: 1, stderr: 2 } as const

/** Whether one of the three standard streams is a terminal. Node's own streams are made only for what may be one: making them takes a tenth of a check. */
export function isTerminal(name: keyof typeof descriptors): boolean {
  return mayBeTerminal(descriptors[name]) && process[name].isTTY
}

const known = new Map<number, boolean>()

/** What a descriptor leads to stays what it is, and is asked for often. */
function mayBeTerminal(descriptor: number): boolean {
  const answer = known.get(descriptor) ?? looksLikeTerminal(descriptor)
  known.set(descriptor, answer)
  return answer
}

/** Files and pipes are told apart from terminals by what the system says of the descriptor; on Windows that is not relied on. */
function looksLikeTerminal(descriptor: number): boolean {
  if (process.platform === 'win32') return true
  try {
    const stats = fstatSync(descriptor)
    return stats.isCharacterDevice() && stats.rdev !== statSync(devNull).rdev
  } catch {
    return true
  }
}

/**
 * Writes to a standard stream, at once. What a plain write does not take, for whatever reason, goes to Node's own stream, which waits for a slow
 * reader and tells `failed` of a reader that is gone or of a full disk.
 */
export function writerTo(name: Output, failed: (error: NodeJS.ErrnoException) => void): (data: string | Uint8Array) => void {
  let stream: NodeJS.WriteStream | undefined
  const write = (data: string | Uint8Array): void => {
    if (!stream) {
      stream = process[name]
      stream.on('error', failed)
    }
    stream.write(data)
  }
  return (data) => {
    if (stream || mayBeTerminal(descriptors[name])) return write(data)
    let rest = typeof data === 'string' ? Buffer.from(data) : data
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(descriptors[name], rest))
    } catch {
      write(rest)
    }
  }
}
