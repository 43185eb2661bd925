import { completeFinding, type Finding } from '../base/finding.js'
import { shorten } from '../base/text.js'
import { isSureMatch, matchUnknownKeys } from '../forms/match-keys.js'
import type { Shape } from '../forms/shape.js'
import type { Entry, MapNode, Node } from '../source/node.js'
import { adoptedKey, adoptGroups, takeForeignGroups, type AdoptedKey } from './adopt-groups.js'
import { unknownKey } from './rules.js'

/** A tree whose misspelt keys go by the labels that were meant, with a finding for each of them. */
export interface Resolved {
  readonly node: Node
  readonly findings: readonly Finding[]
  /** Keys of other schemes; what stood under them is in the groups of this form. */
  readonly adopted: readonly AdoptedKey[]
}

/**
 * Reads misspelt keys, and other wordings of a label, as the labels that they stand for: what is behind them is judged like the rest.
 * Parts of the tree in which nothing changes stay the same objects.
 */
export function resolveKeys(node: Node, shape: Shape | undefined): Resolved {
  if (node.kind === 'list') {
    const items = node.items.map((item) => resolveKeys(item, shape?.item))
    const isSame = items.every((item, index) => item.node === node.items[index])
    return { node: isSame ? node : { ...node, items: items.map((item) => item.node) }, ...together(items) }
  }
  if (node.kind !== 'map' || !shape) return { node, ...nothing }
  return shape.foreign ? resolveTree(node, shape) : resolveMap(node, shape)
}

/** A tree of indicators, with what other schemes have elsewhere put in its place. */
function resolveTree(tree: MapNode, shape: Shape): Resolved {
  const { own, taken } = takeForeignGroups(tree, shape)
  const level = resolveMap(own, shape)
  if (taken.length === 0) return level
  // The rows that came in have keys of their own; those that go by their labels already are not told again.
  const whole = resolveMap(adoptGroups(level.node, taken), shape)
  return { node: whole.node, findings: [...level.findings, ...whole.findings], adopted: taken.map(adoptedKey) }
}

function resolveMap(node: MapNode, shape: Shape): Resolved & { readonly node: MapNode } {
  const meant = matchUnknownKeys(node.entries.map(({ key }) => key), shape.keys)
  const entries = node.entries.map((entry) => resolveEntry(entry, meant.get(entry.key), shape))
  const isSame = entries.every(({ entry }, index) => entry === node.entries[index])
  return { node: isSame ? node : { ...node, entries: entries.map(({ entry }) => entry) }, ...together(entries) }
}

function resolveEntry(entry: Entry, meant: string | undefined, shape: Shape): Omit<Resolved, 'node'> & { readonly entry: Entry } {
  const { key, keySpan, value } = entry
  const label = meant ?? key
  const known = shape.keys.find((candidate) => candidate.label === label)
  const below = resolveKeys(value, known)
  if (meant === undefined) return { ...below, entry: below.node === value ? entry : { key, keySpan, value: below.node } }
  const own = misspelt(key, keySpan, meant, known !== undefined && isSureMatch(key, known))
  return { entry: { key: label, keySpan, value: below.node }, findings: [own, ...below.findings], adopted: below.adopted }
}

/** What there is to tell of most parts of a file. */
const nothing: Omit<Resolved, 'node'> = { findings: [], adopted: [] }

function together(parts: readonly Omit<Resolved, 'node'>[]): Omit<Resolved, 'node'> {
  if (parts.every(({ findings, adopted }) => findings.length === 0 && adopted.length === 0)) return nothing
  return { findings: parts.flatMap(({ findings }) => findings), adopted: parts.flatMap(({ adopted }) => adopted) }
}

function misspelt(key: string, span: Finding['primary'], meant: string, isSure: boolean): Finding {
  const written = shorten(key)
  return completeFinding(unknownKey, {
    primary: span,
    message: { zh: `“${written}”不是本表的栏目，是否想写“${meant}”？`, en: `“${written}” is not a key of this form; did you mean “${meant}”?` },
    label: { zh: '不认识的栏目', en: 'unknown key' },
    fixes: [{ span, text: meant, safe: isSure }],
  })
}
