import type { Text } from '../base/text.js'
import { escapeInvisible } from '../reporters/print-json.js'
import type { DeclarationRecord } from './record.js'
import type { Shard, Summary } from './summary.js'
import { totalsByYear, type YearTotals } from './totals.js'

/** Raised with every change that could break a program that reads the output. */
export const schemaVersion = 1

interface JsonOptions {
  readonly version: string
  /** The share of the files that was read; left out for all of them. */
  readonly shard?: Shard
}

/**
 * The summary for programs, and a part of it to be put together later: a versioned contract, stated in
 * `schemas/summary.schema.json`. Each declaration is one line, so that a diff and a line-wise reader get along with it.
 */
export function summaryJson(summary: Summary, { version, shard }: JsonOptions): string {
  const { records, failures } = summary
  const head = {
    schemaVersion,
    tool: { name: 'jixiao', version },
    shard: shard ? { part: shard.part, of: shard.of } : null,
    totals: totalsByYear(summary).map(totalsReport),
  }
  const fields = Object.entries(head).map(([key, value]) => `"${key}":${lineOf(value)}`)
  return `{\n${[...fields, list('declarations', records), list('failures', failures)].join(',\n')}\n}\n`
}

/** Escaped line by line: the whole may be a hundred megabytes. */
function lineOf(value: unknown): string {
  return escapeInvisible(JSON.stringify(value))
}

function list(key: string, items: readonly (DeclarationRecord | Text)[]): string {
  return items.length === 0 ? `"${key}":[]` : `"${key}":[\n${items.map(lineOf).join(',\n')}\n]`
}

function totalsReport({ form, year, records, amounts, indicators, quantified, errors, warnings, infos }: YearTotals): object {
  return {
    form,
    year,
    declarations: records.length,
    amounts: Object.fromEntries(Object.entries(amounts).map(([id, value]) => [id, value.toFixed()])),
    indicators,
    quantified,
    findings: { error: errors, warning: warnings, info: infos },
  }
}
