import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/writers/index.js'
import { examplePath, exampleText, faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const example = join(root, examplePath)
const endings = formats.map((format) => `.${format}`).join('、')

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('jixiao export', () => {
  it('writes both formats into a folder that it makes, and says which', () => {
    const cwd = temporaryFolder()
    expect(runBuilt(['export', example, '-o', 'out/'], { cwd })).toEqual({ code: 0, out: 'out/hengdong-petition-2020-revised.pdf\nout/hengdong-petition-2020-revised.xlsx\n', err: '' })
    expect(readdirSync(join(cwd, 'out'))).toEqual(['hengdong-petition-2020-revised.pdf', 'hengdong-petition-2020-revised.xlsx'])
    expect(readFileSync(join(cwd, 'out/hengdong-petition-2020-revised.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(cwd, 'out/hengdong-petition-2020-revised.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('equal input gives equal bytes', () => {
    const cwd = temporaryFolder()
    for (const folder of ['a', 'b']) runBuilt(['render', example, '-o', folder], { cwd })
    for (const name of readdirSync(join(cwd, 'a'))) expect(readFileSync(join(cwd, 'a', name)).equals(readFileSync(join(cwd, 'b', name)))).toBe(true)
  })

  it('writes to the file that -o names, or beside the declaration', () => {
    const cwd = folderWith({ '局/a.yaml': minimalDeclaration })
    expect(runBuilt(['export', '局/a.yaml', '-o', '表.xlsx'], { cwd })).toMatchObject({ code: 0, out: '表.xlsx\n' })
    expect(runBuilt(['export', '局/a.yaml', '--format', 'xlsx'], { cwd })).toMatchObject({ code: 0, out: `${join('局', 'a.xlsx')}\n` })
    expect(runBuilt(['export', '局/a.yaml', '-o', '表.docx', '--public', '--date', '2020-03-01', '--watermark', '公示稿'], { cwd })).toEqual({ code: 0, out: '表.docx\n', err: '' })
    expect(readFileSync(join(cwd, '表.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(existsSync(join(cwd, '表.xlsx')) && existsSync(join(cwd, '局/a.xlsx'))).toBe(true)
  })

  it('refuses a declaration with errors, shows them, and writes nothing', () => {
    const cwd = folderWith({ 'a.yaml': faultyExampleText, 'b.yaml': minimalDeclaration })
    const { code, out, err } = runBuilt(['export', '.', '--format', 'xlsx', '-o', 'out'], { cwd })
    expect([code, out]).toEqual([1, `${join('out', 'b.xlsx')}\n`])
    expect(err).toContain('JX201')
    expect(err).toMatch(/\n2 个申报表，\d+ 秒：写出 1 个文件到 out，拒绝 1 个申报表\n {2}拒绝 {2}a\.yaml:8 {2}JX201 资金总额与按支出性质分的各项之和不符：/u)
    expect(readdirSync(join(cwd, 'out'))).toEqual(['.jixiao-export.jsonl', 'b.xlsx'])
  })

  it('--force writes it as a draft, other than the clean form', () => {
    const cwd = folderWith({ 'a.yaml': faultyExampleText })
    expect(runBuilt(['export', 'a.yaml', '--force', '--format', 'pdf', '-o', 'draft.pdf'], { cwd })).toMatchObject({ code: 0, err: 'a.yaml：有 1 个错误，导出的表带“草稿”字样\n' })
    expect(readFileSync(join(cwd, 'draft.pdf')).length).toBeGreaterThan(50_000)
  })

  it('--force cannot write what could not be read', () => {
    expect(runBuilt(['export', '-', '--force', '--format', 'xlsx'], { cwd: temporaryFolder(), input: 'name: x' })).toMatchObject({ code: 1, out: '' })
  })

  it('a warning does not stand in the way', () => {
    const input = exampleText.replace('≤10万元', '≤9万元')
    expect(runBuilt(['export', '-', '--stdin-filename', 'x.yaml', '--format', 'xlsx'], { cwd: temporaryFolder(), input })).toMatchObject({ code: 0, out: 'x.xlsx\n' })
  })

  it('two declarations that would share a file are both left unwritten', () => {
    const cwd = folderWith({ '甲/a.yaml': minimalDeclaration, '乙/a.yaml': minimalDeclaration })
    const { code, out, err } = runBuilt(['export', '甲/a.yaml', '乙/a.yaml', '--format', 'xlsx', '-o', 'out'], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err.trim().split('\n')).toHaveLength(3)
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })

  it('files found below a folder keep their place below it', () => {
    const cwd = folderWith({ '2020/甲/a.yaml': minimalDeclaration, '2020/乙/a.yaml': minimalDeclaration })
    expect(runBuilt(['export', '2020', '--format', 'xlsx', '-o', 'out'], { cwd })).toMatchObject({ code: 0, out: `${join('out', '乙', 'a.xlsx')}\n${join('out', '甲', 'a.xlsx')}\n` })
  })

  it.each([
    [['-o', 'x.csv'], `不能导出为 x.csv；可以写文件夹名，或以 ${endings} 结尾的文件名`],
    [['-o', 'x.pdf', '--format', 'xlsx'], '不能导出为 x.pdf；可以写文件夹名，或以 .xlsx 结尾的文件名'],
    [['-o', '-'], `不能导出为 -；可以写文件夹名，或以 ${endings} 结尾的文件名`],
  ])('%j is refused', (args, message) => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration })
    expect(runBuilt(['export', 'a.yaml', ...args], { cwd })).toEqual({ code: 2, out: '', err: `${message}\n` })
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
  })

  it('a character that no font has is told with its place; the other format is still written', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration.replace('某局', '某\u{1f600}局') })
    const { code, out, err } = runBuilt(['export', 'a.yaml'], { cwd })
    expect([code, out]).toEqual([1, 'a.xlsx\n'])
    expect(err).toBe([
      '错误 JX801 “\u{1f600}”（U+1F600）印不出来：所用的字体都没有这个字',
      '  ┌─ a.yaml:3:8   填报单位',
      '  │',
      '3 │ 填报单位: 某\u{1f600}局',
      '  │             ━━ 字体里没有',
      '  │',
      '  = 请换一个写法，或用 --font 加上有这个字的字体（.ttf、.otf、.ttc）。',
      '  = 依据：印出来的表与申报表一字不差',
      '  = 详解：jixiao explain JX801',
      '',
      '检查 1 个文件：1 个错误，0 个警告',
      '',
      'a.yaml：有字印不出来，没有导出 PDF',
      '',
    ].join('\n'))
    expect(readdirSync(cwd).toSorted()).toEqual(['a.xlsx', 'a.yaml'])
  })

  it('a character that stands in the way of two formats is told once', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration.replace('某局', String.raw`"某\u0001局"`) })
    const { code, out, err } = runBuilt(['export', 'a.yaml', '--format', 'pdf,docx,html', '--report', 'compact=found.txt'], { cwd })
    expect([code, out]).toEqual([1, 'a.html\n'])
    expect(err.match(/JX801 有看不见的字符（U\+0001），请删去/gu)).toHaveLength(1)
    expect(err).toContain('检查 1 个文件：1 个错误，0 个警告\n\na.yaml：有字印不出来，没有导出 PDF\na.yaml：有字印不出来，没有导出 DOCX\n')
    expect(readFileSync(join(cwd, 'found.txt'), 'utf8').match(/JX801/gu)).toHaveLength(1)
  })

  it('an empty file is refused with the reason', () => {
    const cwd = folderWith({ 'a.yaml': '' })
    const { code, err } = runBuilt(['export', 'a.yaml'], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(/^错误 JX\d{3} .+\n[\s\S]*\na\.yaml：有 1 个错误，没有导出/u)
  })

  it('--report writes the findings for programs too, those of the export among them', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration.replace('某局', '某\u{1f600}局'), 'b.yaml': faultyExampleText, 'c.yaml': minimalDeclaration })
    const { code, out } = runBuilt(['export', '.', '-o', 'out', '--format', 'pdf', '--report', 'json=r/found.json', '--report', 'compact=found.txt'], { cwd })
    expect([code, out]).toEqual([1, `${join('out', 'c.pdf')}\n`])
    const { files } = JSON.parse(readFileSync(join(cwd, 'r/found.json'), 'utf8')) as { readonly files: readonly { readonly path: string; readonly findings: readonly { readonly rule: string }[] }[] }
    expect(files.map(({ path, findings }) => `${path} ${findings.map(({ rule }) => rule).join(' ')}`)).toEqual(['a.yaml JX801', 'b.yaml JX201', 'c.yaml '])
    expect(readFileSync(join(cwd, 'found.txt'), 'utf8')).toContain('a.yaml:3:8: error JX801 ')
  })

  it.each([
    [['--report', 'json'], '--report json 要写文件名：--report json=文件名'],
    [['--report', 'json='], '--report json= 后面要写文件名'],
    [['--report', 'pdf=x'], '没有“pdf”这种格式，可以写：'],
    [['--report', 'json=x', '--report', 'sarif=x'], '两种格式都要写入 x'],
    [['--report', 'json=a.yaml'], 'a.yaml 是申报表或配置的文件名，不能写入结果'],
  ])('%j is refused', (args, message) => {
    const { code, err } = runBuilt(['export', 'a.yaml', '--format', 'xlsx', ...args], { cwd: folderWith({ 'a.yaml': minimalDeclaration }) })
    expect(code).toBe(2)
    expect(err.startsWith(message)).toBe(true)
  })

  it('a place that cannot be written is told, and leaves nothing behind', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration, out: 'a file' })
    const { code, err } = runBuilt(['export', 'a.yaml', '--format', 'xlsx', '-o', 'out/'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain(`${join('out', 'a.xlsx')}：无法写入，`)
    expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', 'out'])
  })

  it.runIf(process.platform === 'linux')('a place where the system makes no folders is told', () => {
    const { code, err } = runBuilt(['export', 'a.yaml', '--format', 'xlsx', '-o', '/proc/forms/'], { cwd: folderWith({ 'a.yaml': minimalDeclaration }) })
    expect([code, err]).toEqual([2, '/proc/forms/a.xlsx：无法写入，没有这个文件或文件夹\n'])
  })

  it('two places are refused, of which only one could be meant', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration })
    const { code, err } = runBuilt(['export', 'a.yaml', '-o', 'a.pdf', '-o', 'b.xlsx'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('-o 只能写一次，不能又是“a.pdf”又是“b.xlsx”；几种格式一起导出请写文件夹名')
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
  })

  it('one file name for several files is refused before anything is written', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration })
    expect(runBuilt(['export', '.', '-o', 'x.pdf'], { cwd })).toMatchObject({ code: 2, out: '', err: '-o x.pdf 是一个文件名，而要导出的不止一个文件；请写文件夹名\n' })
  })
})
