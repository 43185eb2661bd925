import { completeFinding } from '../../base/finding.js'
import { misaligned } from '../trap-rules.js'
import type { Trap } from './trap.js'
import type { FormLine } from './walk-lines.js'

/** A line with a key of the form, and the column in which its fellows begin. */
interface Expected {
  readonly line: FormLine
  readonly column: number
  /** The key that shows where. */
  readonly fellow: string
}

/** Keys that stand a little left or right of their fellows in the same group or row. Only the line itself is moved: what hangs below has to hang below it there too. */
export function alignmentTraps(text: string, lines: readonly FormLine[]): readonly Trap[] {
  const moved = [...inGroups(lines), ...inRows(lines)].filter(({ line, column }) => line.column !== column)
  return moved.flatMap(({ line, column, fellow }) => {
    const { indent, markers, key, hasBelow } = line
    const isPlain = /^ *$/u.test(text.slice(indent.start, indent.end)) && markers.start === markers.end
    const below = lines[lines.indexOf(line) + 1]?.indent
    const keepsBelow = !hasBelow || (below !== undefined && below.end - below.start > column)
    return key && isPlain && keepsBelow ? [trap(line, key, { column, fellow })] : []
  })
}

function inGroups(lines: readonly FormLine[]): readonly Expected[] {
  const groups = new Map<string, FormLine[]>()
  for (const line of lines) {
    const group = line.known?.group
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), line])
  }
  return lines.flatMap((line, index) => {
    const group = line.known?.group
    if (group === undefined || !isAtHome(line, group, [lines[index - 1], lines[index + 1]])) return []
    const fellows = groups.get(group) ?? []
    const column = commonest(fellows.map((other) => other.column))
    const fellow = fellows.find((other) => other.column === column)?.key?.text ?? ''
    return [{ line, column, fellow }]
  })
}

/** Beside a fellow, its group's key or a key of its own. One that stands apart is in the wrong place: moved sideways it would go to another group. */
function isAtHome({ key }: FormLine, group: string, [before, after]: readonly [FormLine | undefined, FormLine | undefined]): boolean {
  const isBeside = (neighbour: FormLine | undefined): boolean => neighbour?.known?.group === group || neighbour?.key?.text === group
  return isBeside(before) || isBeside(after) || (key !== undefined && after?.known?.group === key.text)
}

/** The column that most have; of as many, the one that comes first. */
function commonest(columns: readonly number[]): number {
  const count = (column: number): number => columns.filter((other) => other === column).length
  return columns.reduce((best, column) => (count(column) > count(best) ? column : best), columns[0] ?? 0)
}

/** The cells of a row stand where its first one does, behind the dash. */
function inRows(lines: readonly FormLine[]): readonly Expected[] {
  let first: FormLine | undefined
  return lines.flatMap((line) => {
    const isMarked = line.markers.end > line.markers.start
    if (!line.known?.isColumn) first = undefined
    else if (isMarked) first = line
    return first?.key && line !== first ? [{ line, column: first.column, fellow: first.key.text }] : []
  })
}

function trap({ indent }: FormLine, key: NonNullable<FormLine['key']>, { column, fellow }: { readonly column: number; readonly fellow: string }): Trap {
  const fix = { span: indent, text: ' '.repeat(column), safe: true }
  return {
    finding: completeFinding(misaligned, {
      primary: key.span,
      message: { zh: `“${key.text}”没有与“${fellow}”对齐：前面应空 ${column} 格`, en: `“${key.text}” does not begin in the column of “${fellow}”: it takes ${column} blanks before it` },
      label: { zh: '没有对齐', en: 'out of line' },
      fixes: [fix],
      cause: 'alignment',
    }),
    repairs: [fix],
  }
}
