import type { Big } from '../../base/amount.js'
import { foldValue } from './fold.js'
import { isRateName, unitFromNames, type NamedUnit } from './name-units.js'
import { suspectNumber } from './suspects.js'
import { unitNamed, unitWords, type UnitWord } from './units.js'
import { dictionary } from './lexicon.js'
import type { DurationUnit, NumberValue, Operator, RangeValue, Unit, UnitOrigin, Value, ValueContext } from './value.js'

/** What the surroundings of a value say, read once. */
export interface Surroundings {
  readonly column: ColumnUnit | undefined
  readonly header: UnitWord | undefined
  readonly name: NamedUnit | undefined
  readonly columnSign: Operator | undefined
  readonly isRate: boolean
  readonly isMoney: boolean
  readonly isDate: boolean
  readonly names: string
}

/** What the column of units says: 万人 is 人 ten thousand times, 小时内 a bound as well. */
interface ColumnUnit extends UnitWord {
  readonly written: string
  readonly per: readonly string[]
  readonly power: number
  readonly op?: Operator
}

const moneyName = /费用?$|费[（(]|成本|金额|经费|单价|资金|补助标准|补贴标准|投资|收入|支出|产值|总额|价格|标准\(?.*元/u
const dateName = /时间|日期|时限|期限|节点/u

export function surroundingsOf(context: ValueContext): Surroundings {
  const names = (context.names ?? []).map(foldValue)
  const column = context.unit === undefined ? undefined : readUnitCell(context.unit)
  const sign = context.operator === undefined ? undefined : dictionary.get(foldValue(context.operator).charAt(0))?.find(({ word }) => word === foldValue(context.operator ?? ''))?.meaning
  return {
    column,
    header: context.headerUnit === undefined ? undefined : unitNamed(foldValue(context.headerUnit)),
    name: unitFromNames(context.names ?? []),
    columnSign: sign && 'op' in sign ? sign.op : column?.op,
    isRate: context.measures === 'satisfaction' || names.some(isRateName),
    isMoney: context.measures === 'cost' || names.some((name) => moneyName.test(name.replace(/\([^()]*\)$/u, ''))),
    isDate: context.measures === 'timeliness' || names.some((name) => dateName.test(name)),
    names: names.join(' '),
  }
}

function readUnitCell(text: string): ColumnUnit | undefined {
  const folded = foldValue(text).replace(/^\(|\)$/gu, '')
  if (folded === '' || /^[/-]+$|^无$/u.test(folded)) return undefined
  const behind = /(?:以内|之内|内|以上|以下)$/u.exec(folded)?.[0] ?? ''
  const [unit = '', ...per] = folded.slice(0, folded.length - behind.length).split(/[/.]/u)
  const scale = /^[千万亿]/u.test(unit) && unitWords.get(unit) === undefined && unitWords.has(unit.slice(1)) ? unit.charAt(0) : ''
  return {
    ...unitNamed(unit.slice(scale.length)),
    written: folded,
    per: per.map((one) => unitNamed(one).name),
    power: scales[scale] ?? 0,
    ...(behind !== '' && { op: behind === '以上' ? ('>=' as const) : ('<=' as const) }),
  }
}

const scales: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 }

/** Completes a value that was read from its cell alone by what stands around it. */
export function settle(value: Value, scale: number, context: ValueContext): Value {
  if (value.kind === 'number') return settleNumber(value, scale, surroundingsOf(context), context)
  if (value.kind === 'range') return settleRange(value, scale, surroundingsOf(context))
  if (value.kind === 'duration') return settleDuration(value, surroundingsOf(context), context)
  if (value.kind === 'suspect' && value.guess) return { ...value, guess: settle(value.guess, scale, context) }
  return value
}

function settleNumber(read: NumberValue, scale: number, around: Surroundings, context: ValueContext): Value {
  const signed = withColumnSign(read, around.columnSign)
  if (signed.kind !== 'number') return signed
  const perVisit = mergeVisits(signed, around.names)
  const found = perVisit.unit ? undefined : unitAround(around, scale)
  const value: NumberValue = found
    ? { ...perVisit, value: grown(perVisit.value, found.scaled ? 0 : scale + found.power), unit: found.unit, ...(found.per.length > 0 && !perVisit.per && { per: found.per }) }
    : { ...perVisit, ...conflictOf(perVisit.unit, around) }
  if (!value.unit && scale > 0) return { kind: 'suspect', why: 'bare-scale', guess: { ...value, value: grown(value.value, scale) }, raw: value.raw }
  const suspect = suspectNumber(value, around, context)
  if (suspect) return suspect
  return asDuration(withInferredSign(value, around, context), found?.role)
}

function withColumnSign(value: NumberValue, sign: Operator | undefined): Value {
  if (sign === undefined || value.op === sign) return value
  if (value.op === null) {
    const { inferredOp: _, ...rest } = value
    return { ...rest, op: sign }
  }
  return { kind: 'suspect', why: 'signs-disagree', guess: value, raw: value.raw }
}

/** 24人/次 where the name says 人次. */
function mergeVisits(value: NumberValue, names: string): NumberValue {
  const isVisit = value.unit?.name === '人' && value.per?.length === 1 && value.per[0] === '次' && names.includes('人次')
  if (!isVisit || !value.unit) return value
  const { per: _, ...rest } = value
  return { ...rest, unit: { name: '人次', written: '人/次', from: 'value' } }
}

interface FoundUnit {
  readonly unit: Unit
  readonly role: UnitWord['role']
  readonly per: readonly string[]
  /** Of the column's 万人. */
  readonly power: number
  /** 250万 of money is 250 万元. */
  readonly scaled: boolean
}

/** The unit that is not in the cell: of the column, the heading, or the name. */
function unitAround({ column, header, name, isMoney }: Surroundings, scale: number): FoundUnit | undefined {
  const made = (word: UnitWord, written: string, from: UnitOrigin, per: readonly string[] = []): FoundUnit => ({ unit: { name: word.name, written, from }, role: word.role, per, scaled: false, power: 0 })
  if (column) return { ...made(column, column.written, 'column', column.per), power: column.power }
  if (header) return made(header, header.name, 'header')
  if (scale > 0) return isMoney && (scale === 4 || scale === 8) ? { unit: { name: scale === 4 ? '万元' : '亿元', written: scale === 4 ? '万' : '亿', from: 'name' }, role: 'money', per: [], scaled: true, power: 0 } : undefined
  return name && made(name.unit, name.written, 'name', name.per)
}

function grown(value: Big, scale: number): Big {
  return scale === 0 ? value : value.times(`1e${scale}`)
}

/** Another unit written in the column or in the brackets of the name. */
function conflictOf(unit: Unit | null, { column, header, name }: Surroundings): Pick<NumberValue, 'conflict'> {
  if (!unit) return {}
  if (column && column.name !== unit.name) return { conflict: { name: column.name, written: column.written, from: 'column' } }
  if (header && header.name !== unit.name) return { conflict: { name: header.name, written: header.name, from: 'header' } }
  return name?.by === 'bracket' && name.unit.name !== unit.name ? { conflict: { name: name.unit.name, written: name.written, from: 'name' } } : {}
}

function withInferredSign(value: NumberValue, { isRate, isMoney }: Surroundings, { measures }: ValueContext): NumberValue {
  if (value.op !== null || value.inferredOp) return value
  const inferredOp = inferSign(value, isRate, isMoney, measures)
  return inferredOp ? { ...value, inferredOp } : value
}

function inferSign({ unit, change, conflict }: NumberValue, isRate: boolean, isMoney: boolean, measures: ValueContext['measures']): Operator | undefined {
  if (conflict) return undefined
  if (measures === 'cost') return isMoney || unit?.name !== '%' ? '<=' : undefined
  if (change) return '>='
  if (isRate && (unit?.name === '%' || unit === null)) return '>='
  if (measures === 'quality' && unit?.name === '%') return '>='
  return measures === 'quantity' ? '=' : undefined
}

/** A number of days whose unit stands in the column or the name. */
function asDuration(value: NumberValue, role: UnitWord['role'] | undefined): Value {
  if (role !== 'time' || !value.unit || value.per || value.change) return value
  const { kind: _, unit, ...rest } = value
  return { kind: 'duration', ...rest, unit: unit.name as DurationUnit, unitFrom: unit.from }
}

function settleRange(value: RangeValue, scale: number, around: Surroundings): Value {
  if (value.unit) return { ...value, ...conflictOf(value.unit, around) }
  const found = unitAround(around, scale)
  const factor = found?.scaled ? 0 : scale + (found?.power ?? 0)
  return { ...value, low: grown(value.low, factor), high: grown(value.high, factor), unit: found?.unit ?? null, ...(found && found.per.length > 0 && { per: found.per }) }
}

function settleDuration(value: Extract<Value, { kind: 'duration' }>, around: Surroundings, { measures }: ValueContext): Value {
  const op = value.op ?? around.columnSign ?? null
  const { column } = around
  const conflict = column && column.name !== value.unit ? { conflict: { name: column.name, written: column.written, from: 'column' as const } } : {}
  return { ...value, op, ...(op === null && measures === 'timeliness' && !value.inferredOp && { inferredOp: '<=' as const }), ...conflict }
}
