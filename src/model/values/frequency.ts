import { decimalOf, one, type Big } from '../../base/amount.js'
import { meaningAt, textAt, typeAt, wholeNumberAt, type Read, type Tokens } from './cursor.js'
import { readWhen, type When } from './dates.js'
import type { EveryUnit } from './value.js'

/** 每两年, 按月, 1个月 before a count: how long a turn is. */
export interface Every {
  readonly n: Big
  readonly unit: EveryUnit
  /** 每年12月底前: when in each turn. */
  readonly by: When['date'] | undefined
}

// A map: a unit may be called anything, constructor too.
const everyUnits = new Map(Object.entries<readonly [n: number, unit: EveryUnit]>({
  日: [1, '日'], 工作日: [1, '工作日'], 周: [1, '周'], 旬: [1, '旬'], 月: [1, '月'], 季度: [1, '季度'], 半年: [6, '月'], 学期: [1, '学期'], 年: [1, '年'], 学年: [1, '学年'],
}))

/** Behind 15日: more than the day of a month. */
const followed: ReadonlySet<string> = new Set(['range', 'behind', 'over', 'around'])

/** A turn of so many units of time; nothing if the unit is none. */
export function everyOf(count: Big, unit: string): Omit<Every, 'by'> | undefined {
  const known = everyUnits.get(unit)
  return known && { n: known[0] === 1 ? count : count.times(known[0]), unit: known[1] }
}

/** every = ( 每, [ number ], unit of time | 按月 ), [ day of turn ] */
export function readEvery(tokens: Tokens, at: number): Read<Every> | undefined {
  const each = meaningAt(tokens, at, 'each')
  if (each) return withDay(tokens, at + 1, everyOf(one, each.unit))
  if (!meaningAt(tokens, at, 'every')) return undefined
  const number = meaningAt(tokens, at + 1, 'number')
  const unitAt = number ? at + 2 : at + 1
  const unit = meaningAt(tokens, unitAt, 'unit')?.unit
  return unit && withDay(tokens, unitAt + 1, everyOf(number ? decimalOf(number.digits) : one, unit.name))
}

/** turn = ( number, unit of time | 半年 ), where a count follows: 1个月召开1次 */
export function readTurn(tokens: Tokens, at: number): Read<Every> | undefined {
  const number = meaningAt(tokens, at, 'number')
  const unitAt = number ? at + 1 : at
  const unit = meaningAt(tokens, unitAt, 'unit')?.unit
  const isTurn = number ? unit?.role === 'time' && !isDatePart(tokens, at) : unit?.name === '半年'
  const every = unit && isTurn ? everyOf(number ? decimalOf(number.digits) : one, unit.name) : undefined
  return every && { node: { ...every, by: undefined }, next: unitAt + 1 }
}

/** 2023年 and 12月 are when; 一月一次 is how often. */
function isDatePart(tokens: Tokens, at: number): boolean {
  const unit = textAt(tokens, at + 1)
  return unit === '年' ? wholeNumberAt(tokens, at, 1900, 2100) !== undefined : unit === '月' && wholeNumberAt(tokens, at, 2, 12) !== undefined
}

function withDay(tokens: Tokens, at: number, every: Omit<Every, 'by'> | undefined): Read<Every> | undefined {
  if (!every) return undefined
  const by = readDayOfTurn(tokens, at) ?? (every.unit === '月' ? readPayday(tokens, at) : undefined)
  return { node: { ...every, by: by?.node }, next: by?.next ?? at }
}

/** 每月15日: a day of the month, where nothing follows that makes it how long. */
function readPayday(tokens: Tokens, at: number): Read<When['date']> | undefined {
  const day = wholeNumberAt(tokens, at, 1, 31)
  const isDay = day !== undefined && /^[日号]$/u.test(textAt(tokens, at + 1)) && !followed.has(typeAt(tokens, at + 2) ?? '')
  return isDay ? { node: { day }, next: at + 2 } : undefined
}

/** day of turn = when that is a limit, without a year | number, 日, limit: 12月底前 in a year, 10日前 in a month */
function readDayOfTurn(tokens: Tokens, at: number): Read<When['date']> | undefined {
  const when = readWhen(tokens, at)
  if (when?.node.isLimit && when.node.date.year === undefined) return { node: when.node.date, next: when.next }
  const day = wholeNumberAt(tokens, at, 1, 31)
  const isDay = day !== undefined && /^[日号]$/u.test(textAt(tokens, at + 1)) && meaningAt(tokens, at + 2, 'limit') !== undefined
  return isDay ? { node: { day }, next: at + 3 } : undefined
}
