import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gatherTables } from '../../src/readers/doc/gather-tables.js'
import { readDoc } from '../../src/readers/doc/read-doc.js'
import { readDocx } from '../../src/readers/docx/read-docx.js'
import { gridLines, gridOf } from './grid-lines.js'
import { documentOf, refusalOf } from './grid-text.js'
import { sampleBody, sampleLines } from './sample-document.js'
import { wordFile } from './word-file.js'

const sample = readFileSync(join(import.meta.dirname, '../fixtures/documents/sample.doc'))
const inBox = '框内|<|<|<'
const refused = async (bytes: Uint8Array): Promise<string> => refusalOf(await readDoc(bytes)).replace(/^.* \| /u, '')

/** The sample with numbers written over it. */
function changed(...changes: readonly (readonly [place: number, value: number])[]): Buffer {
  const bytes = Buffer.from(sample)
  for (const [place, value] of changes) bytes.writeUInt32LE(value >>> 0, place)
  return bytes
}

/** Where the document begins in the sample: in its first sector. */
const head = sample.indexOf(Buffer.from([0xec, 0xa5]))

describe('a document of old Word', () => {
  it('is read with its merged cells, tables in tables, changes accepted', async () => {
    expect(gridLines(await gridOf(readDoc, sample))).toEqual([...sampleLines, inBox])
  })

  it('as the same document is in the format of today', async () => {
    expect(gridLines(await gridOf(readDocx, await wordFile(sampleBody)))).toEqual(sampleLines.toSpliced(2, 0, inBox))
  })

  it('says what was left out or taken over', async () => {
    expect(documentOf(await readDoc(sample)).notes.map(({ en }) => en)).toEqual(['the document has tracked changes (2); it was read as if all were accepted', 'hidden texts that were not read: 1'])
  })

  it('names cells as in the format of today', async () => {
    const { cells } = await gridOf(readDoc, sample)
    expect(cells.find(({ text }) => text === '18人')?.place.zh).toBe('第1个表第4行第2格内第1行第2格')
  })
})

describe('a file that is no document of old Word', () => {
  it('says what it is', async () => {
    const container = (stream: string): Buffer => Buffer.concat([sample.subarray(0, 8), Buffer.alloc(2000), Buffer.from(`${stream}\0`, 'utf16le')])
    expect(await refused(Buffer.from('{\\rtf1}'))).toContain('it is no document of Word 97–2003')
    expect(await refused(container('EncryptedPackage'))).toBe('the file is protected by a password; remove it in Word first')
    expect(await refused(Buffer.from(sample.toString('latin1').replaceAll(Buffer.from('WordDocument', 'utf16le').toString('latin1'), Buffer.from('Workbook\0\0\0\0', 'utf16le').toString('latin1')), 'latin1'))).toContain('save it as .xlsx')
    expect(await refused(Buffer.alloc(20_000_001))).toContain('the document has 20000001 bytes')
  })

  it('or has a password, or is of Word 95', async () => {
    expect(await refused(changed([head + 8, sample.readUInt32LE(head + 8) | 0x0100_0000]))).toBe('the file is protected by a password; remove it in Word first')
    expect(await refused(changed([head + 2, 0x65]))).toContain('Word 95 or earlier')
  })
})

describe('a damaged document', () => {
  it('cut off before its last sectors is refused', async () => {
    const ends = Array.from({ length: 60 }, (_, index) => Math.floor((sample.length * index) / 64))
    const outcomes = await Promise.all(ends.map((end) => refused(sample.subarray(0, end))))
    expect(outcomes.filter((outcome) => !outcome.startsWith('the file is damaged and cannot be read'))).toEqual([])
  })

  it('whose sectors go in a circle is refused', async () => {
    const table = (sample.readUInt32LE(76) + 1) * 512
    const circle = Buffer.from(sample)
    for (let at = table; at < table + 512; at += 4) circle.writeUInt32LE(0, at)
    expect(await refused(circle)).toContain('its structure is broken')
  })

  it('of a text as long as it can say is refused', async () => {
    const pieces = sample.indexOf(Buffer.from([2, 16, 0, 0, 0, 0, 0, 0, 0]))
    expect(pieces).toBeGreaterThan(0)
    expect(await refused(changed([pieces + 9, 0x7fffffff]))).toContain('it has more than 4000000 characters')
  })

  it('with any number in it is read or refused, and no error', async () => {
    const values = [0, 1, 0x7fffffff, 0xffffffff, 0x00ff00ff]
    const places = Array.from({ length: Math.floor(sample.length / 52) }, (_, index) => 52 * index)
    let readable = 0
    for (const [index, place] of places.entries()) readable += 'document' in (await readDoc(changed([place, values[index % values.length] ?? 0]))) ? 1 : 0
    expect(readable).toBeGreaterThan(places.length / 4)
  })
})

describe('a document made to exhaust its reader', () => {
  it('whose pages of properties are twenty megabytes is refused or read', async () => {
    // What follows the sample says of each 512 bytes that they hold a hundred stretches.
    const page = Buffer.alloc(512, 1)
    page.writeUInt8(101, 511)
    const bytes = Buffer.concat([sample, ...Array.from({ length: 30_000 }, () => page)])
    expect(await refused(bytes)).toBe('')
  })

  it('of tables in tables is read, and of too deep ones refused', async () => {
    const gathering = gatherTables()
    for (let index = 0; index < 50_000; index += 1) gathering.add({ kind: 'line', text: 'a' }, index % 15, index % 15 === 0 ? undefined : 'cell')
    expect(gathering.blocks().length).toBeGreaterThan(1000)
    const deep = gatherTables()
    deep.add({ kind: 'line', text: 'a' }, 1_000_000, 'cell')
    expect(() => deep.blocks()).toThrow('tables inside tables deeper than 16 levels')
  })
})
