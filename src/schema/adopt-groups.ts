import type { Span } from '../base/span.js'
import type { ForeignKeys, Shape } from '../forms/shape.js'
import { entryOf, type Entry, type ListNode, type MapNode, type Node } from '../source/node.js'

/** A key of another scheme, with the group of this form that what is under it belongs to. */
export interface AdoptedKey {
  readonly written: string
  readonly key: Span
  readonly level: 1 | 2
  /** Identifier of the level-2 group. */
  readonly group: string
}

interface Taken {
  readonly entry: Entry
  readonly foreign: ForeignKeys
}

/** A tree of indicators without the groups of other schemes, and these groups. */
export interface TakenApart {
  readonly own: MapNode
  readonly taken: readonly Taken[]
}

/** Takes the groups of other schemes out of a tree of indicators. */
export function takeForeignGroups(tree: MapNode, { foreign = [], keys }: Shape): TakenApart {
  const taken: Taken[] = []
  const own = (entry: Entry, level: 1 | 2, branch?: string): boolean => {
    const found = foreign.find((one) => one.level === level && (one.under === undefined || one.under === branch) && one.labels.includes(entry.key) && isForeign(entry, one, keys))
    if (found) taken.push({ entry, foreign: found })
    return !found
  }
  const entries = tree.entries.filter((entry) => own(entry, 1)).map((entry) => {
    const { key, value } = entry
    return value.kind === 'map' ? { ...entry, value: { ...value, entries: value.entries.filter((inner) => own(inner, 2, key)) } } : entry
  })
  return { own: taken.length === 0 ? tree : { ...tree, entries }, taken }
}

/** Puts what stood under keys of other schemes into the groups of this form; missing ones go by the foreign key. */
export function adoptGroups(own: MapNode, taken: readonly Taken[]): MapNode {
  return taken.reduce((tree, { entry, foreign: { home } }) => adoptLists(tree, entry, home), own)
}

export function adoptedKey({ entry, foreign }: Taken): AdoptedKey {
  return { written: entry.key, key: entry.keySpan, level: foreign.level, group: foreign.group }
}

/** A group of this form that stands a level too high is a slip of indentation, and so is one that holds other groups of this form. */
function isForeign({ key, value }: Entry, { home }: ForeignKeys, levels: readonly Shape[]): boolean {
  if (key === home.level2 && value.kind !== 'map') return false
  const groups = levels.flatMap((level) => level.keys.map(({ label }) => label)).filter((label) => label !== home.level2)
  return value.kind !== 'map' || !value.entries.some((inner) => groups.includes(inner.key))
}

function adoptLists(tree: MapNode, { keySpan, value }: Entry, home: ForeignKeys['home']): MapNode {
  const parts = (value.kind === 'map' ? value.entries.map((inner) => inner.value) : [value]).filter((part) => part.kind !== 'scalar' || part.type !== 'blank')
  if (parts.length === 0) return tree
  const branch = entryOf(tree, home.level1) ?? { key: home.level1, keySpan, value: { kind: 'map', span: value.span, entries: [] } satisfies MapNode }
  if (branch.value.kind !== 'map' && !isBlank(branch.value)) return tree
  const groups: MapNode = branch.value.kind === 'map' ? branch.value : { kind: 'map', span: branch.value.span, entries: [] }
  const group = entryOf(groups, home.level2)
  const known = group && !isBlank(group.value) ? [group.value] : []
  const merged = mergeLists([...known, ...parts])
  return merged ? withEntry(tree, { ...branch, value: withEntry(groups, { key: home.level2, keySpan: group?.keySpan ?? keySpan, value: merged }) }) : tree
}

/** All rows in file order; what is no list stands alone or is left out. */
function mergeLists(parts: readonly Node[]): Node | undefined {
  const lists = parts.filter((part): part is ListNode => part.kind === 'list').toSorted((a, b) => a.span.start - b.span.start)
  const [first] = lists
  return first ? { ...first, items: lists.flatMap(({ items }) => items) } : parts[0]
}

function withEntry(map: MapNode, added: Entry): MapNode {
  const isKnown = map.entries.some(({ key }) => key === added.key)
  return { ...map, entries: isKnown ? map.entries.map((entry) => (entry.key === added.key ? added : entry)) : [...map.entries, added] }
}

function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.type === 'blank'
}
