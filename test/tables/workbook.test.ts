import { Workbook } from 'exceljs'
import { expect, it } from 'vitest'
import { department2020 } from '../../src/forms/department-2020/kind.js'
import { readBudgets } from '../../src/tables/read-lists.js'
import { workbookText } from '../../src/tables/read-workbook.js'
import { roundedNumber } from '../../src/base/stored-number.js'

async function bytesOf(fill: (sheet: ReturnType<Workbook['addWorksheet']>) => void): Promise<Uint8Array> {
  const book = new Workbook()
  fill(book.addWorksheet('预算'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function textIn(bytes: Uint8Array): string {
  const read = workbookText(bytes)
  return 'text' in read ? read.text : read.refused.zh
}

it('a workbook is read row by row: texts, numbers, sums and empty rows', async () => {
  const bytes = await bytesOf((sheet) => {
    sheet.addRow(['云岭县2020年部门预算'])
    sheet.addRow([])
    sheet.addRow(['序号', '预算单位', '资金总额（元）'])
    sheet.addRow([1, '云岭县\n信访局', 2146000.1])
    sheet.addRow([2, { richText: [{ text: '云岭县' }, { text: '档案馆' }] }, { formula: '1863000+0.05', result: 1863000.05 }])
  })
  expect(textIn(bytes).split('\n')).toEqual(['云岭县2020年部门预算', '', '序号\t预算单位\t资金总额（元）', '1\t云岭县 信访局\t2146000.1', '2\t云岭县档案馆\t1863000.05'])
})

it('its budgets are read to the last digit, in the unit of the form', async () => {
  const bytes = await bytesOf((sheet) => {
    sheet.addRow(['云岭县2020年部门预算'])
    sheet.addRow(['预算单位', '资金总额（元）', '基本支出（元）'])
    sheet.addRow(['云岭县信访局', 2146000.1, '1,326,000.00'])
    sheet.addRow(['合计', 2146000.1, 1326000])
  })
  const { entries, findings, year } = readBudgets('预算.xlsx', textIn(bytes), department2020)
  expect(findings).toEqual([])
  expect(year).toBe(2020)
  expect(entries.map(({ name, amounts }) => [name, amounts['totalFunds']?.value, amounts['basicExpenditure']?.value])).toEqual([['云岭县信访局', '214.60001', '132.6']])
})

it('noise of binary fractions is no digit', () => {
  expect([0.1 + 0.2, 352.20000000000005, 1e21, 7e-7, 12].map(String).map(roundedNumber)).toEqual(['0.3', '352.2', '1000000000000000000000', '0.0000007', '12'])
  expect(roundedNumber('2020年')).toBe('2020年')
})

it('of several sheets the first that is shown counts', async () => {
  const book = new Workbook()
  book.addWorksheet('说明', { state: 'hidden' }).addRow(['隐藏'])
  book.addWorksheet('名单').addRow(['单位名称'])
  expect(textIn(new Uint8Array(await book.xlsx.writeBuffer()))).toBe('单位名称')
})

it('what is no workbook is refused', () => {
  expect(workbookText(new TextEncoder().encode('PK\u0003\u0004 nothing'))).toMatchObject({ refused: { en: expect.stringMatching(/damaged/u) } })
})
