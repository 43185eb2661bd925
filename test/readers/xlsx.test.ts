import { expect, it } from 'vitest'
import { readXlsx } from '../../src/readers/xlsx/read-xlsx.js'
import { documentOf, gridText } from './grid-text.js'
import { makeXlsx, textCell, type MadeWorkbook } from './make-xlsx.js'

async function read(book: MadeWorkbook): Promise<ReturnType<typeof documentOf>> {
  return documentOf(await readXlsx(makeXlsx(book)))
}

async function textOf(book: MadeWorkbook): Promise<string> {
  return (await read(book)).grids.map(gridText).join('\n--\n')
}

async function doubtsOf(book: MadeWorkbook): Promise<readonly string[]> {
  return (await read(book)).grids.flatMap(({ cells }) => cells.flatMap(({ place, doubts = [] }) => doubts.map(({ message }) => `${place.zh}：${message.zh}`)))
}

const one = (rows: string, more: Partial<MadeWorkbook> = {}): MadeWorkbook => ({ sheets: [{ rows }], ...more })

it('texts: shared, of several runs, inline, of formulas; what is read out beside characters is left out', async () => {
  const strings = ['资金总额', '<r><t>项目</t></r><r><rPr><b/></rPr><t xml:space="preserve">支出 </t></r><rPh sb="0" eb="2"><t>xiangmu</t></rPh>', '第一行_x000D_\n第二行', 'A&amp;B_x005F_x000D_', '  甲  ', '<t/>']
  const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')
  expect(await textOf(one(`<row r="1">${cells}</row><row>${textCell('A2', '直接')}<c t="str"><f>A1</f><v>公式</v></c><c t="str"><f>A9</f><v></v></c></row>`, { strings }))).toBe(
    '资金总额 | 项目支出  | 第一行⏎第二行 | A&B_x000D_ | 甲\n直接 | 公式 | · | · | ·',
  )
})

it('numbers are as the sheet shows them', async () => {
  const formats = ['0.00', '0%', '0.00"万元"', 'yyyy"年"m"月"d"日"', '0;-0;;@']
  const cell = (style: number, value: string): string => `<c s="${style}"><v>${value}</v></c>`
  expect(await textOf(one(`<row>${cell(0, '352.20000000000005')}${cell(1, '167.2')}${cell(1, '352.196')}</row><row>${cell(2, '1')}${cell(3, '185')}${cell(4, '44012')}</row><row>${cell(5, '0')}${cell(9, '2')}${cell(0, '43831')}</row>`, { formats }))).toBe(
    '352.2 | 167.20 | 352.20 [rounded]\n100% | 185.00万元 | 2020年6月30日 [date]\n□ [hidden] | 2 | 43831',
  )
})

it('each doubt says what was found', async () => {
  const formats = ['0.00', 'yyyy-mm-dd', ';;;']
  const rows = '<row r="3"><c r="A3" s="1"><v>352.19600000000003</v></c><c r="B3" s="2"><v>44012</v></c><c r="C3" s="3"><v>5</v></c><c r="D3"><f>SUM(A1:A3)</f></c><c r="E3" t="e"><f>B1</f><v>#REF!</v></c><c r="F3" t="s"><v>7</v></c><c r="G3"><f t="shared" si="0"/><v></v></c></row>'
  expect(await doubtsOf(one(rows, { formats }))).toEqual([
    'Sheet1!A3：单元格里的数是 352.196，显示为 352.20',
    'Sheet1!B3：单元格里存的是 44012，显示为日期“2020-06-30”',
    'Sheet1!C3：单元格里的“5”因格式设置而不显示',
    'Sheet1!D3：公式 =SUM(A1:A3) 没有保存结果；请用 Excel 或 WPS 打开后保存一次',
    'Sheet1!E3：单元格是错误值 #REF!',
    'Sheet1!F3：单元格的文字在文件里找不到',
    'Sheet1!G3：公式没有保存结果；请用 Excel 或 WPS 打开后保存一次',
  ])
})

it('what is true or false, and dates that are written as such', async () => {
  expect(await textOf(one('<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="d"><v>2020-06-30T00:00:00</v></c><c t="d"><v>2020-06-30T08:30:00</v></c></row>'))).toBe('TRUE | FALSE | 2020-06-30 [date] | 2020-06-30 08:30:00 [date]')
})

it('a seal that WPS put into a cell is a picture', async () => {
  expect(await doubtsOf(one('<row><c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>'))).toEqual(['Sheet1!A1：单元格里是一张图片，没有读'])
})

it('dates of the base 1904', async () => {
  expect(await textOf(one('<row><c s="1"><v>42550</v></c></row>', { formats: ['yyyy-mm-dd'], settings: '<workbookPr date1904="1"/>' }))).toBe('2020-06-30 [date]')
})

it('merged cells, of which the first of two that overlap counts', async () => {
  const rows = `<row>${textCell('A1', '标题')}</row><row>${textCell('A2', '左')}${textCell('B2', '右')}</row><row>${textCell('C3', '下')}</row>`
  const merges = ['A1:C1', 'A2:A3', 'B2:C2', 'C1:C3', 'B3', 'C3:C4', 'E1:F2', 'nonsense'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const { grids, notes } = await read({ sheets: [{ rows, after: `<mergeCells>${merges}</mergeCells>` }] })
  expect(grids.map(gridText)).toEqual(['标题 | < | <\n左 | 右 | <\n^ | · | 下\n· | · | ^'])
  expect(notes.map(({ zh }) => zh)).toEqual(['工作表“Sheet1”有 1 处合并单元格互相重叠或不合情理，没有理会'])
})

it('a blank merged cell is stated; what one covers is told', async () => {
  const book = { sheets: [{ rows: `<row>${textCell('A1', '标签')}${textCell('D1', '末')}</row><row>${textCell('B2', '看不见')}</row>`, after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C2"/></mergeCells>' }] }
  expect(await textOf(book)).toBe('标签 [hidden] | < | □ | 末\n^ | ^ | ^ | ·')
  expect(await doubtsOf(book)).toEqual(['Sheet1!A1：合并单元格盖住了 Sheet1!B2 的“看不见”，没有取用'])
})

it('a merged row or column reaches as far as the sheet says something', async () => {
  expect(await textOf({ sheets: [{ rows: `<row>${textCell('A1', '标题')}</row><row>${textCell('A2', '甲')}${textCell('B2', '乙')}</row>`, after: '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>' }] })).toBe('标题 | <\n甲 | 乙')
  expect(await textOf({ sheets: [{ rows: `<row>${textCell('A1', '标题')}</row>`, after: '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>' }] })).toBe('标题 | < | <\n^ | ^ | ^')
})

it('long blank stretches are shortened, and places keep their names', async () => {
  const { grids } = await read(one(`<row>${textCell('A1', '头')}</row><row>${textCell('XFD1048576', '尾')}</row>`))
  expect(grids.map(({ rows, columns, cells }) => [rows, columns, ...cells.map(({ row, column, place }) => `${place.en} ${row} ${column}`)])).toEqual([[12, 12, 'Sheet1!A1 0 0', 'Sheet1!XFD1048576 11 11']])
})

it('hidden rows, columns and sheets are kept with a doubt; those hidden by a macro are not read', async () => {
  const book = {
    sheets: [
      { name: '申报表', before: '<cols><col min="2" max="2" hidden="1"/></cols>', rows: `<row>${textCell('A1', '甲')}${textCell('B1', '乙')}</row><row hidden="1">${textCell('A2', '丙')}<c r="C2" t="str"><v></v></c></row>` },
      { name: '名单', state: 'hidden', rows: `<row>${textCell('A1', '丁')}</row>` },
      { name: '机密', state: 'veryHidden', rows: `<row>${textCell('A1', '戊')}</row>` },
      { name: '空', rows: '<row r="1" s="3" customFormat="1"><c r="A1" s="1"/><c r="B1" t="str"><v> </v></c></row>' },
    ],
  }
  expect(await textOf(book)).toBe('甲 | 乙 [hidden]\n丙 [hidden] | ·\n--\n丁 [hidden]')
  expect((await read(book)).notes.map(({ zh }) => zh)).toEqual(['工作表“机密”被宏隐藏了，没有读'])
})

it('a sheet that does not show zeros', async () => {
  expect(await textOf({ sheets: [{ before: '<sheetViews><sheetView showZeros="0"/></sheetViews>', rows: '<row><c><v>0</v></c><c><v>1</v></c></row>' }] })).toBe('□ [hidden] | 1')
})

it.each([
  ['Sheet1', 'Sheet1!C14'],
  ['绩效目标申报表', '绩效目标申报表!C14'],
  ['2020年', "'2020年'!C14"],
  ['收 支', "'收 支'!C14"],
  ["it's", "'it''s'!C14"],
  ['AB12', "'AB12'!C14"],
  ['附件（1）', "'附件（1）'!C14"],
])('a place in the sheet %s is called %s', async (name, place) => {
  const { grids } = await read({ sheets: [{ name, rows: textCell('C14', '甲') }] })
  expect(grids.map(({ name: named, cells }) => [named, cells[0]?.place.zh])).toEqual([[name, place]])
})

it('text boxes are rows below, comments are notes', async () => {
  const drawing = '<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:mc="m"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>0</xdr:row></xdr:from><mc:AlternateContent><mc:Choice><xdr:sp><xdr:txBody><a:p><a:r><a:t>附件</a:t></a:r><a:r><a:t>2</a:t></a:r></a:p><a:p><a:r><a:t>次行</a:t></a:r></a:p></xdr:txBody></xdr:sp></mc:Choice><mc:Fallback><xdr:sp><xdr:txBody><a:p><a:r><a:t>附件2</a:t></a:r></a:p></xdr:txBody></xdr:sp></mc:Fallback></mc:AlternateContent></xdr:twoCellAnchor></xdr:wsDr>'
  const comments = '<comments><commentList><comment ref="B1"><text><r><t>请核对</t></r></text></comment></commentList></comments>'
  const { grids, notes } = await read({
    sheets: [{ rows: `<row>${textCell('A1', '甲')}${textCell('B1', '乙')}</row>`, relations: { drawing: '../drawings/drawing1.xml', comments: '../comments1.xml' } }],
    parts: { 'xl/drawings/drawing1.xml': drawing, 'xl/comments1.xml': comments },
  })
  expect(grids.map(gridText)).toEqual(['甲 | 乙\n附件2⏎次行 | <'])
  expect(grids[0]?.cells.at(-1)?.place).toEqual({ zh: 'Sheet1!C1 处的文本框', en: 'the text box at Sheet1!C1' })
  expect(notes.map(({ zh }) => zh)).toEqual(['Sheet1!B1 有批注，没有取用：“请核对”'])
})

it('sheets of macros of old are told too', async () => {
  const relations = '<Relationships><Relationship Id="rId1" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="/xlMacrosheet" Target="macrosheets/sheet1.xml"/></Relationships>'
  const { notes } = await read({ sheets: [{ rows: textCell('A1', '甲') }, { name: 'Macro1', state: 'veryHidden', rows: '' }], parts: { 'xl/_rels/workbook.xml.rels': relations } })
  expect(notes.map(({ zh }) => zh)).toEqual(['文件里有宏，没有运行'])
})

it('macros are not run, other workbooks not read, and both are told', async () => {
  const { notes } = await read(one(textCell('A1', '甲'), { settings: '<externalReferences><externalReference/></externalReferences>', parts: { 'xl/vbaProject.bin': 'x' } }))
  expect(notes.map(({ en }) => en)).toEqual(['the file has macros; they were not run', 'the file refers to other workbooks, which were not read; cells have the results that the file holds'])
})

it('a sheet that is a chart is left out', async () => {
  const chart = { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>' }
  expect(await textOf({ sheets: [{ rows: textCell('A1', '甲') }, { name: '图', rows: textCell('A1', '乙') }], parts: chart })).toBe('甲')
})

it('prefixes of namespaces and UTF-16 make no difference', async () => {
  const sheet = '<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>绩效</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
  expect(await textOf(one('', { parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(`\uFEFF${sheet}`, 'utf16le')) } }))).toBe('绩效')
})

it('the bytes given are not changed', async () => {
  const bytes = makeXlsx(one(textCell('A1', '甲')))
  const before = bytes.slice()
  await readXlsx(bytes)
  expect(bytes).toEqual(before)
})
