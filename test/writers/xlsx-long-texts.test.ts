import { describe, expect, it } from 'vitest'
import { cellPadding } from '../../src/layout/cell-text.js'
import { usualLooks } from '../../src/writers/xlsx/styles.js'
import { maximumRowHeight } from '../../src/writers/xlsx/units.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { bytesOf, cell, readBack, row, sheet } from './xlsx-workbook.js'

const source = { start: 0, end: 1 }

function formOf(text: string): Sheet {
  return sheet([
    row([cell('label', '概述', { rowSpan: 2 }), cell('prose', text, { column: 1, name: '概述_1', source })]),
    row([cell('prose', '短', { column: 1 })]),
  ])
}

async function read(form: Sheet) {
  const workbook = await readBack(await bytesOf(form))
  const [worksheet] = workbook.worksheets
  if (!worksheet) throw new Error('no worksheet')
  const rows = Array.from({ length: worksheet.rowCount }, (_, index) => index + 1)
  return { workbook, worksheet, texts: rows.map((number) => worksheet.getCell(number, 2).text), heights: rows.map((number) => worksheet.getRow(number).height) }
}

const sentences = '负责综合反映群众信访中的重要情况和带政策性、倾向性、苗头性问题，研究、统计、分析信访情况。'

describe('a text higher than Excel lets a row be', () => {
  it.each([
    ['sentences', sentences.repeat(50)],
    ['no sentences', '长'.repeat(3000)],
    ['words with blanks', 'some words of Latin '.repeat(300)],
    ['paragraphs', `${sentences}\n`.repeat(60)],
    ['more than one cell can hold', sentences.repeat(900)],
  ])('of %s stands in several cells that give the text to the letter', async (_, text) => {
    const { texts, heights, worksheet } = await read(formOf(text))
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.at(-1)).toBe('短')
    expect(texts.slice(0, -1).join('')).toBe(text)
    expect(Math.max(...heights)).toBeLessThanOrEqual(maximumRowHeight)
    expect(worksheet.model.merges).toEqual([`A1:A${texts.length}`])
  })

  it('is cut at the ends of sentences', async () => {
    const { texts } = await read(formOf(sentences.repeat(50)))
    expect(texts.slice(0, -1).filter((text) => !text.endsWith('。'))).toEqual([])
  })

  it('has a line to spare where its parts are full, as other programs break lines earlier', async () => {
    const { worksheet, texts, heights } = await read(formOf('长'.repeat(3000)))
    const { size, lineHeight } = usualLooks.prose
    const points = (worksheet.getColumn(2).width ?? 0) * 8 * 0.75
    const lines = texts.map((text) => Math.ceil(text.length / Math.floor((points - 2 * cellPadding.side) / size)))
    const full = lines.slice(0, -2)
    expect(full.length).toBeGreaterThan(3)
    full.forEach((count, index) => expect(heights[index]).toBeGreaterThanOrEqual((count + 1) * lineHeight))
  })

  it('looks like one box and has one name', async () => {
    const { workbook, worksheet, texts } = await read(formOf(sentences.repeat(50)))
    const last = texts.length - 1
    const sides = (number: number) => Object.keys(worksheet.getCell(number, 2).border).toSorted()
    expect([sides(1), sides(2), sides(last)]).toEqual([['left', 'right', 'top'], ['left', 'right'], ['bottom', 'left', 'right']])
    expect(workbook.definedNames.getRanges('概述_1').ranges).toEqual([`'申报表'!$B$1:$B$${last}`])
  })

  it('leaves what stands beside it in one cell', async () => {
    const { worksheet, texts } = await read(sheet([row([cell('text', '名称'), cell('prose', sentences.repeat(50), { column: 1 })])]))
    expect(worksheet.model.merges).toEqual([`A1:A${texts.length}`])
  })
})

it('merged cells with long texts get rows that Excel takes', async () => {
  const long = '长'.repeat(6000)
  const { heights, worksheet } = await read(sheet([row([cell('text', '一'), cell('text', long, { column: 1, rowSpan: 2 })]), row([cell('text', '二')])]))
  expect(Math.max(...heights)).toBeLessThanOrEqual(maximumRowHeight)
  expect(worksheet.getCell('B1').value).toBe(long)
})
