import { foldValue } from './fold.js'
import { meaningOf } from './dictionary.js'
import { isRateName } from './name-units.js'
import { readUnitCell, type ColumnUnit } from './unit-column.js'
import { unitNamed, type UnitWord } from './units.js'
import type { Operator, ValueContext } from './value.js'

/** What stands around a value. */
export interface Surroundings {
  readonly column: ColumnUnit | undefined
  readonly header: UnitWord | undefined
  readonly columnSign: Operator | undefined
  /** The indicator's names without blanks and width. */
  readonly names: readonly string[]
  readonly measures: ValueContext['measures']
}

const moneyName = /费用?$|费[（(]|成本|金额|经费|单价|资金|补助标准|补贴标准|投资|收入|支出|产值|总额|价格|标准\(?.*元/u
const dateName = /时间|日期|时限|期限|节点/u

export function surroundingsOf({ names = [], measures, unit, operator, headerUnit }: ValueContext): Surroundings {
  const column = unit === undefined ? undefined : readUnitCell(unit)
  const sign = operator === undefined ? undefined : signOf(operator)
  return {
    column,
    header: headerUnit === undefined ? undefined : unitNamed(foldValue(headerUnit)),
    columnSign: sign ?? column?.op,
    names: names.map(foldValue),
    measures,
  }
}

/** The value is a share of a whole. */
export function isRate({ names, measures }: Surroundings): boolean {
  return measures === 'satisfaction' || names.some(isRateName)
}

export function isMoney({ names, measures }: Surroundings): boolean {
  return measures === 'cost' || namesMoney(names)
}

/** One of the names speaks of money. */
export function namesMoney(names: readonly string[]): boolean {
  return names.some((name) => moneyName.test(name.replace(/\([^()]*\)$/u, '')))
}

export function isDate({ names, measures }: Surroundings): boolean {
  return measures === 'timeliness' || names.some((name) => dateName.test(name))
}

/** The names one after the other. */
export function allNames({ names }: Surroundings): string {
  return names.join(' ')
}

/** The sign in a column of signs; 定性 is none. */
function signOf(written: string): Operator | undefined {
  const folded = foldValue(written)
  const meaning = meaningOf(folded)
  return meaning && 'op' in meaning ? meaning.op : undefined
}
