import type { Language } from '../base/text.js'
import { printJson } from '../reporters/print-json.js'
import type { ReporterOptions } from '../reporters/reporter.js'
import type { FileReadings, Reading } from './readings.js'

/** Raised with every change that could break a program that reads the output. */
const schemaVersion = 1

/** For programs: a versioned contract, stated in `schemas/values.schema.json`. Numbers are texts, so that no digit is lost. */
export function readingsJson(files: readonly FileReadings[], failures: readonly string[], { version, language }: Pick<ReporterOptions, 'version' | 'language'>): string {
  return printJson({
    schemaVersion,
    tool: { name: 'jixiao', version },
    files: files.map(({ path, formKind, readings }) => ({ path, formKind: formKind ?? null, values: readings.map((one) => reading(one, language)) })),
    failures,
  })
}

function reading({ row, line, column, cell: place }: Reading, language: Language): object {
  const { indicator, cell, value } = row
  const textOf = (id: string): string | null => indicator.cells[id]?.text ?? null
  return {
    line,
    column,
    ...(place && { cell: place[language] }),
    level1: indicator.level1.label,
    level2: indicator.level2.label,
    level3: textOf('indicatorLevel3'),
    content: textOf('indicatorContent'),
    written: cell?.text ?? null,
    value,
  }
}
