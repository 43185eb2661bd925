import { fsyncSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asKept } from './compiled-code.js'
import { dropOldest, isOwn } from './own-folder.js'
import { chance, writeThenName } from './write-whole.js'

/** Files of compiled code that are kept, and their bytes; of older versions of the tool or of Node there may be some. */
const most = { files: 200, bytes: 128 * 2 ** 20 }
const fileName = /\.code(?:\.[-\w]+\.tmp)?$/u

/** Keeps compiled code for later runs, each part under its name. What the machine refuses is no fault: the next run compiles anew. */
export function keepCode(folder: string, parts: ReadonlyMap<string, Buffer>): void {
  if (!isBelowOurs(folder) || !isOwn(folder)) return
  for (const [name, code] of parts) keepOne(join(folder, name), code)
  dropOldest(folder, fileName, most)
}

/** Whether the nearest folder above that is there belongs to the user: nothing is made in the home of another, as by root in its place. */
function isBelowOurs(folder: string): boolean {
  if (process.getuid === undefined) return true
  try {
    for (let above = folder; above !== dirname(above); above = dirname(above)) {
      const stats = lstatSync(above, { throwIfNoEntry: false })
      if (stats) return stats.uid === process.getuid()
    }
  } catch {
    // What stands in the way is no folder of the user's.
  }
  return false
}

/** Two runs at once have names of their own. It is on the disk before it has its name: V8 ends the process over code that is damaged. */
function keepOne(path: string, code: Buffer): void {
  try {
    writeThenName(`${path}.${chance()}.tmp`, path, asKept(code), fsyncSync, 0o600)
  } catch {
    // A full disk, or a folder that takes nothing.
  }
}
