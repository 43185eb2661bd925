import type { Box } from '../../layout/layout.js'
import { coordinate } from './coordinate.js'

interface Segment {
  readonly from: number
  readonly to: number
}

/** Lines by the coordinate at which they run. */
type Lines = Map<string, Segment[]>

/** Operators for the ruled lines of a page: each drawn once and at its full length, whichever boxes it bounds. */
export function rulesOf(boxes: readonly Box[]): string {
  const across: Lines = new Map()
  const down: Lines = new Map()
  for (const { x, y, width, height, ruled } of boxes) {
    for (const side of ruled) {
      if (side === 'top') addTo(across, y, x, x + width)
      else if (side === 'bottom') addTo(across, y + height, x, x + width)
      else if (side === 'left') addTo(down, x, y, y + height)
      else addTo(down, x + width, y, y + height)
    }
  }
  return [
    ...segmentsOf(across).map(([y, { from, to }]) => `${coordinate(from)} ${y} m ${coordinate(to)} ${y} l`),
    ...segmentsOf(down).map(([x, { from, to }]) => `${x} ${coordinate(from)} m ${x} ${coordinate(to)} l`),
  ].join('\n')
}

function addTo(lines: Lines, place: number, from: number, to: number): void {
  const key = coordinate(place)
  const segments = lines.get(key)
  if (segments) segments.push({ from, to })
  else lines.set(key, [{ from, to }])
}

/** What touches or overlaps is one. */
function segmentsOf(lines: Lines): readonly (readonly [string, Segment])[] {
  return [...lines].flatMap(([place, segments]) => {
    const joined: Segment[] = []
    for (const segment of segments.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last && segment.from <= last.to + 0.01) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, segment.to) }
      else joined.push(segment)
    }
    return joined.map((segment) => [place, segment] as const)
  })
}
