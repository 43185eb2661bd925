import { decimalOf } from '../../base/amount.js'
import { composeDate } from './calendar.js'
import { everyOf } from './frequency.js'
import type { Piece, PieceOf } from './pieces.js'
import type { Quantity } from './quantity.js'
import { turnUnits } from './units.js'
import type { DurationUnit, FrequencyValue, NumberValue, Operator, PartialDate, Unit, Value } from './value.js'

/** A text read as far as it goes without what stands around it. */
export interface Composed {
  readonly value: Value | undefined
  /** 250万: the power of ten without a unit behind it. */
  readonly scale: number
  /** A number or a date stands in it, whether it was taken for the value or not. */
  readonly mentionsNumber: boolean
}

/** Words around a quantity that still leave it the value; a longer text is a sentence that mentions numbers. */
const longestWords = 24
const longestSentence = 48

type Measure = PieceOf<'quantity' | 'when' | 'period' | 'every'>

/** Puts the pieces of a value together. */
export function compose(pieces: readonly Piece[], raw: string, year: number | undefined): Composed {
  const measures = pieces.filter((piece): piece is Measure => piece.type === 'quantity' || piece.type === 'when' || piece.type === 'period' || piece.type === 'every')
  const mentionsNumber = measures.some((piece) => piece.type !== 'when' || piece.when.isExact) || pieces.some((piece) => piece.type === 'broken' || piece.type === 'turn' || (piece.type === 'words' && piece.hasNumber))
  const value = isSentence(pieces) ? undefined : composeValue(pieces, measures, { raw, year })
  const [only] = measures
  return { value, mentionsNumber, scale: measures.length === 1 && only?.type === 'quantity' ? only.quantity.scale : 0 }
}

interface Place {
  readonly raw: string
  readonly year: number | undefined
}

function isSentence(pieces: readonly Piece[]): boolean {
  const words = pieces.flatMap((piece) => (piece.type === 'words' ? [piece.text.length] : []))
  return words.some((length) => length > longestWords) || words.reduce((sum, length) => sum + length, 0) > longestSentence
}

function composeValue(pieces: readonly Piece[], measures: readonly Measure[], place: Place): Value | undefined {
  const broken = pieces.find(({ type }) => type === 'broken' || type === 'fraction')
  if (measures.length === 0) return broken && { kind: 'suspect', why: broken.type === 'fraction' ? 'fraction' : 'broken-number', raw: place.raw }
  return composeSchedule(pieces, place) ?? composeFrequency(pieces, measures, place) ?? composeOne(pieces, measures, place) ?? composeSeveral(pieces, place)
}

/** 第一年返20%，第二年返25%: one value for each of several turns. */
function composeSchedule(pieces: readonly Piece[], place: Place): Value | undefined {
  const starts = pieces.flatMap((piece, index) => (piece.type === 'turn' || piece.type === 'when' ? [index] : []))
  if (starts.length < 2 || starts[0] !== 0) return undefined
  const rule = starts.flatMap((start, index) => {
    const own = trimBreaks(pieces.slice(start + 1, starts[index + 1] ?? pieces.length))
    const [first] = own
    const when = pieces[start]?.text ?? ''
    const value = first && compose(own, own.map(({ text }) => text).join(''), place.year).value
    return value && value.kind !== 'suspect' ? [{ when, value }] : []
  })
  return rule.length === starts.length ? { kind: 'schedule', rule, raw: place.raw } : undefined
}

/** every, [ words ], [ count ] in either order: 每年不少于2次, 2次/年, 按月安排. */
function composeFrequency(pieces: readonly Piece[], measures: readonly Measure[], { raw }: Place): Value | undefined {
  const everies = measures.filter((piece): piece is PieceOf<'every'> => piece.type === 'every')
  const quantities = measures.filter((piece): piece is PieceOf<'quantity'> => piece.type === 'quantity')
  const [every] = everies
  const [count] = quantities
  if (measures.length === 1 && count) return fromPer(count, around(pieces, [count]), raw)
  if (!every || everies.length > 1 || quantities.length > 1 || measures.length > 2 || (measures.length === 2 && !count)) return undefined
  const words = around(pieces, [every, ...(count ? [count] : [])])
  const { by, n, unit } = every.every
  const turn = { every: { n, unit }, ...(by && { by: plainDate(by) }) }
  if (!count) return { kind: 'frequency', op: null, times: decimalOf('1'), timesWritten: false, unit: '次', ...turn, ...words, raw }
  const { quantity } = count
  if (quantity.change || quantity.signsDisagree) return undefined
  if (quantity.unit && turnUnits.has(quantity.unit.name) && quantity.per.length === 0 && !quantity.high && quantity.low.gt('0')) return { ...frequencyOf(quantity), ...turn, ...words, raw }
  // 每年培训100人, 每月5000元: so many of something in each turn.
  const isPlainTurn = n.eq('1') && !by
  return isPlainTurn ? numberOf({ ...quantity, per: [...quantity.per, unit] }, words, raw) : undefined
}

function frequencyOf(quantity: Quantity): Omit<FrequencyValue, 'every' | 'raw'> {
  return { kind: 'frequency', ...boundOf(quantity), times: quantity.low, timesWritten: true, unit: quantity.unit?.name ?? '次' }
}

/** 2次/年. */
function fromPer({ quantity }: PieceOf<'quantity'>, words: Words, raw: string): Value | undefined {
  const [per, more] = quantity.per
  const isCount = quantity.unit !== undefined && turnUnits.has(quantity.unit.name) && !quantity.high && !quantity.change && !quantity.signsDisagree && quantity.low.gt('0')
  const every = isCount && per !== undefined && more === undefined ? everyOf(decimalOf('1'), per) : undefined
  return every && { ...frequencyOf(quantity), every, ...words, raw }
}

/** 不低于投入资金的6%: the sign stands before words, and these before the number. */
function signAmongWords(pieces: readonly Piece[], quantity: Piece): Operator | null {
  const before = pieces[pieces.indexOf(quantity) - 1]
  return (before?.type === 'words' && before.text.endsWith('的') ? before.op : undefined) ?? null
}

function composeOne(pieces: readonly Piece[], measures: readonly Measure[], place: Place): Value | undefined {
  const quantities = measures.filter((piece): piece is PieceOf<'quantity'> => piece.type === 'quantity')
  const [quantity] = quantities
  // 2023年培训200人次: a year in front says nothing that the form does not.
  const isOnlyQuantity = quantities.length === 1 && measures.every((piece) => piece.type === 'quantity' || (piece.type === 'when' && !piece.when.isExact && !piece.when.isLimit))
  if (quantity && isOnlyQuantity) return numberOf({ ...quantity.quantity, op: quantity.quantity.op ?? signAmongWords(pieces, quantity) }, around(pieces, [quantity]), place.raw)
  const [only] = measures
  if (measures.length > 1 || !only || only.type === 'quantity' || only.type === 'every') return undefined
  const words = around(pieces, [only])
  if (only.text.includes('全年') && only.type === 'when' && !only.when.isLimit && !only.when.isExact) return { kind: 'period', ...wholeYear(only.when, place.year), ...words, raw: place.raw }
  if (only.type === 'period') return { kind: 'period', from: datedFrom(only.from, place.year), to: datedFrom(only.to, place.year), ...words, raw: place.raw }
  return composeDate(only.when, words, place)
}

/** 2227批次，5572人: each quantity with the words before it. */
function composeSeveral(pieces: readonly Piece[], place: Place): Value | undefined {
  const bounded = boundedRange(pieces, place.raw)
  if (bounded) return bounded
  const parts: Value[] = []
  const seps = new Set<string>()
  let from = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'break' && parts.length > 0) seps.add(piece.text)
    if (piece.type !== 'quantity' && piece.type !== 'period' && !(piece.type === 'when' && (piece.when.isExact || piece.when.isLimit))) continue
    const isLast = !pieces.slice(index + 1).some(({ type }) => type === 'quantity' || type === 'period' || type === 'when')
    const end = isLast ? pieces.length : endOfPart(pieces, index + 1)
    const own = trimBreaks(pieces.slice(from, end))
    const part = composeOne(own, own.filter((one): one is Measure => one === piece), { ...place, raw: own.map(({ text }) => text).join('') })
    if (!part) return undefined
    parts.push(part)
    from = end
  }
  const [joiner = ''] = seps
  return parts.length > 1 ? { kind: 'multi', parts, joiner, raw: place.raw } : undefined
}

/** Words behind a quantity belong to it as far as the next break, and to the next quantity where there is none. */
function endOfPart(pieces: readonly Piece[], from: number): number {
  const end = pieces.findIndex((piece, index) => index >= from && piece.type !== 'words')
  return pieces[end]?.type === 'break' ? end : from
}

/** ≥90%且≤95%, 大于90%小于95%: two bounds of one range. */
function boundedRange(pieces: readonly Piece[], raw: string): Value | undefined {
  const quantities = pieces.flatMap((piece) => (piece.type === 'quantity' ? [piece.quantity] : []))
  const [first, second] = quantities
  if (quantities.length !== 2 || pieces.some(({ type }) => type !== 'quantity' && type !== 'break') || !first?.op || !second?.op) return undefined
  const isBounded = first.op.startsWith('>') && second.op.startsWith('<') && first.unit?.name === second.unit?.name && first.low.lt(second.low)
  if (!isBounded) return undefined
  return { kind: 'range', low: first.low, high: second.low, ...(first.op === '>' && { lowOpen: true as const }), ...(second.op === '<' && { highOpen: true as const }), unit: unitOf(second), raw }
}

export interface Words {
  readonly label?: string
  readonly rest?: string
}

/** Words before the first measure and behind it, without signs of punctuation at their ends. */
function around(pieces: readonly Piece[], kept: readonly Piece[]): Words {
  const first = pieces.findIndex((piece) => kept.includes(piece))
  const textOf = (some: readonly Piece[]): string => some.filter((piece) => !kept.includes(piece)).map(({ text }) => text).join('').replace(/^[,;:、。|\\]+|[,;:、。|\\]+$/gu, '')
  const label = textOf(pieces.slice(0, first))
  const rest = textOf(pieces.slice(first))
  return { ...(label !== '' && { label }), ...(rest !== '' && { rest }) }
}

function trimBreaks(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ type }) => type !== 'break')
  const last = pieces.findLastIndex(({ type }) => type !== 'break')
  return first === -1 ? [] : pieces.slice(first, last + 1)
}

function boundOf({ op, isCap, isApprox }: Quantity): Pick<NumberValue, 'op' | 'inferredOp' | 'approx'> {
  return { op, ...(op === null && isCap && { inferredOp: '<=' as const }), ...(isApprox && { approx: true as const }) }
}

function unitOf({ unit }: Quantity): Unit | null {
  return unit ? { name: unit.name, written: unit.written, from: 'value' } : null
}

/** A quantity as number, range or duration. */
function numberOf(quantity: Quantity, words: Words, raw: string): Value {
  const { low, high, unit, per, change, signsDisagree } = quantity
  const extras = { ...(per.length > 0 && { per }), ...(change && { change }), ...words, raw }
  if (high) return rangeOf(quantity, high, extras)
  const isDuration = unit?.role === 'time' && per.length === 0 && !change
  const number: Value = isDuration
    ? { kind: 'duration', ...boundOf(quantity), ...durationOf(low, unit.name), unitFrom: 'value', ...words, raw }
    : { kind: 'number', ...boundOf(quantity), value: low, unit: unitOf(quantity), ...extras }
  return signsDisagree ? { kind: 'suspect', why: 'signs-disagree', guess: number, raw } : number
}

function durationOf(value: Quantity['low'], unit: string): { readonly value: Quantity['low']; readonly unit: DurationUnit } {
  if (unit === '半年') return { value: value.times('6'), unit: '月' }
  return unit === '旬' ? { value: value.times('10'), unit: '日' } : { value, unit: unit as DurationUnit }
}

function rangeOf(quantity: Quantity, high: Quantity['low'], extras: Words & { readonly raw: string }): Value {
  const { low } = quantity
  const range = { kind: 'range' as const, unit: unitOf(quantity), ...(quantity.isApprox && { approx: true as const }), ...extras }
  if (low.lt(high)) return { ...range, low, high }
  return { kind: 'suspect', why: 'range-reversed', guess: { ...range, low: high, high: low }, raw: extras.raw }
}

function datedFrom({ yearOffset, ...date }: PartialDate & { readonly yearOffset?: 0 | 1 }, year: number | undefined): PartialDate {
  return date.year !== undefined || date.named !== undefined || year === undefined ? date : { ...date, year: year + (yearOffset ?? 0), yearFrom: 'form' }
}

/** 全年 is from the first day of the year to the last. */
function wholeYear({ date }: PieceOf<'when'>['when'], year: number | undefined): { readonly from: PartialDate; readonly to: PartialDate } {
  const dated = datedFrom(date, year)
  return { from: { ...dated, month: 1, day: 1 }, to: { ...dated, month: 12, day: 31 } }
}

function plainDate({ yearOffset: _, ...date }: PartialDate & { readonly yearOffset?: 0 | 1 }): PartialDate {
  return date
}
