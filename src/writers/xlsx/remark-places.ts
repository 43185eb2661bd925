import { contains, type Span } from '../../base/span.js'
import type { Role } from '../../sheet/sheet.js'
import type { Remark } from '../writer.js'
import type { PlacedCell } from './places.js'

/** A key ends at most so many characters before its value: a colon and blanks. */
const behindKey = 3
const quotedName = /“([^”]+)”/u

const rowRoles: ReadonlySet<Role> = new Set(['text', 'value'])

type Sourced = PlacedCell & { readonly source: Span }

/**
 * Finds the cell that a finding speaks of: the one whose text in the declaration holds the place most closely, or the first of
 * those in it, or the one behind the key; for a place between the cells of one row, which the form prints none for, the cell before;
 * for a blank, the blank cell of the name that the finding says first. Other places have none: no link is better than a wrong one.
 */
export function placeFinder(placed: readonly PlacedCell[]): (remark: Pick<Remark, 'span' | 'message'>) => PlacedCell | undefined {
  const sourced = placed
    .flatMap((place): readonly Sourced[] => (place.cell.source ? [{ ...place, source: place.cell.source }] : []))
    .toSorted((a, b) => a.source.start - b.source.start)
  const blanks = new Map(placed.flatMap((place): readonly [string, PlacedCell][] => (place.cell.name !== undefined && !place.cell.source ? [[place.cell.name, place]] : [])))
  return ({ span, message }) => atSpan(sourced, span) ?? betweenCells(sourced, span) ?? blanks.get(quotedName.exec(message.zh)?.[1] ?? '')
}

function atSpan(sourced: readonly Sourced[], span: Span): PlacedCell | undefined {
  const [closest] = sourced.filter(({ source }) => contains(source, span)).toSorted((a, b) => lengthOf(a.source) - lengthOf(b.source))
  return (
    closest ??
    sourced.find(({ source }) => source.start < span.end && span.start < source.end) ??
    sourced.find(({ source }) => source.start >= span.end && source.start <= span.end + behindKey)
  )
}

function betweenCells(sourced: readonly Sourced[], span: Span): PlacedCell | undefined {
  const before = sourced.findLast(({ source }) => source.end <= span.start)
  const behind = sourced.find(({ source }) => source.start >= span.end)
  return before && before.row === behind?.row && rowRoles.has(before.cell.role) ? before : undefined
}

function lengthOf({ start, end }: Span): number {
  return end - start
}
