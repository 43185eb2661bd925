import type { Comparison, ItemChange, RowChange, ValueChange } from './comparison.js'
import { differenceOf } from './difference.js'
import type { RowFact, Written } from './form-facts.js'
import { matchThings, reordered, type Match, type MatchRule } from './match.js'

const itemRule: MatchRule<Written> = { keys: [{ of: ({ text }) => text }], wording: ({ text }) => text, leastLikeness: 0.45 }

/** Rows are known by their group, name and content; what has changed one of these is found by the others, then by wording. */
const rowRule: MatchRule<RowFact> = {
  keys: [
    { of: ({ group, name, content }) => JSON.stringify([group, name, content]) },
    { of: ({ name, content }) => (name === '' || content === '' ? undefined : JSON.stringify([name, content])), isUnique: true },
    { of: (row) => (row.name === '' ? undefined : nameKey(row)), isUnique: true },
    { of: ({ group, content }) => (content === '' ? undefined : JSON.stringify([group, content])), isUnique: true },
    { of: ({ name }) => name || undefined, isUnique: true },
  ],
  wording: ({ name, content }) => name + content,
  bonus: (from, to) => (from.group.join() === to.group.join() ? 0.2 : 0),
  leastLikeness: 0.5,
}

/** A change with its place among the others, by the new list. */
interface Placed<Change> {
  readonly at: number
  readonly change: Change
}

/** How the paragraphs of a list differ. */
export function compareItems(from: readonly Written[], to: readonly Written[]): readonly ItemChange[] {
  const matches = matchThings(from, to, itemRule)
  const moved = reordered(matches)
  const matched = matches.flatMap((match): readonly Placed<ItemChange>[] => {
    const [old, one] = [from[match.from], to[match.to]]
    const isReordered = moved.has(match)
    if (!old || !one || (old.text === one.text && !isReordered)) return []
    return [{ at: match.to, change: { how: 'changed', isReordered, ...guessOf(match), fromNumber: match.from + 1, toNumber: match.to + 1, from: old, to: one } }]
  })
  const { added, removed } = unmatched(from, to, matches)
  return inOrder([
    ...matched,
    ...added.map(([index, item]): Placed<ItemChange> => ({ at: index, change: { how: 'added', isReordered: false, toNumber: index + 1, to: item } })),
    ...removed.map(([index, item]): Placed<ItemChange> => ({ at: placeOf(index, matches), change: { how: 'removed', isReordered: false, fromNumber: index + 1, from: item } })),
  ])
}

/** How the rows of indicators differ. */
export function compareRows(from: readonly RowFact[], to: readonly RowFact[]): Comparison['rows'] {
  const matches = matchThings(from, to, rowRule)
  const isMoved = ({ from: old, to: one }: Match): boolean => from[old]?.group.join() !== to[one]?.group.join()
  const moved = reordered(matches.filter((match) => !isMoved(match)))
  const repeated = repeatedNames(to)
  const matched = matches.flatMap((match): readonly Placed<RowChange>[] => {
    const [old, one] = [from[match.from], to[match.to]]
    if (!old || !one) return []
    const cells = cellChanges(old, one)
    const isReordered = moved.has(match)
    if (cells.length === 0 && !isReordered && !isMoved(match)) return []
    return [{ at: match.to, change: { how: 'changed', isReordered, ...guessOf(match), group: one.group, ...(isMoved(match) && { movedFrom: old.group }), name: one.name, ...(repeated.has(nameKey(one)) && one.content !== '' && old.content === one.content && { content: one.content }), fromLine: old.line, toLine: one.line, cells } }]
  })
  const { added, removed } = unmatched(from, to, matches)
  return inOrder([
    ...matched,
    ...added.map(([index, row]): Placed<RowChange> => ({ at: index, change: { how: 'added', isReordered: false, group: row.group, name: row.name, toLine: row.line, cells: cellChanges(undefined, row) } })),
    ...removed.map(([index, row]): Placed<RowChange> => ({ at: placeOf(index, matches), change: { how: 'removed', isReordered: false, group: row.group, name: row.name, fromLine: row.line, cells: cellChanges(row, undefined) } })),
  ])
}

/** Names that several rows of one group have: 基本支出 of 人员经费 and of 公用经费. */
function repeatedNames(rows: readonly RowFact[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(rows.map(nameKey).filter((key) => seen.size === seen.add(key).size))
}

function nameKey({ group, name }: RowFact): string {
  return JSON.stringify([group, name])
}

function guessOf({ likeness }: Match): { readonly likeness?: number } {
  return likeness === undefined ? {} : { likeness }
}

function cellChanges(from: RowFact | undefined, to: RowFact | undefined): readonly ValueChange[] {
  const labels = new Map([...(to?.cells ?? []), ...(from?.cells ?? [])].map(({ id, label }) => [id, label]))
  return [...labels].flatMap(([id, label]) => {
    const [old, one] = [from, to].map((row) => row?.cells.find((cell) => cell.id === id)?.text)
    if (old === one) return []
    return [{
      label,
      ...(old !== undefined && from && { from: { text: old, line: from.line } }),
      ...(one !== undefined && to && { to: { text: one, line: to.line } }),
      ...(id === 'indicatorValue' && valueDifference(from, to)),
    }]
  })
}

/** Numbers of one unit are subtracted. */
function valueDifference(from: RowFact | undefined, to: RowFact | undefined): Pick<ValueChange, 'difference'> {
  const [old, one] = [from?.measured, to?.measured]
  if (!old || !one || old.unit !== one.unit || old.value.eq(one.value)) return {}
  return { difference: old.unit === '%' ? { absolute: differenceOf(old.value, one.value).absolute, isPoints: true } : differenceOf(old.value, one.value) }
}

function unmatched<Thing>(from: readonly Thing[], to: readonly Thing[], matches: readonly Match[]): { readonly added: readonly (readonly [number, Thing])[]; readonly removed: readonly (readonly [number, Thing])[] } {
  const [old, known] = [new Set(matches.map((match) => match.from)), new Set(matches.map((match) => match.to))]
  return { added: [...to.entries()].filter(([index]) => !known.has(index)), removed: [...from.entries()].filter(([index]) => !old.has(index)) }
}

/** What was removed is told behind the new place of what stood before it. */
function placeOf(index: number, matches: readonly Match[]): number {
  const before = matches.filter(({ from }) => from < index).toSorted((a, b) => b.from - a.from)[0]
  return before ? before.to + 0.5 : -0.5
}

function inOrder<Change>(changes: readonly Placed<Change>[]): readonly Change[] {
  return changes.toSorted((a, b) => a.at - b.at).map(({ change }) => change)
}
