import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { writePdf } from '../../src/writers/pdf/write-pdf.js'
import { usualOptions, type WriterOptions } from '../../src/writers/writer.js'
import { parseXml } from '../support/parse-xml.js'
import { type PdfObjects, readPdf, referred } from '../support/pdf-objects.js'

// Clauses of ISO 19005-3 (PDF/A-3b) and ISO 14289-1 (PDF/UA-1) that can be told from the file; pdf-structure.test.ts walks the tags.

const root = join(import.meta.dirname, '..', '..')
const readFont = async (name: string): Promise<Uint8Array> => readFile(join(root, 'dist', 'fonts', name))
const example = await readFile(join(root, 'examples', 'hengdong-petition-2020.yaml'))

async function example3b(options: Partial<WriterOptions> = {}): Promise<Buffer> {
  const { declaration } = check('a.yaml', example)
  if (!declaration) throw new Error('not a declaration')
  const written = await writePdf(fillTemplate(declaration.kind, toFormValues(declaration)), { ...usualOptions, archival: true, source: { name: 'a.yaml', bytes: example }, ...options, readFont })
  if (!('bytes' in written)) throw new Error('no file')
  return Buffer.from(written.bytes)
}

const numberOf = (text: string, key: string): number => Number(new RegExp(`/${key} (-?[\\d.]+)`, 'u').exec(text)?.[1])
const fontTexts = ({ texts }: PdfObjects): readonly string[] => [...texts.values()].filter((text) => text.includes('/Subtype /Type0'))

/** Advances in thousandths of an em that a font program states, by glyph. */
function advancesOf(program: Buffer): readonly number[] {
  const offsets = new Map(Array.from({ length: program.readUInt16BE(4) }, (_, index) => [program.toString('latin1', 12 + 16 * index, 16 + 16 * index), program.readUInt32BE(20 + 16 * index)]))
  const at = (tag: string): number => offsets.get(tag) ?? 0
  const unitsPerEm = program.readUInt16BE(at('head') + 18)
  const count = program.readUInt16BE(at('hhea') + 34)
  return Array.from({ length: count }, (_, glyph) => (program.readUInt16BE(at('hmtx') + 4 * glyph) * 1000) / unitsPerEm)
}

describe.each([
  ['a form', {}],
  ['a draft with a day of printing', { mark: '草稿', printDate: '2020-03-01' }],
] as const)('%s', async (_, options) => {
  const bytes = await example3b(options)
  const pdf = readPdf(bytes)
  const catalog = referred(pdf, pdf.trailer, 'Root')
  const all = [...pdf.texts.values()].join('\n')
  const pages = [...pdf.texts.values()].filter((text) => /\/Type \/Page\n/u.test(text))
  const contents = pages.map((page) => pdf.streams.get(numberOf(page, 'Contents'))?.toString('latin1') ?? '')

  it('begins with four bytes that tell it from text, and ends at its end mark', () => {
    expect(bytes.subarray(0, 10).toString('latin1')).toBe('%PDF-1.7\n%')
    expect([...bytes.subarray(10, 14)].every((byte) => byte > 127)).toBe(true)
    expect(bytes.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
  })

  it('has an identifier, and nothing that hides or runs anything', () => {
    expect(pdf.trailer).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/u)
    expect(`${all}${pdf.trailer}`).not.toMatch(/\/Encrypt|\/JavaScript|\/JS\b|\/Launch|\/OpenAction|\/AA\b|\/LZWDecode|\/SMask|\/XFA|\/OCProperties/u)
  })

  it('draws in gray only, whose meaning the output intent gives', () => {
    const operators = contents.join('\n').replaceAll(/<[0-9a-f]*>/gu, '')
    expect(operators).not.toMatch(/\s(?:rg|RG|k|K|cs|CS|sc|SC|scn|SCN|sh|Do|gs)\s/u)
    const profile = pdf.streams.get(numberOf(catalog, 'DestOutputProfile')) ?? Buffer.alloc(0)
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.toString('latin1', 12, 24)).toBe('mntrGRAYXYZ ')
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
    const tags = Array.from({ length: profile.readUInt32BE(128) }, (__, index) => [profile.toString('latin1', 132 + 12 * index, 136 + 12 * index), profile.readUInt32BE(136 + 12 * index), profile.readUInt32BE(140 + 12 * index)] as const)
    expect(tags.map(([name]) => name)).toEqual(['desc', 'cprt', 'wtpt', 'kTRC'])
    for (const [, offset, length] of tags) expect([offset % 4, offset + length <= profile.length]).toEqual([0, true])
  })

  it('embeds every font with widths as its program states them, and characters for its codes', () => {
    const fonts = fontTexts(pdf)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      const descendant = pdf.texts.get(Number(/\/DescendantFonts \[(\d+) 0 R\]/u.exec(font)?.[1])) ?? ''
      const program = pdf.streams.get(numberOf(referred(pdf, descendant, 'FontDescriptor'), 'FontFile2')) ?? Buffer.alloc(0)
      const stated = (/\/W \[1 \[([^\]]*)\]\]/u.exec(descendant)?.[1] ?? '').split(' ').map(Number)
      expect(descendant).toContain('/CIDToGIDMap /Identity')
      const [, ...advances] = advancesOf(program)
      stated.forEach((width, index) => expect(Math.abs(width - (advances[index] ?? 0))).toBeLessThan(1))
      const codes = pdf.streams.get(numberOf(font, 'ToUnicode'))?.toString('latin1').match(/^<(?!0000)[0-9a-f]{4}> <[0-9a-f]+>$/gmu) ?? []
      expect(codes.length).toBe(stated.length)
    }
  })

  it('shows no glyph that stands for a missing one', () => {
    const codes = contents.flatMap((content) => [...content.matchAll(/<([0-9a-f]+)>\s*Tj/gu)].flatMap(([, hex = '']) => hex.match(/.{4}/gu) ?? []))
    expect(codes.length).toBeGreaterThan(1000)
    expect(codes).not.toContain('0000')
  })

  it('names kind, relation, size, check sum and date of the attached declaration', () => {
    const file = pdf.texts.get(Number(/\/AF \[(\d+) 0 R\]/u.exec(catalog)?.[1])) ?? ''
    expect(file).toMatch(/\/F \(a\.yaml\)[\s\S]*\/UF \(a\.yaml\)/u)
    expect(file).toContain('/AFRelationship /Source')
    expect(/\/EmbeddedFiles/u.test(referred(pdf, catalog, 'Names'))).toBe(true)
    const embedded = pdf.texts.get(Number(/\/EF <<\s*\/F (\d+) 0 R/u.exec(file)?.[1])) ?? ''
    expect(embedded).toContain('/Subtype /application#2Fyaml')
    expect(numberOf(embedded, 'Size')).toBe(example.length)
    expect(embedded).toContain(`/CheckSum <${createHash('md5').update(example).digest('hex')}>`)
    expect(embedded).toMatch(/\/ModDate \(D:\d{14}Z\)/u)
  })

  it('states in its metadata what it states elsewhere', () => {
    const xmp = pdf.streams.get(numberOf(catalog, 'Metadata'))?.toString() ?? ''
    expect(() => parseXml(xmp.replace(/^<\?xpacket.*?\?>\n/u, '').replace(/<\?xpacket end="r"\?>$/u, ''))).not.toThrow()
    expect(xmp).toContain('衡东县信访局2020年度部门整体支出绩效目标申报表')
    const info = referred(pdf, pdf.trailer, 'Info')
    const hasDate = 'printDate' in options
    expect([xmp.includes('<xmp:CreateDate>2020-03-01T00:00:00Z<'), /\/CreationDate/u.test(info)]).toEqual([hasDate, hasDate])
    // Each property beyond the known ones is described, as PDF/A asks.
    expect(xmp).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<')
  })

  it('reads its pages in the order of its structure', () => {
    expect(pages.map((page) => [/\/Tabs \/S\b/u.test(page), numberOf(page, 'StructParents')])).toEqual(pages.map((__, index) => [true, index]))
  })
})

it('claims to be archival only where asked', async () => {
  const plain = readPdf(await example3b({ archival: false }))
  expect([...plain.streams.values()].some((stream) => stream.includes('pdfaid:part'))).toBe(false)
})
