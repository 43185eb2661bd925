import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { publicSheet } from '../../src/sheet/public-sheet.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { usualOptions } from '../../src/writers/writer.js'
import { writeHtml } from '../../src/writers/html/write-html.js'
import { randomSheet } from '../layout/random-sheet.js'
import { htmlOf, tablesIn } from './html-grid.js'
import { cell, column, row, sheet } from './xlsx-workbook.js'

const lineRoles = new Set(['title', 'subtitle', 'signatory'])

function exampleSheet(): Sheet {
  const { declaration } = check('a.yaml', readFileSync('examples/hengdong-petition-2020.yaml'))
  if (!declaration) throw new Error('the example was not read')
  return fillTemplate(declaration.kind, toFormValues(declaration))
}

describe('the page of the example', () => {
  const form = exampleSheet()
  const page = htmlOf(form)

  it('has the form title as its heading and stands alone: no script, nothing from elsewhere', async () => {
    const html = await page
    expect(html).toContain('<title>衡东县信访局2020年度部门整体支出绩效目标申报表</title>')
    expect(html).toContain('<h1>部门整体支出<wbr/>绩效目标申报表</h1>')
    expect(html).toContain('<html lang="zh-CN"')
    expect(html.replace('http://www.w3.org/1999/xhtml', '')).not.toMatch(/<script|<link|<img|https?:|url\(|@import|\bon\w+=/u)
  })

  it('has the cells of the sheet at their places, in three tables of one grid', async () => {
    const tables = tablesIn(await page)
    expect(tables.map(({ caption, headRows }) => [caption, headRows])).toEqual([
      ['年度预算申请（万元）、部门职能职责概述、整体绩效目标', 0],
      ['部门整体支出年度绩效指标', 1],
      ['财政部门审核意见', 0],
    ])
    const shown = tables.flatMap(({ rows }) => rows).map((cells) => cells.filter(({ text }) => text !== '').map(({ column: at, text }) => [at, text]))
    const expected = form.rows
      .filter(({ cells }) => !cells.every(({ role }) => lineRoles.has(role)))
      .map(({ cells, head }) => cells.filter(({ text, rowSpan }) => text !== '' && !(head && rowSpan > 1)).map(({ column: at, text }) => [at, text]))
    // The label beside the head row begins below it.
    const first = expected.findIndex((cells) => cells.some(([, text]) => text === '产出指标'))
    expected[first]?.unshift([0, '部门整体支出年度绩效指标'])
    expect(shown).toEqual(expected)
  })

  it('tells for every value what it belongs to', async () => {
    const tables = tablesIn(await page)
    const headersOf = (text: string): readonly (readonly string[])[] =>
      tables.flatMap(({ rows }) => {
        const named = new Map(rows.flat().map((each) => [each.attributes['id'], each.text]))
        return rows.flat().filter((each) => each.text === text).map(({ attributes }) => (attributes['headers'] ?? '').split(' ').map((id) => named.get(id) ?? `no ${id}`))
      })
    expect(headersOf('18人')).toEqual([['指标值（包含数字及文字描述）', '部门整体支出年度绩效指标', '产出指标', '数量指标']])
    expect(headersOf('167.20万元')).toEqual([['年度预算申请（万元）', '按支出性质分', '基本支出：']])
    expect(headersOf('目标1：通过预算执行，保证正常工作运转。')).toEqual([['整体绩效目标']])
    const scopes = new Map(tables.flatMap(({ rows }) => rows.flat()).map(({ text, attributes }) => [text, attributes['scope']]))
    expect(['指标内容', '产出指标', '部门名称', '按收入性质分', '基本支出：', '18人'].map((text) => scopes.get(text))).toEqual(['col', 'rowgroup', 'row', 'colgroup', 'row', undefined])
  })

  it('names no header that is not in the same table, and no identifier twice', async () => {
    for (const { rows } of tablesIn(await page)) {
      const ids = rows.flat().flatMap(({ attributes }) => attributes['id'] ?? [])
      const named = rows.flat().flatMap(({ attributes }) => attributes['headers']?.split(' ') ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      expect(named.filter((id) => !ids.includes(id))).toEqual([])
    }
  })

  it('made public has no signatures and no opinion of the finance bureau', async () => {
    const html = await htmlOf(publicSheet(form))
    expect(html).toContain('填报单位（盖章）：衡东县信访局')
    expect(html).toContain('18人')
    expect(html).not.toMatch(/签名|签章|审核意见|单位负责人/u)
  })
})

describe('any sheet', () => {
  it('is well-formed, fills every row of its tables, and shows every text once', async () => {
    await fc.assert(
      fc.asyncProperty(randomSheet, async (form) => {
        const html = await htmlOf(form)
        const tables = tablesIn(html)
        for (const { rows } of tables) {
          const widths = rows.map(() => 0)
          rows.forEach((cells, index) => cells.forEach(({ attributes }) => {
            for (let down = 0; down < Number(attributes['rowspan'] ?? 1); down++) widths[index + down] = (widths[index + down] ?? 0) + Number(attributes['colspan'] ?? 1)
          }))
          expect(new Set(widths)).toEqual(new Set([form.columns]))
        }
        const bare = (text: string): string => text.replace(/\s/gu, '')
        const lines = [...html.matchAll(/<(?:h1|p)>(.*?)<\/(?:h1|p)>/gu)].map(([, inner]) => inner?.replace(/<[^>]+>/gu, '') ?? '')
        const shown = [...lines, ...tables.flatMap(({ rows }) => rows.flat().map(({ text }) => text))].map(bare).filter((text) => text !== '')
        const expected = form.rows.flatMap(({ cells }) => cells.map(({ text }) => bare(text))).filter((text) => text !== '')
        expect(shown.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 100 },
    )
  })
})

describe('texts', () => {
  const written = async (text: string): Promise<string> => {
    const html = await htmlOf(column([cell('text', text)]))
    return /<tbody>\n<tr><td[^>]*>(.*)<\/td><\/tr>/u.exec(html)?.[1] ?? ''
  }

  it.each([
    ['<script>alert(1)</script> & "x"', '&lt;script&gt;alert<span class="n">(1)</span>&lt;/script&gt; &amp; &quot;x&quot;'],
    ['一\n二', '一<br/>二'],
    ['a\u0000b\u001bc\ud800d', 'abc\ufffdd'],
    ['审核部门（签章）　　年　　月　　日', '审核部门（签章）　　<span class="date">年　　月　　日</span>'],
    ['经费≤152.88万元。', '经费<span class="n">≤152.88万元。</span>'],
  ])('%j is written as %j', async (text, html) => expect(await written(text)).toBe(html))

  it('labels break where they best do', async () => {
    expect(await htmlOf(column([cell('label', '年度预算申请（万元）', { breaks: [4, 6] })]))).toContain('>年度预算<wbr/>申请<wbr/>（万元）</th>')
  })

  it('a mark, a title and a department are escaped too', async () => {
    const html = await htmlOf({ ...sheet([row([cell('text', 'x', { columnSpan: 2 })])]), properties: { documentTitle: '<b>', author: '"><i>' } }, { mark: '<u>' })
    expect(html).toContain('<title>&lt;b&gt;</title>')
    expect(html).toContain('content="&quot;&gt;&lt;i&gt;"')
    expect(html).toContain('<div class="mark">&lt;u&gt;</div>')
  })
})

describe('printing', () => {
  it('takes paper, margins and size from the settings', async () => {
    const html = await htmlOf(column([cell('text', 'x')]), { print: { paper: 'A3', orientation: 'landscape', margins: { left: 72 }, baseSize: 12 } })
    expect(html).toContain('@page { size: A3 landscape; margin: 57pt 48pt 62pt 72pt }')
    expect(html).toContain('--size: 12pt')
  })

  it('says that it cannot keep to a number of pages', async () => {
    const readFont = (): Promise<Uint8Array> => Promise.reject(new Error('no font is read'))
    const notesFor = async (print: { readonly fitPages?: number }): Promise<number> => {
      const written = await writeHtml(column([cell('text', 'x')]), { ...usualOptions, print, readFont })
      return 'bytes' in written ? (written.notes?.length ?? 0) : -1
    }
    expect([await notesFor({}), await notesFor({ fitPages: 2 })]).toEqual([0, 1])
  })

  it('states the day of printing where there is one', async () => {
    const form = column([cell('text', 'x')])
    expect(await htmlOf(form, { printDate: '2020-03-01' })).toContain('<footer>打印日期：2020年3月1日</footer>')
    expect(await htmlOf(form)).not.toContain('<footer>')
  })

  it('rules the foot of every page, which those who hear the form are spared', async () => {
    const html = await htmlOf(sheet([row([cell('text', 'x', { columnSpan: 3 })])], 3))
    expect(html).toContain('<tfoot aria-hidden="true"><tr><td colspan="3"></td></tr></tfoot>')
    expect(html).toContain('tfoot { display: none }')
  })

  it('leaves room for what is written by hand', async () => {
    expect(await htmlOf(sheet([row([cell('prose', '')], { blankLines: 4 })], 1))).toContain('style="height:6em"')
  })
})
