import { parseAllDocuments, type Document } from 'yaml'
import type { Span } from '../base/span.js'
import { overDepth } from './limits.js'
import { nestsTooDeeply } from './nesting.js'
import { emptyFile, secondDocument } from './parse-findings.js'
import { readTree } from './read-tree.js'
import type { SourceFile } from './source-file.js'
import { damagedBy, structuralErrors, translateErrors } from './yaml-errors.js'

/** What is read of a text, with the faults of its YAML. */
export type Read = Pick<SourceFile, 'root' | 'findings' | 'damaged' | 'brokenFrom'>

/** Reads a text with the YAML parser. */
export function readYaml(text: string): Read {
  const documents = parseDocuments(text)
  if (!documents) return { root: undefined, findings: [overDepth(0, 0)], damaged: [], brokenFrom: 0 }
  const [first, second] = documents
  const { root, findings, unread } = readTree(text, first?.contents ?? undefined)
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings])
  const whole = [...(second ? [secondDocument(documentSpan(second, text))] : []), ...(!root && errors.length === 0 ? [emptyFile(text)] : [])]
  return {
    root,
    findings: [...findings, ...whole, ...translateErrors(errors, text)],
    damaged: capped([...errors.slice(0, maximumDamages + 1).map((error) => damagedBy(error, root, text)), ...unread], text),
    // Keys behind the mark of a second document are there, though not in the first.
    brokenFrom: structuralErrors(errors)[0]?.pos[0] ?? (second && documentSpan(second, text).start),
  }
}

/** How many errors the YAML parser has for a text. */
export function countYamlErrors(text: string): number {
  return (parseDocuments(text) ?? []).reduce((sum, { errors }) => sum + errors.length, 0)
}

/** A file with more damages than this is damaged as a whole. */
const maximumDamages = 200

function capped(damaged: readonly Span[], text: string): readonly Span[] {
  return damaged.length > maximumDamages ? [{ start: 0, end: text.length }] : damaged
}

function parseDocuments(text: string): readonly Document.Parsed[] | undefined {
  if (nestsTooDeeply(text)) return undefined
  const documents = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false })
  return 'empty' in documents ? [] : documents
}

/** Its mark, or the first characters that it begins with where the one before was ended by a mark. */
function documentSpan({ range: [from] }: Document.Parsed, text: string): Span {
  const start = from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0)
  const [shown = ''] = /^\S{1,3}/u.exec(text.slice(start)) ?? []
  return { start, end: start + shown.length }
}
