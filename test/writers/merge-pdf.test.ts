import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../src/sheet/sheet.js'
import { bindForms, type BindingOptions, findUnbound } from '../../src/writers/pdf/merge-pdf.js'
import { drawnSheet } from '../layout/plain-text.js'
import { readPdf, referred } from '../support/pdf-objects.js'
import { readTagged, type TaggedElement } from '../support/pdf-structure.js'

const readFont = async (name: string): Promise<Uint8Array> => readFile(join(import.meta.dirname, '..', '..', 'dist', 'fonts', name))
const options: BindingOptions = { title: '申报表', subtitle: '2020年度　共 2 个部门', archival: true, fonts: [], readFont }

function form(author: string, rows: number): Sheet {
  return { ...drawnSheet(Array.from({ length: rows }, (_, index) => `第${index + 1}项 | ${author}`).join('\n')), title: '表', properties: { documentTitle: '表', author } }
}

const bind = async (sheets: readonly Sheet[], more: Partial<BindingOptions> = {}): Promise<Buffer> => bindForms(sheets.map((sheet) => ({ sheet, print: {} })), { ...options, ...more })
const texts = (one: TaggedElement): readonly string[] => [...(one.text === '' ? [] : [one.text]), ...one.children.flatMap(texts)]

describe('forms bound into one file', () => {
  it('stand behind a cover and a table of contents that names their pages', async () => {
    const { root, artifacts } = readTagged(await bind([form('甲局', 3), form('乙局', 100), form('丙局', 3)], { printDate: '2020-03-01' }))
    expect(root.children.map(({ type }) => type)).toEqual(['Sect', 'Sect', 'Sect', 'Sect', 'Sect'])
    const [cover, contents, first] = root.children
    expect(cover && texts(cover)).toEqual(['申报表', '2020年度　共 2 个部门', '打印日期：2020-03-01'])
    expect(contents && texts(contents)).toEqual(['目　录', '甲局3', '乙局4', '丙局8'])
    expect(first && texts(first)).toEqual(['第1项', '甲局', '第2项', '甲局', '第3项', '甲局'])
    expect(artifacts.filter(({ kind }) => kind === 'Footer').map(({ text }) => text.replace(/打印.*/u, ''))).toEqual([2, 3, 4, 5, 6, 7, 8].map((number) => `第 ${number} 页　共 8 页`))
  })

  it('are led to by links of the contents, which the tree knows', async () => {
    const pdf = readPdf(await bind([form('甲局', 3), form('乙局', 100)]))
    const catalog = referred(pdf, pdf.trailer, 'Root')
    const pages = [.../\/Kids \[([^\]]*)\]/u.exec(referred(pdf, catalog, 'Pages'))?.[1]?.matchAll(/(\d+) 0 R/gu) ?? []].map(([, number]) => Number(number))
    const links = [...pdf.texts].filter(([, text]) => text.includes('/Subtype /Link'))
    expect(links.map(([, text]) => pages.indexOf(Number(/\/Dest \[(\d+) 0 R/u.exec(text)?.[1])))).toEqual([2, 3])
    const tree = referred(pdf, catalog, 'StructTreeRoot')
    for (const [number, text] of links) {
      const owner = Number(new RegExp(`[ \\]]${/\/StructParent (\d+)/u.exec(text)?.[1]} (\\d+) 0 R`, 'u').exec(tree)?.[1])
      expect(pdf.texts.get(owner)).toMatch(new RegExp(`/S/Link.*/OBJR/Pg ${pages[1]} 0 R/Obj ${number} 0 R`, 'u'))
      expect(text).toMatch(/\/F 4\b[\s\S]*\/Contents/u)
    }
  })

  it('have a bookmark each, and below it those of their parts', async () => {
    const withSection = form('甲局', 3)
    const pdf = readPdf(await bind([{ ...withSection, rows: withSection.rows.map((row, index) => (index === 1 ? { ...row, section: '一' } : row)) }, form('乙局', 2)]))
    const outlines = referred(pdf, referred(pdf, pdf.trailer, 'Root'), 'Outlines')
    const first = referred(pdf, outlines, 'First')
    expect([first, referred(pdf, first, 'First'), referred(pdf, first, 'Next')].map((item) => /\/XYZ 0 ([\d.]+)/u.exec(item) !== null)).toEqual([true, true, true])
    expect(referred(pdf, referred(pdf, first, 'Next'), 'Next')).toBe('')
  })

  it('make as many pages of contents as their number needs', async () => {
    const { root } = readTagged(await bind(Array.from({ length: 70 }, (_, index) => form(`第${index + 1}局`, 1))))
    const entries = texts(root.children[1] ?? root)
    expect([entries.length, entries[1], entries.at(-1)]).toEqual([71, '第1局5', '第70局74'])
  })

  it('may be hundreds, whose objects no single container holds', async () => {
    const bytes = await bind(Array.from({ length: 400 }, (_, index) => form(`第${index + 1}局`, 1)))
    const containers = [...readPdf(bytes).texts.values()].filter((text) => text.includes('/Type /ObjStm'))
    expect(containers.map((text) => Number(/\/N (\d+)/u.exec(text)?.[1]) <= 2000)).toEqual([true, true, true])
    const entries = texts(readTagged(bytes).root.children[1] ?? readTagged(bytes).root)
    const first = Number(/^第1局(\d+)$/u.exec(entries[1] ?? '')?.[1])
    expect([entries.length, entries.at(-1)]).toEqual([401, `第400局${first + 399}`])
  })

  it('are the same to the byte each time, and share their fonts', async () => {
    const [one, two] = [await bind([form('甲局', 3), form('乙局', 3)]), await bind([form('甲局', 3), form('乙局', 3)])]
    expect(one.equals(two)).toBe(true)
    expect([...readPdf(one).texts.values()].filter((text) => text.includes('/Type0')).length).toBe(2)
  })

  it('may have paper of their own, marks, and their declarations attached', async () => {
    const source = { name: 'a.yaml', bytes: Buffer.from('甲') }
    const bytes = await bindForms([{ sheet: form('甲局', 1), print: { orientation: 'landscape' }, mark: '草稿', source }, { sheet: form('乙局', 1), print: {} }], options)
    const pdf = readPdf(bytes)
    const boxes = [...pdf.texts.values()].flatMap((text) => /\/MediaBox \[0 0 (\d+)/u.exec(text)?.[1] ?? [])
    expect(boxes.toSorted()).toEqual(['595', '595', '595', '841'])
    expect(readTagged(bytes).artifacts.filter(({ kind }) => kind === 'Watermark').map(({ text }) => text)).toEqual(['草稿'])
    expect([...pdf.texts.values()].filter((text) => text.includes('/Type /Filespec'))).toHaveLength(1)
  })

  it('that have characters without a font are found before', async () => {
    const unbound = await findUnbound([{ sheet: form('甲局', 1) }, { sheet: form('😀局', 2) }], options)
    expect([...unbound].map(([index, characters]) => [index, characters.length])).toEqual([[1, 2]])
  })
})
