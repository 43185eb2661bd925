import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { check } from '../../src/check.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { publicSheet } from '../../src/sheet/public-sheet.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { randomSheet } from '../layout/random-sheet.js'
import { hardForms } from '../support/hard-forms.js'
import { bodyOf, bytesOf, type DocxTable, partsOf, tablesOf } from './docx-grid.js'

function sheetOf(text: string | Uint8Array): Sheet {
  const { declaration } = check('a.yaml', Buffer.from(text))
  if (!declaration) throw new Error('the declaration was not read')
  return fillTemplate(declaration.kind, toFormValues(declaration))
}

const example = sheetOf(readFileSync('examples/hengdong-petition-2020.yaml'))

/** Without blanks and the lines of labels. */
function dense(text: string): string {
  return text.replace(/\s/gu, '')
}

/** How often each place of the grid is covered; merged places count from their first cell. */
function coverage({ columns, rows }: DocxTable): readonly (readonly number[])[] {
  const covered = rows.map(() => columns.map(() => 0))
  const open = new Map<number, number>()
  rows.forEach(({ cells }, index) => {
    for (const { column, columnSpan, merge } of cells) {
      // What goes on below has to begin above, in the same columns.
      if (merge === 'continue' && open.get(column) !== columnSpan) throw new Error(`nothing to go on in row ${index}, column ${column}`)
      if (merge === undefined) open.delete(column)
      else open.set(column, columnSpan)
      for (let at = column; at < column + columnSpan; at++) covered[index]?.splice(at, 1, (covered[index]?.[at] ?? 0) + 1)
    }
  })
  return covered
}

describe('the document of the example', () => {
  it('has its lines above the grid, then two tables, the indicators with a head to repeat', async () => {
    const blocks = await bodyOf(example)
    expect(blocks.slice(0, 2)).toEqual(['部门整体支出绩效目标申报表', '（2020年度）'])
    const tables = blocks.filter((block) => typeof block !== 'string')
    expect(tables.map(({ rows }) => rows.map(({ isHead }) => (isHead ? 'H' : '.')).join(''))).toEqual(['.', '..........', `H${'.'.repeat(42)}`])
    expect(tables[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(['填报单位（盖章）：衡东县信访局', '单位负责人（签名）：'])
    expect(tables[2]?.rows[0]?.cells.map(({ text }) => text.replaceAll('\v', '|'))).toEqual(['部门整体|支出|年度绩效|指标', '一级指标', '二级指标', '三级指标', '指标内容', '指标值|（包含数字及|文字描述）'])
  })

  it('parts tables by paragraphs and ends on one, as Word wants', async () => {
    const blocks = await bodyOf(example)
    expect(blocks.map((block) => (typeof block === 'string' ? block : 'table')).slice(2)).toEqual(['table', '', 'table', '', 'table', ''])
  })

  it('has one grid: columns as wide as the page, cells as wide as their columns', async () => {
    const tables = await tablesOf(example)
    for (const { columns, rows } of tables) {
      expect(columns).toEqual(tables[0]?.columns)
      // A4 less 17 mm on either side.
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(Math.round((176 / 25.4) * 72 * 20))
      for (const { column, columnSpan, width } of rows.flatMap(({ cells }) => cells)) {
        expect(width).toBe(columns.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0))
      }
    }
  })

  it('says what every cell of the sheet says, a paragraph for each entry of a list', async () => {
    const [, budget, indicators] = await tablesOf(example)
    const texts = (table: DocxTable | undefined): readonly string[] => table?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => text !== '') ?? []
    const duties = example.rows.flatMap(({ cells }) => cells.filter(({ field }) => field === 'functionsOverview').map(({ text }) => text))
    expect(duties).toHaveLength(10)
    expect(texts(budget)).toContain(duties.join('\n'))
    const printed = example.rows.flatMap(({ cells, head }) => (head ? [] : cells.filter(({ role }) => role === 'text' || role === 'value').map(({ text }) => text))).slice(1)
    expect(texts(indicators)).toEqual(expect.arrayContaining([...printed]))
    expect(texts(indicators).map(dense)).toEqual(expect.arrayContaining(['产出指标', '社会公众或服务对象满意度']))
  })

  it('keeps rows whole but for lists, heads with their first row, and the end of the form together', async () => {
    const [, budget, indicators] = await tablesOf(example)
    const mayPart = [budget, indicators].flatMap((table) => table?.rows.filter(({ cantSplit }) => !cantSplit) ?? [])
    expect(mayPart.map(({ cells }) => cells.at(-1)?.text.slice(0, 5))).toEqual(['（一）负责', '目标1：通'])
    expect(indicators?.rows[0]?.cells.every(({ keepsNext }) => keepsNext)).toBe(true)
    expect(indicators?.rows[1]?.cells.some(({ keepsNext }) => keepsNext)).toBe(false)
    // A fifth of the page at least stands with the signature.
    expect(indicators?.rows.slice(-6).map(({ cells }) => cells.every(({ keepsNext }) => keepsNext))).toEqual([false, false, true, true, true, false])
  })

  it('rules the sides that the form rules: a box of amounts has lines around it only', async () => {
    const [, budget] = await tablesOf(example)
    const ruledOf = (text: string): readonly string[] | undefined => budget?.rows.flatMap(({ cells }) => cells).find((cell) => cell.text === text)?.ruled
    expect(ruledOf('按收入性质分')).toEqual(['top', 'left', 'bottom', 'right'])
    expect(ruledOf('政府性基金拨款：')).toEqual(['left'])
    expect(ruledOf('185.00万元')).toEqual(['right'])
  })

  it('leaves room to write an opinion', async () => {
    const opinion = (await tablesOf(example)).at(-1)?.rows.at(-2)
    expect(opinion?.height).toBeGreaterThan(5 * 15 * 20)
    expect(opinion?.cells.at(-1)).toMatchObject({ text: '', vertical: 'top' })
  })

  it('made public has no signatures and no opinion of the finance bureau', async () => {
    const text = (await partsOf(await bytesOf(publicSheet(example)))).get('word/document.xml')?.text
    expect(text).toContain('填报单位（盖章）：衡东县信访局')
    expect(text).not.toMatch(/签名|签章|审核意见|单位负责人/u)
  })

  it('equals itself when it is written again, a day later too', async () => {
    const first = await bytesOf(example, { mark: '草稿', printDate: '2020-03-01' })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
    const next = await bytesOf(example, { mark: '草稿', printDate: '2020-03-01' })
    vi.useRealTimers()
    expect(next).toEqual(first)
  })
})

describe('hard forms', () => {
  it('a label beside a head that is repeated stands in the head; where the form fits a page, beside its rows', async () => {
    const labelled = async (name: string): Promise<readonly (string | undefined)[] | undefined> =>
      (await tablesOf(sheetOf(hardForms[name] ?? ''))).find(({ rows }) => rows[0]?.isHead)?.rows.slice(0, 2).map(({ cells }) => dense(cells[0]?.text ?? ''))
    expect(await labelled('twelve-pages')).toEqual(['部门整体支出年度绩效指标', ''])
    expect(await labelled('bare')).toEqual(['', '部门整体支出年度绩效指标'])
  })

  it('a row that fits no page may be parted, the rows around it may not', async () => {
    const indicators = (await tablesOf(sheetOf(hardForms['long-indicator'] ?? ''))).find(({ rows }) => rows[0]?.isHead)
    const mayPart = indicators?.rows.filter(({ cantSplit }) => !cantSplit) ?? []
    expect(mayPart.map(({ cells }) => cells.map(({ text }) => text.length))).toEqual([[0, 0, 0, 6, 2000, 3]])
  })

  it('a label that a page end may part stands at the top of its cell', async () => {
    const indicators = (await tablesOf(sheetOf(hardForms['one-label'] ?? ''))).find(({ rows }) => rows[0]?.isHead)
    const verticals = new Map(indicators?.rows.flatMap(({ cells }) => cells).map(({ text, vertical }) => [text, vertical]))
    expect(['产出指标', '数量指标', '效益指标', '1486件'].map((text) => verticals.get(text))).toEqual(['top', 'top', 'center', 'center'])
  })

  it('a long name above the grid leaves captions of amounts on one line', async () => {
    const [line, grid] = await tablesOf(sheetOf(hardForms['long-name'] ?? ''))
    const [name, head] = line?.rows[0]?.cells ?? []
    expect(name?.width).toBeGreaterThan(head?.width ?? 0)
    const caption = grid?.rows.flatMap(({ cells }) => cells).find(({ text }) => text === '基本支出：')
    expect(caption?.width).toBeGreaterThanOrEqual((5 * 10.5 + 10) * 20)
  })
})

describe('any sheet', () => {
  it('covers its grid once, merges down only what began above, and shows every character once', async () => {
    await fc.assert(
      fc.asyncProperty(randomSheet, async (form) => {
        const blocks = await bodyOf(form)
        const tables = blocks.filter((block) => typeof block !== 'string')
        for (const table of tables) {
          expect(table.columns).toHaveLength(form.columns)
          expect(new Set(coverage(table).flat())).toEqual(new Set([1]))
        }
        const shown = [...blocks.filter((block) => typeof block === 'string'), ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)))]
        const expected = form.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
        const characters = (texts: readonly string[]): readonly string[] => [...dense(texts.join(''))].toSorted()
        expect(characters(shown)).toEqual(characters(expected))
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})
