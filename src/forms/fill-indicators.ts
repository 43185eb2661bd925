import type { Cell, Row } from '../sheet/sheet.js'
import { fieldOf, type FormKind, type IndicatorColumn, type IndicatorLevel1, type IndicatorLevel2, type IndicatorsField } from './form-kind.js'
import type { FormValues, PrintedIndicator } from './form-values.js'
import { printedCells, printedColumns } from './printed-cells.js'
import type { IndicatorsRow } from './template.js'

interface PlacedIndicator {
  readonly level1: IndicatorLevel1
  readonly level2: IndicatorLevel2
  readonly indicator: PrintedIndicator
}

const plainRow = { head: false, keepsWithPrevious: false, blankLines: 0 } as const

/** The head row and one row for each indicator, in the order of the form kind's tree. */
export function fillIndicators(kind: FormKind, values: FormValues, template: IndicatorsRow, firstColumn: number): readonly Row[] {
  const field = fieldOf(kind, template.indicators)
  if (field.type !== 'indicators') throw new Error(`${field.id} is not a tree of indicators`)
  const columns = printedColumns(field.columns)
  const placed = field.levels.flatMap((level1) =>
    level1.groups.flatMap((level2) =>
      (values.indicators[field.id] ?? [])
        .filter((indicator) => indicator.level1 === level1.id && indicator.level2 === level2.id)
        .map((indicator): PlacedIndicator => ({ level1, level2, indicator: { ...indicator, cells: printedCells(indicator.cells, field.columns) } })),
    ),
  )
  const headings = [...template.levelHeadings, ...columns.map(({ heading }) => heading)]
  const head: Row = { ...plainRow, head: true, cells: headings.map((text, index): Cell => ({ ...single, column: firstColumn + index, role: 'heading', text })) }
  const rows = placed.map((_, index): Row => ({ ...plainRow, cells: indicatorCells(field, placed, index, firstColumn) }))
  return [head, ...(rows.length > 0 ? rows : [emptyRow(field, headings.length, firstColumn)])]
}

const single = { columnSpan: 1, rowSpan: 1, open: [] } as const

function emptyRow({ levels }: IndicatorsField, columns: number, firstColumn: number): Row {
  const choices = [levels, levels.flatMap(({ groups }) => groups)].map((level) => level.map(({ label }) => label))
  return { ...plainRow, cells: Array.from({ length: columns }, (_, index): Cell => ({ ...single, column: firstColumn + index, role: 'text', text: '', ...(choices[index] && { choices: choices[index] }) })) }
}

function indicatorCells(field: IndicatorsField, placed: readonly PlacedIndicator[], index: number, firstColumn: number): readonly Cell[] {
  const columns = printedColumns(field.columns)
  const here = placed[index]
  if (!here) return []
  const level1 = mergedDown(placed, index, (row) => row.level1.id)
  const level2 = mergedDown(placed, index, (row) => `${row.level1.id}/${row.level2.id}`)
  const levels = [
    ...(level1 > 0 ? [{ ...single, column: firstColumn, rowSpan: level1, role: 'label' as const, text: here.level1.label, choices: field.levels.map(({ label }) => label) }] : []),
    ...(level2 > 0 ? [{ ...single, column: firstColumn + 1, rowSpan: level2, role: 'label' as const, text: here.level2.label, choices: here.level1.groups.map(({ label }) => label) }] : []),
  ]
  return [...levels, ...columns.flatMap((_, position) => columnCell(placed, index, columns, position, firstColumn + 2) ?? [])]
}

/** A cell of one column; it covers the blank columns to its right, as the paper form merges them. */
function columnCell(placed: readonly PlacedIndicator[], index: number, columns: readonly IndicatorColumn[], position: number, firstColumn: number): Cell | undefined {
  const column = columns[position]
  const here = placed[index]
  if (!column || !here || (position > 0 && isCovered(here, column))) return undefined
  const columnSpan = spanRight(here, columns, position)
  const rowSpan = column.mergesRepeats ? mergedDown(placed, index, (row) => repeatKey(row, columns, position)) : 1
  if (rowSpan === 0) return undefined
  const printed = here.indicator.cells[column.id]
  const role = columnSpan === 1 && position === lastThatMerges(columns) ? 'value' : 'text'
  return { column: firstColumn + position, columnSpan, rowSpan, role, text: printed?.text ?? '', open: [], field: column.id, name: `指标_${index + 1}_${column.label}`, ...(printed && { source: printed.source }) }
}

function spanRight(row: PlacedIndicator, columns: readonly IndicatorColumn[], position: number): number {
  const following = columns.slice(position + 1)
  const apart = following.findIndex((column) => !isCovered(row, column))
  return 1 + (apart === -1 ? following.length : apart)
}

function isCovered(row: PlacedIndicator, column: IndicatorColumn): boolean {
  return isBlank(row, column) && !column.standsAlone
}

function isBlank(row: PlacedIndicator, column: IndicatorColumn): boolean {
  return row.indicator.cells[column.id] === undefined
}

/** The column of the values: the last one that is no column of remarks. */
function lastThatMerges(columns: readonly IndicatorColumn[]): number {
  return columns.findLastIndex((column) => !column.standsAlone)
}

function repeatKey(row: PlacedIndicator, columns: readonly IndicatorColumn[], position: number): string | undefined {
  const text = row.indicator.cells[columns[position]?.id ?? '']?.text
  return text === undefined ? undefined : [row.level1.id, row.level2.id, spanRight(row, columns, position), text].join('\n')
}

/** How many rows from here on share the key: 0 if the row above shares it already, 1 if it stands alone. */
function mergedDown(placed: readonly PlacedIndicator[], index: number, keyOf: (row: PlacedIndicator) => string | undefined): number {
  const keyAt = (position: number): string | undefined => {
    const row = placed[position]
    return row && keyOf(row)
  }
  const key = keyAt(index)
  if (key === undefined) return 1
  if (keyAt(index - 1) === key) return 0
  let end = index + 1
  while (keyAt(end) === key) end++
  return end - index
}
