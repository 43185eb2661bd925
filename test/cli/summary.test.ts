import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countyTexts } from '../support/county-texts.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** A folder with the county of the tests, and one more level below. */
function countyFolder(texts: Readonly<Record<string, string>> = countyTexts): string {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '2020', '乡镇'), { recursive: true })
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(cwd, '2020', name), text)
  return cwd
}

const formats = ['xlsx', 'html', 'json', 'csv', 'txt'] as const

describe('jixiao summary', () => {
  it('prints the figures that matter; what the declarations say is no failure', () => {
    const { code, out, err } = runBuilt(['summary', '2020'], { cwd: countyFolder() })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^2021年度　金额单位：万元\n {2}申报表份数/u)
    expect(out).toContain('错误 JX201 合计与分项之和不符')
    expect(out).toContain('1 个文件认不出是哪种申报表，没有计入合计。')
  })

  it('writes several formats at once, by the names to write to or into a folder, and says what it wrote', () => {
    const cwd = countyFolder()
    expect(runBuilt(['summary', '2020', ...formats.flatMap((format) => ['-o', `汇总.${format}`])], { cwd })).toEqual({ code: 0, out: formats.map((format) => `汇总.${format}\n`).join(''), err: '' })
    expect(readFileSync(join(cwd, '汇总.xlsx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(join(cwd, '汇总.html'), 'utf8')).toContain('<svg')
    const { out } = runBuilt(['summary', '2020', '--format', 'xlsx,html', '--format', 'json,csv,text', '-o', 'out'], { cwd })
    expect(out).toBe(formats.map((format) => `${join('out', `summary.${format}`)}\n`).join(''))
    for (const format of formats) expect(readFileSync(join(cwd, 'out', `summary.${format}`)).equals(readFileSync(join(cwd, `汇总.${format}`)))).toBe(true)
  })

  it('JSON and CSV go to standard output', () => {
    const cwd = countyFolder()
    expect(JSON.parse(runBuilt(['summary', '2020', '--format', 'json', '-o', '-'], { cwd }).out)).toMatchObject({ schemaVersion: 1, shard: null, totals: [{ year: '2021' }, { year: '2020' }] })
    expect(runBuilt(['summary', '2020', '--format', 'csv', '--table', 'findings'], { cwd }).out).toMatch(/^\ufeff填报单位,年度,程度,规则,/u)
    expect(runBuilt(['summary', '2020', '--format', 'csv', '--lang', 'en'], { cwd }).out).toMatch(/^\ufeffDepartment,Year,/u)
  })

  it('eight shares put together equal one run, byte for byte', () => {
    const cwd = countyFolder()
    const parts = Array.from({ length: 8 }, (_, index) => `part-${index + 1}.json`)
    for (const [index, part] of parts.entries()) expect(runBuilt(['summary', '2020', '--shard', `${index + 1}/8`, '-o', part], { cwd }).code).toBe(0)
    const outputs = (name: string): readonly string[] => formats.flatMap((format) => ['-o', `${name}.${format}`])
    expect(runBuilt(['summary', '2020', ...outputs('whole')], { cwd }).code).toBe(0)
    expect(runBuilt(['summary', '--from-parts', 'part-*.json', ...outputs('joined')], { cwd }).code).toBe(0)
    for (const format of formats) expect(readFileSync(join(cwd, `joined.${format}`)).equals(readFileSync(join(cwd, `whole.${format}`)))).toBe(true)
    mkdirSync(join(cwd, 'parts'))
    expect(runBuilt(['summary', '--from-parts', 'parts'], { cwd })).toEqual({ code: 2, out: '', err: 'parts：文件夹里没有 .json 文件\n' })
    for (const part of parts) copyFileSync(join(cwd, part), join(cwd, 'parts', part))
    expect(runBuilt(['summary', '--from-parts', 'parts', '-o', 'folder.csv'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, 'folder.csv')).equals(readFileSync(join(cwd, 'whole.csv')))).toBe(true)
    expect(runBuilt(['summary', '--from-parts', 'parts', '-o', './parts/part-3.json'], { cwd })).toEqual({ code: 2, out: '', err: `${join('parts', 'part-3.json')} 是其中一份，不能写到那里\n` })
    const refused = runBuilt(['summary', '--from-parts', ...parts.slice(1), '-o', 'short.xlsx'], { cwd })
    expect(refused).toEqual({ code: 2, out: '', err: '8 份里还缺第 1 份，合计会少，没有汇总\n' })
    expect(existsSync(join(cwd, 'short.xlsx'))).toBe(false)
  })

  it('takes what has not changed from an earlier summary, with the same result as without', () => {
    const cwd = countyFolder()
    const again = (): string => runBuilt(['summary', '2020', '--format', 'json', '--reuse', 'known.json'], { cwd }).out
    const first = runBuilt(['summary', '2020', '-o', 'known.json', '--reuse', 'known.json'], { cwd })
    expect(first).toEqual({ code: 0, out: 'known.json\n', err: 'known.json：没有这个文件或文件夹；全部重新读取\n' })
    const known = readFileSync(join(cwd, 'known.json'), 'utf8')
    expect(again()).toBe(known)
    // Told by a mark that only the earlier summary has.
    writeFileSync(join(cwd, 'known.json'), known.replaceAll('某县档案馆', '某县史志馆'))
    expect(again()).toContain('某县史志馆')
    writeFileSync(join(cwd, '2020', '乙.yaml'), `# 已核对\n${countyTexts['乙.yaml'] ?? ''}`)
    expect(again()).not.toContain('某县史志馆')
    expect(again()).toBe(runBuilt(['summary', '2020', '--format', 'json'], { cwd }).out)
    writeFileSync(join(cwd, 'jixiao.config.yaml'), 'rules:\n  JX201: off\n')
    expect(again()).toBe(runBuilt(['summary', '2020', '--format', 'json'], { cwd }).out)
    expect(again()).not.toContain('JX201')
  })

  it('what cannot be read is told, listed in the summary, and 2; the rest is there', () => {
    const cwd = countyFolder()
    const { code, out, err } = runBuilt(['summary', '2020', '没有.yaml', '--format', 'json'], { cwd })
    expect([code, err]).toEqual([2, '没有.yaml：没有这个文件或文件夹\n'])
    expect(JSON.parse(out)).toMatchObject({ failures: [{ zh: '没有.yaml：没有这个文件或文件夹' }] })
    expect(runBuilt(['summary', '2020', '-o', '2020/甲.yaml/x.csv'], { cwd })).toMatchObject({ code: 2, out: '' })
  })

  it.each([
    [['-o', 'x.pdf'], 'x.pdf 看不出格式'],
    [['-o', 'x.xlsx', '--format', 'html'], '不符'],
    [['--format', 'xlsx'], '不能显示在屏幕上'],
    [['--format', 'json,csv'], '不能显示在屏幕上'],
    [['-o', 'a.csv', '-o', 'a.csv'], '两样都要写到 a.csv'],
    [['--format', 'csv,html', '-o', 'a.csv'], '没有可写的地方'],
    [['--table', 'findings'], '只用于 CSV'],
    [['--shard', '1/2', '-o', 'a.xlsx'], '只写 JSON'],
    [['--shard', '3/2'], '如 3/8'],
    [['--shard', '1/2', '--from-parts'], '不能一起用'],
    [['--format', 'pdf'], '可以写：text、xlsx、html、json、csv'],
  ])('refuses %j before reading anything', (options, said) => {
    const { code, out, err } = runBuilt(['summary', '2020', ...options], { cwd: countyFolder({}) })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
  })

  it('respects configurations: ignored files do not count, and a faulty one is told', () => {
    const cwd = countyFolder({ 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration })
    writeFileSync(join(cwd, 'jixiao.config.yaml'), 'ignore: [2020/b.yaml]\n')
    expect(JSON.parse(runBuilt(['summary', '2020', '--format', 'json'], { cwd }).out)).toMatchObject({ totals: [{ declarations: 1 }] })
    writeFileSync(join(cwd, 'jixiao.config.yaml'), 'ignored: [2020/b.yaml]\n')
    expect(runBuilt(['summary', '2020'], { cwd }).code).toBe(2)
  })

  it('has help in both languages', () => {
    expect(runBuilt(['summary', '--help']).out).toContain('--from-parts')
    expect(runBuilt(['summary', '--help', '--lang', 'en']).out).toContain('put the declarations of many departments together')
  })
})
