import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/readers/html/read-html.js'
import { gridOf } from './grid-lines.js'

async function refusalOf(html: string): Promise<string> {
  const outcome = await readHtml(Buffer.from(html))
  return 'refused' in outcome ? outcome.refused.en : 'read'
}

const unlike = (what: string): string => `the file is unlike any form: ${what}; to be safe it was not read`

describe('a page made to exhaust its reader is refused', () => {
  it.each([
    ['tags inside one another', '<div>'.repeat(100_000), unlike('the page is nested deeper than 512 levels')],
    ['tables inside one another', '<table><tr><td>'.repeat(100_000), unlike('the page is nested deeper than 512 levels')],
    ['tables of several cells inside one another', `${'<table><tr><td>a<td>'.repeat(40)}b`, unlike('it has tables inside tables deeper than 16 levels')],
    ['styles that are never closed', Array.from({ length: 100_000 }, (_, index) => `<font size=${index}>`).join('x'), unlike('the page is nested deeper than 512 levels')],
    ['a million cells', `<table>${`<tr>${'<td>1'.repeat(1000)}`.repeat(1000)}</table>`, unlike('the page has more than 400000 elements')],
    ['cells beyond those of any form', `<table>${`<tr>${'<td>'.repeat(300)}`.repeat(350)}</table>`, unlike('the tables of the page have more than 100000 cells')],
    ['words', 'a '.repeat(1_000_000), unlike('the page has more than 1000000 words')],
    ['bytes', 'x'.repeat(10_000_001), unlike('the page has 10000001 bytes')],
  ])('%s', async (_, html, refusal) => {
    expect(await refusalOf(html)).toBe(refusal)
  })
})

describe('what would take long by a plain way is read', () => {
  it('what may not stand in a table and is put before it', async () => {
    expect((await gridOf(readHtml, Buffer.from(`<table>${'<b></b>x'.repeat(60_000)}<tr><td>a</table>`))).cells.map(({ text }) => text.length)).toEqual([60_000, 1])
  })

  it('spans of a million', async () => {
    const grid = await gridOf(readHtml, Buffer.from(`<table>${'<tr><td colspan=1000000 rowspan=1000000>a<td rowspan=1000000>b'.repeat(2000)}</table>`))
    expect([grid.columns, grid.cells.length]).toEqual([4000, 4000])
  })

  it('tags of a million attributes, and a million of one tag', async () => {
    expect(await refusalOf(`<p ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}`).join(' ')}>表</p>`)).toBe('read')
    expect(await refusalOf(`${Array.from({ length: 400_000 }, (_, index) => `<body a${index}>`).join('')}表`)).toBe('read')
  })

  it('a text without an end', async () => {
    expect(await refusalOf(`<p>表<!-- ${'<!-- '.repeat(200_000)}`)).toBe('read')
    expect(await refusalOf(`<p>表<style>${'a{'.repeat(200_000)}`)).toBe('read')
    expect(await refusalOf(`<p>表<style>${'/* '.repeat(160_000)}`)).toBe('read')
    expect(await refusalOf(`<p>表<p ${' '.repeat(1_000_000)}`)).toBe('read')
  })
})

describe('a page without a form', () => {
  it('says what to do instead', async () => {
    expect(await refusalOf('')).toBe('the page shows no text; if a script makes its content, save the complete page from a browser')
    expect(await refusalOf('<div id=app></div><script>render()</script>')).toContain('save the complete page')
    expect(await refusalOf('<iframe src="form.html"></iframe>')).toContain('the page is only a frame')
    expect(await refusalOf('<frameset><frame src="form.html"></frameset>')).toContain('the page is only a frame')
  })

  it.each(['<', '<table', '<table><tr>', '</td></tr>x', '\0', '<!DOCTYPE html SYSTEM "http://example.invalid/x.dtd"><p>&xxe;', '<td>a<tr>b</td></table>'])('%j is no error', async (html) => {
    expect(typeof (await refusalOf(html))).toBe('string')
  })
})

it('tables in one another until their cells have no width are refused', async () => {
  const nested = (depth: number): string => (depth === 0 ? '甲' : `<table><tr>${'<td>乙</td>'.repeat(20)}<td>${nested(depth - 1)}</td></tr><tr>${'<td>丙</td>'.repeat(21)}</tr></table>`)
  const outcome = await readHtml(new TextEncoder().encode(nested(12)))
  expect('refused' in outcome && outcome.refused.en).toContain('until their cells have no width')
})
