import { closeSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.js'
import { isOurs } from './own-folder.js'
import { partDigest } from './part-digest.js'

/** As long as V8 wants code to stand in memory. */
const mark = Buffer.from('jixiao code 002\n')

/**
 * Code as it is kept: twice, since V8 ends the process over code that was damaged, and comparing takes a quarter of the time of the quickest sum.
 */
export function asKept(code: Buffer): Buffer {
  return Buffer.concat([mark, code, code])
}

/** What was kept; nothing of a file that is not ours, was cut short, or has changed anywhere. */
function fromKept(bytes: Buffer): Buffer | undefined {
  const length = (bytes.length - mark.length) / 2
  const code = bytes.subarray(mark.length, mark.length + length)
  return length > 0 && bytes.subarray(0, mark.length).equals(mark) && bytes.subarray(mark.length + length).equals(code) ? code : undefined
}

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
    return bytes && fromKept(bytes)
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
