import { decimalOf, type Big as Decimal } from '../../base/amount.js'
import { meaningAt, textAt, type Read, type Tokens } from './cursor.js'
import type { Change, Operator } from './value.js'
import { unitNamed, type UnitWord } from './units.js'

/** A number with all that stands around it, before anything outside the cell is asked. */
export interface Quantity {
  readonly op: Operator | null
  /** More than one sign, and they do not agree. */
  readonly signsDisagree: boolean
  /** 控制在: a ceiling, though no sign is written. */
  readonly isCap: boolean
  readonly isApprox: boolean
  readonly change: Change | undefined
  readonly low: Decimal
  /** The upper end of a range. */
  readonly high: Decimal | undefined
  /** 万 without a unit behind it; multiplied into the numbers where a unit follows. */
  readonly scale: number
  readonly unit: (UnitWord & { readonly written: string }) | undefined
  readonly per: readonly string[]
}

interface Amount {
  readonly value: Decimal
  readonly scale: number
  readonly unit: Quantity['unit']
  readonly isOdd: boolean
}

interface Lead {
  readonly ops: readonly Operator[]
  readonly isCap: boolean
  readonly isApprox: boolean
  readonly against: string | undefined
  readonly direction: Change['direction'] | undefined
  readonly per: readonly string[]
}

const noLead: Lead = { ops: [], isCap: false, isApprox: false, against: undefined, direction: undefined, per: [] }
/** Words that may stand before or behind one number; more of them is no value. */
const longestLead = 8
const longestUnknownUnit = 3

/** quantity = lead, amount, [ ( range sign, [ filler ] | ± ), amount ], { per }, { behind } */
export function readQuantity(tokens: Tokens, at: number): Read<Quantity> | undefined {
  const { node: lead, next: start } = readLead(tokens, at)
  const low = readAmount(tokens, start)
  if (!low || isFraction(tokens, low)) return undefined
  const spread = readSpread(tokens, low)
  const high = spread ?? readUpperEnd(tokens, low)
  const last = high ?? low
  const { node: per, next: behindPer } = readPer(tokens, last.next, last.node.unit)
  const { node: tail, next } = readTail(tokens, behindPer)
  const ops = [...lead.ops, ...tail.ops]
  const unit = last.node.unit
  const scale = unit ? 0 : last.node.scale
  const grown = ({ value, scale: own }: Amount): Decimal => unit ? value.times(`1e${own || last.node.scale}`) : value
  return {
    next,
    node: {
      op: ops[0] ?? null,
      signsDisagree: ops.some((op) => directionOf(op) !== directionOf(ops[0] ?? op)),
      isCap: lead.isCap,
      isApprox: lead.isApprox || tail.isApprox || low.node.isOdd,
      change: lead.direction && { direction: lead.direction, ...(lead.against !== undefined && { against: lead.against }) },
      low: spread ? grown(low.node).minus(grown(spread.node)) : grown(low.node),
      high: spread ? grown(low.node).plus(grown(spread.node)) : high && grown(high.node),
      scale,
      unit,
      per: [...lead.per, ...per],
    },
  }
}

/** ≤10/10万: a number of another, and not so many. */
function isFraction(tokens: Tokens, { node, next }: Read<Amount>): boolean {
  return node.unit === undefined && meaningAt(tokens, next, 'over') !== undefined && meaningAt(tokens, next + 1, 'number') !== undefined
}

function directionOf(op: Operator): string {
  return op.charAt(0)
}

/** lead = { sign | bound | about | filler | ceiling word | against | change | per head | 每, unit } */
function readLead(tokens: Tokens, from: number): Read<Lead> {
  let lead = noLead
  let at = from
  for (; at < from + longestLead; at++) {
    const meaning = tokens[at]?.meaning
    if (meaning?.type === 'sign' || meaning?.type === 'bound') lead = { ...lead, ops: [...lead.ops, meaning.op] }
    else if (meaning?.type === 'approx') lead = { ...lead, isApprox: true }
    else if (meaning?.type === 'cap') lead = { ...lead, isCap: true }
    else if (meaning?.type === 'against') lead = { ...lead, against: meaning.words }
    else if (meaning?.type === 'change') lead = { ...lead, direction: meaning.direction }
    else if (meaning?.type === 'perHead') lead = { ...lead, per: [...lead.per, meaning.unit] }
    else if (meaning?.type === 'every') {
      const each = readUnit(tokens, at + 1, false)
      if (!each) break
      lead = { ...lead, per: [...lead.per, each.node.name] }
      at = each.next - 1
    } else if (meaning?.type !== 'filler') break
  }
  return { node: lead, next: at }
}

/** amount = [ "-" ], ( number, [ odd ], [ scale ], [ odd ], [ unit ] | share word, number ) */
function readAmount(tokens: Tokens, from: number): Read<Amount> | undefined {
  const isNegative = textAt(tokens, from) === '-'
  const start = isNegative ? from + 1 : from
  const share = meaningAt(tokens, start, 'share')
  const digits = meaningAt(tokens, share ? start + 1 : start, 'number')
  const half = meaningAt(tokens, start, 'unit')
  if (half?.unit.name === '半年') return { node: { value: decimalOf('1'), scale: 0, unit: { ...half.unit, written: '半年' }, isOdd: false }, next: start + 1 }
  if (!digits) return undefined
  const value = decimalOf(isNegative ? `-${digits.digits}` : digits.digits)
  if (share) return { node: { value, scale: 0, unit: { ...unitNamed(share.unit), written: textAt(tokens, start) }, isOdd: false }, next: start + 2 }
  let at = start + 1
  let power = 0
  let isOdd = false
  for (; at < start + 5; at++) {
    const meaning = tokens[at]?.meaning
    if (meaning?.type === 'scale') power += meaning.power
    else if (meaning?.type === 'odd') isOdd = true
    else break
  }
  const unit = readUnit(tokens, at)
  if (digits.isChinese && !unit && power === 0) return undefined
  if (unit?.node.name === '成') return { node: { value: value.times(10), scale: 0, unit: { ...unitNamed('%'), written: '成' }, isOdd }, next: unit.next }
  const next = unit?.next ?? at
  const isOddBehind = meaningAt(tokens, next, 'odd') !== undefined
  return { node: { value, scale: power, unit: unit?.node, isOdd: isOdd || isOddBehind }, next: isOddBehind ? next + 1 : next }
}

/** unit = known unit | "(", unit, ")" | up to three characters of no other meaning that end the phrase */
function readUnit(tokens: Tokens, at: number, mustEnd = true): Read<NonNullable<Quantity['unit']>> | undefined {
  const known = meaningAt(tokens, at, 'unit')
  if (known) return { node: { ...known.unit, written: textAt(tokens, at) }, next: at + 1 }
  if (meaningAt(tokens, at, 'open') && meaningAt(tokens, at + 2, 'close')) {
    const inside = readUnit([...tokens.slice(at + 1, at + 2)], 0)
    return inside && { node: inside.node, next: at + 3 }
  }
  const text = textAt(tokens, at)
  const isUnknown = meaningAt(tokens, at, 'plain') && text.length <= longestUnknownUnit && /^[\p{Script=Han}]+$/u.test(text) && (!mustEnd || isEnd(tokens, at + 1))
  return isUnknown ? { node: { ...unitNamed(text), written: text }, next: at + 1 } : undefined
}

function isEnd(tokens: Tokens, at: number): boolean {
  const type = tokens[at]?.meaning.type
  return type === undefined || type === 'break' || type === 'close' || type === 'behind' || type === 'approx' || type === 'over'
}

/** The second end of a range: its unit holds for both, and a unit of the first must be the same. */
function readUpperEnd(tokens: Tokens, { node: low, next }: Read<Amount>): Read<Amount> | undefined {
  if (!meaningAt(tokens, next, 'range')) return undefined
  const from = meaningAt(tokens, next + 1, 'filler') ? next + 2 : next + 1
  const high = textAt(tokens, from) === '-' ? undefined : readAmount(tokens, from)
  const fits = high && (low.unit === undefined || low.unit.name === high.node.unit?.name)
  return fits ? high : undefined
}

/** 310天±5天: so much more or less. */
function readSpread(tokens: Tokens, { node: middle, next }: Read<Amount>): Read<Amount> | undefined {
  const spread = meaningAt(tokens, next, 'around') && readAmount(tokens, next + 1)
  const unit = spread?.node.unit ?? middle.unit
  const fits = spread && (middle.unit === undefined || middle.unit.name === unit?.name)
  return fits ? { ...spread, node: { ...spread.node, unit } } : undefined
}

/** per = { ( "/" | 每 ), unit } */
function readPer(tokens: Tokens, from: number, unit: Quantity['unit']): Read<readonly string[]> {
  const per: string[] = []
  let at = from
  // ≤28.40/株: the unit in front of the stroke may stand in the indicator's name.
  while ((unit || meaningAt(tokens, at, 'over')) && per.length < 3 && (meaningAt(tokens, at, 'over') || meaningAt(tokens, at, 'every'))) {
    const below = readUnit(tokens, at + 1, false) ?? readThing(tokens, at + 1)
    if (!below || isMeasured(tokens, below.next)) break
    per.push(below.node.name)
    at = below.next
  }
  return { node: per, next: at }
}

/** 元/学员, 元/生: what is paid for may be any short word. */
function readThing(tokens: Tokens, at: number): Read<UnitWord> | undefined {
  const text = textAt(tokens, at)
  return meaningAt(tokens, at, 'text') && text.length <= longestUnknownUnit ? { node: unitNamed(text), next: at + 1 } : undefined
}

/** 2次每年5场: what follows has a number of its own. */
function isMeasured(tokens: Tokens, at: number): boolean {
  return meaningAt(tokens, at, 'number') !== undefined
}

/** tail = { behind | about | odd } */
function readTail(tokens: Tokens, from: number): Read<Pick<Lead, 'ops' | 'isApprox'>> {
  const ops: Operator[] = []
  let isApprox = false
  let at = from
  for (; at < from + 3; at++) {
    const meaning = tokens[at]?.meaning
    if (meaning?.type === 'behind') ops.push(meaning.op)
    else if (meaning?.type === 'approx' && textAt(tokens, at).length > 1) isApprox = true
    else break
  }
  return { node: { ops, isApprox }, next: at }
}
