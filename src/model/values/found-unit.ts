import { unitFromNames, unitInBrackets } from './name-units.js'
import { isMoney, type Surroundings } from './surroundings.js'
import type { UnitWord } from './units.js'
import type { NumberValue, Unit, UnitOrigin } from './value.js'

/** A unit that is not in the cell. */
export interface FoundUnit {
  readonly unit: Unit
  readonly per: readonly string[]
  /** What the number grows by: 250万 under a column of 人, or 2.6 under one of 万人. */
  readonly power: number
}

/** The unit of the column, the heading, or the name, in this order. */
export function unitAround(around: Surroundings, scale: number): FoundUnit | undefined {
  const { column, header, names } = around
  if (column) return { unit: unitFrom(column, column.written, 'column'), per: column.per, power: scale + column.power }
  if (header) return { unit: unitFrom(header, header.name, 'header'), per: [], power: scale }
  if (scale > 0) return isMoney(around) ? scaledMoney(scale) : undefined
  const ofName = unitFromNames(names)
  return ofName && { unit: unitFrom(ofName.unit, ofName.written, 'name'), per: ofName.per, power: 0 }
}

/** 250万 of money is 250 万元. */
function scaledMoney(scale: number): FoundUnit | undefined {
  const sign = { 4: '万', 8: '亿' }[scale]
  return sign === undefined ? undefined : { unit: { name: `${sign}元`, written: sign, from: 'name' }, per: [], power: 0 }
}

function unitFrom({ name }: UnitWord, written: string, from: UnitOrigin): Unit {
  return { name, written, from }
}

type Conflict = Pick<NumberValue, 'conflict'>

/** Another unit written in the column, the heading, or the brackets of the name. */
export function conflictOf(unit: Unit, around: Surroundings): Conflict {
  const byColumn = conflictWithColumn(unit.name, around)
  if (byColumn.conflict) return byColumn
  const { header, names } = around
  if (header && header.name !== unit.name) return { conflict: unitFrom(header, header.name, 'header') }
  const stated = unitInBrackets(names)
  return stated && stated.unit.name !== unit.name ? { conflict: unitFrom(stated.unit, stated.written, 'name') } : {}
}

export function conflictWithColumn(unit: string, { column }: Surroundings): Conflict {
  return column && column.name !== unit ? { conflict: unitFrom(column, column.written, 'column') } : {}
}
