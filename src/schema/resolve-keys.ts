import { completeFinding, type Finding } from '../base/finding.js'
import { shorten } from '../base/text.js'
import { isSureMatch, matchUnknownKeys } from '../forms/match-keys.js'
import type { Shape } from '../forms/shape.js'
import type { Entry, Node } from '../source/node.js'
import { unknownKey } from './rules.js'

/** A tree whose misspelt keys go by the labels that were meant, with a finding for each of them. */
export interface Resolved {
  readonly node: Node
  readonly findings: readonly Finding[]
}

/** Reads misspelt keys, and other wordings of a label, as the labels that they stand for: what is behind them is judged like the rest. */
export function resolveKeys(node: Node, shape: Shape | undefined): Resolved {
  if (node.kind === 'list') {
    const items = node.items.map((item) => resolveKeys(item, shape?.item))
    return { node: { ...node, items: items.map((item) => item.node) }, findings: items.flatMap(({ findings }) => findings) }
  }
  if (node.kind !== 'map' || !shape) return { node, findings: [] }
  const meant = matchUnknownKeys(node.entries.map(({ key }) => key), shape.keys)
  const entries = node.entries.map((entry) => resolveEntry(entry, meant.get(entry.key), shape))
  return { node: { ...node, entries: entries.map(({ entry }) => entry) }, findings: entries.flatMap(({ findings }) => findings) }
}

function resolveEntry({ key, keySpan, value }: Entry, meant: string | undefined, shape: Shape): { readonly entry: Entry; readonly findings: readonly Finding[] } {
  const label = meant ?? key
  const known = shape.keys.find((candidate) => candidate.label === label)
  const below = resolveKeys(value, known)
  const own = meant === undefined ? [] : [misspelt(key, keySpan, meant, known !== undefined && isSureMatch(key, known))]
  return { entry: { key: label, keySpan, value: below.node }, findings: [...own, ...below.findings] }
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
