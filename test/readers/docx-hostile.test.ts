import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/readers/docx/read-docx.js'
import { cell, paragraph, row, run, table, wide, wordFile, zipOf } from './word-file.js'

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocx(bytes)
  return 'refused' in outcome ? outcome.refused.en : 'read'
}

const refusalOfBody = async (body: string): Promise<string> => refusalOf(await wordFile(body))
const unlike = (what: string): string => `the file is unlike any form: ${what}; to be safe it was not read`
const inDocument = 'in the part word/document.xml'

describe('a document made to exhaust its reader is refused', () => {
  it('elements inside one another', async () => {
    expect(await refusalOfBody('<w:sdt><w:sdtContent>'.repeat(50_000) + '</w:sdtContent></w:sdt>'.repeat(50_000))).toBe(unlike(`${inDocument} it is nested deeper than 256 levels`))
  })

  it('tables inside one another', async () => {
    const [open, close] = [`<w:tbl><w:tr>${cell('a')}<w:tc>`, '</w:tc></w:tr></w:tbl>']
    expect(await refusalOfBody(open.repeat(40) + paragraph('b') + close.repeat(40))).toBe(unlike('it has tables inside tables deeper than 16 levels'))
  })

  it('a million cells', async () => {
    expect(await refusalOfBody(table([], ...Array.from({ length: 1000 }, () => `<w:tr>${'<w:tc/>'.repeat(1000)}</w:tr>`)))).toBe(unlike('the part word/document.xml is too large when unpacked'))
    expect(await refusalOfBody('<w:p/>'.repeat(400_000))).toBe(unlike(`${inDocument} it has more than 400000 elements`))
    expect(await refusalOfBody(table([], ...Array.from({ length: 190 }, () => `<w:tr>${'<w:tc/>'.repeat(1000)}</w:tr>`)))).toBe(unlike('the tables of the document have more than 100000 cells'))
  })

  it('a part that unpacks to a hundred times and more', async () => {
    expect(await refusalOfBody(paragraph(' '.repeat(60_000_000)))).toBe(unlike('the part word/document.xml is too large when unpacked'))
  })

  it.each([
    ['entities in entities', '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
    ['a file of the machine', '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('%s', async (_, doctype) => {
    expect(await refusalOf(await zipOf({ 'word/document.xml': `<?xml version="1.0"?>${doctype}<w:document xmlns:w="x"><w:body>${paragraph('&b;')}</w:body></w:document>` }))).toBe('the part word/document.xml has a document type, which Word and Excel never write; to be safe it was not read')
  })
})

describe('what would take long by a plain way is read', () => {
  it('spans of a million', async () => {
    expect(await refusalOfBody(table([500], `<w:tr>${cell('a', wide(1_000_000)).repeat(4_000)}</w:tr>`))).toBe('read')
    expect(await refusalOfBody(table([500], ...Array.from({ length: 2000 }, () => row(cell('a', wide(1_000_000)), 'b'))))).toBe('read')
  })

  it('fields that do not end', async () => {
    expect(await refusalOfBody(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}</w:p>${paragraph('a').repeat(20_000)}`)).toBe('read')
  })

  it('a paragraph of many runs', async () => {
    expect(await refusalOfBody(`<w:p>${run('字').repeat(80_000)}</w:p>`)).toBe('read')
  })
})

describe('another file than a document says what it is', () => {
  it('with a password', async () => {
    const bytes = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from('EncryptedPackage\0', 'utf16le')])
    expect(await refusalOf(bytes)).toBe('the file is protected by a password; remove it in Word first')
  })

  it('an old document, a workbook, an archive, an OpenDocument file', async () => {
    expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toContain('an old .doc file')
    const related = (target: string): string => `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`
    expect(await refusalOf(await zipOf({ '_rels/.rels': related('xl/workbook.xml'), 'xl/workbook.xml': '<workbook/>' }))).toContain('an Excel workbook')
    expect(await refusalOf(await zipOf({ 'a.txt': 'x' }))).toBe('this is an archive with no Word document inside; unpack it first')
    expect(await refusalOf(await zipOf({ 'content.xml': '<a/>' }))).toContain('OpenDocument')
  })

  it('of pictures alone', async () => {
    expect(await refusalOfBody('<w:p><w:r><w:drawing/></w:r></w:p>')).toBe('the document has no text, perhaps only scanned pictures; ask for one with text')
  })

  it('cut off, at any byte', async () => {
    const whole = await wordFile(table([500, 500], row('a', 'b')))
    const ends = Array.from({ length: 40 }, (_, index) => Math.floor((whole.length * index) / 40))
    const outcomes = await Promise.all(ends.map((end) => refusalOf(whole.subarray(0, end))))
    expect(outcomes.filter((outcome) => !outcome.startsWith('the file is damaged and cannot be read'))).toEqual([])
  })

  it('not well-formed', async () => {
    expect(await refusalOf(await zipOf({ 'word/document.xml': '<w:document><w:body>' }))).toContain('the file is damaged and cannot be read (the part word/document.xml is not well-formed XML')
  })

  it('names of parts that lead out of the file are parts of it', async () => {
    expect(await refusalOf(await zipOf({ '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>' }))).toContain('no Word document inside')
  })
})
