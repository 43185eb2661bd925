import type { Language } from '../base/text.js'
import type { DataTable, DataWorkbook, Worksheet } from '../writers/workbook/workbook.js'
import { coverageSheet } from './coverage-sheet.js'
import { departmentTable } from './department-table.js'
import { findingTable } from './finding-table.js'
import { findingsSheet } from './findings-sheet.js'
import { indicatorTable } from './indicator-table.js'
import type { Summary } from './summary.js'
import { formsIn } from './totals.js'
import type { SummaryTable } from './table.js'
import { totalsSheet } from './totals-sheet.js'
import { titleOf } from './wording.js'

/** The summary as a workbook: totals that follow the rows, rows to filter and pivot, findings ranked, coverage. */
export function summaryWorkbook(summary: Summary, language: Language): DataWorkbook {
  const departments = departmentTable(summary, language)
  return {
    title: titleOf(summary)[language],
    foot: { zh: '第 &P 页　共 &N 页', en: 'Page &P of &N' }[language],
    worksheets: [
      ...formsIn(summary).map((form) => totalsSheet(summary, form, departments, language)),
      tableSheet(departments, 'DepartmentTable', 1, language),
      tableSheet(indicatorTable(summary, language), 'IndicatorTable', 1, language),
      findingsSheet(summary, language),
      tableSheet(findingTable(summary, language), 'FindingTable', 1, language),
      coverageSheet(summary, language),
    ],
  }
}

function tableSheet({ title, columns, rows, count }: SummaryTable, name: string, frozenColumns: number, language: Language): Worksheet {
  const table: DataTable = { name, columns, rows, count }
  return { name: title[language], widths: columns.map(({ width }) => width), blocks: [table], frozenRows: 1, frozenColumns }
}

