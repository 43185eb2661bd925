import type { KeyUse, KnownKey, KnownKeys } from '../base/key-use.js'
import type { FormKind } from './form-kind.js'
import { shapeOf, type Shape } from './shape.js'

/**
 * Every key of the form kinds, by label and by its other wordings; labels go before. A wording of a row's key and of another,
 * such as 单位, is taken for the row's: that says nothing of where the line belongs in the file.
 */
export function keyUses(kinds: readonly FormKind[]): KnownKeys {
  const keys = kinds.flatMap((kind) => keysBelow(shapeOf(kind), { isColumn: false }, new Set()))
  const groups = new Map<string, Set<string | undefined>>()
  for (const { shape, group } of keys) groups.set(shape.label, (groups.get(shape.label) ?? new Set()).add(group))
  const uses = new Map<string, KnownKey>()
  const known = keys.map(({ shape, isColumn }) => {
    const [group, other] = groups.get(shape.label) ?? []
    const use: KnownKey = { use: useOf(shape), isColumn, ...(group !== undefined && other === undefined && { group }), ...(!isColumn && group === undefined && other === undefined && { isRoot: true as const }) }
    for (const alias of shape.aliases ?? []) uses.set(alias, use)
    return [shape.label, use] as const
  })
  for (const [label, use] of known) uses.set(label, use)
  return uses
}

const known = new WeakMap<FormKind | readonly FormKind[], KnownKeys>()

/** The keys of the one kind whose title stands in a text; those of all kinds where none does, or several. Keys of two kinds may belong under different groups. */
export function keyUsesIn(text: string, kinds: readonly FormKind[]): KnownKeys {
  const [kind, other] = kinds.filter(({ title }) => text.includes(title))
  const isOne = kind !== undefined && other === undefined
  const of = isOne ? kind : kinds
  const keys = known.get(of) ?? keyUses(isOne ? [kind] : kinds)
  known.set(of, keys)
  return keys
}

interface Place {
  readonly isColumn: boolean
  readonly group?: string
}

interface Key extends Place {
  readonly shape: Shape
}

/** Keys of groups below the file know their group; those of the file and of rows have none. Columns that groups share come once. */
function keysBelow(shape: Shape, place: Place, seen: Set<readonly Shape[]>): readonly Key[] {
  if (seen.has(shape.keys)) return []
  seen.add(shape.keys)
  const below = shape.keys.flatMap((key): readonly Key[] => [{ shape: key, ...place }, ...keysBelow(key, { isColumn: place.isColumn, group: key.label }, seen)])
  return shape.item ? [...below, ...keysBelow(shape.item, { isColumn: true }, seen)] : below
}

function useOf({ type, item }: Shape): KeyUse {
  if (type !== 'list') return type
  return item?.type === 'map' ? 'rows' : 'texts'
}
