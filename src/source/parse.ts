import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document, type Node as YamlNode, type Pair, type Scalar } from 'yaml'
import { completeFinding, type Finding } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Entry, Node, ScalarNode } from './node.js'
import { alias, noDeclaration, severalDocuments, yamlSyntax } from './rules.js'
import { findLineStarts, type SourceFile } from './source-file.js'
import { damagedBy, translateErrors } from './yaml-errors.js'

const maximumDepth = 64

/** Takes a declaration's text apart. Faults of the YAML become findings; what could be read is kept. */
export function parseSource(path: string, text: string): SourceFile {
  const file = { path, text, lineStarts: findLineStarts(text) }
  const documents = parseDocuments(text)
  if (!documents) return { ...file, root: undefined, findings: [tooDeep({ start: 0, end: 0 })], damaged: [] }
  const [first, second] = documents
  const reading: Reading = { findings: [], unread: [] }
  const root = first?.contents ? readNode(reading, first.contents, 0) : undefined
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings])
  if (second) reading.findings.push(secondDocument(documentSpan(second, text)))
  if (!root && errors.length === 0) reading.findings.push(emptyFile(text))
  return {
    ...file,
    root,
    findings: [...reading.findings, ...translateErrors(errors, text, root)],
    damaged: [...errors.map((error) => damagedBy(error, root, text)), ...reading.unread],
  }
}

interface Reading {
  readonly findings: Finding[]
  /** Places whose value is there but was not read. */
  readonly unread: Span[]
}

function parseDocuments(text: string): readonly Document.Parsed[] | undefined {
  try {
    const documents = parseAllDocuments(text, { prettyErrors: false })
    return 'empty' in documents ? [] : documents
  } catch (error) {
    // The parser is recursive: text nested some thousand levels deep exhausts the stack.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function readNode(reading: Reading, node: YamlNode, depth: number): Node {
  const span = spanOf(node)
  if (depth > maximumDepth) return unread(reading, span, tooDeep(span))
  if (isMap<YamlNode, YamlNode | null>(node)) return { kind: 'map', span, entries: node.items.map((pair) => readEntry(reading, pair, depth)) }
  if (isSeq<YamlNode>(node)) return { kind: 'list', span, items: node.items.map((item) => readNode(reading, item, depth + 1)) }
  if (isScalar(node)) return readScalar(node, span)
  return unread(reading, span, aliasUsed(span, isAlias(node) ? node.source : ''))
}

function unread(reading: Reading, span: Span, finding: Finding): ScalarNode {
  reading.findings.push(finding)
  reading.unread.push(span)
  return blankAt(span)
}

function readEntry(reading: Reading, { key, value }: Pair<YamlNode, YamlNode | null>, depth: number): Entry {
  const keySpan = spanOf(key)
  const name = isScalar(key) ? (key.source ?? '') : ''
  if (name === '<<') reading.findings.push(aliasUsed(keySpan, name))
  return { key: name, keySpan, value: value ? readNode(reading, value, depth + 1) : blankAt({ start: keySpan.end, end: keySpan.end }) }
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

function aliasUsed(primary: Span, name: string): Finding {
  return completeFinding(alias, {
    primary,
    message: { zh: `“${name === '<<' ? name : `*${name}`}”引用了别处的内容；申报表须逐项写明`, en: `\`${name === '<<' ? name : `*${name}`}\` refers to a value elsewhere; a declaration states every item in full` },
    label: { zh: '这里的引用', en: 'the reference' },
    notes: [{ zh: '请把要填的内容直接写在这里。', en: 'Write the value itself in this place.' }],
  })
}

function secondDocument(primary: Span): Finding {
  return completeFinding(severalDocuments, {
    primary,
    message: { zh: '一个文件里有几份申报表；一个文件只写一份', en: 'the file holds several documents; one file holds one declaration' },
    label: { zh: '第二份从这里开始，没有检查', en: 'the second one begins here and was not checked' },
    notes: [{ zh: '请把“---”以后的内容另存为一个文件。', en: 'Move what follows `---` into a file of its own.' }],
  })
}

function emptyFile(text: string): Finding {
  const isEmpty = text.trim() === ''
  return completeFinding(noDeclaration, {
    primary: { start: 0, end: 0 },
    message: isEmpty ? { zh: '文件是空的', en: 'the file is empty' } : { zh: '文件里只有注释，没有内容', en: 'the file holds comments only' },
    label: { zh: '这里应有一份申报表', en: 'a declaration is expected here' },
  })
}

function tooDeep(primary: Span): Finding {
  return completeFinding(yamlSyntax, {
    primary,
    message: { zh: `层次太多，超过 ${maximumDepth} 层，读不出`, en: `nested deeper than ${maximumDepth} levels; it cannot be read` },
    label: { zh: '从这里起没有读', en: 'not read from here on' },
  })
}
