import type { IndicatorRow } from './rows.js'
import { foldValue } from './values/fold.js'

/** Whose satisfaction a row asks for, and with what. */
export interface Satisfied {
  readonly who: string
  /** Empty where the row asks in general. */
  readonly about: string
}

const asked = /^(.{2,20}?)(?:对(.{1,40}?)的?)?(?:满意程度|满意度|满意率)/u
/** Several kinds of people in one row. */
const several = /[、和及与/]/u

/** Whose satisfaction a row's name asks for; nothing where it asks for several people's, or 指标内容 says more. */
export function satisfiedIn({ indicator, content }: IndicatorRow): Satisfied | undefined {
  const level3 = indicator.cells['indicatorLevel3']?.text
  if (level3 === undefined || content !== undefined || !level3.includes('满意')) return undefined
  const clause = foldValue(level3).split(/[,;:]/u).findLast((part) => part.includes('满意')) ?? ''
  const [, who = '', about = ''] = asked.exec(clause.replace(/^[*★]+/u, '')) ?? []
  return who === '' || several.test(who) ? undefined : { who, about }
}
