import { describe, expect, it } from 'vitest'
import { bodyOf, bytesOf, child, partOf, partsOf, tablesOf, textOf, write } from './docx-grid.js'
import { cell, column, row, sheet } from './xlsx-workbook.js'

describe('texts are what they say', () => {
  it.each([
    [']]>'],
    ['<w:p><w:r/></w:p>'],
    ['&amp; &#0; &lt;'],
    ['=SUM(A1)'],
    ['+1-2@x'],
    ['左\u202e右\u200f\u2066正\u2069\u200b'],
    ['CURRENT'],
    ['TOTAL_PAGES'],
    ['{ PAGE }'],
    ['{default-bullet-numbering-0}'],
    ['{{'],
    ['  前后有空格  '],
    ['甲\t乙'],
    ['𬭊槑囍\u{10ffff}'],
    ['“各项”……'],
    ['_x000d_'],
  ])('%j', async (text) => {
    const [table] = await tablesOf(column([cell('text', text), cell('prose', text)]))
    expect(table?.rows.map(({ cells }) => cells.map((one) => one.text))).toEqual([[text], [text]])
  })

  it('labels too, but for blanks at which their lines break', async () => {
    const [table] = await tablesOf(column([cell('label', '<b>CURRENT</b> {default-bullet-numbering-0}')]))
    expect(table?.rows[0]?.cells[0]?.text.replaceAll(/[\v ]/gu, '')).toBe('<b>CURRENT</b>{default-bullet-numbering-0}')
  })

  it.each([['\u0000'], ['\u001b'], ['\ufffe'], ['\ud800'], ['\r']])('what no such file can hold is told, with its cell: %j', async (character) => {
    const bad = cell('text', `甲${character}乙${character}`)
    expect(await write(column([cell('text', '甲'), bad]))).toEqual({ unprintable: [{ character, cell: bad }] })
  })

  it('a paragraph for each of the text, the lines of a label where they best break', async () => {
    const label = cell('label', '年度预算申请（万元）', { breaks: [4, 6] })
    const [table] = await tablesOf(sheet([row([label, cell('prose', '一\n二\n\n三', { column: 1 })]), row([cell('label', '甲'), cell('prose', '很长的一段文字。'.repeat(40), { column: 1 })])]))
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual(['年度预算\v申请\v（万元）', '一\n二\n\n三'])
    expect(table?.rows[0]?.cells[1]?.styles).toEqual(['FormProse', 'FormProse', 'FormProse', 'FormProse'])
  })

  it('marks, titles and departments are escaped, and lose what cannot be written', async () => {
    const form = { ...sheet([row([cell('text', 'x', { columnSpan: 2 })])]), title: '<t>', properties: { documentTitle: 'a<b>\u0000', author: '"&' } }
    const parts = await partsOf(await bytesOf(form, { mark: '<u>"&' }))
    const properties = parts.get('docProps/core.xml')?.root
    const property = (name: string): string => (child(properties, name)?.children ?? []).filter((part) => typeof part === 'string').join('')
    expect([property('dc:title'), property('dc:subject'), property('dc:creator'), property('dc:language')]).toEqual(['a<b>', '<t>', '"&', 'zh-CN'])
    expect(parts.get('word/header1.xml')?.text).toContain('string="&lt;u&gt;&quot;&amp;"')
  })

  it('a title stands above the grid, and in it where it shares a row', async () => {
    expect((await bodyOf(sheet([row([cell('title', '表', { columnSpan: 2 })]), row([cell('text', 'x', { columnSpan: 2 })])])))[0]).toBe('表')
    const [shared] = await bodyOf(sheet([row([cell('title', '表'), cell('text', 'x', { column: 1 })])]))
    expect(shared).toMatchObject({ rows: [{ cells: [{ text: '表', ruled: [] }, { text: 'x' }] }] })
  })
})

describe('what the file says of itself', () => {
  const form = column([cell('text', 'x')])

  it('has only parts that Word needs, each listed, none outside', async () => {
    const parts = await partsOf(await bytesOf(form, { mark: '草稿' }))
    expect([...parts.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'docProps/app.xml', 'docProps/core.xml', 'word/_rels/document.xml.rels', 'word/document.xml', 'word/fontTable.xml', 'word/footer1.xml', 'word/header1.xml', 'word/settings.xml', 'word/styles.xml'])
    const listed = [...(parts.get('[Content_Types].xml')?.text ?? '').matchAll(/PartName="\/([^"]+)"/gu)].map(([, name]) => name)
    const related = [...(parts.get('word/_rels/document.xml.rels')?.text ?? '').matchAll(/Target="([^"]+)"/gu)].map(([, name]) => `word/${name}`)
    const isPart = (name: string): boolean => /^(?:docProps|word)\/[^_]/u.test(name)
    expect(new Set(listed)).toEqual(new Set([...parts.keys()].filter(isPart)))
    expect(new Set(related)).toEqual(new Set([...parts.keys()].filter((name) => /^word\/(?!_|document)/u.test(name))))
    expect([...parts.values()].map(({ text }) => text).join('')).not.toContain('TargetMode')
  })

  it('has every style that is used, and every font by name with others to take for it', async () => {
    const parts = await partsOf(await bytesOf(form))
    const styles = parts.get('word/styles.xml')?.text ?? ''
    const used = [...(parts.get('word/document.xml')?.text ?? '').matchAll(/<w:pStyle w:val="([^"]+)"/gu)].map(([, id]) => id)
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`)
    const fonts = parts.get('word/fontTable.xml')?.text ?? ''
    for (const [, name] of styles.matchAll(/w:eastAsia="([^"]+)" w:hAnsi/gu)) expect(fonts).toContain(`<w:font w:name="${name}"><w:altName w:val="`)
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,FangSong,STFangsong"/>')
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>')
  })

  it('states no time of writing, the day of printing where there is one', async () => {
    expect(await partOf(form, 'docProps/core.xml')).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created>')
    expect(await partOf(form, 'docProps/core.xml', { printDate: '2020-03-01' })).toContain('>2020-03-01T00:00:00Z</dcterms:modified>')
  })

  it('numbers its pages, with the day of printing where there is one', async () => {
    const footer = async (options?: object): Promise<string> => {
      const root = (await partsOf(await bytesOf(form, options))).get('word/footer1.xml')?.root
      return root ? textOf(root) : ''
    }
    expect(await footer()).toBe('第 〈field〉1 页　共 〈field〉1 页')
    expect(await footer({ printDate: '2020-03-01' })).toBe('\t第 〈field〉1 页　共 〈field〉1 页\t打印日期：2020-03-01')
  })

  it('has a header for a mark only, and the mark as a watermark of Word', async () => {
    expect(await partOf(form, 'word/header1.xml')).toBe('')
    expect(await partOf(form, 'word/header1.xml', { mark: '公示稿' })).toMatch(/<v:shape id="PowerPlusWaterMarkObject\d".*string="公示稿"/u)
  })
})

describe('printing', () => {
  const form = column([cell('text', 'x')])
  const documentOf = async (print: object): Promise<string> => partOf(form, 'word/document.xml', { print })

  it('takes paper, orientation and margins from the settings', async () => {
    expect(await documentOf({})).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    const document = await documentOf({ paper: 'A3', orientation: 'landscape', margins: { left: 72, top: 10 } })
    expect(document).toContain('<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>')
    expect(document).toMatch(/<w:pgMar w:top="200" w:right="964" w:bottom="1247" w:left="1440" w:header="67" w:footer="624"/u)
  })

  it('takes the size of its type from the settings, in half points', async () => {
    expect(await partOf(form, 'word/styles.xml')).toMatch(/w:styleId="FormText">.*?<w:spacing w:line="280" w:lineRule="exact"\/>.*?<w:sz w:val="20"\/>/u)
    expect(await partOf(form, 'word/styles.xml', { print: { baseSize: 12.3 } })).toMatch(/w:styleId="FormText">.*?<w:sz w:val="24"\/>/u)
  })

  it('makes type smaller to fit on as many pages as are asked for, and says so where it would not be legible', async () => {
    const long = column(Array.from({ length: 60 }, (_, index) => cell('prose', `第${index + 1}项：办理各类事项。`.repeat(4))))
    const sizeOf = (styles: string): number => Number(/w:styleId="FormText">.*?<w:sz w:val="(\d+)"/u.exec(styles)?.[1]) / 2
    expect(sizeOf(await partOf(long, 'word/styles.xml', { print: { fitPages: 3 } }))).toBe(10)
    expect(sizeOf(await partOf(long, 'word/styles.xml', { print: { fitPages: 2 } }))).toBeLessThan(10)
    const cramped = await write(long, { print: { fitPages: 1 } })
    expect(cramped).toMatchObject({ notes: [{ zh: expect.stringMatching(/^字号缩到 7\.5 磅仍有 2 页，比要求的 1 页多/u) as string }] })
    expect(await write(long, { print: { fitPages: 3 } })).toMatchObject({ notes: [] })
  })
})
