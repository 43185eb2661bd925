import type { Finding } from '../base/finding.js'
import type { Text } from '../base/text.js'
import type { Checked } from '../check.js'
import { shapeOf } from '../forms/shape.js'
import type { Node } from '../source/node.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import { commentsOf, isSuppression, type Comment } from './comments.js'
import { isFlow, leavesOf } from './leaves.js'
import { placeComments } from './place-comments.js'
import { hasUnnamedKey, isSameMeaning } from './same-meaning.js'
import { writeFile } from './write-lines.js'

/** A declaration in the canonical layout, or why it was left alone. */
export type Formatted = { readonly text: string } | { readonly refused: Text }

/** Checks a text under the same name and settings as the file to be formatted. */
export type CheckText = (text: string) => Checked

/** Lays a declaration out anew. What would change its meaning, its comments or its findings is refused. */
export function formatDeclaration(checked: Checked, check: CheckText): Formatted {
  const { file, declaration } = checked
  const obstacle = obstacleIn(checked)
  if (obstacle) return { refused: obstacle }
  const { root } = file
  if (!declaration || root?.kind !== 'map') return { refused: unrecognized }
  const { kept, comments } = survey(file, root)
  const lines: string[] = []
  const placed = placeComments(file.text, root, leavesOf(root, file.text, kept), comments)
  writeFile({ text: file.text, comments: placed, kept, lines, read: (text) => check(text).file }, root, shapeOf(declaration.kind))
  const [lineBreak = '\n'] = /\r?\n/u.exec(file.text) ?? []
  const text = `${lines.join(lineBreak)}${lineBreak}`
  return isFaithful(checked, check(text)) ? { text } : { refused: misshapen(checked) ?? unfaithful }
}

/** What keeps a file from being laid out anew. */
function obstacleIn({ file }: Checked): Text | undefined {
  // Characters that cannot be seen would go without a word.
  const error = file.findings.find(({ severity, rule }) => severity === 'error' || rule === 'JX017')
  if (error) return errorText(file, error)
  return file.root && hasUnnamedKey(file.root) ? { zh: '有一个栏目没有名称，没有整理', en: 'not formatted: a key has no name' } : undefined
}

/** A value of the wrong shape may read otherwise in another layout. */
function misshapen({ file, findings }: Checked): Text | undefined {
  const error = findings.find(({ rule, severity }) => rule.startsWith('JX1') && severity === 'error')
  return error && errorText(file, error)
}

function errorText(file: SourceFile, error: Finding): Text {
  const { line } = positionOf(file, error.primary.start)
  return { zh: `第 ${line} 行有误（${error.rule}：${error.message.zh}），没有整理；请先改正`, en: `not formatted because of line ${line} (${error.rule}: ${error.message.en}); correct it first` }
}

const unrecognized: Text = { zh: '认不出是哪一种申报表，没有整理', en: 'not formatted: no form could be recognized' }
const unfaithful: Text = {
  zh: '整理后内容、备注或检查结果会有变化，因此没有整理；请把这个文件报告给维护者',
  en: 'not formatted: its content, comments or findings would change; please report this file to the maintainers',
}

/** The comments of a file, and the lists and maps that stay as written. */
function survey({ text }: SourceFile, root: Node): { readonly comments: readonly Comment[]; readonly kept: ReadonlySet<Node> } {
  const comments = commentsOf(text, leavesOf(root, text, new Set()))
  const lineOf = lineCounter(text)
  const suppressed = new Set(comments.filter(isSuppression).map((comment) => lineOf(comment.start) + (comment.isOwnLine ? 1 : 0)))
  return { comments, kept: suppressed.size === 0 ? new Set() : new Set(flowsIn(root, text).filter(({ span }) => suppressed.has(lineOf(span.start)) && lineOf(span.start) === lineOf(span.end))) }
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)]
  return (offset) => positionOf({ lineStarts: starts }, offset).line
}

/** Lists and maps in brackets or braces that are not in another such. A comment that suppresses findings speaks of their whole line. */
function flowsIn(node: Node, text: string): readonly Node[] {
  if (node.kind === 'scalar') return []
  if (isFlow(node, text)) return [node]
  return (node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)).flatMap((inner) => flowsIn(inner, text))
}

function isFaithful(before: Checked, after: Checked): boolean {
  const { root: from } = before.file
  const { root: to } = after.file
  if (!from || !to || !isSameMeaning(from, to)) return false
  return isSameList(commentTexts(before.file, from), commentTexts(after.file, to)) && isSameList(findingTexts(before), findingTexts(after))
}

function commentTexts(file: SourceFile, root: Node): readonly string[] {
  return survey(file, root).comments.map(({ text }) => text)
}

/** What is told of the way in which a value is written may come and go with the layout. */
function findingTexts({ findings, suppressed }: Checked): readonly string[] {
  const isLasting = ({ rule, severity }: Finding): boolean => !rule.startsWith('JX0') || severity === 'error'
  const textOf = ({ rule, message }: Finding): string => `${rule} ${message.zh}`
  return [...findings.filter(isLasting).map(textOf), ...suppressed.map(({ finding, by }) => `${by} ${textOf(finding)}`)]
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  const others = b.toSorted()
  return a.length === b.length && a.toSorted().every((text, index) => text === others[index])
}
