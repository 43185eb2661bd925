import { parseAllDocuments, type Document } from 'yaml'
import type { Finding } from '../base/finding.js'
import type { KnownKeys } from '../base/key-use.js'
import type { Span } from '../base/span.js'
import { emptyFile, secondDocument } from './parse-findings.js'
import { overDepth, overLimits } from './limits.js'
import { readTree } from './read-tree.js'
import { applyEdits, moveBack } from './repair.js'
import { findLineStarts, type SourceFile } from './source-file.js'
import { findTraps, type Traps } from './traps/find-traps.js'
import { nestsTooDeeply } from './nesting.js'
import { damagedBy, structuralErrors, translateErrors } from './yaml-errors.js'

/** Takes a declaration's text apart. Faults of the YAML become findings; what could be read is kept. */
export function parseSource(path: string, text: string, keys: KnownKeys = new Map()): SourceFile {
  const file = { path, text, lineStarts: findLineStarts(text) }
  const limit = overLimits(file) ?? (nestsTooDeeply(text) ? overDepth(0, 0) : undefined)
  if (limit) return { ...file, root: undefined, findings: [limit], damaged: [], brokenFrom: 0 }
  const traps = keys.size === 0 ? noTraps : findTraps(text, keys, countErrors)
  if (traps.repairs.length === 0) return { ...file, ...withFindings(readText(text), traps.findings), untold: traps.untold }
  const repaired = applyEdits(text, traps.repairs)
  return { ...file, ...withFindings(moveBack(readText(repaired.text), repaired.back), traps.findings), untold: traps.untold }
}

const noTraps: Traps = { findings: [], untold: 0, repairs: [] }

type Read = Pick<SourceFile, 'root' | 'findings' | 'damaged' | 'brokenFrom'>

function withFindings(read: Read, findings: readonly Finding[]): Read {
  return { ...read, findings: [...findings, ...read.findings] }
}

function countErrors(text: string): number {
  return (parseDocuments(text) ?? []).reduce((sum, { errors }) => sum + errors.length, 0)
}

function readText(text: string): Read {
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

function documentSpan(document: Document.Parsed, text: string): Span {
  const before = text.lastIndexOf('---', document.range[0])
  const start = before === -1 ? document.range[0] : before
  return { start, end: Math.min(start + 3, text.length) }
}
