import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { readHtml } from '../../src/readers/html/read-html.js'
import { writeHtml } from '../../src/writers/html/write-html.js'
import { usualOptions } from '../../src/writers/writer.js'
import { gridLines, gridOf } from './grid-lines.js'
import { documentOf } from './grid-text.js'

async function read(html: string): Promise<readonly string[]> {
  return gridLines(await gridOf(readHtml, Buffer.from(html)))
}

async function placesOf(html: string): Promise<readonly (readonly [string, string, string])[]> {
  const { cells } = await gridOf(readHtml, Buffer.from(html))
  return cells.map(({ text, place }) => [text, place.zh, place.en])
}

async function notesOf(html: string): Promise<readonly string[]> {
  return documentOf(await readHtml(Buffer.from(html))).notes.map(({ en }) => en)
}

describe('spans', () => {
  it('of rows and columns', async () => {
    expect(await read('<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e<td>f<td>g</table>')).toEqual(['a|b|<', '^|c|d', 'e|f|g'])
  })

  it('of 0 rows reach to the end of their group, and no span beyond it', async () => {
    expect(await read('<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>')).toEqual(['a|b', '^|c', 'd|e'])
    expect(await read('<table><tbody><tr><td rowspan=9>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>')).toEqual(['a|b', '^|c', 'd|e'])
  })

  it('go on over the end of their group where rows are meant so, as LibreOffice writes them', async () => {
    expect(await read('<table><tbody><tr><td rowspan=3>a<td>b<tbody><tr><td>c<tbody><tr><td>d</table>')).toEqual(['a|b', '^|c', '^|d'])
  })

  it('that are too large or no numbers', async () => {
    expect(await read('<table><tr><td colspan=1000000>a<tr><td colspan=0>b<td colspan=x>c<td rowspan=99999999>d</table>')).toEqual(['a|<|<|<', 'b|c|d|.'])
  })

  it('that overlap: the later cell ends before the other', async () => {
    expect(await read('<table><tr><td>a<td rowspan=2>b<tr><td colspan=3>c<tr><td>d<td>e</table>')).toEqual(['a|b', 'c|^', 'd|e'])
  })

  it('of cells that go on past others in their row', async () => {
    expect(await read('<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e</table>')).toEqual(['a|b|c', 'd|^|e'])
  })

  it('at which no cell begins or ends are no columns', async () => {
    expect(await read('<table><tr><td colspan=3>a<td colspan=3>b<tr><td colspan=3>c<td colspan=3>d</table>')).toEqual(['a|b', 'c|d'])
  })
})

describe('text', () => {
  it('has the blanks that a browser shows, and lines where it shows lines', async () => {
    expect(await read('<table><tr><td>  资金总额：&nbsp;&nbsp;352.20\n  万元 <td><p>目标1<p>目标2<br>其二<div>三<span>四</span></div></table>')).toEqual(['资金总额：  352.20 万元|目标1/目标2/其二/三四'])
  })

  it('has no blank where the source breaks a Chinese sentence', async () => {
    expect(await read('<p>保证机关\n   正常运转。\r\n“以上”\nand so\non</p>')).toEqual(['保证机关正常运转。“以上” and so on'])
  })

  it('keeps lines and blanks of what is set as typed', async () => {
    expect(await read('<pre>  第一行  多\n第二行</pre>')).toEqual(['第一行  多/第二行'])
  })

  it('is without characters that nobody sees', async () => {
    expect(await read('<p>指\u200b标\u00ad值\ufeff&shy;&#8203;</p>')).toEqual(['指标值'])
  })

  it('is decoded by entities and numbers', async () => {
    expect(await read('<p>&le;100&#37; &ge;98% &lt;5 &yen;</p>')).toEqual(['≤100% ≥98% <5 ¥'])
  })
})

describe('what does not show', () => {
  it('is left out', async () => {
    const hidden = '<script>a</script><style>b</style><nav>首页</nav><p hidden>c</p><p style="color:red; DISPLAY : none">d</p><p style="visibility:hidden">e</p><noscript>f</noscript><template>g</template><span style="mso-hide:all">h</span><!-- i --><title>j</title>'
    expect(await read(`${hidden}<p>只有这一段</p>${hidden}`)).toEqual(['只有这一段'])
  })

  it('by a plain rule of a style sheet in the page', async () => {
    const sheet = '<style>/* .a{} */ @media print { p { display: none } .c { display: none } } .a, td.b { display:none } caption { clip-path: inset(50%) } #d{display:none} #e{display:block} .e{display:none}</style>'
    expect(await read(`${sheet}<p class="x a">1</p><p class="b c">2</p><table><caption>3</caption><tr><td class=b>4<td>5</table><p id=d>6</p><p id=e class=e>7</p>`)).toEqual(['2', '5', '7'])
  })

  it('and stands in a table is noted', async () => {
    const html = '<table><tr style="display:none"><td>旧值</tr><tr><td>新值<td hidden></tr></table>'
    expect(await read(html)).toEqual(['新值'])
    expect(await notesOf(html)).toEqual(['rows or cells of tables that the page does not show, and that were not read: 1'])
  })
})

describe('controls of a web form', () => {
  it('show their values', async () => {
    const html = '<table><tr><td>名称<td><input value="信访局"><td><textarea>一\n二</textarea><td><select><option>甲<option selected>乙</select><td><input type=checkbox checked>是<input type=checkbox>否<input type=hidden value=x><input type=submit value=提交><button>保存</button></table>'
    expect(await read(html)).toEqual(['名称|信访局|一/二|乙|☑是□否'])
  })
})

describe('tables in tables', () => {
  it('that only arrange the page are what they hold, in order', async () => {
    const html = '<table><tr><td colspan=2><h1>县信访局网站</h1><tr><td>这一栏是网站的侧栏，里面的文字很长，不是哪个表格的标签，共有几十个字<td><p>公开<table><tr><td>部门名称<td>信访局</table><p>附件<tr><td>页脚<td>电话</table>'
    expect(await read(html)).toEqual(['县信访局网站|<', '这一栏是网站的侧栏，里面的文字很长，不是哪个表格的标签，共有几十个字|<', '公开|<', '部门名称|信访局', '附件|<', '页脚|电话'])
  })

  it('in a single cell are the table', async () => {
    expect(await placesOf('<table><tr><td><table><tr><td><table><tr><td>a<td>b</table></table></table>')).toEqual([['a', '第1个表第1行第1格', 'table 1, row 1, cell 1'], ['b', '第1个表第1行第2格', 'table 1, row 1, cell 2']])
  })

  it('beside a label become rows that the label reaches over', async () => {
    const html = '<table><tr><td>部门名称<td>信访局<tr><td>绩效指标<td><table><tr><td>数量<td>18人<tr><td>质量<td>≥98%</table><tr><td>意见<td>无</table>'
    expect(await read(html)).toEqual(['部门名称|信访局|<', '绩效指标|数量|18人', '^|质量|≥98%', '意见|无|<'])
    expect((await placesOf(html))[4]).toEqual(['18人', '第1个表第2行第2格内第1行第2格', 'table 1, row 2, cell 2, in it row 1, cell 2'])
  })

  it('of one cell, or blank, are lines of the cell', async () => {
    expect(await read('<table><tr><td>职能<td>一<table><tr><td>二</table><table><tr><td><td></table>三</table>')).toEqual(['职能|一/二/三'])
  })

  it('beside lines of their cell stand below them', async () => {
    expect(await read('<table><tr><td>预算<td>总额：3<table><tr><td>收入<td>支出<tr><td>1<td>2</table>以上</table>')).toEqual(['预算|总额：3|<', '^|收入|支出', '^|1|2', '^|以上|<'])
  })
})

it('rows are in the order of the page: heads first, feet last', async () => {
  expect(await read('<table><tfoot><tr><td>脚</tfoot><tbody><tr><td>身</tbody><thead><tr><td>头</thead></table>')).toEqual(['头', '身', '脚'])
})

it('paragraphs and tables stand one below the other, and say where they are', async () => {
  expect(await placesOf('<p>一<p><br><p>二<table><caption>名</caption><tr><td>a</table><table><tr><td>b<tr><td>c<td>d</table>三')).toEqual([
    ['一', '第1段', 'paragraph 1'],
    ['二', '第2段', 'paragraph 2'],
    ['名', '第3段', 'paragraph 3'],
    ['a', '第1个表第1行第1格', 'table 1, row 1, cell 1'],
    ['b', '第2个表第1行第1格', 'table 2, row 1, cell 1'],
    ['c', '第2个表第2行第1格', 'table 2, row 2, cell 1'],
    ['d', '第2个表第2行第2格', 'table 2, row 2, cell 2'],
    ['三', '第4段', 'paragraph 4'],
  ])
})

describe('encodings', () => {
  // 绩效 in GBK.
  const gbk = Buffer.from([0xbc, 0xa8, 0xd0, 0xa7])
  it.each(['<meta charset=gb2312>', '<meta http-equiv="Content-Type" content="text/html; charset=GBK">', '<meta charset="utf-8">', ''])('GBK with %s', async (meta) => {
    expect(gridLines(await gridOf(readHtml, Buffer.concat([Buffer.from(`${meta}<p>`), gbk])))).toEqual(['绩效'])
  })

  it('UTF-8 in spite of an old declaration, and with a mark', async () => {
    expect(await read('<meta charset=gb2312><p>绩效</p>')).toEqual(['绩效'])
    expect(await read('\ufeff<p>绩效</p>')).toEqual(['绩效'])
  })

  it('UTF-16 with a mark', async () => {
    expect(gridLines(await gridOf(readHtml, Buffer.from('\ufeff<p>绩效</p>', 'utf16le')))).toEqual(['绩效'])
  })

  it('characters that cannot be read are noted', async () => {
    expect(documentOf(await readHtml(Buffer.concat([Buffer.from('<meta charset=gb2312><p>'), gbk, Buffer.from([0x81, 0x20])]))).notes.map(({ en }) => en)).toEqual(['characters of the page that cannot be read and stand as “\ufffd”: 1; its encoding may be stated wrongly'])
  })
})

describe('the page that this tool writes', async () => {
  const { declaration } = check('a.yaml', readFileSync(join(import.meta.dirname, '../../examples/hengdong-petition-2020.yaml')))
  if (!declaration) throw new Error('the example was not read')
  const sheet = fillTemplate(declaration.kind, toFormValues(declaration))
  const written = await writeHtml(sheet, { ...usualOptions, readFont: () => Promise.reject(new Error('no font is needed')) })
  if (!('bytes' in written)) throw new Error('no page')
  const { columns, cells } = await gridOf(readHtml, written.bytes)

  it('holds the texts of the sheet, each once and in order', () => {
    const expected = sheet.rows.flatMap(({ cells: row }) => row.map(({ text }) => text.trim())).filter((text) => text !== '')
    // A label beside heads stands below them, since heads are repeated on every page.
    const byText = (a: string, b: string): number => (a < b ? -1 : 1)
    expect(cells.map(({ text }) => text).filter((text) => text !== '').toSorted(byText)).toEqual(expected.toSorted(byText))
  })

  it('has the columns of the sheet, and cells as wide', () => {
    expect(columns).toBe(sheet.columns)
    const own = sheet.rows.flatMap(({ cells: row }) => row.filter(({ role }) => role === 'value' || role === 'amount').map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan]))
    const found = cells.map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan])
    for (const cell of own) expect(found).toContainEqual(cell)
  })
})
