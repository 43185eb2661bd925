import { decimalOf, sumOf, zero, type Big } from '../base/amount.js'
import { distinct, type AmountFact } from './form-facts.js'
import type { DeclarationRecord } from './record.js'
import { byCode, type Summary } from './summary.js'

/** Declarations of one year: money of different years is never added up. */
export interface YearTotals {
  /** `null` where declarations state none. */
  readonly year: string | null
  readonly records: readonly DeclarationRecord[]
  /** In 万元 by field. */
  readonly amounts: Readonly<Record<string, Big>>
  readonly indicators: number
  readonly quantified: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** Declarations that were read, by year, the latest first; those without a year last. */
export function totalsByYear(summary: Summary): readonly YearTotals[] {
  const years = new Map<string | null, DeclarationRecord[]>()
  for (const record of summary.records) {
    if (record.state === 'unread') continue
    const known = years.get(record.year)
    if (known) known.push(record)
    else years.set(record.year, [record])
  }
  const fields = amountFacts(summary)
  return [...years].toSorted(([a], [b]) => byCode(b ?? '', a ?? '')).map(([year, records]) => totalsOf(year, records, fields))
}

/** Amount fields of all forms that occur, in form order. */
export function amountFacts({ forms, records }: Summary): readonly AmountFact[] {
  const used = new Set(records.map(({ form }) => form))
  const occurring = forms.filter(({ id }) => used.has(id))
  return distinct((occurring.length > 0 ? occurring : forms).map(({ amounts }) => amounts))
}

/** An amount of a record in 万元; zero where none is stated. */
export function amountIn({ amounts }: DeclarationRecord, id: string | null): Big {
  const text = id === null ? undefined : amounts[id]
  return text === undefined ? zero : decimalOf(text)
}

export function countBySeverity({ findings }: DeclarationRecord, severity: DeclarationRecord['findings'][number]['severity']): number {
  return findings.reduce((count, finding) => count + Number(finding.severity === severity), 0)
}

export function countQuantified({ indicators }: DeclarationRecord): number {
  return indicators.reduce((count, { quantified }) => count + Number(quantified), 0)
}

function totalsOf(year: string | null, records: readonly DeclarationRecord[], fields: readonly AmountFact[]): YearTotals {
  const count = (of: (record: DeclarationRecord) => number): number => records.reduce((sum, record) => sum + of(record), 0)
  return {
    year,
    records,
    amounts: Object.fromEntries(fields.map(({ id }) => [id, sumOf(records.map((record) => amountIn(record, id)))])),
    indicators: count(({ indicators }) => indicators.length),
    quantified: count(countQuantified),
    errors: count((record) => countBySeverity(record, 'error')),
    warnings: count((record) => countBySeverity(record, 'warning')),
    infos: count((record) => countBySeverity(record, 'info')),
  }
}
