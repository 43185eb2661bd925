import { datedFrom, deadlineOf, isPossible, wholeYear } from './calendar.js'
import { numberOf } from './compose-number.js'
import type { When } from './dates.js'
import type { Piece, PieceOf } from './pieces.js'
import { wordsAround, type Measure, type Place } from './surrounding-words.js'
import type { Operator, Value } from './value.js'

/** What is done by a day; behind 2023年 or 本年度 only these make it a deadline. */
const done = /^(?:(?:全部|基本|按时|按期|如期|及时|全面|前|内|实施|工程|项目|建设|任务|工作|资金|均|已|可|需|并|的){0,3}(?:完成|办结|竣工|完工|结束|交付|验收|投入使用|投用|建成|开工|动工|发放|拨付|支付|到位|上报|报送|提交|结项|结题|落实到位|执行完毕|实施完毕|完毕|结清|兑现|通车|通水|投产|上线|挂牌)|\()/u

const boundDeed = /^(?:最多|至多|至少|最少|不少于|不低于|不超过|不多于)\p{Script=Han}{1,4}$/u

const ranks: ReadonlySet<string> = new Set(['名', '位'])

/** Behind a date: it begins there, or comes after it. */
const start = /^(?:起|开始|以来|以后|之后|后|启动)/u

/** one = [ words ], ( [ year ], quantity | period | when ), [ words ] */
export function composeOne(pieces: readonly Piece[], measures: readonly Measure[], place: Place): Value | undefined {
  const quantity = onlyQuantity(measures)
  if (quantity) return composeQuantity(pieces, quantity, place)
  const [only, ...more] = measures.filter((piece) => measures.length === 1 || piece.type !== 'when' || !isWholeYear(piece.when))
  if (!only || more.length > 0) return undefined
  if (only.type === 'period') return { kind: 'period', from: datedFrom(only.from, place.year), to: datedFrom(only.to, place.year), ...wordsAround(pieces, [only]), raw: place.raw }
  return only.type === 'when' ? composeWhen(pieces, only, place) : undefined
}

/** 2023年培训200人次: a year in front says nothing that the form does not. */
function onlyQuantity(measures: readonly Measure[]): PieceOf<'quantity'> | undefined {
  const quantity = measures.find((piece) => piece.type === 'quantity')
  return measures.every((piece) => piece === quantity || (piece.type === 'when' && isWholeYear(piece.when))) ? quantity : undefined
}

function composeQuantity(pieces: readonly Piece[], piece: PieceOf<'quantity'>, { raw }: Place): Value | undefined {
  const { quantity } = piece
  if (isRank(pieces, piece)) return undefined
  const op = quantity.op ?? signAmongWords(pieces, piece)
  return numberOf(op === quantity.op ? quantity : { ...quantity, op }, wordsAround(pieces, [piece]), raw)
}

/** 全县前3名 is a place among others, and no three of them. */
function isRank(pieces: readonly Piece[], piece: PieceOf<'quantity'>): boolean {
  const before = pieces[pieces.indexOf(piece) - 1]
  return before?.type === 'words' && before.text.endsWith('前') && ranks.has(piece.quantity.unit?.name ?? '')
}

/** 不低于投入资金的6%, 最多跑1次: the sign stands before words, and these before the number. */
function signAmongWords(pieces: readonly Piece[], quantity: Piece): Operator | null {
  const before = pieces[pieces.indexOf(quantity) - 1]
  return (before?.type === 'words' && (before.text.endsWith('的') || boundDeed.test(before.text)) ? before.op : undefined) ?? null
}

/** A date as a deadline, and 全年 as a period; 2021年 with words of another kind behind it is neither. */
function composeWhen(pieces: readonly Piece[], piece: PieceOf<'when'>, { raw, year }: Place): Value | undefined {
  const { when } = piece
  const words = wordsAround(pieces, [piece])
  if (isWholeYear(when) && piece.text.includes('全年')) return { kind: 'period', ...wholeYear(when.date, year), ...words, raw }
  if (!isDeadline(when, words.rest)) return undefined
  const by = datedFrom(when.date, year)
  return isPossible(by) ? { ...deadlineOf(by, raw), ...words } : { kind: 'suspect', why: 'no-such-date', raw }
}

/** A year, without a word that makes it a limit. */
function isWholeYear({ isExact, isLimit }: When): boolean {
  return !isExact && !isLimit
}

/** 2020年3月起 is when something starts, and no deadline. */
function isDeadline({ date, isLimit, isExact }: When, rest = ''): boolean {
  if (start.test(rest)) return false
  if (isLimit || done.test(rest)) return true
  return date.named === undefined && (isExact || rest === '')
}
