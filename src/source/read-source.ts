import { decode } from './decode.js'
import { parseSource } from './parse.js'
import { findLineStarts, type SourceFile } from './source-file.js'

/** Takes a file apart from its bytes; what cannot be read as text is a finding. */
export function readSource(path: string, bytes: Uint8Array): SourceFile {
  const decoded = decode(bytes)
  if (decoded.text !== undefined) return parseSource(path, decoded.text)
  return { path, text: '', lineStarts: findLineStarts(''), root: undefined, findings: [decoded.finding], damaged: [], brokenFrom: 0 }
}
