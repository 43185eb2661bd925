import type { KnownKeys } from '../base/key-use.js'
import { decode } from './decode.js'
import { parseSource } from './parse.js'
import { findLineStarts, type SourceFile } from './source-file.js'

/**
 * Takes a file apart from its bytes; what cannot be read as text is a finding. `keys` are those of the forms that it may hold,
 * `keysOf` those of the form that its text seems to be.
 */
export function readSource(path: string, bytes: Uint8Array, keys: () => KnownKeys = () => new Map(), keysOf: (text: string) => KnownKeys = keys): SourceFile {
  const { text, finding, isCertain } = decode(bytes, keys)
  const encoding = finding ? [finding] : []
  if (!isCertain) return { path, text, lineStarts: findLineStarts(text), root: undefined, findings: encoding, damaged: [], brokenFrom: 0 }
  const file = parseSource(path, text, keysOf(text))
  return { ...file, findings: [...encoding, ...file.findings] }
}
