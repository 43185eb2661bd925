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
  return [...inGroups(lines, isPlain), ...inRows(lines, isPlain), ...inLists(lines, isPlain)]
}

type IsPlain = (line: FormLine) => boolean

function inGroups(lines: readonly FormLine[], isPlain: IsPlain): readonly Expected[] {
  const groups = new Map<string, FormLine[]>()
  for (const line of lines) {
    const group = line.known?.group
    if (group !== undefined && isPlain(line)) groups.set(group, [...(groups.get(group) ?? []), line])
  }
  const shown = new Map([...groups].map(([group, fellows]) => [group, firstInColumn(fellows)]))
  return lines.flatMap((line, index) => {
    const group = line.known?.group
    const fellow = group === undefined ? undefined : shown.get(group)
    if (group === undefined || !fellow?.key || !isAtHome(line, group, [lines[index - 1], lines[index + 1]])) return []
    return [{ line, next: lines[index + 1], column: fellow.column, fellow: fellow.key.text }]
  })
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

/** The cells of a row stand where its first one does, behind the dash. */
function inRows(lines: readonly FormLine[], isPlain: IsPlain): readonly Expected[] {
  let first: FormLine | undefined
  return lines.flatMap((line, index) => {
    const isMarked = line.markers.end > line.markers.start
    if (!line.known?.isColumn) first = undefined
    else if (isMarked) first = isPlain(line) ? line : undefined
    return first?.key && line !== first ? [{ line, next: lines[index + 1], column: first.column, fellow: first.key.text }] : []
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
