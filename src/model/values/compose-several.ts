import { composeFrequency } from './compose-frequency.js'
import { composeOne } from './compose-one.js'
import { unitOf } from './compose-number.js'
import type { Piece, PieceOf } from './pieces.js'
import type { Quantity } from './quantity.js'
import { isMeasure, textOf, trimBreaks, type Measure, type Place } from './surrounding-words.js'
import type { MultiValue, RangeValue, Value } from './value.js'

/** several = part, { break, part }; part = [ words ], ( quantity | period | date ), [ words ]: 2227批次，5572人 */
export function composeSeveral(pieces: readonly Piece[], place: Place): MultiValue | undefined {
  const heads = pieces.flatMap((piece, index) => (isHead(piece) ? [index] : []))
  const [first] = heads
  if (first === undefined || heads.length < 2) return undefined
  const last = heads.at(-1)
  const parts: Value[] = []
  let from = 0
  for (const head of heads) {
    const end = head === last ? pieces.length : endOfPart(pieces, head + 1)
    const part = composePart(trimBreaks(pieces.slice(from, end)), pieces[head], place)
    if (!part) return undefined
    parts.push(part)
    from = end
  }
  const joiner = pieces.find(({ type }, index) => type === 'break' && index > first)?.text ?? ''
  return { kind: 'multi', parts, joiner, raw: place.raw }
}

/** What a part is about: a year alone is not. */
function isHead(piece: Piece): boolean {
  if (piece.type === 'when') return piece.when.isExact || piece.when.isLimit
  return piece.type === 'quantity' || piece.type === 'period'
}

/** A part that says how often is a frequency or nothing: 每年培训2次，检查5次. */
function composePart(own: readonly Piece[], head: Piece | undefined, { year }: Place): Value | undefined {
  const place = { raw: textOf(own), year }
  if (own.some(({ type }) => type === 'every')) return composeFrequency(own, own.filter(isMeasure), place)
  return composeOne(own, own.filter((piece): piece is Measure => piece === head), place)
}

/** Words behind a quantity belong to it as far as the next break, and to the next quantity where there is none. */
function endOfPart(pieces: readonly Piece[], from: number): number {
  let end = from
  while (pieces[end]?.type === 'words') end++
  return pieces[end]?.type === 'break' ? end : from
}

/** bounds = quantity with a lower bound, { break }, quantity with an upper one: ≥90%且≤95%, 大于90%小于95% */
export function composeBounds(quantities: readonly PieceOf<'quantity'>[], pieces: readonly Piece[], { raw }: Place): RangeValue | undefined {
  const [first, second, ...more] = quantities
  const isPair = more.length === 0 && pieces.every(({ type }) => type === 'quantity' || type === 'break')
  if (!isPair || !first || !second || !areBounds(first.quantity, second.quantity)) return undefined
  const [lower, upper] = [first.quantity, second.quantity]
  return { kind: 'range', low: lower.low, high: upper.low, ...(lower.op === '>' && { lowOpen: true as const }), ...(upper.op === '<' && { highOpen: true as const }), unit: unitOf(upper), raw }
}

function areBounds(lower: Quantity, upper: Quantity): boolean {
  const fit = lower.op?.startsWith('>') && upper.op?.startsWith('<')
  return fit === true && lower.unit?.name === upper.unit?.name && lower.low.lt(upper.low)
}
