import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { hardForms } from '../support/hard-forms.js'
import { changedExample, exampleFile, temporaryFolder } from './export-form.js'
import { run, runPython } from './programs.js'
import { missingFrom, withoutBlanks } from './real-form.js'
import { convertWithLibreOffice } from './workbook.js'

/** A document as python-docx sees it. */
interface SeenDocument {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly paragraphs: readonly string[]
  readonly tables: readonly { readonly texts: readonly (readonly string[])[]; readonly grid: readonly (readonly number[])[] }[]
  /** The XML of the header. */
  readonly header: string
}

const { folder, remove } = temporaryFolder()
let file: string
let seen: SeenDocument
beforeAll(() => {
  file = documentOf(exampleFile, 'example')
  seen = readWithPython(file)
})
afterAll(remove)

/** Writes the document of a declaration, in a folder of its own. */
function documentOf(declaration: string, name: string, flags: readonly string[] = []): string {
  const own = join(folder, name)
  mkdirSync(own)
  const document = join(own, `${name}.docx`)
  execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/jixiao.js'), 'export', declaration, '-o', document, ...flags], { stdio: 'pipe' })
  return document
}

function readWithPython(document: string): SeenDocument {
  const read: SeenDocument = JSON.parse(runPython([join(import.meta.dirname, 'read-document.py'), document], 'docx'))
  return read
}

function sheetOf(text: string): Sheet {
  const { declaration } = check('a.yaml', Buffer.from(text))
  if (!declaration) throw new Error('the declaration was not read')
  return fillTemplate(declaration.kind, toFormValues(declaration))
}

/** What stands on each page, as poppler reads it, without blanks. */
function pagesOf(pdf: string, ...flags: readonly string[]): readonly string[] {
  return run('pdftotext', [...flags, pdf, '-']).split('\f').slice(0, -1).map(withoutBlanks)
}

/** Characters of the sheet that are shown less often than it says; cells side by side mix their lines. */
function lacking(sheet: Sheet, shown: string): readonly string[] {
  const counts = new Map<string, number>()
  for (const character of shown) counts.set(character, (counts.get(character) ?? 0) + 1)
  for (const character of withoutBlanks(sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(''))) counts.set(character, (counts.get(character) ?? 0) - 1)
  return [...counts].filter(([, count]) => count < 0).map(([character]) => character)
}

/** Texts of the document's cells, each once, with the number of rows that they cover; LibreOffice leaves out columns at which no cell ends. */
function cellsOf({ tables }: SeenDocument): readonly string[] {
  return tables.flatMap(({ texts, grid }) => {
    const named = new Map(grid.flatMap((row, index) => row.map((number, column) => [number, texts[index]?.[column] ?? ''] as const)))
    return [...named].map(([number, text]) => `${withoutBlanks(text)} ${grid.filter((row) => row.includes(number)).length}`)
  })
}

/** How many columns each cell of a text covers. */
function columnsOf({ tables }: SeenDocument, wanted: string): readonly number[] {
  return tables.flatMap(({ texts, grid }) =>
    grid.flatMap((row, index) => [...new Set(row)].filter((number) => withoutBlanks(texts[index]?.[row.indexOf(number)] ?? '') === wanted).map((number) => row.filter((other) => other === number).length)),
  )
}

describe('python-docx', () => {
  it('reads every text of the real form', () => {
    const texts = cellsOf(seen).map((text) => text.replace(/ \d+$/u, ''))
    expect(missingFrom([...seen.paragraphs, ...texts].join('\n'))).toEqual([])
  })

  it('sees tables of one grid, and the cells merged as on the sheet', () => {
    expect(seen.tables.map(({ grid }) => [grid.length, new Set(grid.map((row) => row.length))])).toEqual([[1, new Set([6])], [10, new Set([6])], [43, new Set([6])]])
    const roles = new Set(['text', 'value', 'amount', 'caption', 'signature'])
    const own = sheetOf(readFileSync(exampleFile, 'utf8')).rows.flatMap(({ cells }) => cells.filter(({ role, text }) => roles.has(role) || text === '产出指标' || text === '效益指标'))
    for (const { text, rowSpan } of own) expect(cellsOf(seen)).toContain(`${withoutBlanks(text)} ${rowSpan}`)
    for (const { text, columnSpan } of own.filter((cell) => cell.rowSpan === 1 && cell.text !== '')) expect(columnsOf(seen, withoutBlanks(text))).toContain(columnSpan)
  })

  it('sees title, author and language', () => {
    expect([seen.title, seen.author, seen.language]).toEqual(['衡东县信访局2020年度部门整体支出绩效目标申报表', '衡东县信访局', 'zh-CN'])
  })
})

describe('LibreOffice', () => {
  it('shows the form on three numbered pages, all of it, with its head on each page of indicators', () => {
    const pdf = convertWithLibreOffice(file, folder, 'pdf')
    const pages = pagesOf(pdf)
    // Line by line: read in columns, what stands above may come between the two numbers.
    expect(pagesOf(pdf, '-layout').map((page) => /第(\d)页共(\d)页/u.exec(page)?.slice(1))).toEqual([['1', '3'], ['2', '3'], ['3', '3']])
    expect(lacking(sheetOf(readFileSync(exampleFile, 'utf8')), pages.join(''))).toEqual([])
    expect(pages.map((page) => page.includes('三级指标'))).toEqual([true, true, true])
  })

  it('saves it with the same cells', () => {
    const own = join(folder, 'saved')
    mkdirSync(own)
    const saved = readWithPython(convertWithLibreOffice(file, own, 'docx'))
    expect(cellsOf(saved)).toEqual(cellsOf(seen))
    expect(saved.paragraphs.filter((text) => text !== '')).toEqual(seen.paragraphs.filter((text) => text !== ''))
  })

  it('takes the mark of a draft for a watermark', () => {
    const own = join(folder, 'saved-draft')
    mkdirSync(own)
    const draft = documentOf(changedExample(folder, '资金总额: 352.20', '资金总额: 352.30'), 'draft', ['--force'])
    expect(readWithPython(convertWithLibreOffice(draft, own, 'docx')).header).toMatch(/PowerPlusWaterMarkObject[^>]*>(?:(?!<\/v:shape>).)*string="草稿"/su)
  })

  it.each(Object.entries(hardForms))('shows all of %s, the signature not alone on a page', (name, text) => {
    const declaration = join(folder, `${name}.yaml`)
    writeFileSync(declaration, text)
    const pages = pagesOf(convertWithLibreOffice(documentOf(declaration, name), folder, 'pdf'))
    expect(lacking(sheetOf(text), pages.join(''))).toEqual([])
    expect(pages.at(-1)).toContain('签章')
    expect(pages.at(-1)).toContain('惠及人数')
  })
})
