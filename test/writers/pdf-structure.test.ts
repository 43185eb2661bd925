import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { writePdf } from '../../src/writers/pdf/write-pdf.js'
import { usualOptions, type WriterOptions } from '../../src/writers/writer.js'
import { drawnSheet } from '../layout/plain-text.js'
import { randomSheet } from '../layout/random-sheet.js'
import { hardForms } from '../support/hard-forms.js'
import { readPdf, referred } from '../support/pdf-objects.js'
import { readTagged, type TaggedElement } from '../support/pdf-structure.js'

const root = join(import.meta.dirname, '..', '..')
const readFont = async (name: string): Promise<Uint8Array> => readFile(join(root, 'dist', 'fonts', name))
const example = await readFile(join(root, 'examples', 'hengdong-petition-2020.yaml'))

async function bytesOf(sheet: Sheet, options: Partial<WriterOptions> = {}): Promise<Buffer> {
  const written = await writePdf(sheet, { ...usualOptions, ...options, readFont })
  if (!('bytes' in written)) throw new Error(`no file: ${JSON.stringify(written)}`)
  return Buffer.from(written.bytes)
}

function sheetOf(yaml: string | Uint8Array): Sheet {
  const { declaration } = check('a.yaml', typeof yaml === 'string' ? Buffer.from(yaml) : yaml)
  if (!declaration) throw new Error('not a declaration')
  return fillTemplate(declaration.kind, toFormValues(declaration))
}

function elements(element: TaggedElement, type?: string): readonly TaggedElement[] {
  return [...(type === undefined || element.type === type ? [element] : []), ...element.children.flatMap((child) => elements(child, type))]
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '')
/** What the cells say, in reading order of the sheet. */
const cellTexts = ({ rows }: Sheet): readonly string[] => rows.flatMap(({ cells }) => cells.map(({ text }) => withoutBlanks(text)))
const leafTexts = (tagged: TaggedElement): readonly string[] => elements(tagged).filter(({ type }) => ['H1', 'P', 'TH', 'TD'].includes(type)).map(({ text }) => withoutBlanks(text))

/** The cells of a table as places of a grid; a place that is free or taken twice is an error. */
function gridOf(table: TaggedElement): readonly (readonly TaggedElement[])[] {
  const rows = elements(table, 'TR')
  const grid: TaggedElement[][] = rows.map(() => [])
  const take = (row: number, column: number, cell: TaggedElement): void => {
    const places = grid[row]
    if (!places || places[column]) throw new Error(`${cell.text}: a place outside the table or taken twice`)
    places[column] = cell
  }
  rows.forEach(({ children }, row) => {
    for (const cell of children) {
      const free = grid[row]?.findIndex((place) => !place) ?? -1
      const column = free === -1 ? (grid[row]?.length ?? 0) : free
      const [columnSpan, rowSpan] = [Number(cell.attributes['ColSpan'] ?? 1), Number(cell.attributes['RowSpan'] ?? 1)]
      for (let place = 0; place < columnSpan * rowSpan; place++) take(row + Math.floor(place / columnSpan), column + (place % columnSpan), cell)
    }
  })
  return grid
}

describe('the tree of the real form', async () => {
  const sheet = sheetOf(example)
  const tagged = readTagged(await bytesOf(sheet))

  it('is a document of a heading, lines and tables', () => {
    expect(tagged.root.type).toBe('Document')
    expect(tagged.root.children.map(({ type }) => type)).toEqual(['H1', 'P', 'P', 'P', 'Table', 'Table', 'Table'])
    expect(tagged.root.children[0]?.text).toBe('部门整体支出绩效目标申报表')
  })

  it('says every text of the form once, in reading order', () => {
    expect(leafTexts(tagged.root)).toEqual(cellTexts(sheet))
  })

  it('has tables whose cells fill their rows, each with a head that is told by its direction', () => {
    for (const table of elements(tagged.root, 'Table')) {
      const grid = gridOf(table)
      expect(new Set(grid.map((row) => row.filter(Boolean).length))).toEqual(new Set([6]))
      for (const row of grid) expect(row[0]).toMatchObject({ type: 'TH', attributes: { Scope: 'Row' } })
    }
    const [, indicators] = elements(tagged.root, 'Table')
    const heads = elements(indicators ?? tagged.root, 'THead').flatMap((head) => elements(head, 'TH'))
    expect(heads.map(({ text, attributes }) => `${text} ${attributes['Scope']}`)).toEqual([
      '部门整体支出年度绩效指标 Row', '一级指标 Column', '二级指标 Column', '三级指标 Column', '指标内容 Column', '指标值（包含数字及文字描述） Column',
    ])
  })

  it('leaves out what pages repeat and add', () => {
    expect(tagged.artifacts.filter(({ kind }) => kind === 'Footer').map(({ text }) => text)).toEqual(['第 1 页　共 3 页', '第 2 页　共 3 页', '第 3 页　共 3 页'])
  })
})

describe('the tree', () => {
  it.each(Object.entries(hardForms))('of a form that is hard to print (%s) says all of it once', async (_, yaml) => {
    const sheet = sheetOf(yaml)
    expect(leafTexts(readTagged(await bytesOf(sheet)).root)).toEqual(cellTexts(sheet))
  })

  it('of random sheets says all of them once', async () => {
    await fc.assert(fc.asyncProperty(randomSheet, async (sheet) => {
      const { root: tree } = readTagged(await bytesOf(sheet))
      expect(leafTexts(tree)).toEqual(cellTexts(sheet))
      elements(tree, 'Table').forEach(gridOf)
    }), { numRuns: 60, seed: 5 })
  })

  it('does not hold marks behind the text and days of printing', async () => {
    const { root: tree, artifacts } = readTagged(await bytesOf(drawnSheet('单位 | 某局'), { mark: '公示稿', printDate: '2020-03-01' }))
    expect(leafTexts(tree)).toEqual(['单位', '某局'])
    expect(artifacts.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['Watermark 公示稿', 'Footer 第 1 页　共 1 页打印日期：2020-03-01'])
  })
})

it('a day of printing keeps its distance from the page number, however wide the margins', async () => {
  const bytes = await bytesOf(drawnSheet('单位 | 某局'), { printDate: '2020-03-01', print: { margins: { left: 200, right: 200 } } })
  const content = [...readPdf(bytes).streams.values()].map((stream) => stream.toString('latin1')).find((text) => text.includes('/Subtype/Footer')) ?? ''
  const [pageNumber = 0, date = 0] = [...content.slice(content.indexOf('/Subtype/Footer')).matchAll(/([\d.]+) [\d.]+ Tm/gu)].map(([, x]) => Number(x))
  const centre = 595.28 / 2
  expect(date - centre).toBeGreaterThan(centre - pageNumber + 5)
})

describe('the catalog', () => {
  const form = drawnSheet('单位 | 某局')

  it('states language, title, tags and the standards that the file keeps', async () => {
    const pdf = readPdf(await bytesOf({ ...form, properties: { documentTitle: '某局<2020>&表', author: '某局' } }, { archival: true, printDate: '2020-03-01' }))
    const catalog = referred(pdf, pdf.trailer, 'Root')
    expect(catalog).toMatch(/\/Lang \(zh-CN\)/u)
    expect(catalog).toContain('/MarkInfo <</Marked true>>')
    expect(referred(pdf, catalog, 'ViewerPreferences')).toContain('/DisplayDocTitle true')
    const xmp = pdf.streams.get(Number(/\/Metadata (\d+) 0 R/u.exec(catalog)?.[1]))?.toString() ?? ''
    expect(xmp).toContain('某局&lt;2020&gt;&amp;表')
    for (const statement of ['<pdfuaid:part>1<', '<pdfaid:part>3<', '<pdfaid:conformance>B<', '<xmp:CreateDate>2020-03-01T00:00:00Z<', '<rdf:li>某局<']) expect(xmp).toContain(statement)
    expect(catalog).toContain('/S/GTS_PDFA1')
  })

  it('claims no more than it was asked for, and no time', async () => {
    const pdf = readPdf(await bytesOf(form))
    const catalog = referred(pdf, pdf.trailer, 'Root')
    const xmp = pdf.streams.get(Number(/\/Metadata (\d+) 0 R/u.exec(catalog)?.[1]))?.toString() ?? ''
    expect(xmp).toContain('<pdfuaid:part>1<')
    expect(`${xmp}${catalog}`).not.toMatch(/pdfaid:part|GTS_PDFA1|CreateDate/u)
    expect(referred(pdf, pdf.trailer, 'Info')).not.toContain('CreationDate')
  })

  it('names the declaration as the source of the file', async () => {
    const pdf = readPdf(await bytesOf(form, { source: { name: '某局.yaml', bytes: example } }))
    const catalog = referred(pdf, pdf.trailer, 'Root')
    const attached = pdf.texts.get(Number(/\/AF \[(\d+) 0 R\]/u.exec(catalog)?.[1])) ?? ''
    expect(attached).toContain('/AFRelationship /Source')
    expect(pdf.streams.get(Number(/\/F (\d+) 0 R/u.exec(attached)?.[1]))?.equals(example)).toBe(true)
  })

  it('leads to the parts of the form by bookmarks, at the rows where they begin', async () => {
    const sheet = sheetOf(example)
    const pdf = readPdf(await bytesOf(sheet))
    const outlines = referred(pdf, referred(pdf, pdf.trailer, 'Root'), 'Outlines')
    const titles: string[] = []
    const tops: string[] = []
    for (let item = referred(pdf, outlines, 'First'); item !== ''; item = referred(pdf, item, 'Next')) {
      titles.push(titleOf(item))
      const [, page = '', left, top] = /\/Dest \[(\d+) 0 R \/XYZ ([\d.]+) ([\d.]+) 0\]/u.exec(item) ?? []
      expect(left).toBe('0')
      tops.push(`${page.padStart(5, '0')} ${String(10_000 - Number(top)).padStart(8, '0')}`)
    }
    expect(titles).toEqual(sheet.rows.flatMap(({ section }) => section ?? []))
    expect(titles.length).toBeGreaterThan(4)
    expect(tops).toEqual(tops.toSorted())
  })
})

function titleOf(item: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const bytes = Buffer.from(/\/Title \(((?:\\.|[^)\\])*)\)/su.exec(item)?.[1]?.replaceAll(/\\(.)/gsu, (_, character: string) => escapes[character] ?? character) ?? '', 'latin1')
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
}
