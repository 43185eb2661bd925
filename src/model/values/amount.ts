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
  /** 120+场: the sign that it is a minimum stands before the unit. */
  readonly isLeast?: boolean
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

/** share = ( 百分之 | 千分之 | 万分之 ), number; 百分之百 is all */
function readShare(tokens: Tokens, at: number, sign: string): Read<Amount> | undefined {
  const share = meaningAt(tokens, at, 'share')
  const digits = textAt(tokens, at + 1) === '百' ? '100' : meaningAt(tokens, at + 1, 'number')?.digits
  if (!share || digits === undefined) return undefined
  return { node: { value: decimalOf(sign + digits), scale: 0, unit: { ...unitNamed(share.unit), written: textAt(tokens, at) }, isOdd: false }, next: at + 2 }
}

/** 三至五次: the unit stands behind the second number. */
function isLowerEnd(tokens: Tokens, at: number): boolean {
  const upper = typeAt(tokens, at) === 'range' ? meaningAt(tokens, at + 1, 'number') : undefined
  return upper?.isChinese === true && typeAt(tokens, at + 2) === 'unit'
}

/** counted = number, { scale | odd }, [ "+" ], [ unit ], [ odd ]; a number in Chinese has a unit or a scale, or is the lower end of a range */
function readCounted(tokens: Tokens, at: number, sign: string): Read<Amount> | undefined {
  const number = meaningAt(tokens, at, 'number')
  if (!number) return undefined
  const { node: { power, isOdd }, next: behindScale } = readScale(tokens, at + 1)
  const isLeast = isPlus(tokens, behindScale)
  const unit = readUnit(tokens, isLeast ? behindScale + 1 : behindAside(tokens, behindScale))
  if (number.isChinese && !unit && power === 0 && !isLowerEnd(tokens, behindScale)) return undefined
  const tenths = inTenths(decimalOf(sign + number.digits), power, unit?.node)
  return withOddBehind(tokens, { node: { ...tenths, isOdd, ...(isLeast && { isLeast }) }, next: unit?.next ?? behindScale })
}

/** 30人多, as well as 30多人. */
function withOddBehind(tokens: Tokens, read: Read<Amount>): Read<Amount> {
  return typeAt(tokens, read.next) === 'odd' ? { node: { ...read.node, isOdd: true }, next: read.next + 1 } : read
}

/** 九成 is 90%. */
function inTenths(value: Big, scale: number, unit: WrittenUnit | undefined): Pick<Amount, 'value' | 'scale' | 'unit'> {
  return unit?.name === '成' ? { value: value.times(10), scale: 0, unit: { ...unitNamed('%'), written: '成' } } : { value, scale, unit }
}

/** Where the unit of 5(8)mg/L stands: the number in brackets holds in cold weather. */
function behindAside(tokens: Tokens, at: number): number {
  const isAside = typeAt(tokens, at) === 'open' && typeAt(tokens, at + 1) === 'number' && typeAt(tokens, at + 2) === 'close' && typeAt(tokens, at + 3) === 'unit'
  return isAside ? at + 3 : at
}

/** The + of 120+场; behind the unit it is read with the number's tail. */
function isPlus(tokens: Tokens, at: number): boolean {
  return textAt(tokens, at) === '+' && typeAt(tokens, at + 1) === 'unit'
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
