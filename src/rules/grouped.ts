/** At least one. */
export type Some<Item> = readonly [Item, ...Item[]]

/** Items with one key together, in the order in which each key first comes. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): readonly Some<Item>[] {
  const groups = new Map<string | number, [Item, ...Item[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return Array.from(groups.values())
}
