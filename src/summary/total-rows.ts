import { sumOf, zero } from '../base/amount.js'
import type { Language } from '../base/text.js'
import type { CellStyle } from '../writers/workbook/workbook.js'
import { quotient } from './department-table.js'
import type { AmountFact } from './form-facts.js'
import type { Summary } from './summary.js'
import { amountFacts, type YearTotals } from './totals.js'
import { sumLabel, words } from './wording.js'

/** Where the formulas of one year find what they are about. */
export interface Places {
  /** Sum of a column of the departments' rows over the year. */
  readonly sumOf: (column: string) => string
  readonly countOfYear: string
  /** Address of another row of the totals, in this year's column. */
  readonly row: (id: string) => string
}

/** One row of the totals: for each year a formula, and what it comes to in digits. */
export interface TotalRow {
  readonly id: string
  readonly label: string
  readonly style: CellStyle
  readonly formula: (places: Places) => string
  readonly value: (totals: YearTotals) => string | null
}

/** The rows of the totals of one form, in order: declarations, money by its splits, indicators, findings. */
export function totalRows(summary: Summary, form: string, language: Language): readonly TotalRow[] {
  const facts = amountFacts(summary, form)
  const wholes = facts.filter(({ by }) => by === null)
  const splits = [...new Set(facts.flatMap(({ by }) => by ?? []))]
  return [
    { id: 'declarations', label: words.declarationCount[language], style: 'count', formula: ({ countOfYear }) => countOfYear, value: ({ records }) => String(records.length) },
    ...wholes.map(amountRow),
    ...splits.flatMap((by) => splitRows(by, facts.filter((fact) => fact.by === by), wholes[0], language)),
    ...countRows(language),
  ]
}

function amountRow({ id, label }: AmountFact): TotalRow {
  return { id, label, style: 'amount', formula: (places) => rounded(places.sumOf(id)), value: ({ amounts }) => (amounts[id] ?? zero).toFixed() }
}

/** The parts of a split, their sum, and how far that is from the total. */
function splitRows(by: string, parts: readonly AmountFact[], whole: AmountFact | undefined, language: Language): readonly TotalRow[] {
  const splitSum = ({ amounts }: YearTotals): ReturnType<typeof sumOf> => sumOf(parts.map(({ id }) => amounts[id] ?? zero))
  const label = by === 'byRevenue' || by === 'byExpenditure' ? words[by][language] : sumLabel(parts[0]?.byLabel ?? by)[language]
  const sumRow: TotalRow = { id: by, label, style: 'amount', formula: ({ row }) => rounded(parts.map(({ id }) => row(id)).join('+')), value: (totals) => splitSum(totals).toFixed() }
  const rows = [...parts.map(amountRow), sumRow]
  if (!whole) return rows
  return [...rows, { id: `${by}Difference`, label: words.difference[language], style: 'amount', formula: ({ row }) => rounded(`${row(by)}-${row(whole.id)}`), value: (totals) => splitSum(totals).minus(totals.amounts[whole.id] ?? zero).toFixed() }]
}

function countRows(language: Language): readonly TotalRow[] {
  const count = (id: keyof typeof words, value: (totals: YearTotals) => number): TotalRow => ({ id, label: words[id][language], style: 'count', formula: (places) => places.sumOf(id), value: (totals) => String(value(totals)) })
  return [
    count('indicatorCount', ({ indicators }) => indicators),
    count('quantifiedCount', ({ quantified }) => quantified),
    {
      id: 'quantifiedShare',
      label: words.quantifiedShare[language],
      style: 'share',
      formula: ({ row }) => quotient(row('quantifiedCount'), row('indicatorCount')),
      value: ({ indicators, quantified }) => (indicators === 0 ? null : String(quantified / indicators)),
    },
    count('errors', ({ errors }) => errors),
    count('warnings', ({ warnings }) => warnings),
    count('infos', ({ infos }) => infos),
  ]
}

/** Sums of decimals carry a little noise in binary; six places are what an amount may have. */
function rounded(formula: string): string {
  return `ROUND(${formula},6)`
}
