import type { Text } from '../base/text.js'
import type { Io } from './io.js'
import { systemErrorText } from './user-error.js'

/** Reads a declaration, `-` from standard input, or says why it cannot be read. */
export async function readInput({ path, name }: { readonly path: string; readonly name: string }, io: Pick<Io, 'readFile' | 'readStdin'>): Promise<{ readonly bytes: Uint8Array } | { readonly unread: Text }> {
  try {
    return { bytes: await (path === '-' ? io.readStdin() : io.readFile(path)) }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const why = systemErrorText(error)
    return { unread: { zh: `${name}：${why.zh}`, en: `${name}: ${why.en}` } }
  }
}
