import { distinct, type GroupFact } from './form-facts.js'
import type { Summary } from './summary.js'
import type { YearTotals } from './totals.js'

/** How far the declarations of a year fill a level-2 group. */
export interface GroupCoverage {
  readonly group: GroupFact
  /** Declarations whose form has the group. */
  readonly declarations: number
  /** Of those, the ones with a row in it. */
  readonly filled: number
  readonly rows: number
  readonly quantified: number
}

/** Coverage by group, in form order. */
export function coverageOf({ records }: YearTotals, { forms }: Pick<Summary, 'forms'>): readonly GroupCoverage[] {
  const used = forms.filter(({ id }) => records.some(({ form }) => form === id))
  const counts = new Map(distinct(used.map(({ groups }) => groups)).map((group) => [group.id, { group, declarations: 0, filled: 0, rows: 0, quantified: 0 }]))
  const groupsOf = new Map(used.map(({ id, groups }) => [id, groups]))
  for (const { form, indicators } of records) {
    const filled = new Set<string>()
    for (const { group, quantified } of indicators) {
      const count = counts.get(group)
      if (!count) continue
      count.rows += 1
      count.quantified += Number(quantified)
      filled.add(group)
    }
    for (const { id } of groupsOf.get(form ?? '') ?? []) {
      const count = counts.get(id)
      if (!count) continue
      count.declarations += 1
      count.filled += Number(filled.has(id))
    }
  }
  return [...counts.values()]
}
