import { decimalOf, decimalsOf, hundred, one, zero, type Big } from '../../base/amount.js'
import { dateOfSerial, deadlineOf } from './calendar.js'
import { isOfMany } from './name-units.js'
import { allNames, isDate, isRate, type Surroundings } from './surroundings.js'
import type { NumberValue, Suspect } from './value.js'

type Doubt = (value: NumberValue, around: Surroundings) => Suspect | undefined

/** Rates that may well pass 100% or be tiny. */
const unboundedRate = /增长|增幅|增速|上升|下降|降低|降幅|变动|超额|投诉|差错|误差|事故|死亡|发生率|发病|失业|违规|退货|损耗|漏损|故障|流失|辍学|收益率|利率|利润率|回报率|倍/u
/** More decimals than anyone writes: what is left of a binary fraction. */
const noiseDecimals = 10
const certainlyTooMany = decimalOf('200')

const doubts: readonly Doubt[] = [doubtNoise, doubtSerial, doubtFraction, doubtMisread, doubtZero, doubtRunTogether, doubtBare]

/** What makes a number doubtful, with what was probably meant. */
export function suspectNumber(value: NumberValue, around: Surroundings): Suspect | undefined {
  for (const doubt of doubts) {
    const suspect = doubt(value, around)
    if (suspect) return suspect
  }
  return undefined
}

function doubtNoise(value: NumberValue): Suspect | undefined {
  if (decimalsOf(value.value) < noiseDecimals) return undefined
  const rounded = decimalOf(value.value.toFixed(4))
  return { kind: 'suspect', why: 'float-noise', guess: { ...value, value: rounded }, raw: value.raw }
}

/** 44561 where a date belongs. */
function doubtSerial(value: NumberValue, around: Surroundings): Suspect | undefined {
  const isSerial = value.op === null && isPlain(value) && value.unit?.from !== 'value' && isBetween(value.value, 40_000, 50_000) && decimalsOf(value.value) === 0
  if (!isSerial || !isDate(around)) return undefined
  const by = dateOfSerial(Number(value.value.toFixed()))
  return { kind: 'suspect', why: 'excel-serial', guess: deadlineOf(by, value.raw), raw: value.raw }
}

/** 1 for 100%: a rate between 0 and 1 whose % was not typed. */
function doubtFraction(value: NumberValue, around: Surroundings): Suspect | undefined {
  const isShare = value.unit === null || (value.unit.name === '%' && value.unit.from !== 'value')
  if (!isShare || !isPlain(value) || !isFraction(value.value) || !isRate(around) || unboundedRate.test(allNames(around))) return undefined
  return { kind: 'suspect', why: 'percent-as-fraction', guess: { ...value, value: value.value.times(hundred), unit: { name: '%', written: '%', from: 'name' } }, raw: value.raw }
}

/** More than 0 and at most 1. */
function isFraction(value: Big): boolean {
  return value.gt(zero) && value.lte(one)
}

/** 292%: a ≥ that was read as a 2 from a printed page. */
function doubtMisread(value: NumberValue, around: Surroundings): Suspect | undefined {
  if (value.op !== null || value.unit?.name !== '%' || !isPlain(value) || value.value.lte(certainlyTooMany)) return undefined
  const meant = /^2(100|\d{2}(?:\.\d+)?)$/u.exec(value.value.toFixed())?.[1]
  if (meant === undefined || decimalOf(meant).lt(50) || !isRate(around) || unboundedRate.test(allNames(around))) return undefined
  return { kind: 'suspect', why: 'ocr-comparison', guess: { ...value, op: '>=', value: decimalOf(meant) }, raw: value.raw }
}

/** 0 of money may be what rounding left, and 0 of nothing may stand for none. */
function doubtZero(value: NumberValue, around: Surroundings): Suspect | undefined {
  const isDoubtful = value.unit === null ? !around.names.some(isOfMany) : value.unit.name.endsWith('元')
  if (!isDoubtful || !value.value.eq(zero) || value.change || value.op === '>') return undefined
  return { kind: 'suspect', why: 'zero', guess: value, raw: value.raw }
}

/** 88100: two cells of a table that ran together, a value and the points for it. */
function doubtRunTogether(value: NumberValue): Suspect | undefined {
  const isBare = value.unit === null || (value.unit.name === '%' && value.unit.from === 'name')
  const match = isBare && value.op === null && value.value.e >= 2 ? /^([5-9]\d|100)(100|\1)$/u.exec(value.value.toFixed()) : null
  const [, first, second] = match ?? []
  if (first === undefined || second === undefined) return undefined
  const part = (digits: string): NumberValue => ({ ...value, value: decimalOf(digits), raw: digits })
  return { kind: 'suspect', why: 'run-together', guess: { kind: 'multi', parts: [part(first), part(second)], joiner: '', raw: value.raw }, raw: value.raw }
}

/** An index, a coefficient, or a rate for so many cars has no unit. */
function doubtBare(value: NumberValue, around: Surroundings): Suspect | undefined {
  const hasNone = /(?:指数|系数)(?:\(?[A-Za-z]+\)?)?(?: |$)/u.test(allNames(around)) || around.names.some(isOfMany)
  return value.unit === null && !hasNone ? { kind: 'suspect', why: 'no-unit', guess: value, raw: value.raw } : undefined
}

function isPlain({ change, per, label }: NumberValue): boolean {
  return change === undefined && per === undefined && label === undefined
}

function isBetween(value: Big, low: number, high: number): boolean {
  return value.gte(low) && value.lte(high)
}
