import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleFile, exportForm, temporaryFolder } from './export-form.js'
import { run } from './programs.js'
import { missingCharacters, missingFrom } from './real-form.js'

const { folder, remove } = temporaryFolder()
let file: string
beforeAll(() => {
  file = exportForm(exampleFile, folder).pdf
})
afterAll(remove)

describe('pdftotext', () => {
  it('reads every text of the real form in the order of drawing', () => {
    expect(missingFrom(run('pdftotext', ['-raw', file, '-']))).toEqual([])
  })

  it.each([['as columns'], ['as laid out', '-layout']])('reads every character of the real form %s', (_, ...flags) => {
    expect(missingCharacters(run('pdftotext', [...flags, file, '-']))).toEqual([])
  })
})

describe('qpdf', () => {
  it('finds nothing wrong', () => {
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
  })
})

describe('pdffonts', () => {
  it('lists fonts of which the used part is embedded, and which say what their characters are', () => {
    const [, , ...fonts] = run('pdffonts', [file]).trimEnd().split('\n')
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+/u)
      // The columns emb, sub and uni.
      expect(font).toMatch(/ yes yes yes +\d+ +\d+$/u)
    }
  })
})

describe('pdfinfo', () => {
  it('counts three upright A4 pages', () => {
    const info = run('pdfinfo', [file])
    expect(info).toMatch(/^Pages:\s+3$/mu)
    expect(info).toMatch(/^Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)$/mu)
    expect(info).toMatch(/^Title:\s+部门整体支出绩效目标申报表/mu)
  })
})
