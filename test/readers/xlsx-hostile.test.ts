import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readXlsx } from '../../src/readers/xlsx/read-xlsx.js'
import { documentOf, gridText, refusalOf } from './grid-text.js'
import { makeXlsx, textCell, type MadeWorkbook } from './make-xlsx.js'
import { rawZip } from './raw-zip.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const sheetOf = (rows: string, after = ''): string => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
const one = (rows: string, parts: MadeWorkbook['parts'] = {}): MadeWorkbook => ({ sheets: [{ rows }], parts })
const ole = (stream: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Buffer.from(`${stream}\0`, 'utf16le'), ...new Uint8Array(600)])

/** Elements with texts that do not pack well: a part is refused for what is in it, not for how it packs. */
function wordy(open: string, count: number, close: string): string {
  return Array.from({ length: count }, (_, index) => `${open}${createHash('md5').update(String(index)).digest('hex').repeat(2)}${close}`).join('')
}

async function refused(file: Uint8Array | MadeWorkbook): Promise<string> {
  return refusalOf(await readXlsx(file instanceof Uint8Array ? file : makeXlsx(file)))
}

async function gridsOf(book: MadeWorkbook): Promise<readonly string[]> {
  return documentOf(await readXlsx(makeXlsx(book))).grids.map(gridText)
}

it.each<readonly [string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /文件是空的/u],
  ['a web page with the name of a workbook', bytesOf('<html><table>'), /不是 Excel 工作簿/u],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /不是 Excel 工作簿/u],
  ['an old workbook', ole('Workbook'), /97–2003 的工作簿（\.xls）.*另存为 \.xlsx/u],
  ['an old document', ole('WordDocument'), /97–2003 的文档（\.doc）/u],
  ['a workbook with a password', ole('EncryptedPackage'), /加了密码/u],
  ['a binary workbook', rawZip([{ name: 'xl/workbook.bin', bytes: bytesOf('x') }]), /\.xlsb.*另存为 \.xlsx/u],
  ['a Word document', rawZip([{ name: 'word/document.xml', bytes: bytesOf('<document/>') }]), /Word 文档/u],
  ['an OpenDocument sheet', rawZip([{ name: 'mimetype', bytes: bytesOf('x'), method: 0 }, { name: 'content.xml', bytes: bytesOf('<x/>') }]), /\.ods.*另存为 \.xlsx/u],
  ['another package', rawZip([{ name: 'a.txt', bytes: bytesOf('x') }]), /没有工作簿/u],
  ['a package of nothing', rawZip([]), /没有工作簿/u],
])('%s is refused', async (_, bytes, expected) => {
  expect(await refused(bytes)).toMatch(expected)
})

it('a file that was cut off, at whatever byte, or of which a byte was changed, is read or refused', async () => {
  const whole = makeXlsx(one(`<row>${textCell('A1', '甲')}</row>`))
  for (let length = 0; length < whole.length; length += 37) expect(await refused(whole.subarray(0, length))).not.toBe('')
  for (let at = 0; at < whole.length; at += 11) {
    const changed = whole.slice()
    changed[at] = (changed[at] ?? 0) ^ 0xff
    const outcome = await readXlsx(changed)
    // A byte of a date or a flag that nobody reads may change; what is said may not.
    if (!('refused' in outcome)) expect(outcome.document.grids.map(gridText)).toEqual(['甲'])
  }
})

it('zip bombs: one part, many parts', async () => {
  expect(await refused(one('', { 'xl/worksheets/sheet1.xml': new Uint8Array(100_000_000) }))).toMatch(/sheet1\.xml 解压后太大/u)
  const rows = `<row>${wordy('<c t="str"><v>', 20_000, '</v></c>')}</row>`
  const sheets = Array.from({ length: 30 }, (_, index) => ({ name: `表${index}`, rows }))
  expect(await refused({ sheets })).toMatch(/解压后太大/u)
})

it('a part that many sheets share is read once', async () => {
  const sheets = Array.from({ length: 400 }, (_, index) => `<sheet name="表${index}" id="${index % 2 === 0 ? 'a' : 'b'}"/>`).join('')
  const targets = '<Relationships><Relationship Id="a" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="/worksheet" Target="/xl/./worksheets/SHEET1.xml"/></Relationships>'
  expect(await gridsOf(one(textCell('A1', '甲'), { 'xl/_rels/workbook.xml.rels': targets, 'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>` }))).toEqual(['甲'])
})

it.each<readonly [string, string]>([
  ['entities in one another', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
  ['a file of the machine', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet>&a;</worksheet>'],
])('%s are never looked at', async (_, xml) => {
  expect(await refused(one('', { 'xl/worksheets/sheet1.xml': xml }))).toMatch(/DOCTYPE/u)
})

it.each<readonly [string, string, RegExp]>([
  ['elements in one another', '<a>'.repeat(1_000_000), /层次/u],
  ['attributes', `<worksheet ${Array.from({ length: 200_000 }, (_, index) => `a${index}=""`).join(' ')}/>`, /属性/u],
  ['elements', sheetOf(`${wordy('<!--', 200_000, '-->')}${'<c/>'.repeat(1_500_001)}`), /元素超过/u],
  ['one long text', sheetOf(`<row><c t="str"><v>${'长'.repeat(1_500_000)}</v></c></row>`), /太长/u],
  ['openings that never end', '<'.repeat(1_000_000), /不是合格的 XML/u],
])('a part of very many %s is refused', async (_, xml, expected) => {
  expect(await refused(one('', { 'xl/worksheets/sheet1.xml': xml }))).toMatch(expected)
})

it('a sheet of a billion rows that say nothing costs nothing', async () => {
  const dimension = '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="1"/></cols>'
  const blanks = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 2}" s="1" hidden="1"/>`).join('')
  expect(await gridsOf({ sheets: [{ before: dimension, rows: `<row>${textCell('A1', '甲')}</row>${blanks}<row r="1048576"><c r="XFD1048576" s="1"/></row>`, after: '<conditionalFormatting sqref="A1:XFD1048576"/>' }] })).toEqual(['甲'])
})

it('places outside a sheet are left out, and said', async () => {
  const { grids, notes } = documentOf(await readXlsx(makeXlsx(one(`<row r="99999999999">${textCell('A1', '甲')}<c><v>1</v></c></row><row r="-5"><c><v>2</v></c></row><row r="x"><c><v>3</v></c></row>${textCell('XFE1', '右')}`))))
  expect(grids.map(gridText)).toEqual(['甲 | 1'])
  expect(notes[0]?.zh).toMatch(/只读了 2 个单元格/u)
})

it('very many shared texts', async () => {
  const strings = `<sst>${Array.from({ length: 700_000 }, (_, index) => `<si><t>${index * 7919}</t></si>`).join('')}</sst>`
  expect(await gridsOf(one('<row><c t="s"><v>699999</v></c></row>', { 'xl/sharedStrings.xml': strings }))).toEqual([String(699_999 * 7919)])
})

it('more cells than any form has are cut, and said', async () => {
  const rows = Array.from({ length: 110_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join('')
  const { grids, notes } = documentOf(await readXlsx(makeXlsx(one(rows))))
  expect(grids.map(({ cells }) => cells.length)).toEqual([100_000])
  expect(notes.map(({ zh }) => zh)).toEqual(['工作表“Sheet1”内容太多或地址不对，只读了 100000 个单元格'])
})

it('a sheet whose words lie in a cloud is left out, and said', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => `<c r="${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index % 26]}${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.floor(index / 26) % 26]}${index * 50 + 1}"><v>1</v></c>`).join('')
  const { grids, notes } = documentOf(await readXlsx(makeXlsx(one(rows))))
  expect(grids).toEqual([])
  expect(notes.map(({ zh }) => zh)).toEqual(['工作表“Sheet1”内容散得太开，不像一张表，没有读'])
})

it('merged ranges of the whole sheet, a thousand times; ranges that overlap at their ends', async () => {
  const merges = (refs: readonly string[]): string => `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const filled = Array.from({ length: 9 }, (_, index) => textCell(`A${index + 1}`, String(index))).join('')
  expect(await gridsOf({ sheets: [{ rows: filled, after: merges(Array.from({ length: 1_000 }, () => 'A1:XFD1048576')) }] })).toEqual(['0\n1\n2\n3\n4\n5\n6\n7\n8'])
  const wide = Array.from({ length: 90_000 }, (_, index) => `<c r="A${index + 1}"><v>1</v></c>`).join('')
  const { grids } = documentOf(await readXlsx(makeXlsx({ sheets: [{ rows: `${wide}<c r="K90000"><v>1</v></c>`, after: merges(['J90000:K90000', ...Array.from({ length: 19_999 }, () => 'B1:K90000')]) }] })))
  expect(grids.map(({ rows, columns }) => [rows, columns])).toEqual([[90_000, 11]])
})

it('columns stated over and over', async () => {
  expect(await gridsOf({ sheets: [{ before: `<cols>${'<col min="1" max="16384" hidden="0"/>'.repeat(100_000)}</cols>`, rows: textCell('A1', '甲') }] })).toEqual(['甲'])
})

it('parts that refer to one another in a circle, or out of the file, or to nothing', async () => {
  const circle = '<Relationships><Relationship Id="a" Type="/drawing" Target="sheet1.xml"/><Relationship Id="b" Type="/comments" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="c" Type="/drawing" Target="http://example.com/x" TargetMode="External"/><Relationship Id="d" Type="/drawing" Target="../../../../etc/passwd"/></Relationships>'
  expect(await gridsOf(one(`<row>${textCell('A1', '甲')}</row>`, { 'xl/worksheets/_rels/sheet1.xml.rels': circle }))).toEqual(['甲'])
  expect(await refused(one('', { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="/worksheet" Target="../../x.xml"/></Relationships>' }))).toMatch(/不在里面/u)
  expect(await refused(one('', { 'xl/workbook.xml': '' }))).toMatch(/不是合格的 XML/u)
})

it('a drawing that is damaged does not keep the sheet from being read', async () => {
  const book: MadeWorkbook = { sheets: [{ rows: textCell('A1', '甲'), relations: { drawing: '../d.xml' } }], parts: { 'xl/d.xml': '<a><b>' } }
  const { grids, notes } = documentOf(await readXlsx(makeXlsx(book)))
  expect(grids.map(gridText)).toEqual(['甲'])
  expect(notes.map(({ zh }) => zh)).toEqual(['工作表“Sheet1”的文本框或批注读不出'])
})

it('sheets beyond the limit and notes beyond it are counted', async () => {
  const sheets = Array.from({ length: 501 }, (_, index) => ({ name: `表${index}`, state: 'veryHidden', rows: '' }))
  const { notes } = documentOf(await readXlsx(makeXlsx({ sheets })))
  expect([notes.length, notes.at(-1)?.zh]).toEqual([51, '另有 451 处说明没有列出'])
})

it('numbers and formats that are none', async () => {
  const formats = ['0'.repeat(10_000), '[[[', '"', ';;;;;;', '#'.repeat(200), '[>1', '\\', 'E+', 'yyyy.000000', '@@', '/', '?/?', '%%%%0', ',,,', '0,,,,,,,,,,']
  const values = ['1E400', '-1E308', '1E-400', 'NaN', '0x10', '١', '', '1e1000000', '44012.123', '-0']
  const rows = values.map((value) => `<row>${formats.map((_, style) => `<c s="${style}"><v>${value}</v></c>`).join('')}<c s="-1"><v>1</v></c><c s="x"><v>1</v></c></row>`).join('')
  const { grids } = documentOf(await readXlsx(makeXlsx({ sheets: [{ rows }], formats })))
  expect(grids[0]?.cells.length).toBeGreaterThan(100)
})

it('names that every object has', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const rows = names.map((name) => `<row><${name}><c t="${name}" ${name}="1"><v>1</v></c></${name}></row>`).join('')
  expect(await gridsOf(one(rows))).toEqual(['1\n1\n1\n1'])
})

it('only what a reader asks for is unpacked: a broken picture does no harm', async () => {
  const bytes = makeXlsx(one(textCell('A1', '甲'), { 'xl/media/image1.png': new Uint8Array(readFileSync('package.json')) }))
  const at = Buffer.from(bytes).indexOf('xl/media/image1.png') + 40
  const broken = bytes.map((byte, index) => (index >= at && index < at + 20 ? 0xff : byte))
  expect(documentOf(await readXlsx(broken)).grids.map(gridText)).toEqual(['甲'])
})
