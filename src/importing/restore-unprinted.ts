import type { FormValues, PrintedIndicator } from '../forms/form-values.js'
import { printedCells } from '../forms/printed-cells.js'
import { allFields, type FormKind, type IndicatorsField } from '../forms/form-kind.js'
import type { FoundForm, FoundRow } from '../matching/found.js'

/** What the declaration that a form was made of says. */
export interface Declared {
  readonly kind: FormKind
  readonly values: FormValues
}

/** A form with the columns that are not printed, and how many rows have got theirs back. */
export interface Restored {
  readonly form: FoundForm
  readonly rows: number
}

/**
 * Gives rows of indicators back the columns that the printed form does not have, from the declaration that the form was made of:
 * those rows that still say what the declaration prints. What has been changed on the form stays as the form says it.
 */
export function restoreUnprinted(form: FoundForm, { kind, values }: Declared): Restored {
  if (kind.id !== form.kind.id) return { form, rows: 0 }
  let rows = 0
  const trees = allFields(kind.fields).filter((field): field is IndicatorsField => field.type === 'indicators')
  const restored = trees.map((tree) => {
    const left = [...(values.indicators[tree.id] ?? [])]
    return [tree.id, (form.indicators[tree.id] ?? []).map((row) => {
      const declared = takeSame(left, row, tree)
      if (!declared || !tree.columns.some(({ id, unprinted }) => unprinted && declared.cells[id])) return row
      rows += 1
      return withCells(row, declared)
    })] as const
  })
  return { form: { ...form, indicators: { ...form.indicators, ...Object.fromEntries(restored) } }, rows }
}

/** The first declared row that prints as this one reads; it is taken off the list. */
function takeSame(left: PrintedIndicator[], row: FoundRow, { columns }: IndicatorsField): PrintedIndicator | undefined {
  const index = left.findIndex((one) => {
    if (one.level2 !== row.level2) return false
    const printed = printedCells(one.cells, columns)
    return columns.every(({ id, unprinted }) => unprinted !== undefined || (printed[id]?.text ?? '').trim() === (row.cells[id]?.text ?? ''))
  })
  return index === -1 ? undefined : left.splice(index, 1)[0]
}

/** What has no cell of its own stands with the value of its row. */
function withCells(row: FoundRow, { cells }: PrintedIndicator): FoundRow {
  const place = row.cells['indicatorValue'] ?? Object.values(row.cells)[0]
  return { ...row, cells: Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, { text, cells: (row.cells[id] ?? place)?.cells ?? [], doubts: row.cells[id]?.doubts ?? [] }])) }
}
