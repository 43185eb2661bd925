import type { Declaration, Indicator, LocatedText } from './declaration.js'
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

const rowsRead = new WeakMap<Declaration, readonly IndicatorRow[]>()

/** Every indicator in file order with its value; read once for all rules. */
export function indicatorRows(declaration: Declaration): readonly IndicatorRow[] {
  const known = rowsRead.get(declaration)
  if (known) return known
  const year = Number(declaration.texts['fiscalYear']?.text)
  const rows = declaration.indicators.map((indicator) => readRow(indicator, Number.isInteger(year) ? year : undefined))
  rowsRead.set(declaration, rows)
  return rows
}

function readRow(indicator: Indicator, year: number | undefined): IndicatorRow {
  const { cells, columns, level2 } = indicator
  const level3 = cells['indicatorLevel3']
  const content = cells['indicatorContent']
  const cell = cells['indicatorValue']
  const heading = columns.find(({ id }) => id === 'indicatorValue')?.heading
  const headerUnit = /[（(](?:单位：)?([^（）()]{1,4})[）)]$/u.exec(heading ?? '')?.[1]
  const unit = cells['unit']?.text
  const operator = cells['operator']?.text
  const context: ValueContext = {
    names: [level3, content].flatMap((text) => text?.text ?? []),
    measures: level2.measures,
    ...(unit !== undefined && { unit }),
    ...(operator !== undefined && { operator }),
    ...(headerUnit !== undefined && { headerUnit }),
    ...(year !== undefined && { year }),
  }
  return { indicator, name: level3 ?? content, content, cell, value: readValue(cell?.text ?? '', context), context }
}
