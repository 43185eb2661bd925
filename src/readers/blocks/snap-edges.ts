/** For each edge the first of those that are taken for one with it, in ascending order: no farther apart than `slack`. */
export function snapEdges(edges: readonly number[], slack: number): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>()
  let first = -Infinity
  for (const edge of [...new Set(edges)].toSorted((a, b) => a - b)) {
    if (edge - first > slack) first = edge
    firsts.set(edge, first)
  }
  return firsts
}

/** How far edges may be apart to be one: as wished, but less than the narrowest cell is wide, or it would vanish. */
export function slackFor(cells: readonly { readonly left: number; readonly right: number }[], wished: number): number {
  const narrowest = cells.reduce((least, { left, right }) => Math.min(least, right - left), Infinity)
  return Math.max(0, Math.min(wished, narrowest * 0.9))
}
