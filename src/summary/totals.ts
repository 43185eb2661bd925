import { groupBy } from '../base/group-by.js'
import { decimalOf, sumOf, zero, type Big } from '../base/amount.js'
import { distinct, type AmountFact, type FormFacts } from './form-facts.js'
import type { DeclarationRecord } from './record.js'
import { byCode, type Summary } from './summary.js'

/** Declarations of one form and year: money of different years is never added up, nor that of a project with that of its department. */
export interface YearTotals {
  /** Identifier of the form kind. */
  readonly form: string | null
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

/** Declarations that were read, by form and by year, the latest first; those without a year last. */
export function totalsByYear(summary: Summary): readonly YearTotals[] {
  const read = summary.records.filter(({ state }) => state !== 'unread')
  const order = formsIn(summary).map(({ id }) => id)
  return [...groupBy(read, ({ form, year }) => `${form} ${year}`).values()]
    .toSorted(([a], [b]) => byCode(b.year ?? '', a.year ?? '') || order.indexOf(a.form ?? '') - order.indexOf(b.form ?? ''))
    .map((records) => totalsOf(records, amountFacts(summary, records[0].form)))
}

/** The forms that occur, in order of the catalogue; the first of it where none does. */
export function formsIn({ forms, records }: Pick<Summary, 'forms' | 'records'>): readonly FormFacts[] {
  const used = new Set(records.map(({ form }) => form))
  const occurring = forms.filter(({ id }) => used.has(id))
  return occurring.length > 0 ? occurring : forms.slice(0, 1)
}

/** Amount fields of a form, or of all forms that occur, in form order. */
export function amountFacts(summary: Summary, form?: string | null): readonly AmountFact[] {
  return distinct(formsIn(summary).filter(({ id }) => form === undefined || id === form).map(({ amounts }) => amounts))
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

function totalsOf(records: readonly [DeclarationRecord, ...DeclarationRecord[]], fields: readonly AmountFact[]): YearTotals {
  const [{ form, year }] = records
  const count = (of: (record: DeclarationRecord) => number): number => records.reduce((sum, record) => sum + of(record), 0)
  return {
    form,
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
