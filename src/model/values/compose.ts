import { composeFrequency } from './compose-frequency.js'
import { composeOne } from './compose-one.js'
import { composeBounds, composeSeveral } from './compose-several.js'
import type { Piece } from './pieces.js'
import { withoutQualifiers } from './qualifiers.js'
import { isMeasure, quantitiesIn, textOf, trimBreaks, type Measure, type Place } from './surrounding-words.js'
import type { ScheduleValue, Value } from './value.js'

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

/** Puts the pieces of a value together. */
export function compose(written: readonly Piece[], raw: string, year: number | undefined): Composed {
  const pieces = withoutQualifiers(written)
  const measures = pieces.filter(isMeasure)
  const [only] = measures
  return {
    value: isSentence(pieces) ? undefined : composeValue(pieces, measures, { raw, year }),
    scale: measures.length === 1 && only?.type === 'quantity' ? only.quantity.scale : 0,
    mentionsNumber: pieces.some(hasNumber),
  }
}

function hasNumber(piece: Piece): boolean {
  if (piece.type === 'when') return piece.when.isExact
  if (piece.type === 'words') return piece.hasNumber
  return piece.type === 'broken' || piece.type === 'turn' || isMeasure(piece)
}

function isSentence(pieces: readonly Piece[]): boolean {
  let sum = 0
  let longest = 0
  for (const { type, text } of pieces) {
    if (type !== 'words') continue
    sum += text.length
    longest = Math.max(longest, text.length)
  }
  return longest > longestWords || sum > longestSentence
}

/** value = schedule | frequency | one | bounds | several; a text without a measure is none of them */
function composeValue(pieces: readonly Piece[], measures: readonly Measure[], place: Place): Value | undefined {
  if (measures.length === 0) return composeBroken(pieces, place)
  return composeSchedule(pieces, place) ?? composeFrequency(pieces, measures, place) ?? composeOne(pieces, measures, place) ?? composeBounds(quantitiesIn(pieces), pieces, place) ?? composeSeveral(pieces, place)
}

/** 三分之二, 1.2.3: digits that are no number of the grammar. */
function composeBroken(pieces: readonly Piece[], { raw }: Place): Value | undefined {
  const broken = pieces.find(({ type }) => type === 'broken' || type === 'fraction')
  return broken && { kind: 'suspect', why: broken.type === 'fraction' ? 'fraction' : 'broken-number', raw }
}

/** schedule = turn, value, turn, value, { turn, value }: 第一年返20%，第二年返25% */
function composeSchedule(pieces: readonly Piece[], { raw, year }: Place): ScheduleValue | undefined {
  const [first] = pieces
  if (!first || !isTurn(first)) return undefined
  const starts = pieces.flatMap((piece, index) => (isTurn(piece) ? [index] : []))
  if (starts.length < 2) return undefined
  const rule: ScheduleValue['rule'][number][] = []
  for (const [turn, start] of starts.entries()) {
    const own = trimBreaks(pieces.slice(start + 1, starts[turn + 1]))
    const value = own.length === 0 ? undefined : compose(own, textOf(own), year).value
    if (!value || value.kind === 'suspect') return undefined
    rule.push({ when: textOf(pieces.slice(start, start + 1)), value })
  }
  return { kind: 'schedule', rule, raw }
}

function isTurn({ type }: Piece): boolean {
  return type === 'turn' || type === 'when'
}
