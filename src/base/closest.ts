/**
 * The candidate that a misspelt word most likely stands for: an alias, or one within two edits
 * (one for words of up to four characters, where two edits would already make another word).
 * Nothing if two candidates are equally near.
 */
export function closest(word: string, candidates: readonly { readonly name: string; readonly aliases?: readonly string[] }[]): string | undefined {
  const alias = candidates.find((candidate) => candidate.name === word || candidate.aliases?.includes(word))
  if (alias) return alias.name
  // No key of a form is as long; what is, is no slip of the pen.
  if (word.length > 40) return undefined
  const limit = Array.from(word).length > 4 ? 2 : 1
  const ranked = candidates
    // Each edit changes the length by one at most.
    .filter(({ name }) => Math.abs(name.length - word.length) <= 2 * limit)
    .map((candidate) => ({ name: candidate.name, distance: editDistance(word, candidate.name) }))
    .filter((candidate) => candidate.distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
  const [first, second] = ranked
  return first && first.distance !== second?.distance ? first.name : undefined
}

/** Damerau-Levenshtein distance (adjacent swaps count one) in code points. */
export function editDistance(a: string, b: string): number {
  const left = Array.from(a)
  const right = Array.from(b)
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const current = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1]
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1))
      const swapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      if (swapped) cost = Math.min(cost, at(beforePrevious, j - 2) + 1)
      current.push(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, right.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
