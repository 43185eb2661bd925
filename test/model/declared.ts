import { readOnly } from '../../src/check.js'
import type { Declaration } from '../../src/model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../../src/model/rows.js'
import { overlay } from '../support/overlay.js'

/** A row of indicators; without a name where that is blank. */
export type Row = readonly [name: string, value: string, content?: string]

/** An example laid over the minimal declaration, read and not judged. */
export function declared(example: string): Declaration {
  const declaration = readOnly('例.yaml', new TextEncoder().encode(overlay(example)))
  if (!declaration) throw new Error('no declaration')
  return declaration
}

/** A group of rows in YAML, such as 数量指标, which takes the place of that of the minimal declaration. */
export function groupOf(label: string, rows: readonly Row[]): string {
  const lines = rows.map(([name, value, content]) => [...(name === '' ? [] : [`三级指标: ${name}`]), ...(content === undefined ? [] : [`指标内容: ${content}`]), `指标值: ${value}`].join('\n    '))
  return [`${label}:`, ...lines.map((line) => `  - ${line}`)].join('\n')
}

/** The rows of a declaration that has these under 数量指标, and only those. */
export function quantityRows(rows: readonly Row[]): readonly IndicatorRow[] {
  return indicatorRows(declared(groupOf('数量指标', rows))).filter(({ indicator }) => indicator.level2.id === 'quantity')
}
