import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/sheet/sheet.js'
import { bytesOf, cell, row, sheet, worksheetOf } from './xlsx-workbook.js'

/** Rows of one line each; a page holds fewer than forty. */
function lines(count: number, more: Partial<Row> = {}): readonly Row[] {
  return Array.from({ length: count }, (_, index) => row([cell('text', `行${index + 1}`, { column: 1 })], more))
}

/** Numbers of the rows below which the written form asks for a new page. */
async function forcedEnds(rows: readonly Row[]): Promise<readonly number[]> {
  const archive = await JSZip.loadAsync(await bytesOf(sheet(rows)))
  const worksheet = (await archive.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
  return [...worksheet.matchAll(/<brk id="(\d+)"/gu)].map(([, id]) => Number(id))
}

describe('page ends', () => {
  it('are left to the spreadsheet where any row may begin a page', async () => {
    expect(await forcedEnds(lines(100))).toEqual([])
  })

  it('do not part a row from the one it is kept with', async () => {
    const kept = lines(39, { keepsWithPrevious: true })
    expect(await forcedEnds([...lines(10), ...kept])).toEqual([9])
  })

  it('do not leave a head row at the foot of a page', async () => {
    const full = await pageLength()
    const head = row([cell('heading', '指标', { column: 1 })], { head: true })
    expect(await forcedEnds([...lines(full - 1), head, ...lines(10)])).toEqual([full - 1])
    expect(await forcedEnds([...lines(full - 4), head, ...lines(10)])).toEqual([])
  })

  it('do not part a merged label so that neither part has room for it', async () => {
    const full = await pageLength()
    const label = row([cell('label', '整体绩效\n目标', { rowSpan: 2 }), cell('text', '目标1', { column: 1 })])
    expect(await forcedEnds([...lines(full - 1), label, ...lines(10)])).toEqual([full - 1])
    expect(await forcedEnds([...lines(full - 4), label, ...lines(10)])).toEqual([])
  })

  it('bring rows over to a last page that would be nearly empty', async () => {
    const full = await pageLength()
    const total = full + 2
    const [end = 0, ...others] = await forcedEnds(lines(total))
    expect(others).toEqual([])
    expect((total - end) / full).toBeGreaterThanOrEqual(0.2)
    expect((total - end - 1) / full).toBeLessThan(0.25)
    expect(await forcedEnds(lines(full + 10))).toEqual([])
  })

  it('bring over no more than may be parted', async () => {
    const full = await pageLength()
    expect(await forcedEnds([...lines(full - 10), ...lines(1), ...lines(9, { keepsWithPrevious: true }), ...lines(2)])).toEqual([full - 10])
  })

  it('come where they must in rows that are kept together but fill more than a page', async () => {
    expect(await forcedEnds(lines(100, { keepsWithPrevious: true }))).toEqual([])
  })
})

describe('a label over rows of several pages', () => {
  it('stands where it begins, where no page end cuts it', async () => {
    const [first, ...others] = lines(60)
    const worksheet = await worksheetOf(sheet([row([cell('label', '数量指标', { rowSpan: 60 }), ...(first?.cells ?? [])]), ...others]))
    expect(worksheet.getCell('A1').alignment.vertical).toBe('top')
  })

  it('stands in the middle where all its rows are on one page', async () => {
    const [first, ...others] = lines(8)
    const worksheet = await worksheetOf(sheet([row([cell('label', '数量指标', { rowSpan: 8 }), ...(first?.cells ?? [])]), ...others]))
    expect(worksheet.getCell('A1').alignment.vertical).toBe('middle')
  })

  it('is repeated whole with the head row that it begins beside', async () => {
    const label = cell('label', '一\n二\n三\n四\n五\n六', { rowSpan: 61 })
    const head = row([label, cell('heading', '指标', { column: 1 })], { head: true })
    const worksheet = await worksheetOf(sheet([head, ...lines(60)]))
    expect(worksheet.getRow(1).height).toBeGreaterThanOrEqual(6 * 15)
  })
})

/** How many rows of one line fill a page: found where the kept last row first asks for an earlier end. */
async function pageLength(): Promise<number> {
  for (let count = 20; count < 60; count++) {
    const ends = await forcedEnds([...lines(count), ...lines(1, { keepsWithPrevious: true })])
    if (ends.length > 0) return count
  }
  throw new Error('a page without end')
}
