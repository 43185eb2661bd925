import { describe, expect, it, vi } from 'vitest'
import { bytesOf, cell, column, partOf, readBack, row, sheet, worksheetOf } from './xlsx-workbook.js'

const unit = '万元'
const format = '0.00####"万元"'

function amount(field: string, digits?: string, sumOf?: readonly string[]) {
  return cell('amount', digits === undefined ? '' : digits + unit, { field, amount: { digits, unit }, ...(sumOf && { sumOf }) })
}

describe('cells', () => {
  it('merges the cells that span columns or rows, and no others', async () => {
    const form = sheet([
      row([cell('title', '标题', { columnSpan: 2 })]),
      row([cell('label', '两行', { rowSpan: 2 }), cell('text', '右上', { column: 1 })]),
      row([cell('text', '右下', { column: 1 })]),
    ])
    const worksheet = await worksheetOf(form)
    expect(worksheet.model.merges).toEqual(['A1:B1', 'A2:A3'])
    expect(worksheet.getCell('A3').master.address).toBe('A2')
    expect(worksheet.getCell('B3').value).toBe('右下')
  })

  it('rules every side that is not open, on all cells under a merged one', async () => {
    const form = sheet([
      row([cell('title', '标题', { columnSpan: 2 })]),
      row([cell('prose', '上', { columnSpan: 2, open: ['bottom'] })]),
      row([cell('prose', '下', { columnSpan: 2, open: ['top'] })]),
    ])
    const worksheet = await worksheetOf(form)
    const sides = (address: string) => Object.keys(worksheet.getCell(address).border ?? {}).toSorted()
    expect(sides('A1')).toEqual([])
    expect(sides('A2')).toEqual(['left', 'right', 'top'])
    expect(sides('B2')).toEqual(['left', 'right', 'top'])
    expect(sides('B3')).toEqual(['bottom', 'left', 'right'])
  })

  it('wraps text and sets it in faces that every office has', async () => {
    const worksheet = await worksheetOf(column([cell('title', '申报表'), cell('subtitle', '（2020年度）'), cell('label', '部门'), cell('prose', '职责')]))
    const fonts = [1, 2, 3, 4].map((index) => worksheet.getCell(index, 1).font)
    expect(fonts.map(({ name }) => name)).toEqual(['宋体', '楷体', '黑体', '仿宋'])
    expect(fonts.map(({ bold }) => bold === true)).toEqual([true, false, false, false])
    expect(worksheet.getCell('A4').alignment.wrapText).toBe(true)
  })

  it('centres short answers and sets long ones from the left', async () => {
    const worksheet = await worksheetOf(column([cell('text', '短'), cell('text', '长'.repeat(500)), cell('label', '一\n二\n三\n四\n五')]))
    expect([1, 2, 3].map((index) => worksheet.getCell(index, 1).alignment.horizontal)).toEqual(['center', 'left', 'center'])
  })

  it('breaks printed wording where it was laid out to break, and never what someone types', async () => {
    const breaks = [4, 6]
    const long = cell('text', '长'.repeat(500), { column: 1 })
    const form = sheet([row([cell('label', '年度预算申请（万元）', { breaks }), cell('prose', '年度预算申请（万元）', { column: 1, breaks, field: 'a' })]), row([cell('label', '甲'), long])])
    const worksheet = await worksheetOf(form)
    expect(worksheet.getCell('A1').value).toBe('年度预算\n申请\n（万元）')
    expect(worksheet.getCell('B1').value).toBe('年度预算申请（万元）')
  })
})

describe('amounts', () => {
  it('are numbers that show their unit', async () => {
    const worksheet = await worksheetOf(column([amount('a', '352.20'), amount('b', '0.00'), amount('c', '12.345678'), amount('d', '-3.50')]))
    expect([1, 2, 3, 4].map((index) => worksheet.getCell(index, 1).value)).toEqual([352.2, 0, 12.345678, -3.5])
    expect(worksheet.getCell('A3').numFmt).toBe(format)
  })

  it('left blank stay blank, ready to be typed into', async () => {
    const worksheet = await worksheetOf(column([amount('a')]))
    expect(worksheet.getCell('A1').value).toBeNull()
    expect(worksheet.getCell('A1').numFmt).toBe(format)
  })

  it('that are not readable are text', async () => {
    const worksheet = await worksheetOf(column([cell('amount', '约三百万')]))
    expect(worksheet.getCell('A1').value).toBe('约三百万')
  })

  it('that hold as a sum are a formula over the cells of their parts, blank ones included', async () => {
    const worksheet = await worksheetOf(column([amount('sum', '3.30', ['a', 'b', 'c']), amount('a', '1.10'), amount('b'), amount('c', '2.20')]))
    expect(worksheet.getCell('A1').value).toEqual({ formula: 'SUM(A2:A4)', result: 3.3 })
  })

  it('whose parts stand apart are listed one by one', async () => {
    const form = sheet([
      row([amount('sum', '3.30', ['a', 'b']), { ...amount('a', '1.10'), column: 1 }]),
      row([amount('b', '2.20'), cell('text', '', { column: 1 })]),
    ])
    expect((await worksheetOf(form)).getCell('A1').value).toEqual({ formula: 'SUM(B1,A2)', result: 3.3 })
  })

  it('whose parts are not on the form are plain numbers', async () => {
    expect((await worksheetOf(column([amount('sum', '3.30', ['elsewhere'])]))).getCell('A1').value).toBe(3.3)
  })
})

describe('texts that a spreadsheet could misread', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("x")', '100%', '18', '2020-01-01', '0012', "'引号", '<b>&amp;</b>', '_x4E2D_', '_x4e2d_ _x005F_', ' 前后空格 ', '一\n二', '制\t表', '𬭊㙍😀']
  it.each(texts)('%j stays text, to the letter', async (text) => {
    const worksheet = await worksheetOf(column([cell('text', text), cell('prose', text)]))
    expect(worksheet.getCell('A1').value).toBe(text)
    expect(worksheet.getCell('A2').value).toBe(text)
    expect(worksheet.getCell('A1').numFmt).toBe('@')
  })

  it.each([
    ['control characters', '一\u0000\u0008\u001b二\u007f', '一二'],
    ['halves of characters', '一\ud83d二\udc00', '一\ufffd二\ufffd'],
    ['code points that XML forbids', '一\uffff二\ufffe', '一二'],
    ['line ends of Windows', '一\r\n二\r三', '一\n二\n三'],
  ])('without %s, which would spoil the file', async (_, text, kept) => {
    expect((await worksheetOf(column([cell('prose', text)]))).getCell('A1').value).toBe(kept)
  })

  it('are kept when someone edits the cell, by the apostrophe that Excel sets before them', async () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', "'引号", '＝1', ' 空']
    const form = column([...dangerous, '1+1', '正文'].map((text) => cell('prose', text)))
    const [styles, worksheet] = [await partOf(form, 'xl/styles.xml'), await partOf(form, 'xl/worksheets/sheet1.xml')]
    const formats = (/<cellXfs.*<\/cellXfs>/u.exec(styles)?.[0] ?? '').split('<xf ').slice(1)
    const isQuoted = [...worksheet.matchAll(/<c r="A\d+" s="(\d+)"/gu)].map(([, style]) => formats[Number(style)]?.includes('quotePrefix="1"'))
    expect(isQuoted).toEqual([...dangerous.map(() => true), false, false])
    expect(styles).not.toContain('hidden=')
  })
})

describe('bytes', () => {
  const form = column([cell('title', '申报表'), amount('a', '1.00'), cell('prose', '一段')])

  it('do not depend on the day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2001, 1, 3) })
    const early = await bytesOf(form)
    vi.setSystemTime(new Date(2031, 4, 5))
    const late = await bytesOf(form)
    vi.useRealTimers()
    expect(Buffer.from(late).equals(early)).toBe(true)
  })

  it('are equal each time, also when several forms are written at once', async () => {
    const first = await bytesOf(form)
    const others = await Promise.all([bytesOf(form), bytesOf(column([cell('text', '别的')])), bytesOf(form)])
    expect(Buffer.from(others[0]).equals(first)).toBe(true)
    expect(Buffer.from(others[2]).equals(first)).toBe(true)
  })

  it('tell the title, but neither a time nor a person', async () => {
    const workbook = await readBack(await bytesOf(form))
    expect(workbook).toMatchObject({ title: '申报表', creator: 'jixiao', lastModifiedBy: 'jixiao' })
    expect(workbook.created.getUTCFullYear()).toBe(1980)
    expect(workbook.modified.getUTCFullYear()).toBe(1980)
  })

  it('tell the department and the day of printing, where they are given', async () => {
    const named = { ...form, properties: { documentTitle: '某局2020年度申报表', author: '某局' } }
    const bytes = await bytesOf(named, { printDate: '2020-03-01' })
    expect(await readBack(bytes)).toMatchObject({ title: '某局2020年度申报表', subject: '申报表', creator: '某局', lastModifiedBy: '某局', language: 'zh-CN', created: new Date('2020-03-01T00:00:00Z') })
  })
})
