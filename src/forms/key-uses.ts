import type { KeyUse, KnownKey, KnownKeys } from '../base/key-use.js'
import type { FormKind } from './form-kind.js'
import { shapeOf, type Shape } from './shape.js'

/** Every key of the form kinds, by label and by its other wordings; labels go before. */
export function keyUses(kinds: readonly FormKind[]): KnownKeys {
  const keys = kinds.flatMap((kind) => keysBelow(shapeOf(kind), false))
  const named = (names: (shape: Shape) => readonly string[]): [string, KnownKey][] =>
    keys.flatMap(({ shape, isColumn }) => names(shape).map((name): [string, KnownKey] => [name, { use: useOf(shape), isColumn }]))
  return new Map([...named(({ aliases }) => aliases ?? []), ...named(({ label }) => [label])])
}

interface Key {
  readonly shape: Shape
  readonly isColumn: boolean
}

function keysBelow(shape: Shape, isColumn: boolean): readonly Key[] {
  const below = shape.keys.flatMap((key): readonly Key[] => [{ shape: key, isColumn }, ...keysBelow(key, isColumn)])
  return shape.item ? [...below, ...keysBelow(shape.item, true)] : below
}

function useOf({ type, item }: Shape): KeyUse {
  if (type !== 'list') return type
  return item?.type === 'map' ? 'rows' : 'texts'
}
