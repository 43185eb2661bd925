import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grid } from '../../src/grid/grid.js'
import { readDoc } from '../../src/readers/doc/read-doc.js'
import { readDocx } from '../../src/readers/docx/read-docx.js'
import { readHtml } from '../../src/readers/html/read-html.js'
import { readPdf } from '../../src/readers/pdf/read-pdf.js'
import { gridLines, gridOf } from '../readers/grid-lines.js'
import { documentOf } from '../readers/grid-text.js'
import { sampleBody, sampleLines } from '../readers/sample-document.js'
import { wordFile } from '../readers/word-file.js'
import { exampleFile, temporaryFolder } from './export-form.js'
import { run, runPython } from './programs.js'
import { realFormCells } from './real-form-cells.js'
import { convertWithLibreOffice } from './workbook.js'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const readFile = async (file: string): Promise<Grid> => gridOf(file.endsWith('.docx') ? readDocx : file.endsWith('.doc') ? readDoc : readHtml, readFileSync(file))
/** A file as another program saves it, in a folder of its own. */
const saved = (file: string, to: 'docx' | 'html' | 'doc'): string => {
  const own = join(folder, `${basename(file)}-as-${to}`)
  mkdirSync(own)
  return convertWithLibreOffice(file, own, to)
}
const facts = ({ cells }: Pick<Grid, 'cells'>): readonly object[] => cells.map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }))

describe('the published form, written by python-docx with its merged cells', () => {
  const form = realFormCells()
  const file = join(folder, 'published.docx')
  const lines = form.lines.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: form.columns, text }))
  const expected = [...lines, ...form.cells.map((cell) => ({ ...cell, row: cell.row + lines.length }))]
  beforeAll(() => {
    const stated = join(folder, 'published.json')
    writeFileSync(stated, JSON.stringify(form))
    runPython([join(import.meta.dirname, 'write-document.py'), file, stated], 'docx')
  })

  it('is read cell by cell', async () => {
    expect(form.cells.length).toBeGreaterThan(140)
    expect(facts(await readFile(file))).toEqual(expected)
  })

  it.each(['docx', 'doc'] as const)('and when LibreOffice has saved it as %s', async (format) => {
    expect(facts(await readFile(saved(file, format)))).toEqual(expected)
  })
})

describe('old documents, saved by LibreOffice from those of today', () => {
  const own = (name: string): string => join(folder, name)

  it('the sample is the one that the tests within read', async () => {
    writeFileSync(own('sample.docx'), await wordFile(sampleBody))
    expect(gridLines(await readFile(saved(own('sample.docx'), 'doc')))).toEqual([...sampleLines, '框内|<|<|<'])
  })

  it('a form of this tool has the same grid', async () => {
    execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/jixiao.js'), 'export', exampleFile, '-o', own('form.docx')], { stdio: 'pipe' })
    expect(gridLines(await readFile(saved(own('form.docx'), 'doc')))).toEqual(gridLines(await readFile(own('form.docx'))))
  })
})

describe('a PDF of this tool, saved by qpdf', () => {
  const own = join(folder, 'hengdong-petition-2020.pdf')
  beforeAll(() => {
    execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/jixiao.js'), 'export', exampleFile, '--format', 'pdf', '-o', `${folder}/`], { stdio: 'pipe' })
  })
  const attachedTo = async (...flags: readonly string[]): Promise<Buffer> => {
    const again = join(folder, 'again.pdf')
    run('qpdf', [...flags, own, again])
    return Buffer.from(documentOf(await readPdf(readFileSync(again))).attached?.bytes ?? [])
  }

  it.each([['--linearize'], ['--object-streams=disable', '--stream-data=uncompress'], ['--object-streams=generate']])('with %s %s: the declaration to the byte', async (...flags) => {
    expect((await attachedTo(...flags)).equals(readFileSync(exampleFile))).toBe(true)
  })
})

describe('forms of this tool, saved by LibreOffice', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/jixiao.js'), 'export', exampleFile, '--format', 'docx,html', '-o', `${folder}/`], { stdio: 'pipe' })
  })
  const own = (format: string): string => join(folder, `hengdong-petition-2020.${format}`)

  it('as a document: the same grid', async () => {
    const before = await readFile(own('docx'))
    expect(before.columns).toBe(6)
    expect(gridLines(await readFile(saved(own('docx'), 'docx')))).toEqual(gridLines(before))
  })

  it('as a page: the same cells, and the captions that LibreOffice shows', async () => {
    const before = gridLines(await readFile(own('html')))
    const after = gridLines(await readFile(saved(own('html'), 'html')))
    // Under each of the three tables is a row that only paper shows.
    const added = ['年度预算申请（万元）、部门职能职责概述、整体绩效目标', '', '部门整体支出年度绩效指标', '', '财政部门审核意见', '']
    expect(after.filter((line) => !before.includes(line))).toEqual(added.map((text) => `${text}|<|<|<|<|<`))
    expect(before.filter((line) => !after.includes(line))).toEqual([])
  })

  it('a document as a page: the same texts, and the number of the page', async () => {
    const texts = ({ cells }: Grid): readonly string[] => cells.map(({ text, rowSpan }) => `${text} ${rowSpan}`)
    expect(texts(await readFile(saved(own('docx'), 'html'))).slice(0, -1)).toEqual(texts(await readFile(own('docx'))))
  })
})
