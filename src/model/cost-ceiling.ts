import { convertMoney, toHalfWidth, type Big, type MoneyUnit } from '../base/amount.js'

/** A cost indicator's value: money that must not be passed, or why it is none. */
export type Ceiling =
  | { readonly state: 'stated'; readonly value: Big }
  | { readonly state: 'blank' | 'not-money' | 'lower-bound' }

const upperBound = '≤|≦|⩽|<=|=<|<|=|不超过|不高于|不大于|不多于|控制在|小于等于|小于|等于'
const lowerBound = /^(?:≥|≧|⩾|>=|=>|>|不少于|不低于|不小于|大于)/u
const money = new RegExp(`^(?:${upperBound})?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(亿元|万元|元|万|亿)(?:以内|以下|之内|内)?$`, 'u')

/** Reads `≤152.88万元` exactly, in the form's unit. Money per something (`475元/亩`) is no ceiling of a budget. */
export function readCeiling(text: string | undefined, unit: MoneyUnit): Ceiling {
  if (text === undefined) return { state: 'blank' }
  const tidied = toHalfWidth(text).replace(/\s/gu, '')
  if (lowerBound.test(tidied)) return { state: 'lower-bound' }
  const [, digits, from] = money.exec(tidied) ?? []
  const value = digits === undefined || from === undefined ? undefined : convertMoney(digits.replace(/,/gu, ''), from, unit)
  return value ? { state: 'stated', value } : { state: 'not-money' }
}
