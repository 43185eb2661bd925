import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  })
})

describe('the structure that poppler finds', () => {
  it('is a tagged document of heading and tables, with every text in its cell', () => {
    const structure = run('pdfinfo', ['-struct-text', file])
    expect(structure).toMatch(/^Document\n {2}H1 \(block\)\n {4}"部门整体支出绩效目标申报表"/u)
    expect(structure.match(/^ {2}Table \(block\)$/gmu)).toHaveLength(3)
    // Captions and amounts are cells side by side.
    const texts = [...structure.matchAll(/^ +"(.*)"$/gmu)].map(([, text = '']) => text)
    expect(missingFrom(texts.join(''))).toEqual([])
  })

  it('is stated in the file, with title, author and without a time', () => {
    const info = run('pdfinfo', [file])
    for (const line of [/^Tagged:\s+yes$/mu, /^Title:\s+衡东县信访局2020年度部门整体支出绩效目标申报表$/mu, /^Author:\s+衡东县信访局$/mu, /^Metadata Stream:\s+yes$/mu]) expect(info).toMatch(line)
    expect(info).not.toMatch(/^CreationDate/mu)
  })
})

describe('pdfdetach', () => {
  it('gives back the declaration to the byte', () => {
    const saved = join(folder, 'saved.yaml')
    run('pdfdetach', ['-save', '1', '-o', saved, file])
    expect(readFileSync(saved).equals(readFileSync(exampleFile))).toBe(true)
  })
})

describe('a font of the user’s', () => {
  const noto = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc#NotoSerifCJKsc-Regular'

  it('is embedded as outlines that other programs read (CFF, from a collection)', () => {
    const ownFolder = join(folder, 'own-font')
    mkdirSync(ownFolder)
    const own = exportForm(exampleFile, ownFolder, ['--font', noto]).pdf
    expect(run('qpdf', ['--check', own])).toContain('No syntax or stream encoding errors found')
    expect(run('pdffonts', [own])).toMatch(/^[A-Z]{6}\+NotoSerifCJKsc-Regular +CID Type 0C +Identity-H +yes yes yes/mu)
    expect(missingFrom(run('pdftotext', ['-raw', own, '-']))).toEqual([])
  })
})
