import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/readers/docx/read-docx.js'
import { gridLines, gridOf } from './grid-lines.js'
import { documentOf } from './grid-text.js'
import { begins, cell, goesOn, paragraph, row, table, wide, wordFile } from './word-file.js'

async function read(body: string): Promise<readonly string[]> {
  return gridLines(await gridOf(readDocx, await wordFile(body)))
}

async function placesOf(body: string): Promise<readonly string[]> {
  const { cells } = await gridOf(readDocx, await wordFile(body))
  return cells.map(({ text, place }) => `${text} ${place.zh}`)
}

describe('merged cells', () => {
  it('down', async () => {
    expect(await read(table([500, 500], row(cell('a', begins), 'b'), row(cell('', goesOn), 'c'), row(cell('', goesOn), 'd'), row('e', 'f')))).toEqual(['a|b', '^|c', '^|d', 'e|f'])
  })

  it('to the right, and both ways', async () => {
    const tall = [wide(2) + begins, wide(2) + goesOn]
    expect(await read(table([500, 500, 500], row(cell('a', tall[0]), 'b'), row(cell('', tall[1]), 'c'), row('d', 'e', 'f')))).toEqual(['a|<|b', '^|<|c', 'd|e|f'])
  })

  it('begun anew, or gone on with where nothing has begun', async () => {
    expect(await read(table([500, 500], row(cell('', goesOn), 'b'), row(cell('a', begins), 'c'), row(cell('d', begins), 'e'), row(cell('', '<w:vMerge w:val="continue"/>'), 'f')))).toEqual(['|b', 'a|c', 'd|e', '^|f'])
  })

  it('of another width do not go on', async () => {
    expect(await read(table([500, 500, 500], row(cell('a', begins), 'b', 'c'), row(cell('d', wide(2) + goesOn), 'e')))).toEqual(['a|b|c', 'd|<|e'])
  })

  it('whose text below does not show', async () => {
    expect(await read(table([500, 500], row(cell('a', begins), 'b'), row(cell('x', goesOn), 'c')))).toEqual(['a|b', '^|c'])
  })

  it('as files of old state them', async () => {
    expect(await read(table([500, 500, 500], row(cell('a', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), 'b'), row('c', 'd', 'e')))).toEqual(['a|<|b', 'c|d|e'])
  })
})

describe('columns', () => {
  it('left out in front and behind', async () => {
    const indented = '<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>' + cell('d') + '</w:tr>'
    expect(await read(table([500, 500, 500], row('a', 'b', 'c'), indented))).toEqual(['a|b|c', '.|d|.'])
  })

  it('of tables one below the other are those with the same edges', async () => {
    const first = table([1000, 1000, 3000], row('一级指标', '二级指标', '指标值'), row('产出', '数量', '18人'))
    const second = table([2010, 2990], row('信访对象满意率', '≥98%'))
    expect(await read(first + paragraph('续表') + second)).toEqual(['一级指标|二级指标|指标值', '产出|数量|18人', '续表|<|<', '信访对象满意率|<|≥98%'])
  })

  it('whose edges a hand has missed by a little are one', async () => {
    expect(await read(table([1000, 12, 988, 1000], row(cell('a'), cell('b', wide(2)), 'c'), row(cell('d', wide(2)), 'e', 'f')))).toEqual(['a|b|c', 'd|e|f'])
  })

  it('narrower than that are kept', async () => {
    expect(await read(table([60, 60, 1000], row('a', 'b', 'c'), row(cell('d', wide(2)), 'e')))).toEqual(['a|b|c', 'd|<|e'])
  })

  it('without widths, or beyond those stated', async () => {
    expect(await read(table([], row('a', 'b'), row(cell('c', wide(2)))))).toEqual(['a|b', 'c|<'])
    expect(await read(table([500], row('a', 'b'), row(cell('c', wide(2)))))).toEqual(['a|b', 'c|<'])
    expect(await read(table([1e300, Infinity, 500], row('a', 'b', 'c'), row(cell('d', wide(2)), 'e')))).toEqual(['a|b|c', 'd|<|e'])
    expect(await read(table([0, 0], row('a', 'b'), row(cell('c', wide(2)))))).toEqual(['a|b', 'c|<'])
  })

  it('that are not stated go by the widths of the cells', async () => {
    const wideCell = (text: string, width: number): string => cell(text, `<w:tcW w:w="${width}" w:type="dxa"/>`)
    expect(await read(table([], row(wideCell('名称', 1000), wideCell('信访局', 2000)), row(wideCell('a', 1000), wideCell('b', 1000), wideCell('c', 1000))))).toEqual(['名称|信访局|<', 'a|b|c'])
  })

  it('at which no cell ends are none', async () => {
    expect(await read(table([500, 500, 500], row(cell('a', wide(2)), 'b')))).toEqual(['a|b'])
  })
})

describe('rows and cells', () => {
  it('within controls and marks of changes', async () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${row('a', `<w:sdt><w:sdtPr/><w:sdtContent>${cell('b')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`
    expect(await read(table([500, 500], control, `<w:ins>${row('c', 'd')}</w:ins>`))).toEqual(['a|b', 'c|d'])
  })

  it('deleted or hidden are left out, and said', async () => {
    const marked = (mark: string, text: string): string => `<w:tr><w:trPr>${mark}</w:trPr>${cell(text)}</w:tr>`
    const file = await wordFile(table([500], marked('<w:del w:id="1"/>', 'a'), marked('<w:ins w:id="2"/>', 'b'), marked('<w:hidden/>', 'c'), marked('<w:tblHeader/>', 'd')))
    expect(gridLines(await gridOf(readDocx, file))).toEqual(['b', 'd'])
    expect(documentOf(await readDocx(file)).notes.map(({ en }) => en)).toEqual(['the document has tracked changes (2); it was read as if all were accepted', 'hidden texts or rows that were not read: 1'])
  })

  it('cells of several paragraphs, blank ones left out', async () => {
    expect(await read(table([500], row(cell(paragraph('a') + paragraph('') + paragraph(' b ')))))).toEqual(['a/b'])
  })
})

describe('tables inside cells', () => {
  const inner = table([300, 300], row('数量', '18人'), row('质量', '≥98%')) + paragraph('')

  it('become rows that the label beside them reaches over', async () => {
    expect(await read(table([500, 1000], row('名称', '信访局'), row('指标', cell(inner))))).toEqual(['名称|信访局|<', '指标|数量|18人', '^|质量|≥98%'])
  })

  it('are named by the cell that they stand in', async () => {
    expect(await placesOf(paragraph('题') + table([500, 1000], row('指标', cell(inner))))).toEqual(['题 第1段', '指标 第1个表第1行第1格', '数量 第1个表第1行第2格内第1行第1格', '18人 第1个表第1行第2格内第1行第2格', '质量 第1个表第1行第2格内第2行第1格', '≥98% 第1个表第1行第2格内第2行第2格'])
  })

  it('of one cell are lines', async () => {
    expect(await read(table([500, 1000], row('职能', cell(paragraph('一') + table([900], row('二')) + paragraph('三')))))).toEqual(['职能|一/二/三'])
  })
})

it('cells are counted as their reader sees them', async () => {
  expect(await placesOf(table([500, 500, 500], row(cell('a', begins), 'b', 'c'), row(cell('', goesOn), cell('d', wide(2)))))).toEqual(['a 第1个表第1行第1格', 'b 第1个表第1行第2格', 'c 第1个表第1行第3格', 'd 第1个表第2行第1格'])
})
