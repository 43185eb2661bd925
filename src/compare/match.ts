import { likeness, pairsOf } from './similarity.js'

/** Two things taken for one, by their positions in the old and the new list. */
export interface Match {
  readonly from: number
  readonly to: number
  /** 0 to 1 where the match is a guess by wording; left out where a key says it. */
  readonly likeness?: number
}

/** How things are matched: by keys, the surest first, then by wording. */
export interface MatchRule<Thing> {
  /** `undefined` where a thing has no such key. `isUnique`: matches only what has the key alone on both sides. */
  readonly keys: readonly { readonly of: (thing: Thing) => string | undefined; readonly isUnique?: true }[]
  readonly wording: (thing: Thing) => string
  /** Added where something else speaks for it, such as the same group. */
  readonly bonus?: (from: Thing, to: Thing) => number
  /** Below it two things are not taken for one. */
  readonly leastLikeness: number
}

/** More left-over pairs than this are not compared by wording: a form has no such numbers, a hostile file may. */
const mostPairs = 250_000

/** What corresponds to what, in the order of the new list. */
export function matchThings<Thing>(from: readonly Thing[], to: readonly Thing[], { keys, wording, bonus = () => 0, leastLikeness }: MatchRule<Thing>): readonly Match[] {
  const matches: Match[] = []
  let leftFrom = from.map((_, index) => index)
  let leftTo = to.map((_, index) => index)
  for (const { of, isUnique } of keys) {
    const found = matchByKey(leftFrom.map((index) => [index, keyAt(from, index, of)]), leftTo.map((index) => [index, keyAt(to, index, of)]), isUnique === true)
    matches.push(...found)
    leftFrom = without(leftFrom, found.map((match) => match.from))
    leftTo = without(leftTo, found.map((match) => match.to))
  }
  if (leftFrom.length * leftTo.length <= mostPairs) matches.push(...matchByWording(leftFrom, leftTo, from, to, { wording, bonus, leastLikeness }))
  return matches.toSorted((a, b) => a.to - b.to)
}

function keyAt<Thing>(things: readonly Thing[], index: number, of: (thing: Thing) => string | undefined): string | undefined {
  const thing = things[index]
  return thing === undefined ? undefined : of(thing)
}

type Keyed = readonly (readonly [index: number, key: string | undefined])[]

/** Things of one key are matched in their order. */
function matchByKey(from: Keyed, to: Keyed, isUnique: boolean): readonly Match[] {
  const [oldPlaces, newPlaces] = [from, to].map(placesByKey)
  const matches: Match[] = []
  for (const [key, places] of newPlaces ?? []) {
    const others = oldPlaces?.get(key) ?? []
    if (isUnique && (places.length !== 1 || others.length !== 1)) continue
    for (const [at, index] of places.entries()) {
      const other = others[at]
      if (other !== undefined) matches.push({ from: other, to: index })
    }
  }
  return matches
}

function placesByKey(keyed: Keyed): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, key] of keyed) {
    if (key === undefined) continue
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  }
  return places
}

/** The most alike first; each thing once. */
function matchByWording<Thing>(leftFrom: readonly number[], leftTo: readonly number[], from: readonly Thing[], to: readonly Thing[], { wording, bonus, leastLikeness }: Required<Omit<MatchRule<Thing>, 'keys'>>): readonly Match[] {
  const pairs = (things: readonly Thing[], left: readonly number[]) => left.flatMap((index) => {
    const thing = things[index]
    return thing === undefined ? [] : [{ index, thing, pairs: pairsOf(wording(thing)) }]
  })
  const news = pairs(to, leftTo)
  const candidates = pairs(from, leftFrom).flatMap((old) =>
    news.flatMap((one) => {
      const alike = likeness(old.pairs, one.pairs)
      return alike >= leastLikeness ? [{ from: old.index, to: one.index, likeness: alike, score: alike + bonus(old.thing, one.thing) }] : []
    }),
  )
  const [usedFrom, usedTo] = [new Set<number>(), new Set<number>()]
  return candidates.toSorted((a, b) => b.score - a.score || a.from - b.from || a.to - b.to).flatMap((match): readonly Match[] => {
    if (usedFrom.has(match.from) || usedTo.has(match.to)) return []
    usedFrom.add(match.from)
    usedTo.add(match.to)
    return [{ from: match.from, to: match.to, likeness: match.likeness }]
  })
}

function without(indexes: readonly number[], gone: readonly number[]): number[] {
  const set = new Set(gone)
  return indexes.filter((index) => !set.has(index))
}

/** Of matches in the order of the new list, those that changed their order: all but a longest run that kept it. */
export function reordered(matches: readonly Match[]): ReadonlySet<Match> {
  // Patience sorting: ends of the best runs by length, with the way back.
  const ends: number[] = []
  const before = matches.map((match, index) => {
    const length = firstNotLess(ends, match.from, matches)
    ends[length] = index
    return length === 0 ? undefined : ends[length - 1]
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at)
  return new Set(matches.filter((_, index) => !kept.has(index)))
}

function firstNotLess(ends: readonly number[], position: number, matches: readonly Match[]): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((matches[ends[middle] ?? 0]?.from ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
