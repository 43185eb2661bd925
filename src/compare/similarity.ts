/** Counts of the pairs of characters that a text is made of. */
export type Pairs = ReadonlyMap<string, number>

export function pairsOf(text: string): Pairs {
  const characters = Array.from(text.replace(/\s+/gu, ''))
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, characters.length - 1); at++) {
    const pair = characters.slice(at, at + 2).join('')
    if (pair !== '') counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** How alike two texts are, 0 to 1: twice the pairs that both have by the pairs of both (Dice). */
export function likeness(a: Pairs, b: Pairs): number {
  let all = 0
  let shared = 0
  for (const count of b.values()) all += count
  for (const [pair, count] of a) {
    all += count
    shared += Math.min(count, b.get(pair) ?? 0)
  }
  return all === 0 ? 0 : (2 * shared) / all
}
