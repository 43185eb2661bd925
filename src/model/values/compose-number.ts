import { durationOf } from './durations.js'
import type { Quantity } from './quantity.js'
import type { NumberValue, RangeValue, Suspect, Unit, Value, Wording } from './value.js'

type Extras = Pick<NumberValue, 'per' | 'change' | 'label' | 'rest' | 'raw'>

/** A quantity as number, range or duration. */
export function numberOf(quantity: Quantity, words: Wording, raw: string): Value {
  const { per, change } = quantity
  const extras: Extras = { ...(per.length > 0 && { per }), ...(change && { change }), ...words, raw }
  if (quantity.high) return rangeOf(quantity, quantity.high, extras)
  const single = singleOf(quantity, extras)
  return quantity.signsDisagree ? { kind: 'suspect', why: 'signs-disagree', guess: single, raw } : single
}

/** A length of time where the unit is one of time and nothing is counted by it. */
function singleOf(quantity: Quantity, extras: Extras): Value {
  const { low, unit } = quantity
  const duration = unit && !extras.per && !extras.change ? durationOf(low, unit.name) : undefined
  if (duration) return { kind: 'duration', ...boundOf(quantity), ...duration, unitFrom: 'value', ...extras }
  return { kind: 'number', ...boundOf(quantity), value: low, unit: unitOf(quantity), ...extras }
}

function rangeOf(quantity: Quantity, high: Quantity['low'], extras: Extras): RangeValue | Suspect {
  const { low } = quantity
  const range = { kind: 'range' as const, unit: unitOf(quantity), ...(quantity.isApprox && { approx: true as const }), ...extras }
  if (low.lt(high)) return { ...range, low, high }
  return { kind: 'suspect', why: 'range-reversed', guess: { ...range, low: high, high: low }, raw: extras.raw }
}

export function boundOf({ op, isCap, isApprox }: Quantity): Pick<NumberValue, 'op' | 'inferredOp' | 'approx'> {
  return { op, ...(op === null && isCap && { inferredOp: '<=' as const }), ...(isApprox && { approx: true as const }) }
}

export function unitOf({ unit }: Quantity): Unit | null {
  return unit ? { name: unit.name, written: unit.written, from: 'value' } : null
}
