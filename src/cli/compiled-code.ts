import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.js'

/** A part of the program, as its text begins: the build puts a digest of it there. */
const digest = /^\/\*([0-9a-f]{32})\*\//

/** Before and after the code that is kept: a file that was cut short lacks the second. */
export const marks = { first: Buffer.from('jixiao code 1\n'), last: Buffer.from('\nend of code\n') }

/** The user's folder for compiled code; nothing where the user wants none. */
export function codeFolder(): string | undefined {
  const folder = cacheFolder(process.env, process.platform)
  return folder && join(folder, 'code')
}

/**
 * The name under which the compiled code of a part is kept: another one for another text, another version of V8 and another kind of
 * processor. Nothing for a part without a digest.
 */
export function codeName(text: string): string | undefined {
  const [, of] = digest.exec(text) ?? []
  return of && `${of}-${process.versions.v8}-${process.arch}.code`
}

/** Code that an earlier run kept for a part. What others could have put there is not taken: it would be run. */
export function keptCode(text: string): Buffer | undefined {
  const folder = codeFolder()
  const name = codeName(text)
  if (folder === undefined || name === undefined || !isForUserAlone(folder)) return undefined
  try {
    const bytes = readFileSync(join(folder, name))
    const isWhole = bytes.indexOf(marks.first) === 0 && bytes.subarray(-marks.last.length).equals(marks.last)
    return isWhole ? bytes.subarray(marks.first.length, -marks.last.length) : undefined
  } catch {
    return undefined
  }
}

/** Whether a folder is there and nobody else can read or write it. */
function isForUserAlone(folder: string): boolean {
  try {
    const stats = lstatSync(folder)
    return stats.isDirectory() && (process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o77) === 0))
  } catch {
    return false
  }
}
