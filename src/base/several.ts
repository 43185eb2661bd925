/** Two or more. */
export type Several<Item> = readonly [Item, Item, ...Item[]]

export function areSeveral<Item>(items: readonly Item[]): items is Several<Item> {
  return items.length > 1
}
