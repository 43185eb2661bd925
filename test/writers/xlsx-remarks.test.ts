import { describe, expect, it } from 'vitest'
import type { Remark } from '../../src/writers/writer.js'
import { bytesOf, cell, column, partOf, readBack, row, sheet } from './xlsx-workbook.js'

const form = column([
  cell('title', '申报表'),
  cell('text', '某局', { name: '填报单位', source: { start: 10, end: 12 } }),
  cell('prose', '职责。', { name: '职责_1', source: { start: 20, end: 30 } }),
])

function remark(start: number, end: number, more: Partial<Remark> = {}): Remark {
  return { rule: 'JX101', severity: 'error', message: { zh: '有误', en: 'wrong' }, span: { start, end }, line: 3, column: 5, ...more }
}

async function remarksOf(remarks: readonly Remark[], mark?: string) {
  const workbook = await readBack(await bytesOf(form, { remarks, ...(mark !== undefined && { mark }) }))
  const worksheet = workbook.getWorksheet('检查结果')
  return { workbook, worksheet, rows: remarks.map((_, index) => Array.from({ length: 8 }, (_cell, position) => worksheet?.getCell(index + 4, position + 1).value)) }
}

describe('the list of findings', () => {
  it('is left out where there is none', async () => {
    expect((await readBack(await bytesOf(form))).worksheets.map(({ name }) => name)).toEqual(['申报表'])
  })

  it('says for each what is wrong, where, and what to do', async () => {
    const { rows } = await remarksOf([remark(22, 24, { proposal: { zh: '改为“好”', en: 'good' } })])
    expect(rows).toEqual([['1', '错误', 'A3', '职责 1', '有误', '改为“好”', 'JX101', '第3行']])
  })

  it('links within the workbook, not to anything outside', async () => {
    const asked = { remarks: [remark(22, 24)], mark: '草稿' }
    expect(await partOf(form, 'xl/worksheets/sheet2.xml', asked)).toContain('<hyperlink ref="C4" location="&apos;申报表（草稿）&apos;!A3"/>')
    expect(await partOf(form, 'xl/worksheets/_rels/sheet2.xml.rels', asked)).toBe('')
  })

  it.each([
    ['within a text', 22, 24, 'A3'],
    ['over a text', 5, 15, 'A2'],
    ['over several texts, to the first', 5, 40, 'A2'],
    ['on the key before a text', 4, 8, 'A2'],
    ['on nothing that the form shows', 40, 44, undefined],
  ])('leads from a place %s to its cell', async (_, start, end, address) => {
    const { rows } = await remarksOf([remark(start, end)])
    expect(rows[0]?.[2] ?? undefined).toBe(address)
  })

  it('leads from what the form does not print to the cell before it in the row, and from a blank to the blank cell that it names', async () => {
    const indicators = sheet([
      row([cell('text', '名', { source: { start: 10, end: 11 } }), cell('value', '1', { column: 1, source: { start: 30, end: 31 } })]),
      row([cell('text', '名', { source: { start: 50, end: 51 } }), cell('value', '', { column: 1, name: '指标值' })]),
    ])
    const remarks = [remark(20, 21), remark(40, 41), remark(60, 61, { message: { zh: '“指标值”没有填', en: '' } })]
    const worksheet = (await readBack(await bytesOf(indicators, { remarks }))).getWorksheet('检查结果')
    expect([4, 5, 6].map((number) => worksheet?.getCell(number, 3).value)).toEqual(['A1', null, 'B2'])
  })

  it('counts them, and can be printed and filtered', async () => {
    const { worksheet } = await remarksOf([remark(22, 24), remark(22, 24, { severity: 'warning' }), remark(40, 41, { severity: 'info' })])
    expect(worksheet?.getCell('A2').value).toMatch(/^共 3 条：错误 1 条，警告 1 条，提示 1 条。/u)
    expect(worksheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3', printArea: 'A1:H6' })
    expect(worksheet?.autoFilter).toBe('A3:H6')
    expect(worksheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
  })

  it('takes no message for a formula, and gives long ones room', async () => {
    const { worksheet, rows } = await remarksOf([remark(22, 24, { message: { zh: `=1+1${'长'.repeat(200)}`, en: '' } })])
    expect(rows[0]?.[4]).toMatch(/^=1\+1长/u)
    expect(worksheet?.getRow(4).height).toBeGreaterThan(60)
  })

  it('has a name of its own beside a form of that name', async () => {
    const workbook = await readBack(await bytesOf({ ...form, title: '检查结果' }, { remarks: [remark(22, 24)] }))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['检查结果', '检查结果2'])
  })
})
