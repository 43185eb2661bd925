/** Blank rows or columns between two that hold something, which are kept at most. */
const mostBlank = 10

/** Lines of a sheet, its rows or its columns, of which long blank stretches were shortened. */
export interface Lines {
  readonly count: number
  /** Where a line stands now; of one that was left out, where the next one stands. */
  readonly indexOf: (line: number) => number
}

/** Shortens blank stretches: a word far out in a sheet makes no grid of a billion places. `used` are lines that hold something. */
export function squeeze(used: readonly number[]): Lines {
  const kept: number[] = []
  for (const line of [...new Set(used)].toSorted((a, b) => a - b)) {
    const blanks = Math.min(line - (kept.at(-1) ?? -1) - 1, mostBlank)
    for (let index = blanks; index >= 0; index -= 1) kept.push(line - index)
  }
  return { count: kept.length, indexOf: (line) => lowerBound(kept, line) }
}

/** Index of the first value that is no less than `line`. */
function lowerBound(sorted: readonly number[], line: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}
