import { chmodSync, closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Files written so far, so that two at once have names of their own. */
let written = 0

/**
 * Writes a file, which is whole or as it was before; the folder is made if need be. `stale-files.ts` knows by the name who wrote what was left behind.
 * @throws as the file system does
 */
export function writeWhole(name: string, bytes: Uint8Array, threadId: number): void {
  const path = destination(name)
  makeFolder(dirname(path))
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}-${threadId}-${written++}-${chance()}.tmp`)
  writeThenName(temporary, path, bytes, () => {
    // Who may read a file stays as it was.
    const mode = statSync(path, { throwIfNoEntry: false })?.mode
    if (mode !== undefined) chmodSync(temporary, mode)
  })
}

/** Part of a name that another machine or container which writes to the same folder does not come to, though its processes have the same numbers. */
export function chance(): string {
  return Math.random().toString(36).slice(2, 12).padEnd(10, '0')
}

/**
 * Writes under a temporary name, never into what is there already, whoever put it there; then gives the file its name. Nothing is left if that fails.
 * `settle` may look after the open file before it is closed. `mode` holds for a file that is new.
 * @throws as the file system does
 */
export function writeThenName(temporary: string, path: string, bytes: Uint8Array, settle: (file: number) => void, mode = 0o666): void {
  const file = openSync(temporary, 'wx', mode)
  try {
    try {
      writeFileSync(file, bytes)
      settle(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Makes a folder and those it stands in, one by one: asked for all at once, Node never ends where the system makes none (/proc). */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another run may have been quicker.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/** Where a link leads, so that the link stays; a file that is not there yet has its own name. */
function destination(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
