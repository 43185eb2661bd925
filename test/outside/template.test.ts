import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from './export-form.js'
import { run, runPython } from './programs.js'
import { changeWithOpenpyxl, convertWithLibreOffice, readWithOpenpyxl } from './workbook.js'

const { folder, remove } = temporaryFolder()
const form = join(folder, 'form.xlsx')
beforeAll(() => {
  const { code, err } = runBuilt(['template', '-o', form])
  if (code !== 0) throw new Error(err)
})
afterAll(remove)

/** The form with amounts, by address, as LibreOffice shows it. */
function shown(amounts: Readonly<Record<string, number>>, name: string): { readonly csv: string; readonly page: string } {
  let file = form
  for (const [address, amount] of Object.entries(amounts)) {
    const next = join(folder, `${name}.xlsx`)
    changeWithOpenpyxl(file, address, amount, next)
    file = next
  }
  const pdf = convertWithLibreOffice(file, folder, 'pdf')
  return { csv: readFileSync(convertWithLibreOffice(file, folder, 'csv'), 'utf8'), page: run('pdftotext', ['-layout', pdf, '-']) }
}

describe('openpyxl', () => {
  it('sees drop-downs over whole columns, the second by the first, and rules for amounts and the year', () => {
    const { rules, states, isProtected, frozen, ranges } = readWithOpenpyxl(form).work
    expect(rules).toContainEqual(['B38:B93', 'list', '一级选项'])
    expect(rules.find(([range, kind]) => range === 'C38:C93' && kind === 'list')?.[2]).toContain('MATCH($B38,')
    expect(rules).toContainEqual(['D2', 'whole', '1990'])
    expect(rules.find(([range]) => range === 'D8')).toEqual(['D8', 'custom', 'AND(ISNUMBER(D8),D8>=0,D8<=999999999.999999,ROUND(D8,6)=D8)'])
    expect(states).toEqual({ 部门整体支出绩效目标申报表: 'visible', 填表说明: 'visible', 选项: 'hidden' })
    expect(ranges).toEqual({ 一级选项: "'选项'!$A$1:$B$1", 选项个数: "'选项'!$A$2:$C$2", 二级选项: "'选项'!$A$3" })
    expect([isProtected, frozen]).toEqual([false, 'A3'])
  })

  it('sees every message in Chinese, short enough for Excel', () => {
    const script = 'import sys, json, openpyxl\nrules = openpyxl.load_workbook(sys.argv[1]).worksheets[0].data_validations.dataValidation\nprint(json.dumps([[r.promptTitle, r.prompt, r.errorTitle, r.error] for r in rules]))'
    const messages = JSON.parse(runPython(['-c', script, form])) as readonly (readonly (string | null)[])[]
    expect(messages.length).toBeGreaterThan(15)
    for (const [title, text, errorTitle, error] of messages) {
      expect(title).toMatch(/^\p{Script=Han}/u)
      expect(text).toMatch(/\p{Script=Han}/u)
      for (const [one, most] of [[title, 32], [text, 255], [errorTitle, 32], [error, 255]] as const) expect((one ?? '').length).toBeLessThanOrEqual(most)
    }
  })
})

describe('LibreOffice', () => {
  it('keeps the drop-downs and the formulas when it saves', () => {
    const { work } = readWithOpenpyxl(convertWithLibreOffice(form, join(folder, 'again'), 'xlsx'))
    expect(work.rules.map(([range, kind]) => `${range} ${kind}`)).toEqual(expect.arrayContaining(['B38:B93 list', 'C38:C93 list', 'D2 whole']))
    expect(work.rules.find(([range]) => range === 'C38:C93')?.[2]).toContain('MATCH($B38,')
    expect(work.checks.length).toBeGreaterThan(5)
  })

  it('shows no total while the form is blank, and the total as soon as an amount is there', () => {
    expect(shown({}, 'blank').csv).not.toContain('0.00')
    const { csv, page } = shown({ D2: 2020, F8: 167.2, F9: 185, D8: 352.2 }, 'right')
    expect(csv).toContain('352.20万元')
    expect(csv).not.toContain('核对')
    expect(page).not.toContain('不符')
  })

  it('shows by how much sums differ, beside the form and at the total', () => {
    const { csv, page } = shown({ F8: 167.2, F9: 185, D8: 352.1 }, 'wrong')
    expect(csv).toContain('核对：一般公共预算等4项合计352.10，比资金总额少0.10万元')
    expect(page).toContain('352.20万元（与分项合计不符）')
    expect(shown({ D5: 352.25, F8: 167.2, F9: 185, D8: 352.2 }, 'typed').csv).toContain('核对：基本支出＋项目支出合计352.20，比资金总额少0.05万元')
  })

  it('shows rows of indicators as high as their labels, and the example apart', () => {
    const { page } = shown({}, 'rows')
    expect(page).toContain('示例：产出')
    expect(page.split('填表说明')[0]?.match(/象满意度/gu)).toHaveLength(8)
  })
})

it('python-docx sees the empty form as printed, its levels merged', () => {
  const file = join(folder, 'form.docx')
  expect(runBuilt(['template', '-o', file]).code).toBe(0)
  const script = 'import sys, json, docx\nd = docx.Document(sys.argv[1])\nprint(json.dumps([[p.text for p in d.paragraphs], [[c.text for c in r.cells] for t in d.tables for r in t.rows]]))'
  const [lines, rows] = JSON.parse(runPython(['-c', script, file], 'docx')) as [readonly string[], readonly (readonly string[])[]]
  expect(lines).toContain('（　　　　年度）')
  const groups = rows.filter((row) => row[1] === '产出指标').map((row) => row[2])
  expect(groups).toEqual(['数量指标', '质量指标', '时效指标', '成本指标'].flatMap((label) => Array.from({ length: 4 }, () => label)))
  expect(rows.filter((row) => row[1] === '产出指标').flatMap((row) => row.slice(3))).toEqual(Array.from({ length: 48 }, () => ''))
})
