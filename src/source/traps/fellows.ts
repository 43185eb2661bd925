import type { FormLine } from './walk-lines.js'

/** A line, and the column in which its fellows in the same group, row or list begin. */
export interface Expected {
  readonly line: FormLine
  /** The line behind, which may hang below. */
  readonly next: FormLine | undefined
  readonly column: number
  /** The key that shows where; missing for entries of a list. */
  readonly fellow?: string
}

/** Where lines belong as far as their fellows show it. Lines whose indent has no certain width show nothing. */
export function expectedColumns(text: string, lines: readonly FormLine[]): readonly Expected[] {
  const isPlain = ({ indent }: FormLine): boolean => /^ *$/u.test(text.slice(indent.start, indent.end))
  return [...inGroups(lines, isPlain), ...inRows(lines, isPlain), ...inLists(lines, isPlain), ...atRoot(lines, isPlain)]
}

type IsPlain = (line: FormLine) => boolean

function inGroups(lines: readonly FormLine[], isPlain: IsPlain): readonly Expected[] {
  const groups = new Map<string, FormLine[]>()
  for (const line of lines) {
    const group = line.known?.group
    if (group === undefined || !isPlain(line)) continue
    const fellows = groups.get(group)
    if (fellows) fellows.push(line)
    else groups.set(group, [line])
  }
  const heads = new Map(lines.flatMap((line): readonly (readonly [string, FormLine])[] => (line.key ? [[line.key.text, line]] : [])))
  const shown = new Map([...groups].map(([group, fellows]) => [group, shownBy(fellows, heads.get(group))]))
  const keyed = lines.filter(({ known }) => known && !known.isColumn)
  const order = new Map(keyed.map((line, index) => [line, index]))
  return lines.flatMap((line, index) => {
    const group = line.known?.group
    const fellow = group === undefined ? undefined : shown.get(group)
    const at = order.get(line) ?? 0
    if (group === undefined || !fellow?.key || !isAtHome(line, group, [keyed[at - 1], keyed[at + 1]])) return []
    return [{ line, next: lines[index + 1], column: fellow.column, fellow: fellow.key.text }]
  })
}

/** The fellow that shows the column: among those deeper than the head of the group that of the most, and of as many the first. */
function shownBy(fellows: readonly FormLine[], head: FormLine | undefined): FormLine | undefined {
  const below = fellows.filter(({ column }) => column > (head?.column ?? -1))
  return firstInColumn(below)
}

/** Beside a fellow, its group's key or a key of its own. One that stands apart is in the wrong place: moved sideways it would go to another group. */
function isAtHome({ key }: FormLine, group: string, [before, after]: readonly [FormLine | undefined, FormLine | undefined]): boolean {
  const isBeside = (neighbour: FormLine | undefined): boolean => neighbour?.known?.group === group || neighbour?.key?.text === group
  return isBeside(before) || isBeside(after) || (key !== undefined && after?.known?.group === key.text)
}

/** The first line in the column that most have; of as many, the one that comes first. */
function firstInColumn(lines: readonly FormLine[]): FormLine | undefined {
  const counts = new Map<number, number>()
  for (const { column } of lines) counts.set(column, (counts.get(column) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return lines.find(({ column }) => counts.get(column) === most)
}

/** Columns that a cell may be off; farther away it is something else that is out of place. */
const nearby = 3

/** The cells of a row stand where its first one does, behind the dash, unless they agree among themselves on another column. */
function inRows(lines: readonly FormLine[], isPlain: IsPlain): readonly Expected[] {
  const rows: FormLine[][] = []
  for (const line of lines) {
    const isMarked = line.markers.end > line.markers.start
    if (line.known?.isColumn && isMarked) rows.push([line])
    else if (line.known?.isColumn) rows.at(-1)?.push(line)
    else rows.push([])
  }
  return rows.flatMap(([first, ...cells]) => {
    const others = cells.filter((cell) => isPlain(cell) && cell.column !== first?.column).map(({ column }) => column)
    if (!first?.key || !isPlain(first) || new Set(others).size < others.length) return []
    const { column, key } = first
    return cells.filter((cell) => !isPlain(cell) || Math.abs(cell.column - column) <= nearby).map((line) => ({ line, next: undefined, column, fellow: key.text }))
  })
}

/** Texts of one list begin in one column. */
function inLists(lines: readonly FormLine[], isPlain: IsPlain): readonly Expected[] {
  const lists: FormLine[][] = []
  lines.forEach((line, index) => {
    if (line.use !== 'item') return
    if (lines[index - 1]?.use === 'item') lists.at(-1)?.push(line)
    else lists.push([line])
  })
  return lists.flatMap((items) => {
    const shown = firstInColumn(items.filter(isPlain))
    return shown ? items.map((line) => ({ line, next: undefined, column: shown.column })) : []
  })
}

/** Keys of the file begin at its margin; said of those whose own indent has no certain width. */
function atRoot(lines: readonly FormLine[], isPlain: IsPlain): readonly Expected[] {
  return lines.filter((line) => line.known?.isRoot && !isPlain(line)).map((line) => ({ line, next: undefined, column: 0 }))
}
