import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document, type Node as YamlNode, type Pair, type Scalar } from 'yaml'
import type { Finding } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Entry, Node, ScalarNode } from './node.js'
import { aliasUsed, emptyFile, maximumDepth, propertyUsed, repeated, secondDocument, tooDeep } from './parse-findings.js'
import { findLineStarts, type SourceFile } from './source-file.js'
import { nestsTooDeeply } from './nesting.js'
import { damagedBy, structuralErrors, translateErrors } from './yaml-errors.js'

/** Takes a declaration's text apart. Faults of the YAML become findings; what could be read is kept. */
export function parseSource(path: string, text: string): SourceFile {
  const file = { path, text, lineStarts: findLineStarts(text) }
  const documents = parseDocuments(text)
  if (!documents) return { ...file, root: undefined, findings: [tooDeep({ start: 0, end: 0 })], damaged: [], brokenFrom: 0 }
  const [first, second] = documents
  const reading: Reading = { text, findings: [], unread: [] }
  const root = first?.contents ? readNode(reading, first.contents, 0) : undefined
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings])
  if (second) reading.findings.push(secondDocument(documentSpan(second, text)))
  if (!root && errors.length === 0) reading.findings.push(emptyFile(text))
  return {
    ...file,
    root,
    findings: [...reading.findings, ...translateErrors(errors, text)],
    damaged: capped([...errors.slice(0, maximumDamages + 1).map((error) => damagedBy(error, root, text)), ...reading.unread], text),
    brokenFrom: structuralErrors(errors)[0]?.pos[0],
  }
}

/** A file with more damages than this is damaged as a whole. */
const maximumDamages = 200

function capped(damaged: readonly Span[], text: string): readonly Span[] {
  return damaged.length > maximumDamages ? [{ start: 0, end: text.length }] : damaged
}

interface Reading {
  readonly text: string
  readonly findings: Finding[]
  /** Places whose value is there but was not read. */
  readonly unread: Span[]
}

function parseDocuments(text: string): readonly Document.Parsed[] | undefined {
  if (nestsTooDeeply(text)) return undefined
  const documents = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false })
  return 'empty' in documents ? [] : documents
}

function readNode(reading: Reading, node: YamlNode, depth: number): Node {
  const span = spanOf(node)
  if (depth > maximumDepth) return unread(reading, span, tooDeep(span))
  reportProperties(reading, node, span)
  if (isMap<YamlNode, YamlNode | null>(node)) return { kind: 'map', span, entries: readEntries(reading, node.items, depth) }
  if (isSeq<YamlNode>(node)) return { kind: 'list', span, items: node.items.map((item) => readNode(reading, item, depth + 1)) }
  if (isScalar(node)) return readScalar(node, span)
  return unread(reading, span, aliasUsed(span, isAlias(node) ? node.source : ''))
}

/** An anchor or a tag is taken for markup and would not be printed, whatever its writer meant by it. Unknown tags are errors of the parser. */
function reportProperties(reading: Reading, node: YamlNode, { start }: Span): void {
  const anchor = isAlias(node) ? undefined : node.anchor
  const sign = anchor !== undefined ? '&' : !isAlias(node) && node.tag?.startsWith('tag:yaml.org,') ? '!' : undefined
  if (sign === undefined) return
  const from = reading.text.lastIndexOf(sign, start)
  const to = from + (/^\S+/u.exec(reading.text.slice(from, start))?.[0].length ?? 1)
  reading.findings.push(propertyUsed({ start: from, end: to }, reading.text.slice(from, to)))
}

function unread(reading: Reading, span: Span, finding: Finding): ScalarNode {
  reading.findings.push(finding)
  reading.unread.push(span)
  return blankAt(span)
}

function readEntries(reading: Reading, pairs: readonly Pair<YamlNode, YamlNode | null>[], depth: number): readonly Entry[] {
  const entries = pairs.map((pair) => readEntry(reading, pair, depth))
  const firsts = new Map<string, Entry>()
  for (const entry of entries) {
    const first = firsts.get(entry.key)
    // A key that could not be read has no name to repeat.
    if (!first || entry.key === '') firsts.set(entry.key, entry)
    // Which of the two is meant cannot be told: neither is judged further.
    else {
      reading.findings.push(repeated(entry, first))
      reading.unread.push(wholeOf(first), wholeOf(entry))
    }
  }
  return entries
}

function readEntry(reading: Reading, { key, value }: Pair<YamlNode, YamlNode | null>, depth: number): Entry {
  const keySpan = spanOf(key)
  const name = isScalar(key) ? (key.source ?? '') : ''
  if (name === '<<') reading.findings.push(aliasUsed(keySpan, name))
  const entry = { key: name, keySpan, value: value ? readNode(reading, value, depth + 1) : blankAt({ start: keySpan.end, end: keySpan.end }) }
  if (isAlias(value) || name === '<<') reading.unread.push(wholeOf(entry))
  return entry
}

function wholeOf({ keySpan, value }: Entry): Span {
  return { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) }
}

function readScalar(node: Scalar, span: Span): ScalarNode {
  const text = node.source ?? ''
  const isPlain = node.type === 'PLAIN'
  if (text.trim() === '' || (isPlain && node.value === null)) return { kind: 'scalar', span, text, type: 'blank' }
  const type = isPlain && typeof node.value === 'number' ? 'number' : typeof node.value === 'boolean' ? 'boolean' : 'text'
  return { kind: 'scalar', span, text: text.trim(), type }
}

function blankAt(span: Span): ScalarNode {
  return { kind: 'scalar', span, text: '', type: 'blank' }
}

function spanOf(node: YamlNode): Span {
  const [start, end] = node.range ?? [0, 0]
  return { start, end }
}

function documentSpan(document: Document.Parsed, text: string): Span {
  const before = text.lastIndexOf('---', document.range[0])
  const start = before === -1 ? document.range[0] : before
  return { start, end: Math.min(start + 3, text.length) }
}
