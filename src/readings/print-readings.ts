import type { Checked } from '../check.js'
import type { ReporterOptions } from '../reporters/reporter.js'
import { readingsOf } from './readings.js'
import { readingsJson } from './readings-json.js'
import { readingsTable } from './readings-table.js'

/** How readings are written. */
export type ReadingsFormat = 'table' | 'json'

/** How the values of the files were read; `failures` are told in JSON. */
export function printReadings(checked: readonly Pick<Checked, 'file' | 'declaration'>[], failures: readonly string[], format: ReadingsFormat, options: ReporterOptions): string {
  const files = checked.map(readingsOf)
  return format === 'json' ? readingsJson(files, failures, options) : readingsTable(files, options)
}
