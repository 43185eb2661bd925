import type { KeyUse, KnownKey, KnownKeys } from '../base/key-use.js'
import type { FormKind } from './form-kind.js'
import { shapeOf, type Shape } from './shape.js'

/**
 * Every key of the form kinds, by label and by its other wordings; labels go before. A wording of a row's key and of another,
 * such as 单位, is taken for the row's: that says nothing of where the line belongs in the file.
 */
export function keyUses(kinds: readonly FormKind[]): KnownKeys {
  const keys = kinds.flatMap((kind) => keysBelow(shapeOf(kind), { isColumn: false }))
  const groups = new Map<string, Set<string | undefined>>()
  for (const { shape, group } of keys) groups.set(shape.label, (groups.get(shape.label) ?? new Set()).add(group))
  const named = (names: (shape: Shape) => readonly string[]): [string, KnownKey][] =>
    keys.flatMap(({ shape, isColumn }) => {
      const [group, other] = groups.get(shape.label) ?? []
      return names(shape).map((name): [string, KnownKey] => [name, { use: useOf(shape), isColumn, ...(group !== undefined && other === undefined && { group }), ...(!isColumn && group === undefined && other === undefined && { isRoot: true as const }) }])
    })
  return new Map([...named(({ aliases }) => aliases ?? []), ...named(({ label }) => [label])])
}

interface Place {
  readonly isColumn: boolean
  readonly group?: string
}

interface Key extends Place {
  readonly shape: Shape
}

/** Keys of groups below the file know their group; those of the file and of rows have none. */
function keysBelow(shape: Shape, place: Place): readonly Key[] {
  const below = shape.keys.flatMap((key): readonly Key[] => [{ shape: key, ...place }, ...keysBelow(key, { isColumn: place.isColumn, group: key.label })])
  return shape.item ? [...below, ...keysBelow(shape.item, { isColumn: true })] : below
}

function useOf({ type, item }: Shape): KeyUse {
  if (type !== 'list') return type
  return item?.type === 'map' ? 'rows' : 'texts'
}
