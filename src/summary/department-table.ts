import { formatAmount, zero, type Big } from '../base/amount.js'
import type { Language } from '../base/text.js'
import type { Cell } from '../writers/workbook/workbook.js'
import { columnName } from '../writers/xlsx/addresses.js'
import type { FormFacts } from './form-facts.js'
import type { DeclarationRecord } from './record.js'
import type { Summary } from './summary.js'
import { rowsOnDemand, type Column, type SummaryTable } from './table.js'
import { amountFacts, amountIn, countBySeverity, countQuantified, formsIn } from './totals.js'
import { departmentName, stateWords, words, yearCell } from './wording.js'

/** The fields whose share of the total is worth a column. */
const totalField = 'totalFunds'
const projectField = 'projectExpenditure'

/** A row for each file, in the order of their names; shares are formulas over the row. */
export function departmentTable(summary: Summary, language: Language): SummaryTable {
  const columns = departmentColumns(summary, language)
  const { records } = summary
  return { title: words.departments, columns, count: records.length, rows: rowsOnDemand(() => departmentRows(summary, columns, language)) }
}

export function departmentColumns(summary: Summary, language: Language): readonly Column[] {
  const forms = formsIn(summary)
  const text = (id: keyof typeof words, width: number): Column => ({ id, head: words[id][language], style: 'text', width })
  const count = (id: keyof typeof words): Column => ({ id, head: words[id][language], style: 'count', width: 10 })
  const share = (id: keyof typeof words): Column => ({ id, head: words[id][language], style: 'share', width: 11 })
  return [
    text('department', 30),
    { ...text('year', 10), style: 'number' },
    ...(forms.length > 1 ? [text('form', 28)] : []),
    ...forms.flatMap(({ matter }) => matter ?? []).slice(0, 1).map((head): Column => ({ id: 'matter', head, style: 'text', width: 30 })),
    ...amountFacts(summary).map(({ id, label }): Column => ({ id, head: label, style: 'amount', width: 15 })),
    ...(forms.some((form) => hasProjects(form)) ? [share('projectShare')] : []),
    count('indicatorCount'), count('quantifiedCount'), share('quantifiedShare'),
    count('errors'), count('warnings'), count('infos'),
    text('state', 12), text('file', 40),
  ]
}

function* departmentRows({ records, forms }: Summary, columns: readonly Column[], language: Language): Iterable<readonly Cell[]> {
  const facts = new Map(forms.map((form) => [form.id, form]))
  const letters = new Map(columns.map(({ id }, index) => [id, columnName(index)]))
  let row = 1
  for (const record of records) {
    row += 1
    const place = (id: string): string => `${letters.get(id) ?? ''}${row}`
    const form = facts.get(record.form ?? '')
    yield columns.map(({ id }) => {
      const cell = cells[id]
      return cell ? cell({ record, form, place, language }) : amountCell(record, id)
    })
  }
}

interface DepartmentRow {
  readonly record: DeclarationRecord
  readonly form: FormFacts | undefined
  /** Address of another cell of the row. */
  readonly place: (id: string) => string
  readonly language: Language
}

/** What stands in a column, by its identifier; any other column is an amount. */
const cells: Readonly<Record<string, (row: DepartmentRow) => Cell>> = {
  department: ({ record, language }) => departmentName(record, language),
  year: ({ record, language }) => yearCell(record, language) ?? '',
  form: ({ form }) => form?.title ?? null,
  matter: ({ record }) => record.matter,
  projectShare: ({ record, form, place }) => (form && !hasProjects(form) ? null : shareCell(amountIn(record, projectField), amountIn(record, totalField), place(projectField), place(totalField))),
  indicatorCount: ({ record }) => record.indicators.length,
  quantifiedCount: ({ record }) => countQuantified(record),
  quantifiedShare: ({ record, place }) => ({ formula: quotient(place('quantifiedCount'), place('indicatorCount')), value: record.indicators.length === 0 ? null : String(countQuantified(record) / record.indicators.length) }),
  errors: ({ record }) => countBySeverity(record, 'error'),
  warnings: ({ record }) => countBySeverity(record, 'warning'),
  infos: ({ record }) => countBySeverity(record, 'info'),
  state: ({ record, language }) => stateWords[record.state][language],
  file: ({ record }) => record.path,
}

/** The form has project expenditure as a part of its total. */
function hasProjects({ amounts }: FormFacts): boolean {
  return amounts.some(({ id }) => id === projectField)
}

function amountCell({ amounts }: DeclarationRecord, id: string): Cell {
  const digits = amounts[id]
  return digits === undefined ? null : { digits }
}

function shareCell(part: Big, whole: Big, partPlace: string, wholePlace: string): Cell {
  return { formula: quotient(partPlace, wholePlace), value: whole.eq('0') ? null : ratio(part, whole) }
}

/** Nothing where there is nothing to divide by. */
export function quotient(part: string, whole: string): string {
  return `IF(N(${whole})=0,"",${part}/${whole})`
}

/** A share as a spreadsheet works it out. */
export function ratio(part: Big, whole: Big): string {
  return String(Number(part.toFixed()) / Number(whole.toFixed()))
}

/** An amount in 万元 for people, with two decimals or as many more as it has. */
export function amountText(value: Big = zero): string {
  const [whole = '', decimals = ''] = formatAmount(value).split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}.${decimals}`
}
