import type { Big } from '../../base/amount.js'
import { readAmount, type Amount } from './amount.js'
import { textAt, typeAt, type Read, type Tokens } from './cursor.js'
import { readLead, readTail, type Lead } from './lead.js'
import type { Change, Operator } from './value.js'
import { readPer, type WrittenUnit } from './written-unit.js'

/** A number with all that stands around it, before anything outside the cell is asked. */
export interface Quantity {
  readonly op: Operator | null
  /** More than one sign, and they do not agree. */
  readonly signsDisagree: boolean
  /** 控制在: a ceiling, though no sign is written. */
  readonly isCap: boolean
  readonly isApprox: boolean
  readonly change: Change | undefined
  readonly low: Big
  /** The upper end of a range. */
  readonly high: Big | undefined
  /** 万 without a unit behind it; multiplied into the numbers where a unit follows. */
  readonly scale: number
  readonly unit: WrittenUnit | undefined
  readonly per: readonly string[]
}

/** One amount, or the two ends of a range. */
type Extent = Pick<Quantity, 'low' | 'high' | 'scale' | 'unit'> & Pick<Amount, 'isOdd' | 'isLeast'>

/** quantity = lead, extent, per, tail */
export function readQuantity(tokens: Tokens, at: number): Read<Quantity> | undefined {
  const { node: lead, next: start } = readLead(tokens, at)
  const extent = readExtent(tokens, start)
  if (!extent) return undefined
  const { low, high, scale, unit, isOdd, isLeast } = extent.node
  const { node: per, next: behindPer } = readPer(tokens, extent.next, unit)
  const { node: tail, next } = readTail(tokens, behindPer)
  const ops: readonly Operator[] = joined(isLeast ? [...lead.ops, '>='] : lead.ops, tail.ops)
  const [op = null] = ops
  return {
    next,
    node: {
      op,
      signsDisagree: ops.some((other) => directionOf(other) !== directionOf(op ?? other)),
      isCap: lead.isCap,
      isApprox: lead.isApprox || tail.isApprox || isOdd,
      change: changeOf(typeAt(tokens, start) === 'doubled' ? { ...lead, direction: 'up' } : lead),
      low,
      high,
      scale,
      unit,
      per: joined(lead.per, per),
    },
  }
}

/** Mostly one of the two is empty. */
function joined<Item>(first: readonly Item[], second: readonly Item[]): readonly Item[] {
  if (second.length === 0) return first
  return first.length === 0 ? second : [...first, ...second]
}

function directionOf(op: Operator): string {
  return op.charAt(0)
}

function changeOf({ direction, against }: Lead): Change | undefined {
  return direction && { direction, ...(against !== undefined && { against }) }
}

/** extent = amount, [ "±", amount | range sign, [ filler ], amount ] */
function readExtent(tokens: Tokens, at: number): Read<Extent> | undefined {
  const first = readAmount(tokens, at)
  if (!first || isFraction(tokens, first)) return undefined
  const { isOdd, isLeast } = first.node
  const spread = readSpread(tokens, first)
  if (spread) {
    const [middle, more] = [grown(first.node, spread.node), grown(spread.node, spread.node)]
    return { node: { low: middle.minus(more), high: middle.plus(more), ...unitOf(spread.node), isOdd }, next: spread.next }
  }
  const upper = readUpperEnd(tokens, first)
  const last = upper ?? first
  return { node: { low: grown(first.node, last.node), high: upper && grown(upper.node, last.node), ...unitOf(last.node), isOdd, ...(isLeast && { isLeast }) }, next: last.next }
}

function unitOf({ unit, scale }: Amount): Pick<Extent, 'unit' | 'scale'> {
  return { unit, scale: unit ? 0 : scale }
}

/**
 * 3-5万元: the scale of the last number holds for both, and is multiplied in where a unit follows. A scale of the first alone counts
 * beside that of the unit: 1万-2万元, 8000万-1亿元.
 */
function grown({ value, scale, unit }: Amount, last: Amount): Big {
  const inUnit = unit ? 0 : (scaleOfUnit.get(last.unit?.name ?? '') ?? 0)
  const power = scale === 0 ? last.scale : scale - inUnit
  return last.unit && power !== 0 ? value.times(`1e${power}`) : value
}

/** Units of money that hold a power of ten; a map, since a unit may be called anything, constructor too. */
const scaleOfUnit = new Map([['万元', 4], ['亿元', 8]])

/** ≤10/10万: a number of another, and not so many. */
function isFraction(tokens: Tokens, { node, next }: Read<Amount>): boolean {
  return node.unit === undefined && typeAt(tokens, next) === 'over' && typeAt(tokens, next + 1) === 'number'
}

/** The second end of a range: its unit holds for both, and a unit of the first must be the same. */
function readUpperEnd(tokens: Tokens, { node: low, next }: Read<Amount>): Read<Amount> | undefined {
  if (typeAt(tokens, next) !== 'range') return undefined
  const from = typeAt(tokens, next + 1) === 'filler' ? next + 2 : next + 1
  const high = textAt(tokens, from) === '-' ? undefined : readAmount(tokens, from)
  const fits = high && (low.unit === undefined || low.unit.name === high.node.unit?.name)
  return fits ? high : undefined
}

/** 310天±5天: so much more or less. */
function readSpread(tokens: Tokens, { node: middle, next }: Read<Amount>): Read<Amount> | undefined {
  const spread = typeAt(tokens, next) === 'around' ? readAmount(tokens, next + 1) : undefined
  if (!spread) return undefined
  const unit = spread.node.unit ?? middle.unit
  const fits = middle.unit === undefined || middle.unit.name === unit?.name
  return fits ? { ...spread, node: { ...spread.node, unit } } : undefined
}
