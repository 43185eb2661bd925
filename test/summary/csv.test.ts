import { describe, expect, it } from 'vitest'
import { tableCsv } from '../../src/summary/write-summary.js'
import { countyTexts, hostileName } from '../support/county-texts.js'
import { overlay } from '../support/overlay.js'
import { summaryOf } from '../support/summarized.js'

/** Fields of CSV as RFC 4180 reads them. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

describe.each(['departments', 'indicators', 'findings'] as const)('%s', (name) => {
  const csv = tableCsv(summaryOf(countyTexts), name, 'zh')
  const rows = parseCsv(csv.slice(1))

  it('begins with a byte order mark, ends lines in CRLF, and has a field for each column', () => {
    expect(csv[0]).toBe('\ufeff')
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
    expect(rows.length).toBeGreaterThan(3)
  })

  it('gives no spreadsheet a formula to run', () => {
    expect(rows.flat().filter((field) => /^[=+@\t\r]|^-(?!\d)/u.test(field))).toEqual([])
    expect(rows.flat()).toContain(`'${hostileName}`)
  })
})

it('money has two decimals, or as many more as it has', () => {
  const rows = parseCsv(tableCsv(summaryOf({ 'a.yaml': overlay('资金总额: 100.3\n项目支出: 40.123456') }), 'departments', 'zh').slice(1))
  const [head = [], row = []] = rows
  expect([row[head.indexOf('资金总额')], row[head.indexOf('项目支出')], row[head.indexOf('政府性基金拨款')]]).toEqual(['100.30', '40.123456', ''])
})

it('a value of several quantities has a row for each, a text has one', () => {
  const rows = parseCsv(tableCsv(summaryOf({ 'a.yaml': overlay('数量指标:\n  - 三级指标: 来访\n    指标值: 2批次，5人\n  - 三级指标: 履职\n    指标值: 予以保障') }), 'indicators', 'zh'))
  const [head = []] = rows
  const shown = rows.slice(1, 4).map((row) => ['指标值（原文）', '第几个数', '数值', '单位', '定量'].map((name) => row[head.indexOf(name)]))
  expect(shown).toEqual([['2批次，5人', '1/2', '2', '批次', '是'], ['2批次，5人', '2/2', '5', '人', '是'], ['予以保障', '', '', '', '否']])
})
