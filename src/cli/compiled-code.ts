import { closeSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.js'
import { isOurs } from './own-folder.js'
import { partDigest } from './part-digest.js'

/** Before and after the code that is kept: a file that was cut short lacks the second. */
export const marks = { first: Buffer.from('jixiao code 1\n'), last: Buffer.from('\nend of code\n') }

/** The user's folder for compiled code; nothing where the user wants none. */
export function codeFolder(): string | undefined {
  const folder = cacheFolder(process.env, process.platform)
  return folder && join(folder, 'code')
}

/**
 * The name under which the compiled code of a part is kept: another one for another text, another version of V8, another kind of processor
 * and other settings of V8. Nothing for a part without a digest.
 */
export function codeName(text: string, mode: string): string | undefined {
  const of = partDigest(text)
  return of && `${of}-${process.versions.v8}-${process.arch}${mode}.code`
}

/** Code that an earlier run kept for a part. What others could have put there is not taken: it would be run. */
export function keptCode(text: string, mode: string): Buffer | undefined {
  const folder = codeFolder()
  const name = codeName(text, mode)
  if (folder === undefined || name === undefined) return undefined
  try {
    if (!isOurs(lstatSync(folder))) return undefined
    const bytes = readOurs(join(folder, name))
    const isWhole = bytes?.indexOf(marks.first) === 0 && bytes.subarray(-marks.last.length).equals(marks.last)
    return isWhole ? bytes.subarray(marks.first.length, -marks.last.length) : undefined
  } catch {
    return undefined
  }
}

/** The bytes of a file of the user's own. The very file that was opened is looked at: its name may lead elsewhere a moment later. */
function readOurs(path: string): Buffer | undefined {
  const file = openSync(path, 'r')
  try {
    const stats = fstatSync(file)
    return stats.isFile() && isOurs(stats) ? readFileSync(file) : undefined
  } finally {
    closeSync(file)
  }
}
