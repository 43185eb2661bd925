import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { summaryXlsx } from '../../src/summary/write-summary.js'
import { countyTexts, hostileName } from '../support/county-texts.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { summaryOf } from '../support/summarized.js'

async function read(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook
}

const county = summaryOf(countyTexts)
const bytes = await summaryXlsx(county, 'zh')
const workbook = await read(bytes)

function sheet(name: string): exceljs.Worksheet {
  const found = workbook.getWorksheet(name)
  if (!found) throw new Error(`no worksheet ${name}`)
  return found
}

/** Cells of a row by the heads in row 1. */
function byHead(name: string, row: number): Readonly<Record<string, exceljs.CellValue>> {
  const heads = sheet(name).getRow(1)
  return Object.fromEntries(Array.from({ length: sheet(name).columnCount }, (_, index) => [heads.getCell(index + 1).text, sheet(name).getRow(row).getCell(index + 1).value]))
}

describe('the workbook of a summary', () => {
  it('has its worksheets, heads that stay in view, and print settings', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['汇总', '部门', '指标', '问题', '问题明细', '覆盖'])
    expect(sheet('部门').views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 })
    expect(sheet('指标').pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 })
    expect(sheet('指标').pageSetup.printTitlesRow).toBe('1:1')
    expect(sheet('部门').getColumn(1).width).toBe(30)
  })

  it('has tables with filters, over all rows', () => {
    const tables = ['部门', '指标', '问题明细', '覆盖'].map((name) => sheet(name).getTables().map((table) => ('table' in table ? (table.table as { readonly tableRef: string; readonly autoFilterRef: string }) : undefined)))
    expect(tables.map((own) => own.map((table) => [table?.tableRef, table?.autoFilterRef]))).toEqual([[['A1:R7', 'A1:R7']], [[`A1:T${sheet('指标').rowCount}`, `A1:T${sheet('指标').rowCount}`]], [['A1:H4', 'A1:H4']], [['A1:J19', 'A1:J19']]])
    expect(sheet('问题').getTables()).toHaveLength(2)
  })

  it('money is numbers with two decimals or more; what is not stated is blank', () => {
    const row = byHead('部门', 3)
    expect(row).toMatchObject({ 填报单位: '某局', 年度: 2021, 资金总额: 100.3, 政府性基金拨款: null, 读取情况: '完整' })
    expect(sheet('部门').getCell('C3').numFmt).toBe('#,##0.00####')
    expect(row['项目支出占比']).toEqual({ formula: 'IF(N(C3)=0,"",I3/C3)', result: 40.2 / 100.3 })
  })

  it('totals are formulas over the rows of the departments, with what they come to', () => {
    const totals = new Map(Array.from({ length: sheet('汇总').rowCount }, (_, index) => [sheet('汇总').getCell(index + 1, 1).text, sheet('汇总').getCell(index + 1, 3).value]))
    expect(sheet('汇总').getCell('C4').value).toBe(2020)
    expect(totals.get('资金总额')).toEqual({ formula: "ROUND(SUMIFS('部门'!$C$2:$C$7,'部门'!$B$2:$B$7,C$4),6)", result: 804.7 })
    expect(totals.get('申报表份数')).toEqual({ formula: "COUNTIFS('部门'!$B$2:$B$7,C$4)", result: 4 })
    const ofSplits = [...totals].filter(([label]) => label.endsWith('合计')).map(([, value]) => (value as exceljs.CellFormulaValue).result)
    expect(ofSplits).toEqual([905, 906])
  })

  it('takes no text for a formula, also when someone edits it', () => {
    const hostile = sheet('部门').getColumn(1).values.findIndex((value) => value === hostileName)
    expect(sheet('部门').getCell(hostile, 1).type).toBe(exceljs.ValueType.String)
    const formulas = workbook.worksheets.flatMap((one) => one.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []))).flatMap((value) => (value !== null && typeof value === 'object' && 'formula' in value ? [value.formula] : []))
    expect(formulas.filter((formula) => /HYPERLINK|script/u.test(formula))).toEqual([])
  })

  it('a row is as tall as its finding is long', () => {
    const heights = sheet('问题明细').getColumn('F').values.flatMap((text, row) => (row > 1 && typeof text === 'string' ? [[text.length > 34, (sheet('问题明细').getRow(row).height ?? 16.5) > 17]] : []))
    expect(heights.length).toBe(3)
    for (const [isLong, isTall] of heights) expect(isTall).toBe(isLong)
    expect(heights.flat()).toContain(true)
  })

  it('the same figures give the same bytes', async () => {
    expect(Buffer.from(await summaryXlsx(summaryOf(countyTexts), 'zh')).equals(bytes)).toBe(true)
  })

  it('a county without declarations, and without findings, is a workbook too', async () => {
    for (const texts of [{}, { 'a.yaml': minimalDeclaration }]) {
      const empty = await read(await summaryXlsx(summaryOf(texts), 'en'))
      expect(empty.worksheets.map(({ name }) => name)).toEqual(['Totals', 'Departments', 'Indicators', 'Findings', 'Finding list', 'Coverage'])
    }
  })
})
