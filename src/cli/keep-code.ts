import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { marks } from './compiled-code.js'
import { isOwn } from './results/store.js'

/** Files of compiled code that are kept; of older versions of the tool or of Node there may be some. */
const most = 200

/** Keeps compiled code for later runs, each part under its name. What the machine refuses is no fault: the next run compiles anew. */
export function keepCode(folder: string, parts: ReadonlyMap<string, Buffer>): void {
  if (!isBelowOurs(folder) || !isOwn(folder)) return
  for (const [name, code] of parts) keepOne(join(folder, name), code)
  dropOldest(folder)
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
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(file, Buffer.concat([marks.first, code, marks.last]))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch {
    rmSync(temporary, { force: true })
  }
}

function dropOldest(folder: string): void {
  try {
    const names = readdirSync(folder).filter((name) => /\.code(?:\.[-\da-f]+\.tmp)?$/u.test(name))
    if (names.length <= most) return
    const files = names.map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs })).toSorted((a, b) => b.time - a.time)
    for (const { path } of files.slice(most)) rmSync(path, { force: true })
  } catch {
    // Another run is cleaning up.
  }
}
