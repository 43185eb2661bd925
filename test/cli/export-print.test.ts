import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { processIo, type Io } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'
import { FontError } from '../../src/fonts/font-error.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import type { WriterOptions, Written } from '../../src/writers/writer.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { collection, fontWith, renamed, withLicenceBits } from '../support/small-fonts.js'
import { temporaryFolder } from '../support/temporary-folder.js'

type Call = { readonly format: string; readonly sheet: Sheet; readonly options: WriterOptions }
const calls: Call[] = []
let answer: Written | FontError = { bytes: new Uint8Array([1]) }

vi.mock('../../src/writers/index.js', () => {
  const writer = (format: string) => async () => async (sheet: Sheet, options: WriterOptions) => {
    calls.push({ format, sheet, options })
    if (answer instanceof FontError) throw answer
    return answer
  }
  return { formats: ['pdf', 'xlsx'], usualFormats: ['pdf', 'xlsx'], writers: { pdf: writer('pdf'), xlsx: writer('xlsx') } }
})

beforeEach(() => {
  calls.length = 0
  answer = { bytes: new Uint8Array([1]) }
})

type Files = Readonly<Record<string, string | Uint8Array>>

const millimetre = 72 / 25.4

function folderWith(files: Files): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.git'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

async function exportWith(args: readonly string[], files: Files = {}, io: Partial<Io> = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string; readonly folder: string }> {
  const folder = folderWith({ 'a.yaml': minimalDeclaration, ...files })
  let [out, err] = ['', '']
  const code = await main(['export', join(folder, 'a.yaml'), '--format', 'pdf', ...args], {
    ...processIo(),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    readStdin: async () => new TextEncoder().encode(minimalDeclaration),
    ...io,
  })
  return { code, out: out.replaceAll(folder, '.'), err: err.replaceAll(folder, '.'), folder }
}

async function optionsOf(args: readonly string[], files: Files = {}): Promise<WriterOptions> {
  expect(await exportWith(args, files)).toMatchObject({ code: 0, err: '' })
  const [call] = calls.splice(0)
  if (!call) throw new Error('nothing was written')
  return call.options
}

const faulty = minimalDeclaration.replace('总额: ', '总额: 9')

describe('how a form is printed', () => {
  it('is as ever where nobody says anything: the declaration attached, PDF/A, no date', async () => {
    const options = await optionsOf([])
    expect(options).toMatchObject({ print: {}, remarks: [], fonts: [], archival: true, source: { name: 'a.yaml', bytes: Buffer.from(minimalDeclaration) } })
    expect(Object.keys(options)).not.toContain('mark')
    expect(Object.keys(options)).not.toContain('printDate')
  })

  it('is what the command line says', async () => {
    const { print, ...rest } = await optionsOf(['--paper', 'a3', '--orientation', '横', '--margins', '37，26.5,35,28', '--base-size', '9', '--fit-pages', '2', '--date', '2020-02-29', '--watermark', '公示稿', '--no-pdfa', '--no-source'])
    expect(print).toEqual({ paper: 'A3', orientation: 'landscape', baseSize: 9, fitPages: 2, margins: { top: 37 * millimetre, right: 26.5 * millimetre, bottom: 35 * millimetre, left: 28 * millimetre } })
    expect(rest).toMatchObject({ mark: '公示稿', printDate: '2020-02-29', archival: false })
    expect(Object.keys(rest)).not.toContain('source')
    const same = 25 * millimetre
    expect((await optionsOf(['--margins', '25'])).print).toEqual({ margins: { top: same, right: same, bottom: same, left: same } })
  })

  const config = 'export:\n  paper: A3\n  orientation: landscape\n  margins: {top: 30, left: 40}\n  baseSize: 12\n  fitPages: 3\n  pdfa: false\n  watermark: 征求意见稿\n'

  it('is what a configuration says, value by value: the nearest wins, and the command line over all', async () => {
    const print = { paper: 'A3', orientation: 'landscape', baseSize: 12, fitPages: 3, margins: { top: 30 * millimetre, left: 40 * millimetre } }
    expect(await optionsOf([], { 'jixiao.config.yaml': config })).toMatchObject({ print, mark: '征求意见稿', archival: false })
    const extended = { 'jixiao.config.yaml': 'extends: b/base.yaml\nexport:\n  margins: {left: 20}\n  fitPages: 1\n', 'b/base.yaml': config }
    expect((await optionsOf([], extended)).print).toEqual({ ...print, fitPages: 1, margins: { top: 30 * millimetre, left: 20 * millimetre } })
    expect(await optionsOf(['--paper', 'A4', '--margins', '10', '--pdfa', '--watermark', ''], extended)).toMatchObject({ print: { ...print, paper: 'A4', fitPages: 1, margins: { top: 10 * millimetre, right: 10 * millimetre } }, archival: true })
    expect(await optionsOf([], { 'jixiao.config.yaml': 'extends: b/base.yaml\nexport:\n  watermark: false\n', 'b/base.yaml': config })).not.toHaveProperty('mark')
    expect(await optionsOf(['--no-config'], { 'jixiao.config.yaml': config })).toMatchObject({ print: {} })
  })

  it('each declaration goes by the configuration of its own folder', async () => {
    const folder = folderWith({ '甲/a.yaml': minimalDeclaration, '乙/a.yaml': minimalDeclaration, 'jixiao.config.yaml': 'export: {paper: A3, fitPages: 2}', '甲/jixiao.config.yaml': 'export: {paper: A4}' })
    await main(['export', folder, '--format', 'xlsx'], { ...processIo(), out: () => undefined, err: () => undefined })
    expect(calls.map(({ options }) => options.print)).toEqual([{ paper: 'A3', fitPages: 2 }, { paper: 'A4', fitPages: 2 }])
  })

  it('a form with errors is a draft whatever else is to stand there', async () => {
    const { code } = await exportWith(['--force', '--watermark', '公示稿'], { 'a.yaml': faulty })
    expect([code, calls[0]?.options.mark]).toEqual([0, '草稿'])
  })

  it('what was found is handed on with its places', async () => {
    await exportWith(['--force'], { 'a.yaml': faulty })
    const [remark] = calls[0]?.options.remarks ?? []
    expect(remark).toMatchObject({ rule: 'JX201', severity: 'error', line: expect.any(Number), column: expect.any(Number) })
    expect(faulty.split('\n')[(remark?.line ?? 0) - 1]?.slice((remark?.column ?? 0) - 1)).toMatch(/^9/u)
  })

  it('what is made public has no private places, no remarks and no source', async () => {
    await exportWith(['--format', 'pdf,xlsx', '--public', '--force'], { 'a.yaml': faulty })
    await exportWith(['--force'], { 'a.yaml': faulty })
    const [pdf, xlsx, whole] = calls
    for (const call of [pdf, xlsx]) {
      expect(call?.options.remarks).toEqual([])
      expect(call?.options).not.toHaveProperty('source')
      expect(call?.sheet.rows.flatMap(({ cells }) => cells).some(({ isPrivate }) => isPrivate)).toBe(false)
    }
    expect(whole?.options.remarks).not.toEqual([])
    expect(whole?.sheet.rows.flatMap(({ cells }) => cells).some(({ isPrivate }) => isPrivate)).toBe(true)
  })

  it('standard input is attached under its name', async () => {
    const sourceName = async (...args: readonly string[]): Promise<string | undefined> => {
      calls.length = 0
      const folder = temporaryFolder()
      await main(['export', '-', '--format', 'pdf', '-o', join(folder, 'x'), ...args], { ...processIo(), out: () => undefined, err: () => undefined, readStdin: async () => new TextEncoder().encode(minimalDeclaration) })
      return calls[0]?.options.source?.name
    }
    expect(await sourceName()).toBe('标准输入.yaml')
    expect(await sourceName('--stdin-filename', '局/b.yml')).toBe('b.yml')
  })

  it('the clock is read for --date today alone', async () => {
    const today = vi.fn<Io['today']>(() => '2021-03-04')
    await exportWith([], {}, { today })
    await exportWith(['--date', '2020-01-31'], {}, { today })
    expect(today).not.toHaveBeenCalled()
    await exportWith(['--date', 'today'], {}, { today })
    expect(calls.map(({ options }) => options.printDate)).toEqual([undefined, '2020-01-31', '2021-03-04'])
    expect(processIo().today()).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
  })
})

describe('what cannot be done', () => {
  it.each([
    [['--paper', 'A5'], '--paper 要写 A4 或 A3，不能是“A5”', "--paper takes A4 or A3, not 'A5'"],
    [['--orientation', 'constructor'], '--orientation 要写 portrait（竖排）或 landscape（横排），不能是“constructor”', "--orientation takes portrait or landscape, not 'constructor'"],
    [['--margins', '25mm'], '--margins 要写一个数或“上,右,下,左”四个数，每个是 5～100 之间的数，单位毫米，不能是“25mm”', "--margins takes one number or four (top,right,bottom,left), each a number of millimetres from 5 to 100, not '25mm'"],
    [['--margins', '20,30'], '--margins 要写一个数或“上,右,下,左”四个数，每个是 5～100 之间的数，单位毫米，不能是“20,30”', undefined],
    [['--margins', '20,30,,20'], undefined, undefined],
    [['--margins', '4'], undefined, undefined],
    [['--base-size', '6.99'], '--base-size 要写 7～22 之间的数，单位磅（五号 10.5，小五 9），不能是“6.99”', "--base-size takes a number of points from 7 to 22, not '6.99'"],
    [['--base-size', '1e1'], undefined, undefined],
    [['--fit-pages', '0'], '--fit-pages 要写 1～99 之间的整数，单位页，不能是“0”', "--fit-pages takes a whole number of pages from 1 to 99, not '0'"],
    [['--fit-pages', '1.5'], undefined, undefined],
    [['--date', '2021-02-29'], '--date 要写日期，如 2020-03-01，或 today，不能是“2021-02-29”', "--date takes a date such as 2020-03-01, or today, not '2021-02-29'"],
    [['--date', '今天'], undefined, undefined],
    [['--date', '+012020-01-01'], undefined, undefined],
    [['--watermark', '一'.repeat(21)], `--watermark 要写不超过 20 个字的一行文字，不能是“${'一'.repeat(21)}”`, undefined],
    [['--watermark', '一\n二'], undefined, undefined],
    [['--font', '宋体=a.ttf'], '--font 没有“宋体”这种字体，可以写：小标宋、方正小标宋、方正小标宋简体、标题、title、楷体、楷体_GB2312、副标题、subtitle、黑体、栏目、label、仿宋、仿宋_GB2312、正文、body、全部、all', undefined],
    [['--font', '仿宋='], '--font 要写字体文件的路径，如 仿宋=fonts/simfang.ttf，不能是“仿宋=”', undefined],
    [['--font', ''], undefined, undefined],
  ])('%j is wrong usage', async (args, zh, en) => {
    const run = await exportWith(args)
    expect([run.code, run.out, calls]).toEqual([2, '', []])
    expect(run.err).toMatch(/\n用法见 jixiao --help\n$/u)
    if (zh !== undefined) expect(run.err.split('\n用法见')[0]).toBe(zh)
    const english = await exportWith([...args, '--lang', 'en'])
    if (en !== undefined) expect(english.err).toBe(`${en}\nsee jixiao --help\n`)
  })

  it.each([
    [['--margins', '80'], '页边距左 80 毫米、右 80 毫米，纸宽 210 毫米，只剩 50 毫米；印表至少要 60 毫米', 'margins of 80 mm left and 80 mm right leave 50 mm of a page 210 mm wide; a form needs at least 60 mm'],
    [['--margins', '80,20,80.5,20', '--orientation', 'landscape'], '页边距上 80 毫米、下 80.5 毫米，纸高 210 毫米，只剩 49.5 毫米；印表至少要 60 毫米', 'margins of 80 mm at the top and 80.5 mm at the bottom leave 49.5 mm of a page 210 mm high; a form needs at least 60 mm'],
  ])('%j leaves no room, told once for all formats', async (args, zh, en) => {
    const run = await exportWith([...args, '--format', 'pdf,xlsx'])
    expect(run).toMatchObject({ code: 2, out: '', err: `${zh}\n` })
    expect(readdirSync(run.folder).toSorted()).toEqual(['.git', 'a.yaml'])
    expect((await exportWith([...args, '--lang', 'en'])).err).toBe(`${en}\n`)
    expect((await exportWith([...args, '--paper', 'A3'])).code).toBe(0)
  })

  it('margins of a configuration and of the command line count together', async () => {
    expect((await exportWith([], { 'jixiao.config.yaml': 'export:\n  margins: {left: 100}\n  paper: A4\n' })).code).toBe(0)
    expect((await exportWith(['--config', 'x.yaml'])).code).toBe(2)
    expect((await exportWith(['--orientation', 'landscape'], { 'jixiao.config.yaml': 'export:\n  margins: {top: 90, bottom: 90}\n' })).err).toContain('只剩 30 毫米')
  })

  it('a refused form is a failure, what is to be known is told once', async () => {
    answer = { refused: [{ zh: '不行', en: 'no' }] }
    expect(await exportWith([])).toMatchObject({ code: 2, out: '', err: './a.pdf：不行，没有导出\n' })
    answer = new FontError({ zh: 'a.ttf：字体文件不完整或已损坏', en: 'x' })
    expect(await exportWith([])).toMatchObject({ code: 2, out: '', err: './a.pdf：a.ttf：字体文件不完整或已损坏，没有导出\n' })
    answer = { bytes: new Uint8Array([1]), notes: [{ zh: '正文用 仿宋（a.ttf）', en: 'x' }] }
    expect(await exportWith([])).toMatchObject({ code: 0, err: './a.pdf：正文用 仿宋（a.ttf）\n' })
    expect(await exportWith(['--format', 'pdf,xlsx'])).toMatchObject({ code: 0, err: '正文用 仿宋（a.ttf）\n' })
  })
})

describe('fonts of the user’s own', () => {
  const name = 'NotoSerifSC-Regular'
  const named = (options: WriterOptions): readonly string[] => options.fonts.map(({ face = 'all', path, member }) => `${face} ${path.split('/').slice(-2).join('/')} ${JSON.stringify(member ?? {})}`)
  let font: Uint8Array
  let files: Readonly<Record<string, Uint8Array>>

  beforeAll(async () => {
    font = await fontWith('甲')
    files = { 'f/a.ttf': font, 'f/b.ttf': font, 'f/c.ttc': collection(font, renamed(font, name, 'NotoSerifSC-Another')), 'f/绑定=1.ttf': font, 'f/locked.ttf': withLicenceBits(font, 2) }
  })

  /** Fonts are named from the working folder, which a test cannot change. */
  async function asked(fonts: readonly string[], config?: string): Promise<readonly string[]> {
    const folder = folderWith({ 'a.yaml': minimalDeclaration, ...files, ...(config !== undefined && { 'jixiao.config.yaml': config }) })
    let err = ''
    const code = await main(['export', join(folder, 'a.yaml'), '--format', 'pdf', ...fonts.flatMap((one) => ['--font', one.replace('f/', `${folder}/f/`)])], { ...processIo(), out: () => undefined, err: (text) => void (err += text) })
    const [call] = calls.splice(0)
    return call ? named(call.options) : [String(code), err.replaceAll(folder, '.')]
  }

  it('are taken by the names that offices give them, in the order given', async () => {
    expect(await asked(['f/a.ttf', '小标宋=f/b.ttf', '仿宋_GB2312=f/c.ttc', '楷体=f/c.ttc#NotoSerifSC-Another', '黑体=f/c.ttc#2', 'body=f/a.ttf'])).toEqual([
      'all f/a.ttf {}',
      'title f/b.ttf {}',
      'body f/c.ttc {}',
      'subtitle f/c.ttc#NotoSerifSC-Another {"postscriptName":"NotoSerifSC-Another"}',
      'label f/c.ttc#2 {"number":2}',
      'body f/a.ttf {}',
    ])
    expect(await asked(['f/绑定=1.ttf'])).toEqual(['all f/绑定=1.ttf {}'])
  })

  it('are named by configurations from their own folders; the command line takes their place', async () => {
    const config = 'export:\n  fonts:\n    仿宋: f/a.ttf\n    小标宋: [f/b.ttf, "f/c.ttc#2"]\n'
    expect(await asked([], config)).toEqual(['title f/b.ttf {}', 'title f/c.ttc#2 {"number":2}', 'body f/a.ttf {}'])
    expect(await asked(['正文=f/c.ttc'], config)).toEqual(['body f/c.ttc {}', 'title f/b.ttf {}', 'title f/c.ttc#2 {"number":2}'])
    expect(await asked(['f/c.ttc'], config)).toEqual(['all f/c.ttc {}'])
  })

  it.each([
    ['仿宋=f/x.ttf', '--font ./f/x.ttf：没有这个文件或文件夹\n'],
    ['f/', '--font ./f/：这是文件夹，不是文件\n'],
    ['f/c.ttc#FangSong', '--font ./f/c.ttc#FangSong：文件里没有名为“FangSong”的字体，只有 NotoSerifSC-Regular、NotoSerifSC-Another\n'],
    ['f/c.ttc#3', '--font ./f/c.ttc#3：文件里没有第 3 种字体，只有 2 种：NotoSerifSC-Regular、NotoSerifSC-Another\n'],
    ['标题=f/locked.ttf', '--font ./f/locked.ttf：字体“Noto Serif SC”的授权（fsType）不允许嵌入文件，只能在本机显示和打印；请换用允许嵌入的字体，或向厂商取得可嵌入的版本\n'],
  ])('%s is refused', async (font, err) => {
    const [code, told] = await asked([font])
    expect(code).toBe('2')
    if (err !== undefined) expect(told).toBe(err)
  })

  it('that a configuration names wrongly are told of with their place, where PDF is asked for', async () => {
    const config = 'export:\n  fonts:\n    全部: x.ttf\n    仿宋: a.yaml\n'
    const told = await exportWith(['--format', 'pdf,xlsx'], { 'jixiao.config.yaml': config })
    expect(told).toMatchObject({ code: 2, out: './a.xlsx\n' })
    expect(told.err.split('\n').map((line) => line.replace(/[^：]*\//gu, ''))).toEqual(['jixiao.config.yaml:4：a.yaml：不是字体文件（应为 .ttf、.otf 或 .ttc）', 'jixiao.config.yaml:3：x.ttf：没有这个文件或文件夹', ''])
    expect(await exportWith(['--format', 'xlsx'], { 'jixiao.config.yaml': config })).toMatchObject({ code: 0, err: '' })
  })

  it('are read once however many forms are written', async () => {
    const folder = folderWith({ '1.yaml': minimalDeclaration, '2.yaml': minimalDeclaration, ...files })
    const readFile = vi.fn<Io['readFile']>(processIo().readFile)
    await main(['export', folder, '--format', 'pdf', '--font', `${folder}/f/a.ttf`, '--font', `仿宋=${folder}/f/a.ttf`], { ...processIo(), readFile, out: () => undefined, err: () => undefined })
    expect(readFile.mock.calls.filter(([path]) => path.endsWith('a.ttf'))).toHaveLength(1)
    expect(new Set(calls.flatMap(({ options }) => options.fonts.map(({ bytes }) => bytes))).size).toBe(1)
    expect(calls).toHaveLength(2)
  })
})
