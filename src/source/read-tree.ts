import { isAlias, isMap, isScalar, isSeq, type Node as YamlNode, type Pair, type Scalar } from 'yaml'
import type { Finding } from '../base/finding.js'
import type { Span } from '../base/span.js'
import { maximumAliases, maximumDepth, overAliases, overDepth } from './limits.js'
import type { Entry, Node, ScalarNode } from './node.js'
import { aliasUsed, propertyUsed, repeated } from './parse-findings.js'
import { blankAt, scalarOf } from './scalar.js'
import { startOfLine } from './source-file.js'

/** The values of a document, and what is wrong with them. */
export interface Tree {
  readonly root: Node | undefined
  readonly findings: readonly Finding[]
  /** Places whose value is there but was not read. */
  readonly unread: readonly Span[]
}

interface Reading {
  readonly text: string
  readonly findings: Finding[]
  readonly unread: Span[]
  aliases: number
  firstLeftOut: number
}

/** Reads what the YAML parser made of a text. */
export function readTree(text: string, contents: YamlNode | undefined): Tree {
  const reading: Reading = { text, findings: [], unread: [], aliases: 0, firstLeftOut: 0 }
  const root = contents && readNode(reading, contents, 0)
  const findings = reading.aliases > maximumAliases ? [...reading.findings, overAliases(reading.aliases, reading.firstLeftOut)] : reading.findings
  return { root, findings, unread: reading.unread }
}

function reportAlias(reading: Reading, span: Span, name: string): void {
  reading.aliases += 1
  if (reading.aliases <= maximumAliases) reading.findings.push(aliasUsed(span, name))
  else if (reading.aliases === maximumAliases + 1) reading.firstLeftOut = span.start
}

function readNode(reading: Reading, node: YamlNode, depth: number): Node {
  const span = spanOf(node)
  if (depth > maximumDepth) return unread(reading, span, overDepth(span.start, span.end))
  reportProperties(reading, node, span)
  if (isMap<YamlNode, YamlNode | null>(node)) return { kind: 'map', span, entries: readEntries(reading, node.items, depth) }
  if (isSeq<YamlNode>(node)) return { kind: 'list', span, items: node.items.map((item) => readNode(reading, item, depth + 1)) }
  if (isScalar(node)) return readScalar(node, span)
  reportAlias(reading, span, isAlias(node) ? node.source : '')
  reading.unread.push(span)
  return blankAt(span)
}

/** An anchor or a tag is taken for markup and would not be printed, whatever its writer meant by it. Unknown tags are errors of the parser. */
function reportProperties(reading: Reading, node: YamlNode, { start }: Span): void {
  const anchor = isAlias(node) ? undefined : node.anchor
  const sign = anchor !== undefined ? '&' : !isAlias(node) && node.tag?.startsWith('tag:yaml.org,') ? '!' : undefined
  if (sign === undefined) return
  const last = reading.text.lastIndexOf(sign, start)
  const from = reading.text.charAt(last - 1) === '!' ? last - 1 : last
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
      const isSame = entry.value.kind === 'scalar' && first.value.kind === 'scalar' && entry.value.text === first.value.text
      reading.findings.push(repeated(entry, first, isSame ? wholeLine(reading.text, wholeOf(entry)) : undefined))
      if (!isSame) reading.unread.push(wholeOf(first), wholeOf(entry))
    }
  }
  return entries
}

function readEntry(reading: Reading, { key, value }: Pair<YamlNode, YamlNode | null>, depth: number): Entry {
  const keySpan = spanOf(key)
  const name = isScalar(key) ? (key.source ?? '') : ''
  if (name === '<<') reportAlias(reading, keySpan, name)
  // What a merge key refers to is told with the key.
  const entry = { key: name, keySpan, value: value && !(name === '<<' && isAlias(value)) ? readNode(reading, value, depth + 1) : blankAt({ start: keySpan.end, end: keySpan.end }) }
  if (isAlias(value) || name === '<<') reading.unread.push(wholeOf(entry))
  return entry
}

/** The line that holds a span and nothing else, no comment either, with its line break. */
function wholeLine(text: string, { start, end }: Span): Span | undefined {
  const lineStart = startOfLine(text, start)
  const [after] = /^[ \t]*(?:\r\n|\n|\r|$)/u.exec(text.slice(end, end + 1000)) ?? []
  const isAlone = text.slice(lineStart, start).trim() === '' && !/[\r\n]/u.test(text.slice(start, end))
  return isAlone && after !== undefined ? { start: lineStart, end: end + after.length } : undefined
}

function wholeOf({ keySpan, value }: Entry): Span {
  return { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) }
}

function readScalar(node: Scalar, span: Span): ScalarNode {
  const isPlain = node.type === 'PLAIN'
  const type = isPlain && node.value === null ? 'blank' : isPlain && typeof node.value === 'number' ? 'number' : typeof node.value === 'boolean' ? 'boolean' : 'text'
  return scalarOf(node.source ?? '', span, type)
}

function spanOf(node: YamlNode): Span {
  const [start, end] = node.range ?? [0, 0]
  return { start, end }
}
