import { emptyForm } from '../forms/fill-template.js'
import { earliestYear, type FormKind, type IndicatorsField, latestYear } from '../forms/form-kind.js'
import { printedColumns } from '../forms/printed-cells.js'
import type { Cell, Role, Row, Sheet } from '../sheet/sheet.js'
import { type Explained, explanations, hintOf } from './hints.js'

/** What a row begins with that only shows how to fill in others; whoever reads the form back passes over it. */
export const exampleMark = '示例：'

/** Each row of indicators names its groups: then rows can be put in, taken out, moved and sorted, and none loses its group. What paper leaves out while it is blank has its place: nobody could fill it in otherwise. */
const room = { entries: 12, rows: { expected: 8, other: 4 }, repeatsLevels: true, hasOptional: true, gap: '' } as const

/** Roles of the lines above the grid, where wording and answer share a cell on paper. */
const sharedRoles: ReadonlySet<Role> = new Set(['subtitle', 'signatory'])

/**
 * The empty form for a spreadsheet: what is printed on paper behind its wording has a cell of its own, every cell says what belongs
 * in it, and the first row of indicators is an example.
 */
export function entrySheet(kind: FormKind): Sheet {
  const explained = explanations(kind)
  const sheet = emptyForm(kind, room)
  const rows = sheet.rows.map((row): Row => ({ ...row, cells: row.cells.flatMap((cell) => splitAnswer(cell, explained)).map((cell) => withHint(cell, explained)) }))
  return withExamples({ ...sheet, rows }, kind)
}

/** `填报单位（盖章）：` and the place for the answer, side by side. Marks alone, as in （年度）, are replaced by the field's name. */
function splitAnswer(cell: Cell, explained: ReadonlyMap<string, Explained>): readonly Cell[] {
  const { field, text, columnSpan, column, role } = cell
  if (field === undefined || columnSpan < 2 || !sharedRoles.has(role) || text === '') return [cell]
  const captionSpan = Math.floor(columnSpan / 2)
  const caption = text.endsWith('：') ? text : `${explained.get(field)?.label ?? text}：`
  const { column: _, columnSpan: __, text: ___, breaks: ____, ...answer } = cell
  return [
    { column, columnSpan: captionSpan, rowSpan: 1, role, text: caption, open: cell.open },
    { ...answer, column: column + captionSpan, columnSpan: columnSpan - captionSpan, text: '' },
  ]
}

function withHint(cell: Cell, explained: ReadonlyMap<string, Explained>): Cell {
  const one = cell.field === undefined ? undefined : explained.get(cell.field)
  // Entries of a list have lines between them: each is a place of its own.
  return one ? { ...cell, ...(one.isList && { open: [] }), hint: hintOf(one), ...(one.isYear && { between: [earliestYear, latestYear] as const }) } : cell
}

/** An example row below each head row; what is merged over that row is merged over one row more. */
function withExamples(sheet: Sheet, kind: FormKind): Sheet {
  const trees = kind.fields.filter((field) => field.type === 'indicators')
  const heads = sheet.rows.flatMap((row, index) => (row.head ? [index] : []))
  const rows = sheet.rows.flatMap((row, index): readonly Row[] => {
    const reaching = row.cells.map((cell) => ({ ...cell, rowSpan: cell.rowSpan + heads.filter((head) => head >= index && head < index + cell.rowSpan && cell.rowSpan > 1).length }))
    const tree = trees[heads.indexOf(index)]
    const own: Row = { ...row, cells: reaching }
    return tree ? [own, exampleRow(tree, row)] : [own]
  })
  return { ...sheet, rows }
}

function exampleRow({ levels, columns }: IndicatorsField, { cells }: Row): Row {
  const level1 = levels.find(({ groups }) => groups.some(({ expected }) => expected)) ?? levels[0]
  const level2 = level1?.groups.find(({ expected }) => expected) ?? level1?.groups[0]
  const texts = [exampleMark + (level1?.label ?? ''), level2?.label ?? '', ...printedColumns(columns).map(({ label }) => level2?.examples[0][label] ?? '')]
  const firstColumn = cells.find(({ role }) => role === 'heading')?.column ?? 0
  return {
    head: false,
    keepsWithPrevious: true,
    blankLines: 0,
    cells: texts.map((text, index): Cell => ({ column: firstColumn + index, columnSpan: 1, rowSpan: 1, role: 'text', text, open: [], isExample: true })),
  }
}
