import type { Piece, PieceOf } from './pieces.js'
import type { Wording } from './value.js'

/** A piece that may be the value. */
export type Measure = PieceOf<'quantity' | 'when' | 'period' | 'every'>

/** What a part of a text is read with. */
export interface Place {
  readonly raw: string
  readonly year: number | undefined
}

export function isMeasure(piece: Piece): piece is Measure {
  return piece.type === 'quantity' || piece.type === 'when' || piece.type === 'period' || piece.type === 'every'
}

export function quantitiesIn(pieces: readonly Piece[]): readonly PieceOf<'quantity'>[] {
  return pieces.filter((piece): piece is PieceOf<'quantity'> => piece.type === 'quantity')
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** Words before the first measure and behind it, without signs of punctuation at their ends. */
export function wordsAround(pieces: readonly Piece[], kept: readonly Piece[]): Wording {
  if (pieces.length === kept.length) return {}
  const first = pieces.findIndex((piece) => kept.includes(piece))
  const wordsOf = (some: readonly Piece[]): string => textOf(some.filter((piece) => !kept.includes(piece))).replace(/^[,;:、。|\\]+|[,;:、。|\\]+$/gu, '')
  const label = wordsOf(pieces.slice(0, first))
  const rest = wordsOf(pieces.slice(first))
  return { ...(label !== '' && { label }), ...(rest !== '' && { rest }) }
}

export function trimBreaks(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ type }) => type !== 'break')
  const last = pieces.findLastIndex(({ type }) => type !== 'break')
  return first === -1 ? [] : pieces.slice(first, last + 1)
}
