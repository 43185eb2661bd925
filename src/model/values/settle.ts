import type { Big } from '../../base/amount.js'
import { durationOf } from './durations.js'
import { inferSign } from './infer-sign.js'
import { conflictOf, conflictWithColumn, unitAround } from './found-unit.js'
import { suspectNumber } from './suspects.js'
import { allNames, surroundingsOf, type Surroundings } from './surroundings.js'
import type { DurationValue, NumberValue, RangeValue, Unit, Value, ValueContext } from './value.js'

const network = /校园网|局域网|互联网|[内外专]网|宽带|带宽|网速|网络|存储|内存|硬盘/u

/** Completes a value that was read from its cell alone by what stands around it. */
export function settle(value: Value, scale: number, context: ValueContext): Value {
  if (value.kind === 'number') return settleNumber(value, scale, surroundingsOf(context), context)
  if (value.kind === 'range') return settleRange(value, scale, surroundingsOf(context))
  if (value.kind === 'duration') return settleDuration(value, surroundingsOf(context), context)
  if (value.kind === 'suspect' && value.guess) return { ...value, guess: settle(value.guess, scale, context) }
  return value
}

function settleNumber(read: NumberValue, scale: number, around: Surroundings, context: ValueContext): Value {
  const signed = withColumnSign(read, around)
  if (signed.kind !== 'number') return signed
  const value = withUnit(asMegabits(mergeVisits(signed, around), around), scale, around)
  if (!value.unit && scale > 0) return { kind: 'suspect', why: 'bare-scale', guess: { ...value, value: grown(value.value, scale) }, raw: value.raw }
  const suspect = suspectNumber(value, around)
  if (suspect) return suspect
  const inferredOp = value.op === null && !value.inferredOp ? inferSign(value, around, context.measures) : undefined
  return asDuration(inferredOp ? { ...value, inferredOp } : value)
}

function withColumnSign(value: NumberValue, around: Surroundings): Value {
  const sign = around.columnSign
  if (sign === undefined || value.op === sign) return value
  if (value.op !== null) return { kind: 'suspect', why: 'signs-disagree', guess: value, raw: value.raw }
  const { inferredOp: _, ...rest } = value
  return { ...rest, op: sign }
}

/** 24人/次 where the name says 人次. */
function mergeVisits(value: NumberValue, around: Surroundings): NumberValue {
  const isVisit = value.unit?.name === '人' && value.per?.length === 1 && value.per[0] === '次' && allNames(around).includes('人次')
  if (!isVisit) return value
  const { per: _, ...rest } = value
  return { ...rest, unit: { name: '人次', written: '人/次', from: 'value' } }
}

/** 500M of a line is how fast it is, and no length. */
function asMegabits(value: NumberValue, around: Surroundings): NumberValue {
  return value.unit?.written === 'M' && network.test(allNames(around)) ? { ...value, unit: { name: '兆', written: 'M', from: 'value' } } : value
}

/** The unit of the cell, or the one that stands around it. */
function withUnit(value: NumberValue, scale: number, around: Surroundings): NumberValue {
  const conflict = value.unit && conflictOf(value.unit, around).conflict
  if (value.unit) return conflict ? { ...value, conflict } : value
  const found = unitAround(around, scale)
  return found ? { ...value, value: grown(value.value, found.power), unit: found.unit, ...(found.per.length > 0 && !value.per && { per: found.per }) } : value
}

function grown(value: Big, scale: number): Big {
  return scale === 0 ? value : value.times(`1e${scale}`)
}

/** A number of days whose unit stands in the column or the name. */
function asDuration(value: NumberValue): Value {
  if (!isElsewhere(value.unit) || value.per || value.change) return value
  const duration = durationOf(value.value, value.unit.name)
  if (!duration) return value
  const { kind: _, unit, per: _per, change: _change, ...rest } = value
  return { kind: 'duration', ...rest, ...duration, unitFrom: unit?.from ?? 'value' }
}

function isElsewhere(unit: Unit | null): unit is Unit {
  return unit !== null && unit.from !== 'value'
}

function settleRange(value: RangeValue, scale: number, around: Surroundings): Value {
  if (value.unit) return { ...value, ...conflictOf(value.unit, around) }
  const found = unitAround(around, scale)
  const power = found?.power ?? scale
  return { ...value, low: grown(value.low, power), high: grown(value.high, power), unit: found?.unit ?? null, ...(found && found.per.length > 0 && { per: found.per }) }
}

function settleDuration(value: DurationValue, around: Surroundings, { measures }: ValueContext): Value {
  const op = value.op ?? around.columnSign ?? null
  const isLimit = op === null && measures === 'timeliness' && !value.inferredOp
  return { ...value, op, ...(isLimit && { inferredOp: '<=' as const }), ...conflictWithColumn(value.unit, around) }
}
