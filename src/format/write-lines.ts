import type { Shape } from '../forms/shape.js'
import type { Entry, ListNode, MapNode, Node } from '../source/node.js'
import { isEmptyCollection, isFlow, type Place } from './leaves.js'
import type { PlacedComments } from './place-comments.js'
import { keyText, scalarText, type ReadText, type ScalarText } from './scalar-text.js'

/** What is to be written, and what has been. */
export interface Writing {
  readonly text: string
  readonly comments: PlacedComments
  /** Lists and maps that stay as written. */
  readonly kept: ReadonlySet<Node>
  readonly read: ReadText
  readonly lines: string[]
}

/** Where a node is to be written. */
interface At {
  readonly shape: Shape | undefined
  readonly indent: string
  /** What stands before its first line: the indentation, or the signs of the items that begin there. */
  readonly lead: string
  readonly inFlow: boolean
}

/** Writes a whole file: each group at the top stands between blank lines. */
export function writeFile(writing: Writing, root: MapNode, shape: Shape): void {
  const { lines, comments, text } = writing
  lines.push(...comments.head, ...(comments.before.get(root) ?? []))
  const at: At = { shape, indent: '', lead: '', inFlow: isFlow(root, text) }
  const entries = inOrder(root.entries, shape)
  entries.forEach((entry, index) => {
    const before = entries[index - 1]
    if (before && (isGroup(writing, before.value) || isGroup(writing, entry.value))) lines.push('')
    writeEntry(writing, entry, at)
  })
  const last = entries.at(-1)
  if (last && isGroup(writing, last.value) && comments.atEnd.has(root)) lines.push('')
  writeEnd(writing, root, '')
}

/** The form's keys in the form's order, then the others in theirs. */
function inOrder(entries: readonly Entry[], shape: Shape | undefined): readonly Entry[] {
  const labels = shape?.keys.map(({ label }) => label) ?? []
  const rank = ({ key }: Entry): number => (labels.includes(key) ? labels.indexOf(key) : labels.length)
  return entries.toSorted((a, b) => rank(a) - rank(b))
}

function isGroup({ kept }: Writing, node: Node): node is MapNode | ListNode {
  return node.kind !== 'scalar' && !isEmptyCollection(node) && !kept.has(node)
}

function writeBlock(writing: Writing, node: MapNode | ListNode, { shape, indent, lead, inFlow }: At): void {
  const inside = inFlow || isFlow(node, writing.text)
  const at = (index: number): At => ({ shape, indent, lead: index === 0 ? lead : indent, inFlow: inside })
  if (node.kind === 'map') inOrder(node.entries, shape).forEach((entry, index) => writeEntry(writing, entry, at(index)))
  else node.items.forEach((item, index) => writeItem(writing, item, at(index)))
  writeEnd(writing, node, indent)
}

function writeEntry(writing: Writing, entry: Entry, { shape, indent, lead, inFlow }: At): void {
  const { key, keySpan, value } = entry
  const behind = writeBefore(writing, entry, lead)
  const header = `${lead}${keyText(key, writing.text.slice(keySpan.start, keySpan.end), inFlow, writing.read)}:`
  const inner = `${indent}  `
  if (isGroup(writing, value)) {
    writing.lines.push(joined(header, behind))
    writeBlock(writing, value, { shape: shape?.keys.find(({ label }) => label === key), indent: inner, lead: inner, inFlow })
  } else writeValue(writing, value, header, behind, { indent: inner, inFlow })
}

function writeItem(writing: Writing, item: Node, { shape, indent, lead, inFlow }: At): void {
  const inner = `${indent}  `
  const behind = writeBefore(writing, item, lead)
  if (isGroup(writing, item)) writeBlock(writing, item, { shape: shape?.item, indent: inner, lead: `${lead}- `, inFlow })
  else writeValue(writing, item, `${lead}-`, behind, { indent: inner, inFlow })
}

/** A line takes one comment behind it, the last; the others come first. */
function writeBefore({ comments, lines }: Writing, place: Place, lead: string): string {
  const behind = comments.behind.get(place) ?? []
  const margin = /^ */u.exec(lead)?.[0] ?? ''
  for (const comment of [...behind.slice(0, -1), ...(comments.before.get(place) ?? [])]) lines.push(margin + comment)
  return behind.at(-1) ?? ''
}

function writeValue(writing: Writing, node: Node, header: string, behind: string, { indent, inFlow }: Pick<At, 'indent' | 'inFlow'>): void {
  const { first, more } = valueText(writing, node, inFlow)
  // Behind a key without a value, `#1号楼` would be taken for the value.
  const isTakenForValue = first === '' && /^#\S/u.test(behind)
  if (isTakenForValue) writing.lines.push((/^ */u.exec(header)?.[0] ?? '') + behind)
  writing.lines.push(joined(header, first, isTakenForValue ? '' : behind), ...more.map((line) => (line === '' ? '' : indent + line)))
  writeEnd(writing, node, indent)
}

function valueText({ text, kept, read }: Writing, node: Node, inFlow: boolean): ScalarText {
  const written = text.slice(node.span.start, node.span.end)
  if (node.kind === 'scalar') return scalarText(node, written, inFlow, read)
  if (kept.has(node)) return { first: written, more: [] }
  return { first: node.kind === 'map' ? '{}' : '[]', more: [] }
}

function writeEnd({ comments, lines }: Writing, node: Node, indent: string): void {
  for (const comment of comments.atEnd.get(node) ?? []) lines.push(indent + comment)
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
