import type { Declaration } from '../model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { isQuantified } from '../model/values/is-quantified.js'

/** How many rows of indicators there are, and how many say something that can be counted or dated. */
export interface Counts {
  readonly rows: number
  readonly quantified: number
  /** By level-2 group in form order; those without rows too. */
  readonly groups: readonly GroupCount[]
}

export interface GroupCount {
  readonly level1: string
  readonly group: string
  readonly rows: number
  readonly quantified: number
}

/** Counts the rows of a form. */
export function countRows(declaration: Declaration | undefined): Counts {
  const rows = declaration ? indicatorRows(declaration) : []
  const fields = declaration?.kind.fields.filter((field) => field.type === 'indicators') ?? []
  const groups = fields.flatMap(({ id, levels }) =>
    levels.flatMap((level1) =>
      level1.groups.map((level2): GroupCount => {
        const members = rows.filter(({ indicator }) => indicator.tree === id && indicator.level1 === level1 && indicator.level2 === level2)
        return { level1: level1.label, group: level2.label, ...countOf(members) }
      }),
    ),
  )
  return { ...countOf(rows), groups }
}

function countOf(rows: readonly IndicatorRow[]): Pick<Counts, 'rows' | 'quantified'> {
  return { rows: rows.length, quantified: rows.filter(({ value }) => isQuantified(value)).length }
}
