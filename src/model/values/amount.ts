import { decimalOf, type Big } from '../../base/amount.js'
import { meaningAt, textAt, typeAt, type Read, type Tokens } from './cursor.js'
import { readUnit, type WrittenUnit } from './written-unit.js'
import { unitNamed } from './units.js'

/** A number with its unit. */
export interface Amount {
  readonly value: Big
  /** The power of ten of 万 and the like. */
  readonly scale: number
  readonly unit: WrittenUnit | undefined
  /** 余, 多: somewhat more. */
  readonly isOdd: boolean
}

/** 一百万亿 has two of them. */
const mostScales = 4

/** amount = half year | doubled | [ "-" ], ( share | counted ) */
export function readAmount(tokens: Tokens, from: number): Read<Amount> | undefined {
  const isNegative = textAt(tokens, from) === '-'
  const at = isNegative ? from + 1 : from
  const sign = isNegative ? '-' : ''
  if (typeAt(tokens, at) === 'number') return readCounted(tokens, at, sign)
  return readHalfYear(tokens, at) ?? readDoubled(tokens, at) ?? readShare(tokens, at, sign)
}

/** half year = 半年, which is a number and its unit in one word */
function readHalfYear(tokens: Tokens, at: number): Read<Amount> | undefined {
  const half = meaningAt(tokens, at, 'unit')
  if (half?.unit.name !== '半年') return undefined
  return { node: { value: decimalOf('1'), scale: 0, unit: { ...half.unit, written: textAt(tokens, at) }, isOdd: false }, next: at + 1 }
}

/** doubled = 翻一番 | 翻两番, which is a growth of 100% or of 300% */
function readDoubled(tokens: Tokens, at: number): Read<Amount> | undefined {
  const doubled = meaningAt(tokens, at, 'doubled')
  return doubled && { node: { value: decimalOf(doubled.growth), scale: 0, unit: { ...unitNamed('%'), written: textAt(tokens, at) }, isOdd: false }, next: at + 1 }
}

/** share = ( 百分之 | 千分之 ), number */
function readShare(tokens: Tokens, at: number, sign: string): Read<Amount> | undefined {
  const share = meaningAt(tokens, at, 'share')
  const number = share && meaningAt(tokens, at + 1, 'number')
  if (!number) return undefined
  return { node: { value: decimalOf(sign + number.digits), scale: 0, unit: { ...unitNamed(share.unit), written: textAt(tokens, at) }, isOdd: false }, next: at + 2 }
}

/** counted = number, { scale | odd }, [ unit ], [ odd ]; a number in Chinese has a unit or a scale */
function readCounted(tokens: Tokens, at: number, sign: string): Read<Amount> | undefined {
  const number = meaningAt(tokens, at, 'number')
  if (!number) return undefined
  const { node: { power, isOdd }, next: behindScale } = readScale(tokens, at + 1)
  const unit = readUnit(tokens, behindScale)
  if (number.isChinese && !unit && power === 0) return undefined
  const value = decimalOf(sign + number.digits)
  const next = unit?.next ?? behindScale
  if (unit?.node.name === '成') return { node: { value: value.times(10), scale: 0, unit: { ...unitNamed('%'), written: '成' }, isOdd }, next }
  const isOddBehind = typeAt(tokens, next) === 'odd'
  return { node: { value, scale: power, unit: unit?.node, isOdd: isOdd || isOddBehind }, next: isOddBehind ? next + 1 : next }
}

/** { scale | odd }: 1.5万, 100余, 30多万 */
function readScale(tokens: Tokens, from: number): Read<{ readonly power: number; readonly isOdd: boolean }> {
  let power = 0
  let isOdd = false
  let at = from
  for (; at < from + mostScales; at++) {
    const scale = meaningAt(tokens, at, 'scale')
    if (!scale && typeAt(tokens, at) !== 'odd') break
    power += scale?.power ?? 0
    isOdd ||= !scale
  }
  return { node: { power, isOdd }, next: at }
}
