import type { IndicatorRow } from '../model/rows.js'
import { namesOf } from './value-wording.js'
import { mayPassWhole, wholeShare } from './words/rates.js'

/** The row's rate is a share of a whole, which ends at 100%. */
export function isWholeShare(row: IndicatorRow): boolean {
  const names = namesOf(row)
  if (mayPassWhole.test(names)) return false
  return row.context.measures === 'satisfaction' || names.split(' ').some((name) => wholeShare.test(name))
}
