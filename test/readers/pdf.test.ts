import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../src/readers/pdf/read-pdf.js'
import { bindForms } from '../../src/writers/pdf/merge-pdf.js'
import { writePdf } from '../../src/writers/pdf/write-pdf.js'
import { usualOptions, type WriterOptions } from '../../src/writers/writer.js'
import { drawnSheet } from '../layout/plain-text.js'
import { documentOf, refusalOf } from './grid-text.js'

const root = join(import.meta.dirname, '../..')
const readFont = async (name: string): Promise<Uint8Array> => readFile(join(root, 'dist', 'fonts', name))
const example = readFileSync(join(root, 'examples/hengdong-petition-2020.yaml'))
const sheet = drawnSheet('部门名称 | 信访局')

async function pdfOf(more: Partial<WriterOptions> = {}): Promise<Uint8Array> {
  const written = await writePdf(sheet, { ...usualOptions, readFont, ...more })
  if (!('bytes' in written)) throw new Error('no PDF')
  return written.bytes
}

const withSource = async (name = '信访局（2020）.yaml', bytes: Uint8Array = example): Promise<Uint8Array> => pdfOf({ source: { name, bytes } })
const refused = async (bytes: Uint8Array): Promise<string> => refusalOf(await readPdf(bytes)).replace(/^.* \| /u, '')

/** A PDF of objects as a program writes it that does not pack them. */
function plainPdf(...objects: readonly string[]): Uint8Array {
  return Buffer.from(`%PDF-1.4\n${objects.map((text, index) => `${index + 1} 0 obj\n${text}\nendobj\n`).join('')}trailer\n<</Root 1 0 R>>\n%%EOF`, 'latin1')
}

describe('a PDF of this tool', () => {
  it('gives the declaration attached to it, byte by byte, and says so', async () => {
    const { grids, attached, notes } = documentOf(await readPdf(await withSource()))
    expect(grids).toEqual([])
    expect(attached?.name).toBe('信访局（2020）.yaml')
    expect(attached && Buffer.from(attached.bytes).equals(example)).toBe(true)
    expect(notes.map(({ en }) => en)).toEqual(['what was read is the data attached to the PDF (信访局（2020）.yaml), not the text on its pages'])
  })

  it('and whatever is attached: little, or what looks like objects', async () => {
    for (const content of [Buffer.from('a'), Buffer.from('endstream\nendobj\n7 0 obj\n<</Type /ObjStm>>\nstream\n'), Buffer.alloc(100_000, 'a')]) {
      const { attached } = documentOf(await readPdf(await withSource('a.yaml', content)))
      expect(attached && Buffer.from(attached.bytes).equals(content)).toBe(true)
    }
  })

  it('names a file, and no folder', async () => {
    expect(documentOf(await readPdf(await withSource('../../etc/a.yaml'))).attached?.name).toBe('a.yaml')
    expect(documentOf(await readPdf(await withSource('甲(乙)\\丙.yaml'))).attached?.name).toBe('丙.yaml')
  })

  it('without one says what to use', async () => {
    expect(await refused(await pdfOf())).toBe('no data is attached to this PDF; use the YAML that it was made from, or the Word or Excel file of the same form')
  })

  it('of several forms says what to do', async () => {
    const source = (name: string): { name: string; bytes: Uint8Array } => ({ name, bytes: example })
    const bound = await bindForms([{ sheet, print: {}, source: source('a.yaml') }, { sheet, print: {}, source: source('b.yaml') }], { title: '表', subtitle: '', archival: true, fonts: [], readFont })
    expect(await refused(bound)).toContain('the PDF binds 2 forms')
  })
})

describe('a PDF saved by another program', () => {
  const file = `<</Type /EmbeddedFile /Filter /FlateDecode /Length 2 0 R>>\nstream\r\n${deflateSync(Buffer.from('年度: 2020')).toString('latin1')}\r\nendstream`
  const description = '<</Type/Filespec/AFRelationship/Source/EF<</F 1 0 R/UF 1 0 R>>/UF<FEFF00610062002E00790061006D006C>/F(x.yaml)>>'

  it('is read too', async () => {
    const { attached } = documentOf(await readPdf(plainPdf(file, '20', description)))
    expect([attached?.name, Buffer.from(attached?.bytes ?? []).toString()]).toEqual(['ab.yaml', '年度: 2020'])
  })

  it('with the later of two objects of one number', async () => {
    const renewed = Buffer.concat([plainPdf(file, '20', description), Buffer.from('\n3 0 obj\n<</Type/Filespec/AFRelationship/Source/EF<</F 1 0 R>>/F(\\103\\(1\\).yml)>>\nendobj\n')])
    expect(documentOf(await readPdf(renewed)).attached?.name).toBe('C(1).yml')
  })

  it('or its attachment is damaged', async () => {
    expect(await refused(plainPdf('<</Type /EmbeddedFile /Filter /FlateDecode>>\nstream\nabc\nendstream', '1', description))).toContain('the data attached to the PDF is broken')
    expect(await refused(plainPdf('1', '1', description))).toContain('the data attached to the PDF is broken')
    expect(await refused(plainPdf('<</CheckSum <00000000000000000000000000000000>>>\nstream\nabc\nendstream', '1', description))).toContain('the data attached to the PDF is broken')
  })
})

describe('another PDF', () => {
  it('says what to ask for', async () => {
    expect(await refused(plainPdf('<</Type/Catalog>>'))).toContain('ask for the Word or Excel file')
  })

  it('with a password', async () => {
    expect(await refused(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R /Encrypt 2 0 R>>\n%%EOF'))).toContain('protected by a password')
    expect(await refused(plainPdf('<</Type /XRef /Encrypt 2 0 R>>\nstream\n\nendstream'))).toContain('protected by a password')
  })

  it('cut off, or none at all', async () => {
    const whole = await withSource()
    // What says where the attachment is stands near the end.
    for (let part = 0; part < 20; part += 1) expect(await refused(whole.subarray(0, Math.floor((whole.length * part) / 30)))).toMatch(/damaged|ask for the Word/u)
    expect(await refused(Buffer.from('abc'))).toContain('it is no whole PDF')
  })
})

describe('a PDF made to exhaust its reader', () => {
  it('whose attachment unpacks to gigabytes', async () => {
    const bomb = `<</Type /EmbeddedFile /Filter /FlateDecode>>\nstream\n${deflateSync(Buffer.alloc(50_000_000)).toString('latin1')}\nendstream`
    expect(await refused(plainPdf(bomb, '1', '<</AFRelationship/Source/EF<</F 1 0 R>>/F(x.yaml)>>'))).toContain('the data attached to the PDF is broken')
  })

  it('whose containers do', async () => {
    const bomb = `<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>\nstream\n${deflateSync(Buffer.alloc(50_000_000, '1 0 ')).toString('latin1')}\nendstream`
    expect(await refused(plainPdf(...Array.from({ length: 100 }, () => bomb)))).toContain('ask for the Word or Excel file')
  })

  it('of a million objects, of none that end, and of brackets', async () => {
    expect(await refused(Buffer.from(`%PDF-1.4\n${Array.from({ length: 600_000 }, (_, index) => `${index} 0 obj 1 endobj`).join('\n')}`))).toContain('the PDF has more than 500000 objects')
    expect(await refused(Buffer.from(`%PDF-1.4\n${'1 0 obj\n'.repeat(500_000)}`))).toContain('ask for the Word or Excel file')
    expect(await refused(plainPdf(`<</AFRelationship/Source ${'/EF<<'.repeat(100_000)} ${'/UF('.repeat(100_000)}`))).toContain('ask for the Word or Excel file')
  })
})
