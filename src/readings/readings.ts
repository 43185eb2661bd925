import type { Checked } from '../check.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { isNameShared } from '../model/shared-names.js'
import { positionOf } from '../source/source-file.js'

/** A row of indicators with its place, for showing how its value was read. */
export interface Reading {
  readonly row: IndicatorRow
  /** Another row of the group has the same name, so that only the content tells them apart. */
  readonly isNameShared: boolean
  readonly line: number
  readonly column: number
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
    readings: rows.map((row) => ({ row, isNameShared: declaration !== undefined && isNameShared(declaration, row), ...positionOf(file, (row.cell?.span ?? row.indicator.span).start) })),
  }
}
