import type { Node } from '../source/node.js'
import { isSchemaComment, type Comment } from './comments.js'
import type { Block, Leaf, Place } from './leaves.js'

/** Where each comment goes. */
export interface PlacedComments {
  /** On top of the file, whatever is put in order below. */
  readonly head: readonly string[]
  /** On lines of their own before an entry or item. */
  readonly before: ReadonlyMap<Place, readonly string[]>
  /** Behind an entry or item. */
  readonly behind: ReadonlyMap<Place, readonly string[]>
  /** On lines of their own at the end of a map or list, or under a blank. */
  readonly atEnd: ReadonlyMap<Node, readonly string[]>
}

interface Placing {
  readonly text: string
  readonly root: Node
  readonly head: string[]
  readonly before: Map<Place, string[]>
  readonly behind: Map<Place, string[]>
  readonly atEnd: Map<Node, string[]>
}

/** What a comment stands between, and how deep a comment there may still belong. */
interface Gap {
  readonly previous: Leaf | undefined
  readonly next: Leaf | undefined
  /** Of the comments before it in the gap, the least column; a comment never goes before an earlier one. */
  deepest: number
  /** Where the first item sign stands, if an item begins behind the gap. */
  readonly dash: number
}

/** Decides for every comment what it stands beside: by its line, and on a line of its own by its column. */
export function placeComments(text: string, root: Node, leaves: readonly Leaf[], comments: readonly Comment[]): PlacedComments {
  const placing: Placing = { text, root, head: [], before: new Map(), behind: new Map(), atEnd: new Map() }
  const first = leaves[0]?.span.start ?? text.length
  const headEnd = endOfHead(text.slice(0, first), comments.filter(({ end }) => end <= first))
  let passed = 0
  let gap = gapAt(text, leaves, 0)
  for (const comment of comments) {
    while ((leaves[passed]?.span.start ?? text.length) <= comment.start) passed += 1
    if (gap.next !== leaves[passed]) gap = gapAt(text, leaves, passed)
    if (comment.end <= headEnd) placing.head.push(comment.text)
    else placeOne(placing, comment, gap)
  }
  return placing
}

function gapAt(text: string, leaves: readonly Leaf[], passed: number): Gap {
  const [previous, next] = [leaves[passed - 1], leaves[passed]]
  return { previous, next, deepest: Infinity, dash: next && next.opens.length > 0 ? dashIn(text, previous, next) : 0 }
}

function dashIn(text: string, previous: Leaf | undefined, { span, blocks, opens }: Leaf): number {
  const [item] = opens
  if (item && blocks.some(({ node, isFlow }) => isFlow && node.kind === 'list' && node.items.includes(item))) return item.span.start
  const from = previous?.span.end ?? 0
  return from + text.slice(from, span.start).replace(/(?<=^|\s)#[^\n]*/gu, (comment) => ' '.repeat(comment.length)).indexOf('-')
}

/** Up to the schema's line, or the last blank line before the first key. */
function endOfHead(text: string, comments: readonly Comment[]): number {
  const blank = [...text.matchAll(/\n[ \t\r]*(?=\n)/gu)].at(-1)?.index ?? 0
  return Math.max(blank, comments.findLast(isSchemaComment)?.end ?? 0)
}

function placeOne(placing: Placing, comment: Comment, gap: Gap): void {
  const { previous, next } = gap
  if (previous && comment.start < previous.span.end) return add(placing.behind, previous.place, comment)
  if (!comment.isOwnLine && previous && placeBehind(placing, comment, previous)) return
  const left = blockLeft(comment, gap)
  if (left) return add(placing.atEnd, left.node, comment)
  if (next) add(placing.before, placeBefore(comment, gap, next), comment)
  else add(placing.atEnd, placing.root, comment)
}

/** Before the item sign, or on its line, a comment speaks of the item; behind it, of the item's first key. */
function placeBefore({ start, isOwnLine }: Comment, { dash }: Gap, { opens, place }: Leaf): Place {
  const [item] = opens
  return item && (start < dash || !isOwnLine) ? item : place
}

/** Behind what ends before it on its line, if something does. */
function placeBehind({ text, behind, before }: Placing, comment: Comment, { span, place, blocks }: Leaf): boolean {
  const flow = blocks.find(({ isFlow, node }) => isFlow && node.span.end <= comment.start)
  if (text.slice(flow ? flow.node.span.end : span.end, comment.start).includes('\n')) return false
  if (!flow) add(behind, place, comment)
  // What was one line becomes several; an item has no line that stands for all of it.
  else add(flow.place === flow.node ? before : behind, flow.place, comment)
  return true
}

/** The block that a comment still belongs to though nothing of it follows, by its brackets or by its column. */
function blockLeft(comment: Comment, gap: Gap): Block | undefined {
  const { previous, next } = gap
  const around = (leaf: Leaf | undefined): Block | undefined => leaf?.blocks.findLast((block) => isInside(comment, block))
  const flow = around(next) ?? around(previous)
  if (flow) return next?.blocks.includes(flow) ? undefined : flow
  return previous && comment.isOwnLine ? blockByColumn(comment, gap, previous, next) : undefined
}

function isInside({ start }: Comment, { isFlow, node: { span } }: Block): boolean {
  return isFlow && span.start < start && start < span.end
}

/** Of the blocks that end in the gap, the innermost that begins no further right than the comment; deeper than what follows, it belongs to one of them. */
function blockByColumn({ column }: Comment, gap: Gap, previous: Leaf, next: Leaf | undefined): Block | undefined {
  const shared = next ? previous.blocks.filter((block) => next.blocks.includes(block)) : previous.blocks.slice(0, 1)
  gap.deepest = Math.min(gap.deepest, column)
  const closed = gap.deepest > (shared.at(-1)?.column ?? 0) ? previous.blocks.filter((block) => !shared.includes(block) && !block.isFlow) : []
  const found = closed.findLast((block) => block.column <= gap.deepest) ?? closed[0]
  // What follows a comment that stands before the next entry stands there too.
  if (!found) gap.deepest = -1
  return found
}

function add<Key>(map: Map<Key, string[]>, key: Key, { text }: Comment): void {
  const texts = map.get(key)
  if (texts) texts.push(text)
  else map.set(key, [text])
}
