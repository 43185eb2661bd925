import type { Cell, Row } from '../sheet/sheet.js'
import type { Form, Room } from './fill-pattern.js'
import { fieldOf, type IndicatorColumn, type IndicatorLevel1, type IndicatorLevel2, type IndicatorsField } from './form-kind.js'
import type { PrintedIndicator } from './form-values.js'
import { printedCells, printedColumns } from './printed-cells.js'
import type { IndicatorsRow } from './template.js'

interface PlacedGroup {
  readonly level1: IndicatorLevel1
  readonly level2: IndicatorLevel2
}

interface PlacedIndicator extends PlacedGroup {
  readonly indicator: PrintedIndicator
}

const plainRow = { head: false, keepsWithPrevious: false, blankLines: 0 } as const

/** The head row and one row for each indicator, in the order of the form kind's tree. */
export function fillIndicators({ kind, values, room }: Form, template: IndicatorsRow, firstColumn: number): readonly Row[] {
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
  if (rows.length > 0) return [head, ...rows]
  return [head, ...(room ? emptyRows(field, columns, room, firstColumn) : [emptyRow(field, headings.length, firstColumn)])]
}

/** A name, what is measured and a value are each about as long. */
const usualLength = 14
const single = { columnSpan: 1, rowSpan: 1, open: [] } as const

function emptyRow({ levels }: IndicatorsField, columns: number, firstColumn: number): Row {
  const choices = [levels, levels.flatMap(({ groups }) => groups)].map((level) => level.map(({ label }) => label))
  return { ...plainRow, cells: Array.from({ length: columns }, (_, index): Cell => ({ ...single, column: firstColumn + index, role: 'text', text: '', ...(choices[index] && { choices: choices[index] }) })) }
}

/** Blank rows of every group, each column with a cell of its own. */
function emptyRows(field: IndicatorsField, columns: readonly IndicatorColumn[], { rows, repeatsLevels }: Room, firstColumn: number): readonly Row[] {
  const placed = field.levels.flatMap((level1) =>
    level1.groups.flatMap((level2) => Array.from({ length: level2.expected ? rows.expected : rows.other }, (): PlacedGroup => ({ level1, level2 }))),
  )
  return placed.map((here, index): Row => ({
    ...plainRow,
    cells: [
      ...levelCells(field, repeatsLevels ? [here] : placed, repeatsLevels ? 0 : index, firstColumn),
      ...columns.map(({ id, label }, position): Cell => ({ ...single, column: firstColumn + 2 + position, role: position === columns.length - 1 ? 'value' : 'text', text: '', usualLength, field: id, name: `指标_${index + 1}_${label}` })),
    ],
  }))
}

function indicatorCells(field: IndicatorsField, placed: readonly PlacedIndicator[], index: number, firstColumn: number): readonly Cell[] {
  const columns = printedColumns(field.columns)
  return [...levelCells(field, placed, index, firstColumn), ...columns.flatMap((_, position) => columnCell(placed, index, columns, position, firstColumn + 2) ?? [])]
}

function levelCells(field: IndicatorsField, placed: readonly PlacedGroup[], index: number, firstColumn: number): readonly Cell[] {
  const here = placed[index]
  if (!here) return []
  const level1 = mergedDown(placed, index, (row) => row.level1.id)
  const level2 = mergedDown(placed, index, (row) => `${row.level1.id}/${row.level2.id}`)
  return [
    ...(level1 > 0 ? [{ ...single, column: firstColumn, rowSpan: level1, role: 'label' as const, text: here.level1.label, choices: field.levels.map(({ label }) => label) }] : []),
    ...(level2 > 0 ? [{ ...single, column: firstColumn + 1, rowSpan: level2, role: 'label' as const, text: here.level2.label, choices: here.level1.groups.map(({ label }) => label) }] : []),
  ]
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
function mergedDown<Placed>(placed: readonly Placed[], index: number, keyOf: (row: Placed) => string | undefined): number {
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
