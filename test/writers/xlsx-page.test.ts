import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { maximumRowHeight } from '../../src/writers/xlsx/units.js'
import { bytesOf, cell, column, row, sheet, worksheetOf } from './xlsx-workbook.js'

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

  it('opens at the top without grid lines', async () => {
    const [view] = (await worksheetOf(form)).views
    expect(view).toMatchObject({ showGridLines: false, zoomScale: 100, activeCell: 'A1' })
  })

  it('counts column widths in digits of a font that every computer has', async () => {
    const archive = await JSZip.loadAsync(await bytesOf(form))
    const styles = await archive.file('xl/styles.xml')?.async('string')
    expect(styles).toMatch(/<fonts [^>]*><font>[^\n]*?<sz val="12"\/><name val="Times New Roman"\/>/u)
    expect(styles).not.toContain('Calibri')
  })
})

describe('a draft', () => {
  it('says 草稿 at the head of every page and in the name of the worksheet', async () => {
    const worksheet = await worksheetOf(form, '草稿')
    expect(worksheet.headerFooter.oddHeader).toMatch(/&28草稿$/u)
    expect(worksheet.name).toBe('申报表（草稿）')
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

describe('a paragraph higher than Excel lets a row be', () => {
  const tall = sheet([
    row([cell('label', '概述', { rowSpan: 2 }), cell('prose', '长'.repeat(3000), { column: 1 })]),
    row([cell('prose', '短', { column: 1 })]),
  ])

  it('is shown over several rows', async () => {
    const worksheet = await worksheetOf(tall)
    const heights = Array.from({ length: worksheet.rowCount }, (_, index) => worksheet.getRow(index + 1).height)
    const parts = heights.length - 1
    expect(parts).toBeGreaterThan(1)
    expect(Math.max(...heights)).toBeLessThanOrEqual(maximumRowHeight)
    expect(worksheet.model.merges).toEqual([`A1:A${parts + 1}`, `B1:B${parts}`])
    expect(worksheet.getCell(parts + 1, 2).value).toBe('短')
  })
})
