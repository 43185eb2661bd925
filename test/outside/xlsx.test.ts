import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { readDeclaration } from '../../src/model/read-declaration.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { parseSource } from '../../src/source/parse.js'
import { changedExample, exampleFile, exportForm, temporaryFolder } from './export-form.js'
import { run } from './programs.js'
import { missingFrom, withoutBlanks } from './real-form.js'
import { changeWithOpenpyxl, convertWithLibreOffice, readWithOpenpyxl, type SeenCell, type SeenWorkbook } from './workbook.js'

const { folder, remove } = temporaryFolder()
let file: string
let seen: SeenWorkbook
beforeAll(() => {
  file = exportForm(exampleFile, folder).xlsx
  seen = readWithOpenpyxl(file)
})
afterAll(remove)

function cellAt(address: string): SeenCell | undefined {
  return seen.cells.find((cell) => cell.address === address)
}

describe('openpyxl', () => {
  it('reads every text of the real form', () => {
    const shown = seen.cells.map(({ cached, format }) => (typeof cached === 'number' ? cached.toFixed(2) + (/"(.+)"/u.exec(format)?.[1] ?? '') : (cached ?? '')))
    expect(missingFrom(shown.join('\n'))).toEqual([])
  })

  it('sees amounts as numbers, blank ones as blank, all with their unit', () => {
    const amounts = seen.cells.filter(({ format }) => format.includes('万元'))
    expect(amounts.map(({ cached }) => cached)).toEqual([352.2, 352.2, 167.2, null, 185, null, null])
    expect(new Set(amounts.map(({ format }) => format))).toEqual(new Set(['0.00####"万元"']))
  })

  it('sees one formula, with its result', () => {
    expect(seen.cells.filter(({ type }) => type === 'f')).toEqual([cellAt('D5')])
    expect(cellAt('D5')).toMatchObject({ value: '=SUM(F8:F9)', cached: 352.2 })
  })

  it('sees the merged cells of the sheet and no others', () => {
    expect(seen.merged.toSorted()).toEqual(mergedRanges(exampleSheet()).toSorted())
  })

  it('sees how the form is printed', () => {
    const rows = exampleSheet().rows.length
    const head = exampleSheet().rows.findIndex((row) => row.head) + 1
    expect(seen.page).toMatchObject({
      paper: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, centred: true,
      titles: `$${head}:$${head}`, footer: '第 &P 页　共 &N 页', header: null,
    })
    expect(String(seen.page['area']).replace(/^.*!/u, '')).toBe(`$A$1:$F$${rows}`)
    expect(Math.max(...seen.heights)).toBeLessThanOrEqual(409)
  })

  it('sees the title as name of the worksheet and of the workbook', () => {
    expect(seen.names[0]).toBe('部门整体支出绩效目标申报表')
    expect(seen.title).toBe('衡东县信访局2020年度部门整体支出绩效目标申报表')
  })
})

describe('LibreOffice', () => {
  it('shows every text of the real form, amounts with their unit', () => {
    expect(missingFrom(shownByLibreOffice(file))).toEqual([])
  })

  it('takes what looks like a formula for the text that it is', () => {
    const other = temporaryFolder()
    const text = '=HYPERLINK("x")&_x4E2D_'
    const changed = exportForm(changedExample(folder, '指标值: 18人', `指标值: '${text}'`), other.folder).xlsx
    expect(readFileSync(convertWithLibreOffice(changed, other.folder, 'csv'), 'utf8').replaceAll('""', '"')).toContain(text)
    other.remove()
  })

  it('adds up anew what someone types over 基本支出', () => {
    const changed = join(folder, 'typed-into.xlsx')
    changeWithOpenpyxl(file, 'F8', 177.25, changed)
    expect(shownByLibreOffice(changed)).toContain('资金总额：362.25万元')
  })

  it('prints it on few pages that say their number', () => {
    const pdf = convertWithLibreOffice(file, folder, 'pdf')
    const pages = Number(/^Pages:\s+(\d+)$/mu.exec(run('pdfinfo', [pdf]))?.[1])
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(4)
    expect(withoutBlanks(run('pdftotext', [pdf, '-']))).toContain(`第${pages}页共${pages}页`)
  })
})

function shownByLibreOffice(workbook: string): string {
  return withoutBlanks(readFileSync(convertWithLibreOffice(workbook, folder, 'csv'), 'utf8')).replaceAll('"', '')
}

function exampleSheet(): Sheet {
  const [kind] = formKinds
  if (!kind) throw new Error('no form kind')
  return fillTemplate(kind, toFormValues(readDeclaration(parseSource(exampleFile, readFileSync(exampleFile, 'utf8')), kind)))
}

function mergedRanges(sheet: Sheet): readonly string[] {
  return sheet.rows.flatMap((row, index) =>
    row.cells
      .filter((cell) => cell.columnSpan > 1 || cell.rowSpan > 1)
      .map((cell) => `${'ABCDEF'[cell.column]}${index + 1}:${'ABCDEF'[cell.column + cell.columnSpan - 1]}${index + cell.rowSpan}`),
  )
}
