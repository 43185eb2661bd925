import { entryOf, type Node } from '../source/node.js'

/** Whether two trees say the same: the order of keys aside, the same texts of the same types in the same places. */
export function isSameMeaning(a: Node, b: Node): boolean {
  if (a.kind === 'map') return b.kind === 'map' && a.entries.length === b.entries.length && a.entries.every(({ key, value }) => isSameOrMissing(value, entryOf(b, key)?.value))
  if (a.kind === 'list') return b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, index) => isSameOrMissing(item, b.items[index]))
  return b.kind === 'scalar' && a.type === b.type && (a.type === 'blank' || a.text === b.text)
}

function isSameOrMissing(a: Node, b: Node | undefined): boolean {
  return b !== undefined && isSameMeaning(a, b)
}

/** Whether some key is empty, or is no text. */
export function hasUnnamedKey(node: Node): boolean {
  if (node.kind === 'scalar') return false
  if (node.kind === 'list') return node.items.some(hasUnnamedKey)
  return node.entries.some(({ key, value }) => key === '' || hasUnnamedKey(value))
}
