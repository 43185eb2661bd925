/** Points as twentieths of a point, in which Word keeps measures. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Widths in points as twips that add up to the twips of the whole: each column ends where it should, to a twentieth of a point. */
export function wholeTwips(widths: readonly number[]): readonly number[] {
  let end = 0
  let placed = 0
  return widths.map((width) => {
    end += width
    const size = twips(end) - placed
    placed += size
    return size
  })
}

/** Type sizes that Word has, in half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}
