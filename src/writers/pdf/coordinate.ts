/** Points as a PDF states them, to a hundredth: finer than any printer. */
export function coordinate(points: number): string {
  return String(Math.round(points * 100) / 100)
}
