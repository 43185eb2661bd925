import { convertMoney, toHalfWidth, type Big, type MoneyUnit } from '../base/amount.js'
import type { CostGroup } from '../forms/form-kind.js'
import type { Declaration, Indicator } from './declaration.js'
import { linksOf } from './links.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import type { NumberValue, Operator, Value } from './values/value.js'

/** Why a unit cost was not multiplied with the quantity that its row refers to. */
export type UnitCostDoubt = 'several-quantities' | 'quantity-unread' | 'quantity-without-unit' | 'other-unit' | 'several-units' | 'money-unread'

/** A cost per piece and the quantity that its row refers to by 对应. */
export type UnitCost = { readonly cost: IndicatorRow; readonly quantity: IndicatorRow } & (
  | {
      readonly state: 'read'
      /** Cost × quantity in the form's unit. */
      readonly product: Big
      /** It will cost no less: neither factor is an upper bound or an estimate. */
      readonly isFloor: boolean
      /** `23万元/个 × 10个`. */
      readonly factors: string
    }
  | { readonly state: 'doubtful'; readonly why: UnitCostDoubt; readonly units?: readonly [string, string] }
)

const namesUnitCost = /单价|单位成本|标准(?!化)|人均|每(?!年)/u
const namesPortion = /^(?:其中|[内包]?含[:：])/u

/** The unit costs of a group whose rows refer to a quantity, in file order. */
export function unitCosts(declaration: Declaration, group: CostGroup): readonly UnitCost[] {
  const links = linksOf(declaration)
  if (links.length === 0) return []
  const rows = new Map(indicatorRows(declaration).map((row): [Indicator, IndicatorRow] => [row.indicator, row]))
  const quantities = new Map<IndicatorRow, IndicatorRow[]>()
  for (const { from, target } of links) {
    const [cost, quantity] = target.kind === 'row' ? [rows.get(from), rows.get(target.indicator)] : []
    if (!cost || quantity?.indicator.level2.measures !== 'quantity' || from.level2.id !== group.group) continue
    const known = quantities.get(cost)
    if (!known) quantities.set(cost, [quantity])
    else if (!known.includes(quantity)) known.push(quantity)
  }
  return [...quantities].flatMap(([cost, [quantity, ...more]]) => (quantity ? (readUnitCost(cost, [quantity, ...more], declaration.kind.amountUnit) ?? []) : []))
}

function readUnitCost(cost: IndicatorRow, [quantity, second]: readonly [IndicatorRow, ...IndicatorRow[]], unit: MoneyUnit): UnitCost | undefined {
  const money = unitCostOf(cost)
  if (!money) return undefined
  const product = second ? 'several-quantities' : multiply(money, quantity.value, unit)
  if (typeof product !== 'string') return { cost, quantity, state: 'read', ...product }
  const units = [piecesOf(money)[0], countedValue(quantity.value, undefined)?.unit?.written] as const
  return { cost, quantity, state: 'doubtful', why: product, ...(product === 'other-unit' && units[0] !== undefined && { units: [units[0], units[1] ?? ''] }) }
}

/** The product, or why there is none. */
function multiply(money: NumberValue, quantity: Value, unit: MoneyUnit): Pick<Extract<UnitCost, { state: 'read' }>, 'product' | 'isFloor' | 'factors'> | UnitCostDoubt {
  const [piece, more] = piecesOf(money)
  if (more !== undefined) return 'several-units'
  const counted = countedValue(quantity, piece)
  if (!counted) return quantity.kind === 'suspect' && quantity.why === 'no-unit' ? 'quantity-without-unit' : 'quantity-unread'
  if (piece !== undefined && !counted.unit) return 'quantity-without-unit'
  if (isOtherUnit(counted, piece)) return 'other-unit'
  const product = productOf(money, counted, unit)
  return product ? { product, isFloor: isFloor(money) && isFloor(counted), factors: `${written(money)} × ${written(counted)}` } : 'money-unread'
}

function productOf({ value, unit, conflict }: NumberValue, counted: NumberValue, formUnit: MoneyUnit): Big | undefined {
  return unit && !conflict ? convertMoney(value.times(counted.value), unit.name, formUnit) : undefined
}

/** Neither an upper bound nor an estimate. */
function isFloor({ op, approx }: NumberValue): boolean {
  return !approx && op !== '<=' && op !== '<'
}

/** The value of a row that states what one piece costs. */
function unitCostOf({ value, context }: IndicatorRow): NumberValue | undefined {
  const names = context.names ?? []
  if (value.kind !== 'number' || value.change || names.some((name) => namesPortion.test(name))) return undefined
  return piecesOf(value).length > 0 || names.some((name) => namesUnitCost.test(toHalfWidth(name))) ? value : undefined
}

/** What the money is for one of; money per year is what the year's budget is for. */
function piecesOf({ per = [] }: NumberValue): readonly string[] {
  return per.filter((one) => one !== '年')
}

/** The number of a quantity; of several quantities, the one that is counted in the unit of the cost. */
function countedValue(value: Value, piece: string | undefined): NumberValue | undefined {
  if (value.kind === 'number') return value.change || value.conflict ? undefined : value
  if (value.kind !== 'multi') return undefined
  const numbers = value.parts.filter((part) => part.kind === 'number')
  const fitting = numbers.filter((part) => part.unit && !isOtherUnit(part, piece))
  return fitting.length === 1 && !fitting[0]?.change ? fitting[0] : undefined
}

function isOtherUnit({ unit }: NumberValue, piece: string | undefined): boolean {
  if (piece === undefined) return unit?.name === '%'
  return unit !== null && unit.name !== piece && unit.written !== piece
}

const signs: Readonly<Record<Operator, string>> = { '=': '', '>=': '≥', '<=': '≤', '>': '＞', '<': '＜' }

function written({ op, approx, value, unit, per }: NumberValue): string {
  return `${op ? signs[op] : ''}${approx ? '约' : ''}${value.toFixed()}${[unit?.written ?? '', ...(per ?? [])].join('/')}`
}
