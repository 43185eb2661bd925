import type { Text } from '../base/text.js'
import type { Checked } from '../check.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { isNameShared } from '../model/shared-names.js'
import { cellAt, positionOf, type SourceFile } from '../source/source-file.js'

/** A row of indicators with its place, for showing how its value was read. */
export interface Reading {
  readonly row: IndicatorRow
  /** Another row of the group has the same name, so that only the content tells them apart. */
  readonly isNameShared: boolean
  readonly line: number
  readonly column: number
  /** Of a file of another program: the cell in place of the line. */
  readonly cell?: Text
}

/** The values of one file; `undefined` where no form was recognized. */
export interface FileReadings {
  readonly path: string
  readonly formKind: string | undefined
  readonly readings: readonly Reading[]
}

/** How every indicator's value of a checked file was read, in file order. */
export function readingsOf({ file, declaration }: Pick<Checked, 'file' | 'declaration'>): FileReadings {
  const rows = declaration ? indicatorRows(declaration) : []
  return {
    path: file.path,
    formKind: declaration?.kind.id,
    readings: rows.map((row) => ({ row, isNameShared: declaration !== undefined && isNameShared(declaration, row), ...placeOf(file, (row.cell?.span ?? row.indicator.span).start) })),
  }
}

function placeOf(file: SourceFile, offset: number): Pick<Reading, 'line' | 'column' | 'cell'> {
  return { ...positionOf(file, offset), ...(file.cells && { cell: cellAt(file, offset) }) }
}
