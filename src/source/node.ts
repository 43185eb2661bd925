import type { Span } from '../base/span.js'

/** A value in a declaration, with its place. */
export type Node = MapNode | ListNode | ScalarNode

export interface MapNode {
  readonly kind: 'map'
  readonly span: Span
  readonly entries: readonly Entry[]
}

/** A key with its value. */
export interface Entry {
  readonly key: string
  readonly keySpan: Span
  readonly value: Node
}

export interface ListNode {
  readonly kind: 'list'
  readonly span: Span
  readonly items: readonly Node[]
}

export interface ScalarNode {
  readonly kind: 'scalar'
  /** Empty, behind the key, where nothing is written. */
  readonly span: Span
  /** As written, without quotes: `167.20` stays `167.20`. */
  readonly text: string
  /** What YAML takes it for. `blank` is nothing, `~`, `null`, or a text of blanks. */
  readonly type: 'text' | 'number' | 'boolean' | 'blank'
}

/** The first entry with this key. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined
}

/** The node as plain data for the schema: scalars as text or number, blanks as null. */
export function toPlainData(node: Node): unknown {
  // Of repeated keys the first is kept, here as everywhere.
  if (node.kind === 'map') return Object.fromEntries(node.entries.toReversed().map((entry) => [entry.key, toPlainData(entry.value)]))
  if (node.kind === 'list') return node.items.map(toPlainData)
  if (node.type === 'blank') return null
  if (node.type === 'boolean') return node.text.toLowerCase() === 'true'
  return node.type === 'number' && isPlainNumber(node.text) ? Number(node.text) : node.text
}

/** What a reader would call a number: `2020` and `352.20`, but not `0x7e4`, `2e3` or `2020.0`, whose text says more than their value. */
function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9]\d*)?$/u.test(text)
}

/** One step on the way to a place, with the node that it leads to. */
interface Step {
  readonly name: string | number
  readonly node: Node
}

/** Keys and item numbers from 0. */
export type Path = readonly (string | number)[]

/** The keys and item numbers that lead to a place, from the outside in. */
export function pathTo(root: Node | undefined, offset: number): Path {
  return stepsTo(root, offset).map(({ name }) => name)
}

/** The same with the entries of lists by their first text, so that one added above changes nothing. */
export function namedPathTo(root: Node | undefined, offset: number): readonly string[] {
  return stepsTo(root, offset).map(({ name, node }) => (typeof name === 'string' ? name : firstText(node)))
}

function stepsTo(root: Node | undefined, offset: number): readonly Step[] {
  // A block ends where the next one begins, so that the last one to begin decides.
  if (root?.kind === 'list') {
    const index = lastBegun(root.items, offset, ({ span }) => span.start)
    const node = root.items[index]
    return !node || offset > node.span.end ? [] : [{ name: index, node }, ...stepsTo(node, offset)]
  }
  if (root?.kind !== 'map') return []
  const entry = root.entries[lastBegun(root.entries, offset, ({ keySpan }) => keySpan.start)]
  return entry && offset <= Math.max(entry.keySpan.end, entry.value.span.end) ? [{ name: entry.key, node: entry.value }, ...stepsTo(entry.value, offset)] : []
}

/** What a place says: the text of a value, whichever quotes it stands in, else what is written there. */
export function textAt({ root, text }: { readonly root: Node | undefined; readonly text: string }, { start, end }: Span): string {
  const node = stepsTo(root, start).at(-1)?.node
  return node?.kind === 'scalar' && node.span.start === start && node.span.end === end ? node.text : text.slice(start, end)
}

/** Index of the last of several, in file order, that begins at an offset or before; -1 if none does. */
function lastBegun<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const item = items[middle]
    if (item !== undefined && startOf(item) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function firstText(node: Node): string {
  if (node.kind === 'scalar') return node.text
  const parts = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items
  return parts.map(firstText).find((text) => text !== '') ?? ''
}
