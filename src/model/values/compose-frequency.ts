import { one, zero } from '../../base/amount.js'
import { plainDate } from './calendar.js'
import { boundOf, numberOf } from './compose-number.js'
import { everyOf, type Every } from './frequency.js'
import type { Piece } from './pieces.js'
import type { Quantity } from './quantity.js'
import { wordsAround, type Measure, type Place } from './surrounding-words.js'
import { turnUnits } from './units.js'
import type { FrequencyValue, Value, Wording } from './value.js'

/** frequency = every, [ words ], [ count ] in either order | count per turn: 每年不少于2次, 按月安排, 2次/年 */
export function composeFrequency(pieces: readonly Piece[], measures: readonly Measure[], { raw }: Place): Value | undefined {
  const every = measures.find((piece) => piece.type === 'every')
  const count = measures.find((piece) => piece.type === 'quantity')
  if (!every) return count && measures.length === 1 ? countPerTurn(count.quantity, wordsAround(pieces, [count]), raw) : undefined
  if (measures.length > (count ? 2 : 1)) return undefined
  if (count && !isDayOfTurn(pieces, count)) return countedTurn(every.every, count.quantity, wordsAround(pieces, [every, count]), raw)
  return { kind: 'frequency', op: null, times: one, timesWritten: false, unit: '次', ...turnOf(every.every), ...wordsAround(pieces, [every]), raw }
}

/** 每季度首月15日前: 15日 is when, and not how many. */
function isDayOfTurn(pieces: readonly Piece[], count: Measure): boolean {
  const behind = pieces[pieces.indexOf(count) + 1]
  return /\d[日号]$/u.test(count.text) && behind?.type === 'words' && /^[前底]/u.test(behind.text)
}

/** 每年2次; 每年培训100人 and 每月5000元 are so many of something in each turn. */
function countedTurn(every: Every, quantity: Quantity, words: Wording, raw: string): Value | undefined {
  if (quantity.change || quantity.signsDisagree) return undefined
  if (isCountOfTurns(quantity) && quantity.per.length === 0) return { ...frequencyOf(quantity), ...turnOf(every), ...words, raw }
  const isPlainTurn = every.n.eq(one) && !every.by
  return isPlainTurn ? numberOf({ ...quantity, per: [...quantity.per, every.unit] }, words, raw) : undefined
}

/** 2次/年. */
function countPerTurn(quantity: Quantity, words: Wording, raw: string): FrequencyValue | undefined {
  const [per, more] = quantity.per
  const every = per !== undefined && more === undefined && isCountOfTurns(quantity) ? everyOf(one, per) : undefined
  return every && { ...frequencyOf(quantity), every, ...words, raw }
}

function isCountOfTurns({ unit, low, high, change, signsDisagree }: Quantity): boolean {
  return unit !== undefined && turnUnits.has(unit.name) && !high && !change && !signsDisagree && low.gt(zero)
}

function frequencyOf(quantity: Quantity): Omit<FrequencyValue, 'every' | 'raw'> {
  return { kind: 'frequency', ...boundOf(quantity), times: quantity.low, timesWritten: true, unit: quantity.unit?.name ?? '次' }
}

function turnOf({ n, unit, by }: Every): Pick<FrequencyValue, 'every' | 'by'> {
  return { every: { n, unit }, ...(by && { by: plainDate(by) }) }
}
