import type { Declaration, Indicator, LocatedText } from './declaration.js'
import { fiscalYear } from './fiscal-year.js'
import { readValue } from './values/read-value.js'
import type { Value, ValueContext } from './values/value.js'

/** A row of indicators with its value as it was read. */
export interface IndicatorRow {
  readonly indicator: Indicator
  /** 三级指标, else 指标内容. */
  readonly name: LocatedText | undefined
  readonly content: LocatedText | undefined
  /** The cell of the value, if it is filled in. */
  readonly cell: LocatedText | undefined
  readonly value: Value
  readonly context: ValueContext
}

const headingUnit = /[（(](?:单位：)?([^（）()]{1,4})[）)]$/u
const rowsRead = new WeakMap<Declaration, readonly IndicatorRow[]>()

/** Every indicator in file order with its value; read once for all rules. */
export function indicatorRows(declaration: Declaration): readonly IndicatorRow[] {
  const known = rowsRead.get(declaration)
  if (known) return known
  const year = fiscalYear(declaration)
  const rows = declaration.indicators.map((indicator) => readRow(indicator, year))
  rowsRead.set(declaration, rows)
  return rows
}

function readRow(indicator: Indicator, year: number | undefined): IndicatorRow {
  const { indicatorLevel3, indicatorContent: content, indicatorValue: cell } = indicator.cells
  const context = contextOf(indicator, year)
  return { indicator, name: indicatorLevel3 ?? content, content, cell, value: readValue(cell?.text ?? '', context), context }
}

/** What stands around the value of an indicator. */
function contextOf({ cells, columns, level2 }: Indicator, year: number | undefined): ValueContext {
  const { indicatorLevel3, indicatorContent, unit, operator } = cells
  return {
    names: textsOf(indicatorLevel3, indicatorContent),
    measures: level2.measures,
    unit: unit?.text,
    operator: operator?.text,
    headerUnit: unitInHeading(columns),
    year,
  }
}

function textsOf(first: LocatedText | undefined, second: LocatedText | undefined): readonly string[] {
  if (first && second) return [first.text, second.text]
  const only = first ?? second
  return only ? [only.text] : []
}

const headingUnits = new WeakMap<Indicator['columns'], string>()

/** 指标值（万元）, 指标值（单位：元）; read once for all rows with these columns. */
function unitInHeading(columns: Indicator['columns']): string | undefined {
  let unit = headingUnits.get(columns)
  if (unit === undefined) headingUnits.set(columns, unit = headingUnit.exec(columns.find(({ id }) => id === 'indicatorValue')?.heading ?? '')?.[1] ?? '')
  return unit === '' ? undefined : unit
}
