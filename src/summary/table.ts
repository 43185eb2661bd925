import type { Cell, DataTable, TableColumn } from '../writers/workbook/workbook.js'
import type { Text } from '../base/text.js'

/** The tables of a summary that go to CSV and to worksheets of their own. */
export type TableName = 'departments' | 'indicators' | 'findings'

export const tableNames: readonly TableName[] = ['departments', 'indicators', 'findings']

/** A column with its identifier, by which formulas find it, and its width in digits. */
export interface Column extends TableColumn {
  readonly id: string
  readonly width: number
}

export interface SummaryTable extends Pick<DataTable, 'count'> {
  readonly title: Text
  readonly columns: readonly Column[]
  readonly rows: Iterable<readonly Cell[]>
}

/** Rows that are made anew each time someone goes through them. */
export function rowsOnDemand(make: () => Iterable<readonly Cell[]>): Iterable<readonly Cell[]> {
  return { [Symbol.iterator]: () => make()[Symbol.iterator]() }
}
