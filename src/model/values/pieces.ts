import { joinText, meaningAt, textAt, typeAt, type Read, type Tokens } from './cursor.js'
import { readWhen, type When } from './dates.js'
import { readEvery, readTurn, type Every } from './frequency.js'
import { readPeriod } from './periods.js'
import { readQuantity, type Quantity } from './quantity.js'
import { turnUnits } from './units.js'
import type { Operator } from './value.js'

interface Written {
  readonly text: string
}

/** A value cut into what it measures and the words between. */
export type Piece =
  | (Written & { readonly type: 'quantity'; readonly quantity: Quantity })
  | (Written & { readonly type: 'when'; readonly when: When })
  | (Written & { readonly type: 'period'; readonly from: When['date']; readonly to: When['date'] })
  | (Written & { readonly type: 'every'; readonly every: Every })
  /** 第一年: one of several turns. */
  | (Written & { readonly type: 'turn' })
  | (Written & { readonly type: 'break' })
  | (Written & { readonly type: 'broken' })
  /** 2/3, 三分之二. */
  | (Written & { readonly type: 'fraction' })
  /** `op`: a sign among the words, as in 不低于投入资金的6%. */
  | WordsPiece

interface WordsPiece extends Written {
  readonly type: 'words'
  readonly hasNumber: boolean
  readonly op?: Operator
}

export type PieceOf<Type extends Piece['type']> = Extract<Piece, { type: Type }>

type Grammar = (tokens: Tokens, at: number) => Read<Piece> | undefined

/** piece = every | period | turn of a frequency | when | turn | fraction | quantity; what is written more fully is tried first. */
const grammars: readonly Grammar[] = [
  (tokens, at) => withText(tokens, at, readEvery(tokens, at), (every, text) => ({ type: 'every', every, text })),
  (tokens, at) => withText(tokens, at, readPeriod(tokens, at), (period, text) => ({ type: 'period', ...period, text })),
  readFrequencyTurn,
  (tokens, at) => withText(tokens, at, readWhen(tokens, at), (when, text) => ({ type: 'when', when, text })),
  readTurnNumber,
  readFraction,
  (tokens, at) => withText(tokens, at, readQuantity(tokens, at), (quantity, text) => ({ type: 'quantity', quantity, text })),
]
/** Tokens that no piece begins with. */
const neverFirst: ReadonlySet<string | undefined> = new Set(['plain', 'text', 'break', 'open', 'close', 'over', 'broken', 'behind', 'odd', 'scale'])

/** value = { note | piece | words } from left to right; what no rule of the grammar fits is words. */
export function readPieces(tokens: Tokens): readonly Piece[] {
  const pieces: Piece[] = []
  const standsAlone = tokens.every(({ meaning }) => meaning.type !== 'plain' && meaning.type !== 'text')
  const lastClose = tokens.findLastIndex(({ meaning }) => meaning.type === 'close')
  let hasMeasure = false
  let at = 0
  while (at < tokens.length) {
    const note = hasMeasure && at < lastClose ? readNote(tokens, at) : undefined
    const read: Read<Piece> = note ?? readOne(tokens, at, standsAlone) ?? readPlain(tokens, at)
    append(pieces, read.node)
    hasMeasure ||= read.node.type !== 'words' && read.node.type !== 'break'
    at = read.next
  }
  return pieces
}

/** Words that follow words are one piece. */
function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (piece.type === 'words' && last?.type === 'words') pieces[pieces.length - 1] = { ...piece, ...last, text: last.text + piece.text, hasNumber: last.hasNumber || piece.hasNumber }
  else pieces.push(piece)
}

function readOne(tokens: Tokens, at: number, standsAlone: boolean): Read<Piece> | undefined {
  if (neverFirst.has(typeAt(tokens, at))) return undefined
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

function withText<Node>(tokens: Tokens, at: number, read: Read<Node> | undefined, make: (node: Node, text: string) => Piece): Read<Piece> | undefined {
  return read && { node: make(read.node, joinText(tokens, at, read.next)), next: read.next }
}

function readPlain(tokens: Tokens, at: number): Read<Piece> {
  return { node: plainPiece(tokens, at), next: at + 1 }
}

function plainPiece(tokens: Tokens, at: number): Piece {
  const text = textAt(tokens, at)
  const type = typeAt(tokens, at)
  if (type === 'break' || type === 'over') return { type: 'break', text }
  if (type === 'broken') return { type, text }
  const sign = meaningAt(tokens, at, 'sign') ?? meaningAt(tokens, at, 'bound')
  return { type: 'words', text, hasNumber: type === 'number', ...(sign && { op: sign.op }) }
}

/** note = "(", { anything }, ")", behind a measure, which it only explains: 1辆（8吨水罐） */
function readNote(tokens: Tokens, at: number): Read<Piece> | undefined {
  if (typeAt(tokens, at) !== 'open') return undefined
  const close = tokens.findIndex(({ meaning }, index) => index > at && meaning.type === 'close')
  if (close === -1) return undefined
  return { node: { type: 'words', text: joinText(tokens, at, close + 1), hasNumber: false }, next: close + 1 }
}

/** Words between a turn and its count, as in 1个月召开1次. */
const mostBetween = 3

/** turn of a frequency = turn, [ words ], count of turns, which is left for the next piece */
function readFrequencyTurn(tokens: Tokens, at: number): Read<Piece> | undefined {
  const turn = readTurn(tokens, at)
  if (!turn) return undefined
  let next = turn.next
  while (next < turn.next + mostBetween && isBetween(tokens, next) && !readQuantity(tokens, next)) next++
  const count = readQuantity(tokens, next)?.node
  const isCount = count?.unit !== undefined && turnUnits.has(count.unit.name) && count.per.length === 0
  return isCount ? { node: { type: 'every', every: turn.node, text: joinText(tokens, at, turn.next) }, next: turn.next } : undefined
}

function isBetween(tokens: Tokens, at: number): boolean {
  const type = typeAt(tokens, at)
  return type === 'plain' || type === 'text' || type === 'open'
}

/** fraction = number, ( "/" | 分之 ), number, [ scale ]; no unit follows */
function readFraction(tokens: Tokens, at: number): Read<Piece> | undefined {
  const stroke = typeAt(tokens, at + 1)
  const isFraction = typeAt(tokens, at) === 'number' && (stroke === 'over' || stroke === 'fraction') && typeAt(tokens, at + 2) === 'number'
  const next = typeAt(tokens, at + 3) === 'scale' ? at + 4 : at + 3
  return isFraction && typeAt(tokens, next) !== 'unit' ? { node: { type: 'fraction', text: joinText(tokens, at, next) }, next } : undefined
}

/** turn = 第, number, [ unit ]: 第一年 is not how much, but which one */
function readTurnNumber(tokens: Tokens, at: number): Read<Piece> | undefined {
  if (typeAt(tokens, at) !== 'ordinal' || typeAt(tokens, at + 1) !== 'number') return undefined
  const next = typeAt(tokens, at + 2) === 'unit' ? at + 3 : at + 2
  return { node: { type: 'turn', text: joinText(tokens, at, next) }, next }
}
