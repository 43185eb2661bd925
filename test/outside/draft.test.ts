import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedExample, exportForm, temporaryFolder } from './export-form.js'
import { run } from './programs.js'
import { convertWithLibreOffice, readWithOpenpyxl } from './workbook.js'

const { folder, remove } = temporaryFolder()
const out = temporaryFolder()
let files: { readonly pdf: string, readonly xlsx: string }
beforeAll(() => {
  files = exportForm(changedExample(folder, '资金总额: 352.20', '资金总额: 352.30'), out.folder, ['--force'])
})
afterAll(() => {
  remove()
  out.remove()
})

function marksOn(pdf: string): readonly boolean[] {
  // Pages end with a form feed; read in the order of drawing, as the slanting mark does not stand on one line.
  return run('pdftotext', ['-raw', pdf, '-']).split('\f').slice(0, -1).map((page) => page.replace(/\s/gu, '').includes('草稿'))
}

describe('a form exported in spite of an error', () => {
  it('says 草稿 on every page of the PDF', () => {
    const marks = marksOn(files.pdf)
    expect(marks.length).toBeGreaterThan(0)
    expect(marks).not.toContain(false)
  })

  it('says 草稿 in the workbook and on every page printed from it', () => {
    const seen = readWithOpenpyxl(files.xlsx)
    expect(seen.page['header']).toContain('草稿')
    expect(seen.names).toEqual(['部门整体支出绩效目标申报表（草稿）', '检查结果'])
    const marks = marksOn(convertWithLibreOffice(files.xlsx, folder, 'pdf'))
    expect(marks.length).toBeGreaterThan(0)
    expect(marks).not.toContain(false)
  })

  it('states the total as it was declared, not a sum', () => {
    const seen = readWithOpenpyxl(files.xlsx)
    expect(seen.cells.filter(({ type }) => type === 'f')).toEqual([])
    expect(seen.cells.find(({ address }) => address === 'D5')?.value).toBe(352.3)
  })
})
