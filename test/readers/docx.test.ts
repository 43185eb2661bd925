import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/readers/docx/read-docx.js'
import { gridLines, gridOf } from './grid-lines.js'
import { documentOf } from './grid-text.js'
import { cell, paragraph, type Parts, row, run, table, wordFile } from './word-file.js'

async function read(body: string, parts: Parts = {}): Promise<readonly string[]> {
  return gridLines(await gridOf(readDocx, await wordFile(body, parts)))
}

async function notesOf(body: string, parts: Parts = {}): Promise<readonly string[]> {
  return documentOf(await readDocx(await wordFile(body, parts))).notes.map(({ en }) => en)
}

async function doubtsOf(body: string, parts: Parts = {}): Promise<readonly (string | undefined)[]> {
  const { cells } = await gridOf(readDocx, await wordFile(body, parts))
  return cells.map(({ doubts }) => doubts?.map(({ kind, message }) => `${kind}: ${message.en}`).join(' '))
}

const inParagraph = (content: string): string => `<w:p>${content}</w:p>`
const inRun = (content: string): string => `<w:r>${content}</w:r>`

describe('text', () => {
  it('of runs, with tabs, lines and signs', async () => {
    expect(await read(inParagraph(`${run('填报单位：')}${inRun('<w:tab/>')}${run('负责人')}${inRun('<w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t><w:noBreakHyphen/><w:t>四</w:t><w:softHyphen/>')}`))).toEqual(['填报单位：\t负责人/二/三-四'])
  })

  it('has blanks at its ends only if they are to be kept', async () => {
    expect(await read(inParagraph(`${run('a ')}${inRun('<w:t> b\n</w:t>')}${run('c')}`))).toEqual(['a bc'])
  })

  it('in links, tags and simple fields', async () => {
    expect(await read(inParagraph(`<w:hyperlink r:id="x">${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:fldSimple w:instr="DATE">${run('丙')}</w:fldSimple>`))).toEqual(['甲乙丙'])
  })

  it('of fields is what they came to, however they are nested', async () => {
    const mark = (type: string): string => inRun(`<w:fldChar w:fldCharType="${type}"/>`)
    const code = (text: string): string => inRun(`<w:instrText>${text}</w:instrText>`)
    const inner = `${mark('begin')}${code('REF y')}${mark('separate')}${run('X')}${mark('end')}`
    expect(await read(inParagraph(`${run('a')}${mark('begin')}${code('IF ')}${inner}${mark('separate')}${run('b')}${mark('end')}${run('c')}`))).toEqual(['abc'])
    expect(await read(inParagraph(`${run('a')}${mark('begin')}${code('PAGE')}`) + paragraph('b'))).toEqual(['a', 'b'])
    expect(await read(inParagraph(`${mark('end')}${mark('separate')}${run('a')}`))).toEqual(['a'])
  })

  it('in boxes follows the paragraph that they stand at, once', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await read(inParagraph(`${run('前')}${inRun(both)}${run('后')}`))).toEqual(['前后', '框内'])
    expect(await read(inParagraph(inRun('<mc:AlternateContent><mc:Fallback><w:t>退</w:t></mc:Fallback></mc:AlternateContent>')))).toEqual(['退'])
    expect(await read(inParagraph(inRun(`<w:pict><v:textbox><w:txbxContent>${table([500, 500], row('a', 'b'))}</w:txbxContent></v:textbox></w:pict>`)))).toEqual(['a|b'])
  })

  it('read out beside characters is left out', async () => {
    expect(await read(inParagraph(inRun(`<w:ruby><w:rt>${run('jì')}</w:rt><w:rubyBase>${run('绩')}</w:rubyBase></w:ruby>`)))).toEqual(['绩'])
  })
})

describe('signs', () => {
  it('of fonts of signs are the characters that they look like', async () => {
    const sign = (font: string, char: string): string => inRun(`<w:sym w:font="${font}" w:char="${char}"/>`)
    expect(await read(inParagraph(`${sign('Symbol', 'F0B3')}${run('98%')}${sign('Wingdings', 'F0FE')}${sign('Wingdings', '00A8')}${sign('Wingdings 2', 'F052')}${sign('Symbol', 'F035')}${sign('宋体', '5E74')}`))).toEqual(['≥98%☑□☑5年'])
    expect(await read(inParagraph(run('\uf0a3100%', '<w:rFonts w:ascii="Symbol"/>')))).toEqual(['≤100%'])
  })

  it('that are not known are doubtful', async () => {
    const body = inParagraph(inRun('<w:sym w:font="Webdings" w:char="F061"/>'))
    expect(await read(body)).toEqual(['\ufffd'])
    expect(await doubtsOf(body)).toEqual(['characters: a character of a font of signs is not known and stands as “\ufffd”'])
  })
})

describe('changes tracked', () => {
  it('are accepted, and said', async () => {
    const body = inParagraph(`${run('甲')}<w:ins>${run('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo>`)
    expect(await read(body)).toEqual(['甲乙戊'])
    expect(await notesOf(body)).toEqual(['the document has tracked changes (4); it was read as if all were accepted'])
  })

  it('join paragraphs whose end was deleted', async () => {
    expect(await read(`${paragraph('甲', '<w:rPr><w:del w:id="1"/></w:rPr>')}${paragraph('乙')}${paragraph('丙')}`)).toEqual(['甲乙', '丙'])
  })
})

describe('what does not show', () => {
  const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="a"/><w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="i"><w:basedOn w:val="h"/></w:style>'

  it('is left out, and said', async () => {
    const body = inParagraph(`${run('甲', '<w:vanish/>')}${run('乙', '<w:vanish w:val="0"/>')}${run('丙', '<w:rStyle w:val="i"/>')}${run('丁', '<w:rStyle w:val="i"/><w:vanish w:val="false"/>')}`)
    expect(await read(body, { styles })).toEqual(['乙丁'])
    expect(await notesOf(body, { styles })).toEqual(['hidden texts or rows that were not read: 2'])
  })

  it('styles based on themselves are no trap', async () => {
    expect(await read(inParagraph(run('甲', '<w:rStyle w:val="x"/>')), { styles: '<w:style w:styleId="x"><w:basedOn w:val="x"/></w:style>' })).toEqual(['甲'])
  })

  it('notes at the foot and comments are left out, and said', async () => {
    expect(await notesOf(inParagraph(`${run('甲')}${inRun('<w:footnoteReference w:id="1"/>')}${inRun('<w:commentReference w:id="1"/>')}`))).toEqual(['footnotes and endnotes that were not read: 1', 'comments that were not read: 1'])
  })
})

describe('controls', () => {
  const control = (properties: string, content: string): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

  it('show their content, but not a prompt to fill them in', async () => {
    expect(await read(table([500, 500], row(cell(control('', paragraph('信访局'))), cell(inParagraph(control('<w:showingPlcHdr/>', run('单击此处输入文字')))))))).toEqual(['信访局|'])
  })

  it('to tick', async () => {
    const box = (state: string): string => control(`<w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox>`, run('☒'))
    expect(await read(inParagraph(`${box('1')}${run('是')}${box('0')}${run('否')}`))).toEqual(['☑是□否'])
  })

  it('of old forms', async () => {
    const field = (data: string): string => inRun(`<w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar>`) + inRun('<w:instrText>FORM</w:instrText>') + inRun('<w:fldChar w:fldCharType="end"/>')
    expect(await read(inParagraph(`${field('<w:checkBox><w:default w:val="1"/></w:checkBox>')}${run('是')}${field('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>')}${run('否')}${field('<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>')}`))).toEqual(['☑是□否乙'])
  })
})

describe('numbers that Word prints', () => {
  const level = (index: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const list = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
  const use = (id: number, abstract: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
  const listed = (text: string, id: number, depth = 0): string => paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

  it('of one level after another', async () => {
    const numbering = list(0, level(0, 'chineseCountingThousand', '（%1）'), level(1, 'decimal', '%2.')) + use(1, 0)
    expect(await read(listed('甲', 1) + listed('乙', 1, 1) + listed('丙', 1, 1) + listed('丁', 1) + listed('戊', 1, 1), { numbering })).toEqual(['（一）甲', '1.乙', '2.丙', '（二）丁', '1.戊'])
  })

  it('with words, of several levels, and starting anew', async () => {
    const numbering = list(0, level(0, 'decimal', '目标%1：'), level(1, 'lowerLetter', '%1.%2'), level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')) + use(1, 0) + use(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    expect(await read(listed('甲', 1) + listed('乙', 1, 1) + listed('丙', 1, 2) + listed('丁', 2) + listed('戊', 2), { numbering })).toEqual(['目标1：甲', '1.a 乙', '1.1.1 丙', '目标5：丁', '目标6：戊'])
  })

  it('by the style of the paragraph, and in cells of numbers alone', async () => {
    const numbering = list(0, level(0, 'decimal', '%1')) + use(1, 0)
    const styles = '<w:style w:type="paragraph" w:styleId="l"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const number = cell(paragraph('', '<w:pStyle w:val="l"/>'))
    expect(await read(table([500, 500], row(number, '甲'), row(number, '乙')), { numbering, styles })).toEqual(['1|甲', '2|乙'])
  })

  it('but not bullets', async () => {
    expect(await read(listed('甲', 1), { numbering: list(0, level(0, 'bullet', '')) + use(1, 0) })).toEqual(['甲'])
  })

  it('in a format that is not known are left out, and doubtful', async () => {
    const numbering = list(0, level(0, 'thaiLetters', '%1.')) + use(1, 0)
    expect(await read(listed('甲', 1), { numbering })).toEqual(['甲'])
    expect(await doubtsOf(listed('甲', 1), { numbering })).toEqual(['characters: the paragraph has an automatic number (thaiLetters), which was not read'])
  })

  it.each([
    ['chineseCounting', [1, 10, 11, 20, 100, 105, 110, 1010], ['一', '十', '十一', '二十', '一百', '一百零五', '一百一十', '一千零一十']],
    ['upperRoman', [1, 4, 9, 1999], ['I', 'IV', 'IX', 'MCMXCIX']],
    ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
    ['decimalEnclosedCircleChinese', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['decimalFullWidth', [12], ['１２']],
    ['ideographDigital', [10], ['一〇']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ] as const)('as %s', async (format, numbers, texts) => {
    const shown = await Promise.all(numbers.map((number) => read(listed('', 1), { numbering: list(0, `<w:lvl w:ilvl="0"><w:start w:val="${number}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1"/></w:lvl>`) + use(1, 0) })))
    expect(shown.flat()).toEqual(texts)
  })

  it.each(['constructor', '__proto__', 'toString'])('of a kind called %s are told as unknown', async (format) => {
    const numbering = list(0, level(0, format, '%1')) + use(1, 0)
    expect(await read(listed('甲', 1), { numbering })).toEqual(await read(listed('甲', 1), { numbering: numbering.replace(format, 'hebrew1') }))
  })
})

describe('what is beside the document', () => {
  it('is named: macros not run, things outside not fetched, files inside not read', async () => {
    const parts = { outside: { image: 'http://example.invalid/a.png', attachedTemplate: 'file:///x.dotm', hyperlink: 'http://example.invalid/' }, others: { 'word/vbaProject.bin': 'x' } }
    expect(await notesOf(`${paragraph('甲')}<w:altChunk r:id="x"/>`, parts)).toEqual([
      'other files embedded in the document that were not read: 1',
      'the document has macros; they were not run',
      'the document refers to things outside it (image、attachedTemplate); they were not fetched',
    ])
  })
})
