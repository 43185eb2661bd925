import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Grid, ReadDocument } from '../../src/grid/grid.js'
import { readXlsx } from '../../src/readers/xlsx/read-xlsx.js'
import { readTable } from '../../src/tables/read-table.js'
import { documentOf, gridText } from '../readers/grid-text.js'
import { makeXlsx } from '../readers/make-xlsx.js'
import { runBuilt } from '../support/run-built.js'
import { runPython } from './programs.js'
import { convertWithLibreOffice } from './workbook.js'

const folder = mkdtempSync(join(tmpdir(), 'read-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(file: string): Promise<ReadDocument> {
  return documentOf(await readXlsx(new Uint8Array(readFileSync(file))))
}

/** What each cell says, with its reach. */
function saidIn(grid: Grid | undefined): readonly string[] {
  return (grid?.cells ?? []).map(({ place, rowSpan, columnSpan, text, doubts = [] }) => [place.zh, `${rowSpan}x${columnSpan}`, text, ...doubts.map(({ kind }) => kind)].join(' '))
}

describe('a form that this tool wrote', () => {
  const own = join(folder, 'own.xlsx')
  runBuilt(['export', 'examples/hengdong-petition-2020.yaml', '--format', 'xlsx', '-o', own])

  it('is read without a doubt, and the same when LibreOffice saved it', async () => {
    const { grids, notes } = await read(own)
    expect(notes).toEqual([])
    expect(grids.flatMap(({ cells }) => cells.flatMap(({ doubts = [] }) => doubts))).toEqual([])
    writeFileSync(join(folder, 'office.xlsx'), readFileSync(own))
    const saved = await read(convertWithLibreOffice(join(folder, 'office.xlsx'), mkdtempSync(join(folder, 'saved-')), 'xlsx'))
    expect(saidIn(saved.grids[0])).toEqual(saidIn(grids[0]))
    expect(saved.notes).toEqual([])
  })

  it('loses the results of its sums when openpyxl saves it, which is told', async () => {
    const changed = join(folder, 'changed.xlsx')
    runPython(['-c', 'import sys, openpyxl\nopenpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])', own, changed])
    const [before, after] = [await read(own), await read(changed)]
    const doubts = after.grids[0]?.cells.filter(({ doubts: own = [] }) => own.length > 0) ?? []
    expect(doubts.map(({ doubts: [doubt] = [] }) => doubt?.kind)).toEqual(doubts.map(() => 'no-result'))
    expect(doubts.length).toBeGreaterThan(0)
    const sums = new Set(doubts.map(({ place }) => place.zh))
    const others = (grid: Grid | undefined): readonly string[] => (grid?.cells ?? []).filter(({ place }) => !sums.has(place.zh)).map(({ place, text }) => `${place.zh} ${text}`)
    expect(others(after.grids[0])).toEqual(others(before.grids[0]))
  })
})

const filled = `
import sys, datetime, openpyxl
from openpyxl.comments import Comment
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '绩效 目标'
sheet.append(['项目支出绩效目标申报表'])
sheet.merge_cells('A1:D1')
sheet.append(['资金总额', 352.2, '其中：财政拨款', 185])
sheet['B2'].number_format = '0.00'
sheet['D2'].number_format = '#,##0.00"万元"'
sheet.append(['满意度', 0.98, '完成时间', datetime.date(2020, 6, 30)])
sheet['B3'].number_format = '0%'
sheet.append(['产出指标', '第一行\\n第二行', True, '=SUM(B2:D2)'])
sheet.append(['隐藏的一行'])
sheet.row_dimensions[5].hidden = True
sheet['A2'].comment = Comment('请核对', '财政')
book.create_sheet('空表')
book.create_sheet('名单').append(['单位'])
book['名单'].sheet_state = 'hidden'
book.save(sys.argv[1])
`

it('a workbook of openpyxl, and the same saved by LibreOffice, which works out its sums', async () => {
  const file = join(folder, 'filled.xlsx')
  runPython(['-c', filled, file])
  const lines = (sum: string): string => `项目支出绩效目标申报表 | < | < | <\n资金总额 | 352.20 | 其中：财政拨款 | 185.00万元\n满意度 | 98% | 完成时间 | 2020-06-30 [date]\n产出指标 | 第一行⏎第二行 | TRUE | ${sum}\n隐藏的一行 [hidden] | · | · | ·`
  const { grids, notes } = await read(file)
  expect(grids.map(gridText)).toEqual([lines('□ [no-result]'), '单位 [hidden]'])
  expect(grids[0]?.cells[1]?.place.zh).toBe("'绩效 目标'!A2")
  expect(notes.map(({ zh }) => zh)).toEqual(["'绩效 目标'!A2 有批注，没有取用：“请核对”"])
  const saved = await read(convertWithLibreOffice(file, mkdtempSync(join(folder, 'saved-')), 'xlsx'))
  expect(saved.grids.map(gridText)).toEqual([lines('537.2'), '单位 [hidden]'])
})

function isKnownToDiffer(value: string, code: string): boolean {
  const isDate = /[yhm]/u.test(code.replace(/"[^"]*"/gu, ''))
  // Before March 1900 Excel counts a day that there was not; after 9999 it shows no date, and LibreOffice some of them.
  if (isDate && (Number(value) < 61 || Number(value) > 99_999)) return true
  // LibreOffice drops the sign of a number that has a condition's other part, and multiplies in binary: 100.49999999999999 %.
  return (code.includes('[>') && value.startsWith('-')) || (value === '1.005' && code === '0%')
}

it('numbers and dates are shown as LibreOffice shows them', async () => {
  const formats = ['General', '0', '0.00', '0.0', '0.###', '#', '#.##', '0%', '0.00%', '#,##0', '#,##0.00', '0.00"万元"', '000000', '000-0000', '#,##0.00;[Red]-#,##0.00', '0.00_);[Red]\\(0.00\\)', '0;-0;"零"', '[>=100]"多"0;"少"0.0', '0,"千"', '0.00E+00', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '[$¥-804]#,##0.00', '"第"0"季度"', 'yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"', 'yy-m-d', 'm"月"d"日"', 'yyyy-mm-dd hh:mm:ss', 'h:mm', 'h:mm AM/PM', '[h]:mm:ss', 'mm:ss']
  const values = ['0', '1', '-1', '0.5', '18', '0.98', '352.2', '352.20000000000005', '1.005', '2.675', '-0.125', '99.995', '1234567.891', '44012', '44012.75', '61.25', '12345678']
  const rows = values.map((value) => `<row>${formats.map((_, index) => `<c s="${index + 1}"><v>${value}</v></c>`).join('')}</row>`).join('')
  const file = join(folder, 'formats.xlsx')
  writeFileSync(file, makeXlsx({ sheets: [{ rows, before: '<cols><col min="1" max="60" width="40" customWidth="1"/></cols>' }], formats }))
  const shown = readTable(readFileSync(convertWithLibreOffice(file, folder, 'csv'), 'utf8'))
  const { grids } = await read(file)
  const texts = new Map(grids[0]?.cells.map(({ row, column, text }) => [`${row} ${column}`, text]))
  const differing = values.flatMap((value, row) => formats.flatMap((code, column) => {
    const theirs = (shown[row]?.[column]?.text ?? '').replace(/,(?=\d{3})/gu, '').trim()
    const ours = texts.get(`${row} ${column}`) ?? ''
    return ours === theirs || isKnownToDiffer(value, code) ? [] : [`${value} ${code}: ${ours}, ${theirs}`]
  }))
  expect(differing).toEqual([])
})
