import type { IndicatorRow } from '../model/rows.js'
import { foldValue } from '../model/values/fold.js'
import { countedThings } from './words/things.js'

/** What a row's name surely counts, if the unit is none of it and no name counts in the unit. */
export function thingOtherThan({ context: { names = [] } }: Pick<IndicatorRow, 'context'>, unit: string, digits: string): string | undefined {
  const folded = names.map(foldValue)
  if (unit === '个' && folded.some((name) => name.includes(`${digits}人`) && !name.includes(`${digits}人次`))) return '人'
  const things = folded.flatMap((name) => countedThings.filter(({ ending }) => ending.test(name)))
  const isFitting = things.some(({ thing }) => thing === unit)
  return isFitting ? undefined : things.find(({ others }) => others.has(unit))?.thing
}
