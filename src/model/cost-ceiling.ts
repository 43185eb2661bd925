import { convertMoney, toHalfWidth, type Big, type MoneyUnit } from '../base/amount.js'

/** A cost indicator's value: money that must not be passed, or why it is none. */
export type Ceiling =
  | { readonly state: 'stated'; readonly value: Big }
  | { readonly state: 'blank' | 'not-money' | 'no-unit' | 'lower-bound' }

/** Longer texts are sentences; none is read, however it begins. */
const longest = 60

const setting = '年度|全年|每年|预算|人民币'
const upperBound = [
  '≤|≦|⩽|≯|<=|=<|﹤=?|<|=',
  '不得?超过|不得?高于|不得?大于|不得?多于|低于|少于|小于或?等于|小于|等于|最多|最高|至多|控制在|控制',
  setting,
  '¥|￥',
].join('|')
const lowerBound = new RegExp(`^(?:${setting}|控制在)*(?:≥|≧|⩾|≮|﹥|>|=>|不得?少于|不得?低于|不得?小于|大于|高于|多于|超过|至少|最少)`, 'u')
const number = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?)'
const unit = '亿元|万元|千元|元|万|亿'
const ending = '及?以内|及?以下|之内|内|\\(含\\)|/年|/?每年|整|人民币'
const money = new RegExp(`^(?:${upperBound}){0,5}${number}(?:(${unit})|\\((${unit})(?:/年)?\\))?(?:${ending}){0,4}$`, 'u')

/**
 * Reads `≤152.88万元` exactly, in the form's unit. Money per something (`475元/亩`) is no ceiling of a budget;
 * money per year is, for a budget is a year's.
 */
export function readCeiling(text: string | undefined, formUnit: MoneyUnit): Ceiling {
  if (text === undefined) return { state: 'blank' }
  const tidied = toHalfWidth(text).replace(/\s/gu, '')
  if (lowerBound.test(tidied.slice(0, longest))) return { state: 'lower-bound' }
  if (tidied.length > longest) return { state: 'not-money' }
  return readMoney(tidied.replace(/[。.;,、]+$/u, ''), formUnit)
}

function readMoney(text: string, formUnit: MoneyUnit): Ceiling {
  const match = money.exec(text) ?? money.exec(/^\((.+)\)$/u.exec(text)?.[1] ?? '')
  if (!match) return { state: 'not-money' }
  const [, written = '', plainUnit, unitInBrackets] = match
  const from = plainUnit ?? unitInBrackets
  if (from === undefined) return { state: 'no-unit' }
  const digits = written.replace(/,/gu, '')
  const value = from === '千元' ? convertMoney(`${digits}e3`, '元', formUnit) : convertMoney(digits, from, formUnit)
  return value ? { state: 'stated', value } : { state: 'not-money' }
}
