import type { Text } from '../base/text.js'
import type { Io } from './io.js'
import { isSystemError, systemErrorText } from './user-error.js'

/** Writes a file anew; what the machine refuses is returned. */
export async function rewriteFile(path: string, bytes: Uint8Array, io: Io): Promise<Text | undefined> {
  return tryWriting(path, async () => io.writeFile(path, bytes))
}

/** Does what writes a file; what the machine refuses is returned. */
export async function tryWriting(path: string, write: () => Promise<void>): Promise<Text | undefined> {
  try {
    await write()
    return undefined
  } catch (error) {
    if (!isSystemError(error)) throw error
    const why = systemErrorText(error)
    return { zh: `${path}：无法写入，${why.zh}`, en: `${path}: cannot be written, ${why.en}` }
  }
}
