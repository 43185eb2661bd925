import type { Language } from '../base/text.js'
import { packWorkbook } from '../writers/workbook/pack-workbook.js'
import { departmentTable } from './department-table.js'
import { findingTable } from './finding-table.js'
import { indicatorTable } from './indicator-table.js'
import type { Summary } from './summary.js'
import { summaryCsv } from './summary-csv.js'
import { summaryWorkbook } from './summary-workbook.js'
import type { SummaryTable, TableName } from './table.js'

export { formFacts } from './form-facts.js'
export { faultOfParts, readPart } from './parts.js'
export { reduceChecked } from './reduce.js'
export { summarize } from './summary.js'
export { summaryHtml } from './summary-html.js'
export { summaryJson } from './summary-json.js'
export { summaryText } from './summary-text.js'

const tables: Readonly<Record<TableName, (summary: Summary, language: Language) => SummaryTable>> = { departments: departmentTable, indicators: indicatorTable, findings: findingTable }

/** One table of the summary as CSV. */
export function tableCsv(summary: Summary, name: TableName, language: Language): string {
  return summaryCsv(tables[name](summary, language))
}

/** The summary as bytes of an Excel workbook. */
export async function summaryXlsx(summary: Summary, language: Language): Promise<Uint8Array> {
  return packWorkbook(summaryWorkbook(summary, language))
}
