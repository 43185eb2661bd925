/** Random numbers that are the same for one seed on every machine (mulberry32). */
export function makeRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  /** A whole number from `low` to `high`, both among them. */
  const between = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (list) => list[between(0, list.length - 1)]
  /** The list in another order. */
  const shuffle = (list) => {
    const mixed = [...list]
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = between(0, last)
      ;[mixed[last], mixed[other]] = [mixed[other], mixed[last]]
    }
    return mixed
  }
  return { next, between, pick, shuffle, chance: (share) => next() < share }
}

/** A number for a text, so that each department has random numbers of its own. */
export function seedOf(text) {
  let hash = 2166136261
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 16777619)
  return hash >>> 0
}
