import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { marks } from './compiled-code.js'
import { isOwn } from './results/store.js'

/** Files of compiled code that are kept; of older versions of the tool or of Node there may be some. */
const most = 60

/** Keeps compiled code for later runs, each part under its name. What the machine refuses is no fault: the next run compiles anew. */
export function keepCode(folder: string, parts: ReadonlyMap<string, Buffer>): void {
  if (!isOwn(folder)) return
  for (const [name, code] of parts) keepOne(join(folder, name), code)
  dropOldest(folder)
}

/** Two runs at once have names of their own. */
function keepOne(path: string, code: Buffer): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, Buffer.concat([marks.first, code, marks.last]), { mode: 0o600 })
    renameSync(temporary, path)
  } catch {
    rmSync(temporary, { force: true })
  }
}

function dropOldest(folder: string): void {
  try {
    const names = readdirSync(folder).filter((name) => /\.code(?:\.\d+\.tmp)?$/u.test(name))
    if (names.length <= most) return
    const files = names.map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs })).toSorted((a, b) => b.time - a.time)
    for (const { path } of files.slice(most)) rmSync(path, { force: true })
  } catch {
    // Another run is cleaning up.
  }
}
