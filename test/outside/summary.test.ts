import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { summaryXlsx } from '../../src/summary/write-summary.js'
import { countyTexts } from '../support/county-texts.js'
import { summaryOf } from '../support/summarized.js'
import { temporaryFolder } from './export-form.js'
import { runPython } from './programs.js'
import { convertWithLibreOffice } from './workbook.js'

const { folder, remove } = temporaryFolder()
const file = join(folder, 'summary.xlsx')
beforeAll(async () => writeFileSync(file, await summaryXlsx(summaryOf(countyTexts), 'zh')))
afterAll(remove)

async function read(path: string): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

/** What the totals show, by label, for the year in column C. */
function totalsOf(workbook: exceljs.Workbook): Readonly<Record<string, unknown>> {
  const sheet = workbook.getWorksheet('汇总')
  return Object.fromEntries(Array.from({ length: 20 }, (_, index) => [sheet?.getCell(index + 5, 1).text, rounded(sheet?.getCell(index + 5, 3).result)]))
}

/** LibreOffice writes 15 digits. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value
}

function tablesOf(workbook: exceljs.Workbook): readonly (readonly [string, string, string])[] {
  return workbook.worksheets.flatMap((sheet) => sheet.getTables().map((table) => ('table' in table ? (table.table as { readonly name: string; readonly tableRef: string; readonly autoFilterRef: string }) : undefined))).flatMap((table) => (table ? [[table.name, table.tableRef, table.autoFilterRef] as const] : [])).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

describe('LibreOffice', () => {
  it('keeps every table with its filter, and comes to the totals that the file states', async () => {
    const converted = await read(convertWithLibreOffice(file, join(folder, 'kept'), 'xlsx'))
    expect(tablesOf(converted)).toEqual(tablesOf(await read(file)))
    expect(tablesOf(converted)).toHaveLength(6)
    expect(totalsOf(converted)).toEqual(totalsOf(await read(file)))
  })

  it('works the totals out anew when a department changes', async () => {
    const changed = join(folder, 'changed.xlsx')
    // openpyxl drops the results that are stored with formulas.
    runPython(['-c', "import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nbook['部门']['C4'] = 1000\nbook.save(sys.argv[2])", file, changed])
    const before = totalsOf(await read(file))
    const after = totalsOf(await read(convertWithLibreOffice(changed, join(folder, 'anew'), 'xlsx')))
    expect(after['资金总额']).toBe(Number(before['资金总额']) + 1000 - 352.2)
    expect({ ...after, 资金总额: 0, 与资金总额相差: 0 }).toEqual({ ...before, 资金总额: 0, 与资金总额相差: 0 })
  })
})

describe('openpyxl', () => {
  it('sees the tables, and no formula in what was a text', () => {
    const seen: unknown = JSON.parse(runPython(['-c', "import sys, json, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nprint(json.dumps([sorted(name for sheet in book for name in sheet.tables), [cell.coordinate for cell in book['部门']['A'] if cell.data_type == 'f'], [bool(cell.quotePrefix) for cell in book['部门']['A']]]))", file]))
    expect(seen).toEqual([['CoverageTable', 'DepartmentTable', 'FaultyTable', 'FindingTable', 'IndicatorTable', 'RuleTable'], [], [false, true, false, false, false, false, false]])
  })
})
