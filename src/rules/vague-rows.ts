import { memoize } from '../base/memoize.js'
import type { Declaration } from '../model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import type { QualitativeValue } from '../model/values/value.js'
import { isVague } from './words/vague.js'

const fewest = 3
const share = 0.25

export type QualitativeRow = IndicatorRow & { readonly value: QualitativeValue }

export const qualitativeRows = memoize((declaration: Declaration): readonly QualitativeRow[] => indicatorRows(declaration).filter((row): row is QualitativeRow => row.value.kind === 'qualitative'))

/** Rows of vague values where they are so many that they stand for the form: three, and a quarter of a group or of all qualitative rows. */
export const vagueRows = memoize((declaration: Declaration): readonly QualitativeRow[] => {
  const rows = indicatorRows(declaration)
  const qualitative = qualitativeRows(declaration)
  const vague = qualitative.filter(({ value, indicator }) => isVague(value.text) && indicator.cells['remarks'] === undefined)
  const isDense = (some: readonly IndicatorRow[], all: readonly IndicatorRow[]): boolean => some.length >= fewest && some.length >= share * all.length
  const groups = [...new Set(vague.map(({ indicator }) => indicator.level2))]
  const inGroup = groups.some((level2) => isDense(vague.filter(({ indicator }) => indicator.level2 === level2), rows.filter(({ indicator }) => indicator.level2 === level2)))
  return inGroup || isDense(vague, qualitative) ? vague : []
})
