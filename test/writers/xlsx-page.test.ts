import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { PrintSettings } from '../../src/layout/print-settings.js'
import { usualOptions } from '../../src/writers/writer.js'
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.js'
import { bytesOf, cell, column, partOf, row, sheet, worksheetOf } from './xlsx-workbook.js'

const form = sheet([
  row([cell('title', '申报表', { columnSpan: 2 })]),
  row([cell('heading', '左'), cell('heading', '右', { column: 1 })], { head: true }),
  row([cell('text', '一'), cell('value', '二', { column: 1 })]),
])

describe('page set-up', () => {
  it('is A4 upright, one page wide, as long as need be', async () => {
    const { pageSetup } = await worksheetOf(form)
    expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true })
  })

  it('prints the form only, and repeats the head row', async () => {
    const { pageSetup } = await worksheetOf(form)
    expect(pageSetup.printArea).toBe('A1:B3')
    expect(pageSetup.printTitlesRow).toBe('2:2')
  })

  it('repeats nothing where there is no head row', async () => {
    expect((await worksheetOf(column([cell('text', '一')]))).pageSetup.printTitlesRow).toBeUndefined()
  })

  it('numbers the pages', async () => {
    expect((await worksheetOf(form)).headerFooter.oddFooter).toContain('第 &P 页　共 &N 页')
  })

  it('opens at the top without grid lines, the name of the form in view', async () => {
    const [view] = (await worksheetOf(form)).views
    expect(view).toMatchObject({ showGridLines: false, zoomScale: 100, state: 'frozen', ySplit: 1, topLeftCell: 'A2', activeCell: 'A2' })
  })

  it('holds nothing in view that would eat a small screen, or where there is no title', async () => {
    const tall = sheet([...Array.from({ length: 4 }, () => row([cell('title', '申报表', { columnSpan: 2 })])), row([cell('text', '一', { columnSpan: 2 })])])
    expect((await worksheetOf(tall)).views[0]).toMatchObject({ state: 'normal', activeCell: 'A1' })
    expect((await worksheetOf(column([cell('text', '一')]))).views[0]).toMatchObject({ state: 'normal', activeCell: 'A1' })
  })

  it('has no green triangles beside texts such as 100%', async () => {
    expect(await partOf(form, 'xl/worksheets/sheet1.xml')).toMatch(/<ignoredErrors><ignoredError sqref="A1:B3" numberStoredAsText="1" formulaRange="1"\/><\/ignoredErrors><\/worksheet>$/u)
  })

  it('is as print settings ask for it', async () => {
    const worksheet = await worksheetOf(form, { print: { paper: 'A3', orientation: 'landscape', margins: { left: 72, top: 36 }, baseSize: 12 }, printDate: '2020-03-01' })
    expect(worksheet.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape' })
    expect(worksheet.pageSetup.margins).toMatchObject({ left: 1, top: 0.5 })
    expect(worksheet.getCell('A3').font.size).toBe(12)
    expect(worksheet.headerFooter.oddFooter).toMatch(/&R.*打印日期： 2020-03-01$/u)
  })

  it('takes no more pages than asked for, as long as type stays legible', async () => {
    const long = sheet(Array.from({ length: 60 }, () => row([cell('prose', '一'.repeat(50), { columnSpan: 2 })])))
    const setup = async (fitPages: number) => {
      const worksheet = await worksheetOf(long, { print: { fitPages } })
      // Wider columns are printed smaller: as wide as a page.
      const width = [1, 2].reduce((sum, number) => sum + (worksheet.getColumn(number).width ?? 0), 0)
      return [worksheet.pageSetup.fitToHeight, Math.round(width)] as const
    }
    const [, usual] = await setup(9)
    expect(await setup(9)).toEqual([9, usual])
    const [pages, wider] = await setup(3)
    expect(pages).toBe(3)
    expect(wider).toBeGreaterThan(usual)
    const [none, widest] = await setup(1)
    expect(none).toBe(0)
    expect(widest / usual).toBeCloseTo(10 / 7.5, 1)
  })

  it('counts column widths in digits of a font that every computer has', async () => {
    const archive = await JSZip.loadAsync(await bytesOf(form))
    const styles = await archive.file('xl/styles.xml')?.async('string')
    expect(styles).toMatch(/<fonts [^>]*><font>[^\n]*?<sz val="12"\/><name val="Times New Roman"\/>/u)
    expect(styles).not.toContain('Calibri')
  })
})

describe('notes', () => {
  const notesOf = async (print: PrintSettings) => {
    const long = sheet(Array.from({ length: 60 }, () => row([cell('prose', '一'.repeat(50), { columnSpan: 2 })])))
    const written = await writeXlsx(long, { ...usualOptions, print, readFont: () => Promise.reject(new Error('no font is read')) })
    return 'bytes' in written ? written.notes?.map(({ zh }) => zh) : undefined
  }

  it('say where a form does not fit the pages asked for', async () => {
    expect(await notesOf({ fitPages: 1 })).toEqual(['缩小到字还看得清为止，仍打不进 1 页，XLSX 没有限定页数'])
    expect(await notesOf({ fitPages: 3 })).toEqual([])
    expect(await notesOf({})).toEqual([])
  })
})

describe('a draft', () => {
  it('says 草稿 at the head of every page and in the name of the worksheet', async () => {
    const worksheet = await worksheetOf(form, '草稿')
    expect(worksheet.headerFooter.oddHeader).toMatch(/&24草稿$/u)
    expect(worksheet.name).toBe('申报表（草稿）')
  })

  it('may say anything, in words that Excel takes', async () => {
    const worksheet = await worksheetOf(form, '1&2/内部：第二稿（不得外传）\u0000')
    expect(worksheet.headerFooter.oddHeader).toMatch(/&24 1&&2\/内部：第二稿（不得外传）$/u)
    expect(worksheet.name).toBe('申报表（1&2 内部：第二稿）')
  })

  it('is not a form that is ready', async () => {
    const worksheet = await worksheetOf(form)
    expect(worksheet.headerFooter.oddHeader ?? '').toBe('')
    expect(worksheet.name).toBe('申报表')
  })
})

describe('the name of the worksheet', () => {
  it.each([
    ['a/b\\c:d*e?f[g]h', 'a b c d e f g h'],
    ["'申报表'", '申报表'],
    ['长'.repeat(40), '长'.repeat(31)],
    ['长'.repeat(30) + '😀', '长'.repeat(30)],
    ['History', 'Sheet1'],
    ['', 'Sheet1'],
  ])('for %j is one that Excel allows', async (title, name) => {
    const worksheet = await worksheetOf(sheet([row([cell('text', '一')])], 1, title))
    expect(worksheet.name).toBe(name)
  })
})

describe('a row without text', () => {
  it('is high enough to write into', async () => {
    expect((await worksheetOf(column([cell('value', '')]))).getRow(1).height).toBeGreaterThanOrEqual(18)
  })
})
