/** Items of a set that must be shared: `share` is that part of the larger of two sets. */
export interface Similarity {
  readonly share: number
  /** Sets of fewer items are not compared: a few rows are alike by chance. */
  readonly least: number
}

/** Two sets are alike if the items they share are at least `share` of the larger one. */
export function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, share: number): boolean {
  const larger = Math.max(a.size, b.size)
  const wanted = Math.ceil(share * larger - rounding)
  if (Math.min(a.size, b.size) < wanted) return false
  let shared = 0
  let left = a.size
  for (const item of a) {
    if (b.has(item)) shared += 1
    left -= 1
    if (shared + left < wanted) return false
  }
  return shared >= wanted
}

/** 0.7 × 10 is a hair above 7 in binary. */
const rounding = 1e-9

/**
 * Groups of sets that are alike, directly or by way of others; indices in order, single sets left out. Exact, and not by comparing
 * all pairs: of sets of n items that share k, each has one of the shared ones among its n − k + 1 rarest, so that only sets with one
 * of those in common are compared. Equal sets count as one.
 */
export function groupAlike(sets: readonly ReadonlySet<string>[], { share, least }: Similarity): readonly (readonly number[])[] {
  const groups = new Groups(sets.length)
  const distinct = firstOfEqual(sets, least, groups)
  const rarity = rarityOf(distinct.map((index) => sets[index] ?? new Set()))
  // By item, the sets that have it among their rarest, by the group that they were in then: a group is passed over as a whole.
  const bearers = new Map<string, Map<number, number[]>>()
  for (const index of distinct) {
    const set = sets[index] ?? new Set()
    for (const item of rarest(set, share, rarity)) {
      const others = bearers.get(item) ?? new Map<number, number[]>()
      joinWith(index, set, others)
      add(others, groups.rootOf(index), index)
      bearers.set(item, others)
    }
  }
  return groups.several()

  /** With one of its members a set joins a whole group. */
  function joinWith(index: number, set: ReadonlySet<string>, others: ReadonlyMap<number, readonly number[]>): void {
    for (const [root, members] of others) {
      if (groups.areJoined(index, root)) continue
      const like = members.find((other) => areAlike(set, sets[other] ?? new Set(), share))
      if (like !== undefined) groups.join(index, like)
    }
  }
}

function add<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key)
  if (list) list.push(index)
  else lists.set(key, [index])
}

/** The first of each of the sets that are equal; the others join its group. */
function firstOfEqual(sets: readonly ReadonlySet<string>[], least: number, groups: Groups): readonly number[] {
  const firsts = new Map<string, number>()
  return sets.flatMap((set, index) => {
    if (set.size < least) return []
    const key = [...set].toSorted().join('\n')
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, index)
      return [index]
    }
    groups.join(index, first)
    return []
  })
}

/** In how many sets each item is. */
function rarityOf(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function rarest(set: ReadonlySet<string>, share: number, rarity: ReadonlyMap<string, number>): readonly string[] {
  const wanted = Math.ceil(share * set.size - rounding)
  return [...set].toSorted((a, b) => (rarity.get(a) ?? 0) - (rarity.get(b) ?? 0) || (a < b ? -1 : 1)).slice(0, set.size - wanted + 1)
}

/** Which items belong together; the smallest index stands for a group. */
class Groups {
  readonly #parents: number[]

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index)
  }

  areJoined(a: number, b: number): boolean {
    return this.rootOf(a) === this.rootOf(b)
  }

  join(a: number, b: number): void {
    const [low, high] = [this.rootOf(a), this.rootOf(b)].toSorted((one, other) => one - other)
    if (low !== undefined && high !== undefined) this.#parents[high] = low
  }

  several(): readonly (readonly number[])[] {
    const byRoot = new Map<number, number[]>()
    for (const index of this.#parents.keys()) {
      const root = this.rootOf(index)
      add(byRoot, root, index)
    }
    return [...byRoot.values()].filter(({ length }) => length > 1)
  }

  rootOf(index: number): number {
    let root = index
    while (this.#parents[root] !== root) {
      const parent = this.#parents[root] ?? root
      this.#parents[root] = this.#parents[parent] ?? parent
      root = parent
    }
    return root
  }
}
