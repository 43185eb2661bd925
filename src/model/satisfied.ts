import type { Declaration } from './declaration.js'
import { differ, levelOf, type Level } from './repeats.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { foldValue } from './values/fold.js'

/** Whose satisfaction a row asks for, and with what. */
interface Satisfied {
  readonly who: string
  /** Empty where the row asks in general. */
  readonly about: string
}

const asked = /^(.{2,20}?)(?:对(.{1,40}?)的?)?(?:满意程度|满意度|满意率)/u
/** Several kinds of people in one row. */
const several = /[、和及与/]/u

/** Whose satisfaction a row's name asks for; nothing where it asks for several people's, or 指标内容 says more. */
function satisfiedIn({ indicator, content }: IndicatorRow): Satisfied | undefined {
  const level3 = indicator.cells['indicatorLevel3']?.text
  if (level3 === undefined || content !== undefined || !level3.includes('满意')) return undefined
  const clause = foldValue(level3).split(/[,;:]/u).findLast((part) => part.includes('满意')) ?? ''
  const [, who = '', about = ''] = asked.exec(clause.replace(/^[*★]+/u, '')) ?? []
  return who === '' || several.test(who) ? undefined : { who, about }
}

/** Rows about the same people, one of them in general, that ask for different shares. */
export function satisfiedTwice(declaration: Declaration): readonly { readonly who: string; readonly rows: readonly [IndicatorRow, IndicatorRow] }[] {
  const byWho = new Map<string, { readonly row: IndicatorRow; readonly about: string; readonly level: Level }>()
  return indicatorRows(declaration).flatMap((row) => {
    const asked = satisfiedIn(row)
    const level = asked && levelOf(row)
    if (!asked || !level) return []
    const { who, about } = asked
    const before = byWho.get(who)
    if (!before) byWho.set(who, { row, about, level })
    const isOther = before && (before.about === '') !== (about === '') && differ(before.level, level)
    return isOther ? [{ who, rows: [before.row, row] as const }] : []
  })
}
