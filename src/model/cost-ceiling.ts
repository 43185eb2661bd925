import { convertMoney, yuanIn, type Big, type MoneyUnit } from '../base/amount.js'
import type { NumberValue, Value } from './values/value.js'

/** A cost indicator's value: money that must not be passed, or why it is none. */
export type Ceiling =
  | { readonly state: 'stated'; readonly value: Big }
  /** `other-measure`: money per piece, or a share; it states no amount and is not expected to. */
  | { readonly state: 'blank' | 'not-money' | 'no-unit' | 'lower-bound' | 'other-measure' }

/** Words around an amount that leave it what it is; with any other it may be a part of something. */
const setting = /^(?:年度|全年|每年|预算|人民币|整|控制在?|[¥￥]|\(含\)|[。.;,、])*$/u

/**
 * The ceiling that a value states, exactly, in the form's unit. Money per something (`475元/亩`) is no ceiling of a budget;
 * money per year is, for a budget is a year's.
 */
export function ceilingOf(value: Value, formUnit: MoneyUnit): Ceiling {
  if (value.kind === 'blank') return { state: 'blank' }
  const number = value.kind === 'suspect' ? doubted(value) : value
  if (number?.kind !== 'number') return { state: 'not-money' }
  if (isOtherMeasure(number)) return { state: 'other-measure' }
  if (number.op?.startsWith('>')) return { state: 'lower-bound' }
  if (!isPlain(number)) return { state: 'not-money' }
  return number.unit ? inUnit(number, number.unit.name, formUnit) : { state: 'no-unit' }
}

/** A doubtful number that is doubted for its unit or for being 0 is still what it says. */
function doubted({ why, guess }: Extract<Value, { kind: 'suspect' }>): Value | undefined {
  return why === 'no-unit' || why === 'zero' ? guess : undefined
}

function isOtherMeasure({ unit, per = [] }: NumberValue): boolean {
  return per.some((one) => one !== '年') || unit?.name === '%' || unit?.name === '‰'
}

function isPlain({ approx, change, conflict, label = '', rest = '' }: NumberValue): boolean {
  return !approx && !change && !conflict && setting.test(label) && setting.test(rest)
}

function inUnit({ value }: NumberValue, unit: string, formUnit: MoneyUnit): Ceiling {
  const converted = yuanIn(unit) === undefined ? undefined : convertMoney(value, unit, formUnit)
  return converted ? { state: 'stated', value: converted } : { state: 'not-money' }
}
