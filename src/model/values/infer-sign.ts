import { zero } from '../../base/amount.js'
import { isMoney, isRate, type Surroundings } from './surroundings.js'
import type { NumberValue, Operator, ValueContext } from './value.js'

type Measures = ValueContext['measures']

/** What a number without a sign means: a cost is a ceiling, a rate and a growth a floor, a count what is to be done, and 0 is none at all. */
export function inferSign(value: NumberValue, around: Surroundings, measures: Measures): Operator | undefined {
  if (value.conflict) return undefined
  if (measures === 'cost') return isCeiling(value, around) ? '<=' : undefined
  if (value.change || isFloor(value, around, measures)) return value.value.eq(zero) ? '=' : '>='
  return measures === 'quantity' ? '=' : undefined
}

/** A share among costs may be one that is saved. */
function isCeiling({ unit }: NumberValue, around: Surroundings): boolean {
  return unit?.name !== '%' || isMoney(around)
}

function isFloor({ unit }: NumberValue, around: Surroundings, measures: Measures): boolean {
  return (unit === null || unit.name === '%') && (isRate(around) || (unit !== null && measures === 'quality'))
}
