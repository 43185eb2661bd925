import { contains, type Span } from '../../base/span.js'
import type { PlacedCell } from './places.js'

/** A key ends at most so many characters before its value: a colon and blanks. */
const behindKey = 3

type Sourced = PlacedCell & { readonly source: Span }

/**
 * Finds the cell that a finding speaks of: the one whose text in the declaration holds the place most closely, or the first of
 * those in it, or the one behind the key. Places that the form does not show, such as a blank, have none: no link is better than a wrong one.
 */
export function placeFinder(placed: readonly PlacedCell[]): (span: Span) => PlacedCell | undefined {
  const sourced = placed.flatMap((place): readonly Sourced[] => (place.cell.source ? [{ ...place, source: place.cell.source }] : []))
  return (span) => {
    const [closest] = sourced.filter(({ source }) => contains(source, span)).toSorted((a, b) => lengthOf(a.source) - lengthOf(b.source))
    return closest ?? sourced.find(({ source }) => source.start < span.end && span.start < source.end) ?? sourced.find(({ source }) => source.start >= span.end && source.start <= span.end + behindKey)
  }
}

function lengthOf({ start, end }: Span): number {
  return end - start
}
