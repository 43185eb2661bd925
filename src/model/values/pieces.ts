import { meaningAt, textAt, type Read, type Tokens } from './cursor.js'
import { readPeriod, readWhen, type When } from './dates.js'
import { readEvery, readTurn, type Every } from './frequency.js'
import { readQuantity, type Quantity } from './quantity.js'
import { turnUnits } from './units.js'
import type { Operator } from './value.js'

/** A value cut into what it measures and the words between. */
export type Piece =
  | { readonly type: 'quantity'; readonly quantity: Quantity; readonly text: string }
  | { readonly type: 'when'; readonly when: When; readonly text: string }
  | { readonly type: 'period'; readonly from: When['date']; readonly to: When['date']; readonly text: string }
  | { readonly type: 'every'; readonly every: Every; readonly text: string }
  /** 第一年: one of several turns. */
  | { readonly type: 'turn'; readonly text: string }
  | { readonly type: 'break'; readonly text: string }
  | { readonly type: 'broken'; readonly text: string }
  /** 2/3, 三分之二. */
  | { readonly type: 'fraction'; readonly text: string }
  /** `op`: a sign among the words, as in 不低于投入资金的6%. */
  | { readonly type: 'words'; readonly text: string; readonly hasNumber: boolean; readonly op?: Operator }

export type PieceOf<Type extends Piece['type']> = Extract<Piece, { type: Type }>

type Grammar = (tokens: Tokens, at: number) => Read<Piece> | undefined

/** In order: what is written more fully is tried first. */
const grammars: readonly Grammar[] = [
  (tokens, at) => withText(tokens, at, readEvery(tokens, at), (every) => ({ type: 'every', every })),
  (tokens, at) => withText(tokens, at, readPeriod(tokens, at), (period) => ({ type: 'period', ...period })),
  readFrequencyTurn,
  (tokens, at) => withText(tokens, at, readWhen(tokens, at), (when) => ({ type: 'when', when })),
  readTurnNumber,
  readFraction,
  (tokens, at) => withText(tokens, at, readQuantity(tokens, at), (quantity) => ({ type: 'quantity', quantity })),
]

/** Reads a value from left to right; what no rule of the grammar fits is words. */
export function readPieces(tokens: Tokens): readonly Piece[] {
  const pieces: Piece[] = []
  const standsAlone = tokens.every(({ meaning }) => meaning.type !== 'plain' && meaning.type !== 'text')
  let at = 0
  while (at < tokens.length) {
    const read = readNote(tokens, at, pieces) ?? readOne(tokens, at, standsAlone)
    const piece = read?.node ?? plainPiece(tokens, at)
    const last = pieces.at(-1)
    if (piece.type === 'words' && last?.type === 'words') pieces.splice(-1, 1, { ...piece, ...last, text: last.text + piece.text, hasNumber: last.hasNumber || piece.hasNumber })
    else pieces.push(piece)
    at = read?.next ?? at + 1
  }
  return pieces
}

function readOne(tokens: Tokens, at: number, standsAlone: boolean): Read<Piece> | undefined {
  for (const grammar of grammars) {
    const read = grammar(tokens, at)
    if (read && (standsAlone || isMeasure(read.node))) return read
  }
  return undefined
}

/** A number among words, without sign and unit, may be anything: 12345热线. */
function isMeasure(piece: Piece): boolean {
  if (piece.type !== 'quantity') return true
  const { op, unit, scale, change, isCap } = piece.quantity
  return op !== null || unit !== undefined || scale > 0 || change !== undefined || isCap
}

function withText<Node>(tokens: Tokens, at: number, read: Read<Node> | undefined, make: (node: Node) => Omit<Piece, 'text'>): Read<Piece> | undefined {
  return read && { node: { ...make(read.node), text: joinText(tokens, at, read.next) } as Piece, next: read.next }
}

function joinText(tokens: Tokens, from: number, to: number): string {
  return tokens.slice(from, to).map(({ text }) => text).join('')
}

function plainPiece(tokens: Tokens, at: number): Piece {
  const text = textAt(tokens, at)
  const type = tokens[at]?.meaning.type
  if (type === 'break' || type === 'over') return { type: 'break', text }
  if (type === 'broken') return { type: 'broken', text }
  const meaning = tokens[at]?.meaning
  return { type: 'words', text, hasNumber: type === 'number', ...((meaning?.type === 'sign' || meaning?.type === 'bound') && { op: meaning.op }) }
}

/** 1辆（8吨水罐）: what stands in brackets behind a measure only explains it. */
function readNote(tokens: Tokens, at: number, before: readonly Piece[]): Read<Piece> | undefined {
  if (!meaningAt(tokens, at, 'open') || !before.some(({ type }) => type !== 'words' && type !== 'break')) return undefined
  const length = tokens.slice(at).findIndex(({ meaning }) => meaning.type === 'close')
  if (length === -1) return undefined
  const next = at + length + 1
  return { node: { type: 'words', text: joinText(tokens, at, next), hasNumber: false }, next }
}

/** Words between a turn and its count, as in 1个月召开1次. */
const longestBetween = 4

/** turn = 1个月 | 一季度 | 半年, [ words ], count of turns */
function readFrequencyTurn(tokens: Tokens, at: number): Read<Piece> | undefined {
  const turn = readTurn(tokens, at)
  if (!turn) return undefined
  for (let next = turn.next; next < turn.next + longestBetween; next++) {
    const type = tokens[next]?.meaning.type
    const quantity = readQuantity(tokens, next)?.node
    if (quantity) {
      const isCount = quantity.unit !== undefined && turnUnits.has(quantity.unit.name) && quantity.per.length === 0
      return isCount ? { node: { type: 'every', every: turn.node, text: joinText(tokens, at, turn.next) }, next: turn.next } : undefined
    }
    if (type !== 'plain' && type !== 'text' && type !== 'open') return undefined
  }
  return undefined
}

/** fraction = number, ( "/" | 分之 ), number that has no unit */
function readFraction(tokens: Tokens, at: number): Read<Piece> | undefined {
  const isFraction = meaningAt(tokens, at, 'number') && (meaningAt(tokens, at + 1, 'over') || meaningAt(tokens, at + 1, 'fraction')) && meaningAt(tokens, at + 2, 'number')
  const next = meaningAt(tokens, at + 3, 'scale') ? at + 4 : at + 3
  return isFraction && !meaningAt(tokens, next, 'unit') ? { node: { type: 'fraction', text: joinText(tokens, at, next) }, next } : undefined
}

/** 第一年, 第二期: not how much, but which one. */
function readTurnNumber(tokens: Tokens, at: number): Read<Piece> | undefined {
  if (!meaningAt(tokens, at, 'ordinal') || !meaningAt(tokens, at + 1, 'number')) return undefined
  const next = meaningAt(tokens, at + 2, 'unit') ? at + 3 : at + 2
  return { node: { type: 'turn', text: joinText(tokens, at, next) }, next }
}
