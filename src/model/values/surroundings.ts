import { foldValue } from './fold.js'
import { dictionary } from './dictionary.js'
import { isRateName, unitFromNames, unitInBrackets, type NamedUnit } from './name-units.js'
import { readUnitCell, type ColumnUnit } from './unit-column.js'
import { unitNamed, type UnitWord } from './units.js'
import type { Operator, ValueContext } from './value.js'

/** What the surroundings of a value say; each is read when it is first asked for. */
export interface Surroundings {
  readonly column: () => ColumnUnit | undefined
  readonly header: () => UnitWord | undefined
  readonly name: () => NamedUnit | undefined
  /** The unit that the name states in brackets. */
  readonly stated: () => NamedUnit | undefined
  readonly columnSign: () => Operator | undefined
  readonly isRate: () => boolean
  readonly isMoney: () => boolean
  readonly isDate: () => boolean
  readonly names: () => string
}

const moneyName = /费用?$|费[（(]|成本|金额|经费|单价|资金|补助标准|补贴标准|投资|收入|支出|产值|总额|价格|标准\(?.*元/u
const dateName = /时间|日期|时限|期限|节点/u

export function surroundingsOf({ names = [], measures, unit, operator, headerUnit }: ValueContext): Surroundings {
  const folded = once(() => names.map(foldValue))
  const column = once(() => (unit === undefined ? undefined : readUnitCell(unit)))
  return {
    column,
    header: once(() => (headerUnit === undefined ? undefined : unitNamed(foldValue(headerUnit)))),
    name: once(() => unitFromNames(folded())),
    stated: once(() => unitInBrackets(folded())),
    columnSign: once(() => (operator === undefined ? undefined : signOf(operator)) ?? column()?.op),
    isRate: once(() => measures === 'satisfaction' || folded().some(isRateName)),
    isMoney: once(() => measures === 'cost' || folded().some((name) => moneyName.test(name.replace(/\([^()]*\)$/u, '')))),
    isDate: once(() => measures === 'timeliness' || folded().some((name) => dateName.test(name))),
    names: once(() => folded().join(' ')),
  }
}

/** The sign in a column of signs; 定性 is none. */
function signOf(written: string): Operator | undefined {
  const folded = foldValue(written)
  const meaning = dictionary.get(folded.charAt(0))?.find(({ word }) => word === folded)?.meaning
  return meaning && 'op' in meaning ? meaning.op : undefined
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined
  return () => (made ??= { result: make() }).result
}
