import type { Span } from '../base/span.js'
import type { Entry, Node } from '../source/node.js'

/** What a comment can stand beside: an entry of a map, or an item of a list. */
export type Place = Entry | Node

/** A map or list in the source, or a blank under which comments may stand as if it held something. */
export interface Block {
  readonly node: Node
  /** The entry whose value it is; an item, or the whole file, is its own place. */
  readonly place: Place
  readonly column: number
  /** In brackets or braces, where columns mean nothing. */
  readonly isFlow: boolean
}

/** A text that comments cannot cut: a key, a scalar, an empty list or map. */
export interface Leaf {
  readonly span: Span
  readonly node: Node | undefined
  readonly place: Place
  /** What it stands in, from the outside in. */
  readonly blocks: readonly Block[]
  /** List items that begin with it, from the outside in. */
  readonly opens: readonly Node[]
}

/** Whether a list or map is in brackets or braces. */
export function isFlow(node: Node, text: string): boolean {
  return node.kind !== 'scalar' && '[{'.includes(text[node.span.start] ?? ' ')
}

/** A list or map that gives no lines of its own: it holds nothing. */
export function isEmptyCollection(node: Node): boolean {
  return (node.kind === 'map' && node.entries.length === 0) || (node.kind === 'list' && node.items.length === 0)
}

interface Walk {
  readonly text: string
  /** Lists and maps that stay as written. */
  readonly kept: ReadonlySet<Node>
  readonly leaves: Leaf[]
}

/** The leaves of a tree in the order of the file. */
export function leavesOf(root: Node, text: string, kept: ReadonlySet<Node>): readonly Leaf[] {
  const leaves: Leaf[] = []
  walkNode({ text, kept, leaves }, root, { place: root, blocks: [], opens: [] })
  return leaves
}

type Around = Pick<Leaf, 'place' | 'blocks' | 'opens'>

function walkNode(walk: Walk, node: Node, around: Around): void {
  if (node.kind === 'scalar') return walkScalar(walk, node, around)
  if (isEmptyCollection(node) || walk.kept.has(node)) return void walk.leaves.push({ span: node.span, node, ...around })
  const { place, opens } = around
  const block = { node, place, column: columnOf(walk.text, node.span.start), isFlow: isFlow(node, walk.text) }
  const blocks = [...around.blocks, block]
  if (node.kind === 'map') node.entries.forEach((entry, index) => walkEntry(walk, entry, { place: entry, blocks, opens: index === 0 ? opens : [] }))
  else node.items.forEach((item, index) => walkNode(walk, item, { place: item, blocks, opens: index === 0 ? [...opens, item] : [item] }))
}

function walkScalar(walk: Walk, node: Node & { readonly kind: 'scalar' }, around: Around): void {
  walk.leaves.push({ span: node.span, node, ...around, blocks: node.type === 'blank' ? withBlank(around, node) : around.blocks })
}

function walkEntry(walk: Walk, { keySpan, value }: Entry, around: Around): void {
  const isNothing = value.kind === 'scalar' && value.span.start === value.span.end
  walk.leaves.push({ span: keySpan, node: undefined, ...around, blocks: isNothing ? withBlank(around, value) : around.blocks })
  if (!isNothing) walkNode(walk, value, { ...around, opens: [] })
}

/** Whatever is deeper than the entry or item may stand under its blank. */
function withBlank({ place, blocks }: Around, node: Node): readonly Block[] {
  return [...blocks, { node, place, column: (blocks.at(-1)?.column ?? 0) + 1, isFlow: false }]
}

/** Characters before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - 1 - text.lastIndexOf('\n', offset - 1)
}
