import type { Span } from '../base/span.js'
import { entryOf, type Entry, type Node } from '../source/node.js'

/** A place in the file as a validator names it, with the nodes there. */
export interface Location {
  readonly path: readonly (string | number)[]
  readonly node: Node | undefined
  /** The entry whose value the node is; missing for the file itself and for list entries. */
  readonly entry: Entry | undefined
  /** Key of the nearest entry around the place, or the file's first key. */
  readonly keySpan: Span
}

/** Follows a JSON pointer such as `/年度预算申请/资金总额`. */
export function locate(root: Node, pointer: string): Location {
  const steps = pointer.split('/').slice(1).map((step) => step.replace(/~1/gu, '/').replace(/~0/gu, '~'))
  let place: Location = { path: [], node: root, entry: undefined, keySpan: firstKey(root) }
  for (const step of steps) place = stepInto(place, step)
  return place
}

function stepInto({ path, node, keySpan }: Location, step: string): Location {
  if (node?.kind === 'list') {
    const item = node.items[Number(step)]
    return { path: [...path, Number(step)], node: item, entry: undefined, keySpan: item?.kind === 'map' ? firstKey(item) : keySpan }
  }
  const entry = entryOf(node, step)
  return { path: [...path, step], node: entry?.value, entry, keySpan: entry?.keySpan ?? keySpan }
}

function firstKey(node: Node): Span {
  return node.kind === 'map' ? (node.entries[0]?.keySpan ?? node.span) : { start: node.span.start, end: node.span.start }
}
