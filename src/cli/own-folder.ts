import { lstatSync, mkdirSync, readdirSync, rmSync, statSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'

/** Whether a file or folder belongs to the user, and nobody else can read or write it. */
export function isOurs({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o77) === 0)
}

/** The folder, made if need be for the user alone; false where it cannot be, or others could read or write it. */
export function isOwn(folder: string): boolean {
  try {
    makeFolder(folder)
    return isOurs(lstatSync(folder))
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

/** Milliseconds after which nobody writes a temporary file any more: whoever did was ended by force. */
const longAgo = 3_600_000

/** Files of such names that are too many or too large together go, the oldest first; temporary ones after an hour. */
export function dropOldest(folder: string, fileName: RegExp, most: { readonly bytes: number; readonly files: number }): void {
  try {
    const files = readdirSync(folder)
      .filter((name) => fileName.test(name))
      .map((name) => ({ path: join(folder, name), stats: statSync(join(folder, name)) }))
      .toSorted((a, b) => b.stats.mtimeMs - a.stats.mtimeMs)
    let bytes = 0
    for (const [index, { path, stats }] of files.entries()) {
      bytes += stats.size
      const isLeft = path.endsWith('.tmp') && Date.now() - stats.mtimeMs > longAgo
      if (isLeft || bytes > most.bytes || index >= most.files) rmSync(path, { force: true })
    }
  } catch {
    // Another run is cleaning up.
  }
}
