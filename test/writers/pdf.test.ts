import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../src/sheet/sheet.js'
import { writePdf } from '../../src/writers/pdf/write-pdf.js'
import { usualOptions } from '../../src/writers/writer.js'
import { drawnSheet } from '../layout/plain-text.js'
import { readPdf } from '../support/pdf-objects.js'

const fonts = join(import.meta.dirname, '..', '..', 'dist', 'fonts')
const readFont = async (name: string): Promise<Uint8Array> => readFile(join(fonts, name))
const form = drawnSheet('单位 | 信访局\n总额 | 352.20万元')

async function bytesOf(sheet: Sheet, mark?: string): Promise<Buffer> {
  const written = await writePdf(sheet, { ...usualOptions, ...(mark !== undefined && { mark }), readFont })
  if (!('bytes' in written)) throw new Error(`no file: ${JSON.stringify(written)}`)
  return Buffer.from(written.bytes)
}

function pagesIn(pdf: Buffer): number {
  const pages = [...readPdf(pdf).texts.values()].find((text) => text.includes('/Type /Pages'))
  return Number(/\/Count (\d+)/u.exec(pages ?? '')?.[1])
}

describe('a PDF', () => {
  it('is a PDF of one page for a short form', async () => {
    const pdf = await bytesOf(form)
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(pagesIn(pdf)).toBe(1)
  })

  it('goes on over pages', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `第${index + 1}项 | 内容`)
    expect(pagesIn(await bytesOf(drawnSheet(rows.join('\n'))))).toBe(4)
  })

  it('is the same for the same form, whatever was written before', async () => {
    const dots = drawnSheet('甲⋯乙\u00a0丙〜丁')
    const first = await bytesOf(dots)
    // These characters share their pictures with those above.
    await bytesOf(drawnSheet('甲…乙 丙～丁'))
    expect((await bytesOf(dots)).equals(first)).toBe(true)
  })

  it('differs with the form and with being a draft, in its identifier too', async () => {
    const files = await Promise.all([bytesOf(form), bytesOf(drawnSheet('单位 | 信访局\n总额 | 352.02万元')), bytesOf(form, '草稿')])
    const identifiers = files.map((file) => /\/ID \[<(\w+)> <\1>\]/u.exec(readPdf(file).trailer)?.[1])
    expect(new Set(identifiers).size).toBe(3)
    expect(identifiers).not.toContain(undefined)
  })

  it('embeds only what it uses of its fonts', async () => {
    const bytes = await bytesOf(form)
    const names = [...readPdf(bytes).texts.values()].flatMap((text) => text.match(/\/BaseFont \/\S+/gu) ?? [])
    expect(new Set(names.map((name) => name.replace(/.*\+/u, '')))).toEqual(new Set(['NotoSerifSC-Regular']))
    expect(bytes.length).toBeLessThan(30_000)
  })

  it('reads its fonts once for many forms', async () => {
    const names: string[] = []
    const counting = async (name: string): Promise<Uint8Array> => {
      names.push(name)
      return readFont(name)
    }
    await Promise.all([writePdf(form, { ...usualOptions, readFont: counting }), writePdf(form, { ...usualOptions, mark: '草稿', readFont: counting })])
    expect(names.toSorted()).toEqual(['NotoSerifSC-Bold.ttf', 'NotoSerifSC-Regular.ttf'])
  })

  it('tries again when fonts could not be read', async () => {
    let isMissing = true
    const mending = async (name: string): Promise<Uint8Array> => (isMissing ? Promise.reject(new Error('no font')) : readFont(name))
    await expect(writePdf(form, { ...usualOptions, readFont: mending })).rejects.toThrow('no font')
    isMissing = false
    expect(await writePdf(form, { ...usualOptions, readFont: mending })).toHaveProperty('bytes')
  })
})

describe('characters', () => {
  it('without a picture in the fonts are named with each of their cells', async () => {
    const sheet = drawnSheet('甲😀乙 | 丙\n丁 | \u{20000}😀')
    const written = await writePdf(sheet, { ...usualOptions, readFont })
    const [first, second] = sheet.rows
    expect(written).toEqual({
      unprintable: [{ character: '😀', cell: first?.cells[0] }, { character: '\u{20000}', cell: second?.cells[1] }, { character: '😀', cell: second?.cells[1] }],
    })
  })

  it.each([
    ['of GB 2312', '啊齄、〔〕…—·①％№'],
    ['of names in GBK', '镕喆堃龑囍槑'],
    ['of 通用规范汉字表 beyond GBK', '㙍㛃䶮𬭊𬬭𬱖'],
    ['of measures', '≤≥±×㎡㎥℃‰□√'],
    ['of Latin, Greek and full-width letters', 'aZéàüΩαＡ１'],
    ['for blanks', ' \u00a0　\t'],
  ])('%s can be printed', async (_, text) => {
    expect(await writePdf(drawnSheet(`甲${text}乙`), { ...usualOptions, readFont })).toHaveProperty('bytes')
  })
})
