import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exampleText } from '../support/faulty-example.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { formWith } from '../importing/minimal-form.js'

const plain = (text: string): string => text.replace(/^#.*\n/gmu, '')

/** A folder with a form in every format: the example without findings, or another. */
function exported(text = exampleText): string {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, '2020.yaml'), text)
  expect(runBuilt(['export', '2020.yaml', '--format', 'xlsx,docx,html,pdf', '--quiet'], { cwd }).code).toBe(0)
  return cwd
}

it('what it exported comes back as it was, from each format', { timeout: 60_000 }, () => {
  const cwd = exported()
  for (const format of ['xlsx', 'docx', 'html', 'pdf']) {
    const { code, err } = runBuilt(['import', `2020.${format}`, '-o', `from-${format}.yaml`], { cwd })
    expect([format, code]).toEqual([format, 0])
    expect(err).toContain(`2020.${format} → from-${format}.yaml`)
    expect(plain(readFileSync(join(cwd, `from-${format}.yaml`), 'utf8')).trimEnd()).toBe(plain(exampleText).trimEnd())
  }
})

it('writes beside the file, never over another, and says where each value comes from', () => {
  const cwd = exported()
  expect(runBuilt(['import', '2020.xlsx'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('2020.yaml：已有这个文件，没有覆盖；加 --force 覆盖，或用 -o 写到别处') as unknown })
  expect(readFileSync(join(cwd, '2020.yaml'), 'utf8')).toBe(exampleText)
  const { code } = runBuilt(['import', '2020.xlsx', '-o', 'out/', '--map', 'map.json'], { cwd })
  expect(code).toBe(0)
  const map = JSON.parse(readFileSync(join(cwd, 'map.json'), 'utf8')) as { schemaVersion: number; files: { source: string; output: string; formKind: string; values: { path: (string | number)[]; line: number; cells: string[] }[] }[] }
  const [file] = map.files
  expect([map.schemaVersion, map.files.length, file?.source, file?.output, file?.formKind]).toEqual([1, 1, '2020.xlsx', 'out/2020.yaml', 'department-2020'])
  const total = file?.values.find(({ path }) => path.at(-1) === '资金总额')
  const lines = readFileSync(join(cwd, 'out/2020.yaml'), 'utf8').split('\n')
  expect(lines[(total?.line ?? 0) - 1]).toBe('  资金总额: 352.20')
  expect(total?.cells).toEqual(['部门整体支出绩效目标申报表!D5'])
  expect(file?.values.filter(({ path }) => path.includes('成本指标')).at(-1)).toMatchObject({ path: ['年度绩效指标', '产出指标', '成本指标', 5, '指标值'] })
})

it('writes characters that show nothing by their numbers into the list of places', () => {
  const cwd = temporaryFolder()
  const name = 'a\u202e\u009b.txt'
  writeFileSync(join(cwd, name), formWith('产出指标\t数量指标\t办件\t办理数量\t20件'))
  expect(runBuilt(['import', name, '-o', 'out/', '--map', 'map.json'], { cwd }).code).toBe(0)
  const map = readFileSync(join(cwd, 'map.json'), 'utf8')
  expect(map).not.toMatch(/[\u202e\u009b]/u)
  expect(JSON.parse(map)).toMatchObject({ files: [{ source: name }] })
})

it('goes on after a file that it cannot read, and tells each at the end', () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'in'))
  writeFileSync(join(cwd, 'in/a.txt'), formWith('产出指标\t数量指标\t办件\t办理数量\t20件'))
  writeFileSync(join(cwd, 'in/b.docx'), 'PK\u0003\u0004 damaged')
  writeFileSync(join(cwd, 'in/c.txt'), '会议通知\n请各单位参加会议。\n')
  writeFileSync(join(cwd, 'in/d.yaml'), exampleText)
  const { code, err } = runBuilt(['import', 'in', 'in/d.yaml', '-o', 'out'], { cwd })
  expect(code).toBe(2)
  expect(readdirSync(join(cwd, 'out'))).toEqual(['a.yaml'])
  expect(err).toContain('in/a.txt → out/a.yaml：部门整体支出绩效目标申报表，指标 1 条；存疑 0 处，没有归位 0 处\n')
  expect(err).toContain('in/c.txt：认不出是哪一种申报表。')
  expect(err).toMatch(/^in\/b\.docx：/mu)
  expect(err).toContain('in/d.yaml：已经是 YAML 申报表，不用读入')
})

it('forms of a folder keep their place in it, so that those of one name are told apart; a declaration that is called .txt is one all the same', () => {
  const cwd = temporaryFolder()
  for (const folder of ['in/甲局', 'in/乙局']) {
    mkdirSync(join(cwd, folder), { recursive: true })
    writeFileSync(join(cwd, folder, '申报表.txt'), formWith('产出指标\t数量指标\t办件\t办理数量\t20件'))
  }
  expect(runBuilt(['import', 'in', '-o', 'out'], { cwd }).code).toBe(0)
  expect(readdirSync(join(cwd, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).toSorted()).toEqual(['乙局/申报表.yaml', '甲局/申报表.yaml'])
  expect(runBuilt(['import', 'in/甲局/申报表.txt', 'in/乙局/申报表.txt', '-o', 'flat'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('都要写成 flat/申报表.yaml，没有写') as unknown })
  writeFileSync(join(cwd, '2020.yaml.txt'), exampleText)
  expect(runBuilt(['import', '2020.yaml.txt'], { cwd })).toMatchObject({ code: 2, err: '2020.yaml.txt：已经是 YAML 申报表，不用读入\n' })
  expect(runBuilt(['check', '2020.yaml.txt', '--format', 'compact'], { cwd })).toMatchObject({ code: 0, out: '' })
})

it('an unknown form is told with what was recognised, with exit code 1; --kind takes it for one', () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.txt'), formWith('产出指标\t数量指标\t办件\t办理数量\t20件').replace('申报表', '自评表'))
  const { code, err } = runBuilt(['import', 'a.txt'], { cwd })
  expect(code).toBe(1)
  expect(err).toMatch(/^a\.txt：认不出是哪一种申报表。最像“部门整体支出绩效目标申报表”：认出的栏目有 填报单位、部门名称、.*；但有“自评表”，不能当作这种表读。确实是这种表的，请加 --kind department-2020。$/mu)
  expect(runBuilt(['import', 'a.txt', '--kind', 'department-2020'], { cwd }).code).toBe(0)
  expect(runBuilt(['import', 'a.txt', '--kind', 'x'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('没有“x”这种表；可以写：') as unknown })
})

it('standard input goes to standard output', () => {
  const { code, out } = runBuilt(['import', '-'], { input: formWith('产出指标\t数量指标\t办件\t办理数量\t20件') })
  expect(code).toBe(0)
  expect(out).toContain('      - 三级指标: 办件\n        指标内容: 办理数量\n        指标值: 20件\n')
})

it('what is doubtful is written as found and reported with its cell, in any format of reports', () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.txt'), formWith('产出指标\t质量指标\t办结率\t按期\t1'))
  const { code, out } = runBuilt(['import', 'a.txt', '--format', 'json'], { cwd })
  const report = JSON.parse(out) as { files: { findings: { rule: string; primary: { cell: string; text: string } }[] }[] }
  expect([code, report.files[0]?.findings.map(({ rule, primary }) => [rule, primary.cell, primary.text])]).toEqual([0, [['JX021', '第14行第5格', '1']]])
  expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toContain('指标值: 1\n')
  expect(runBuilt(['import', 'a.txt', '--force', '--fail-on', 'warning'], { cwd }).code).toBe(1)
})

it('check works on the file itself, with cells in place of lines; commands that write declarations refuse it', { timeout: 60_000 }, () => {
  const cwd = exported(readFileSync(join(root, 'examples/hengdong-petition-2020.yaml'), 'utf8'))
  const { code, out } = runBuilt(['check', '2020.xlsx', '--format', 'compact'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(/^2020\.xlsx:部门整体支出绩效目标申报表!D63: warning JX113 /mu)
  // The same findings as in the declaration that the form was made of.
  const rules = (text: string): readonly string[] => [...text.matchAll(/ (JX\d{3}) /gu)].flatMap(([, rule]) => rule ?? [])
  expect(rules(out)).toEqual(rules(runBuilt(['check', '2020.yaml', '--format', 'compact'], { cwd }).out))
  // Nobody can replace a text of the declaration, which is nowhere.
  const report = JSON.parse(runBuilt(['check', '2020.xlsx', '--profile', 'all', '--format', 'json'], { cwd }).out) as { summary: { fixable: number }; files: { findings: { fixes: object[] }[] }[] }
  expect([report.summary.fixable, report.files.flatMap(({ findings }) => findings.flatMap(({ fixes }) => fixes))]).toEqual([0, []])
  expect(runBuilt(['values', '2020.xlsx'], { cwd }).out).toMatch(/^单元格 .*\n数量指标\nF\d+ +财政供养人员 +18人 /mu)
  expect(runBuilt(['check', '2020.docx'], { cwd }).out).toMatch(/┌─ 2020\.docx:第\d+个表第\d+行第\d+格/u)
  for (const command of [['fmt'], ['fix'], ['check', '--fix'], ['export'], ['summary'], ['diff', '2020.yaml']]) expect(runBuilt([...command, '2020.xlsx'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('2020.xlsx：这不是 YAML 申报表；请先用 jixiao import 读入') as unknown })
})

it('converts between all formats in one step, a folder at a time too, and never over a file', { timeout: 120_000 }, () => {
  const cwd = exported()
  expect(runBuilt(['convert', '2020.docx', 'new.xlsx'], { cwd })).toMatchObject({ code: 0, err: '2020.docx → new.xlsx\n' })
  expect(runBuilt(['convert', 'new.xlsx', 'new.yaml'], { cwd }).code).toBe(0)
  expect(plain(readFileSync(join(cwd, 'new.yaml'), 'utf8')).trimEnd()).toBe(plain(exampleText).trimEnd())
  expect(runBuilt(['convert', '2020.docx', 'new.xlsx'], { cwd })).toMatchObject({ code: 2, err: 'new.xlsx：已有这个文件，没有覆盖；加 --force 覆盖\n' })
  mkdirSync(join(cwd, 'in/sub'), { recursive: true })
  writeFileSync(join(cwd, 'in/a.yaml'), exampleText)
  writeFileSync(join(cwd, 'in/sub/b.txt'), formWith('产出指标\t数量指标\t办件\t办理数量\t20件'))
  const { code, err } = runBuilt(['convert', 'in', '--to', 'docx', '-o', 'out'], { cwd })
  expect([code, readdirSync(join(cwd, 'out'), { recursive: true, encoding: 'utf8' }).toSorted()]).toEqual([0, ['a.docx', 'sub', 'sub/b.docx']])
  expect(err).toContain('in/sub/b.txt → out/sub/b.docx（有错误，带“草稿”字样）')
  // What an earlier run wrote into the folder is not converted again, and what is in the format already is no fault.
  expect(runBuilt(['convert', 'in', '--to', 'docx', '-o', 'in/out'], { cwd }).code).toBe(0)
  expect(runBuilt(['convert', 'in', '--to', 'docx', '-o', 'in/out', '--force'], { cwd })).toMatchObject({ code: 0, err: expect.stringContaining('in/out 是写到的文件夹，里面的 2 个文件没有再转换') as unknown })
  expect(readdirSync(join(cwd, 'in/out'), { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(['a.docx', 'sub', 'sub/b.docx'])
  expect(runBuilt(['convert', 'in/a.yaml', 'in/out/a.docx', '--to', 'docx'], { cwd })).toMatchObject({ code: 0, err: expect.stringContaining('in/out/a.docx：转换后还是这个文件，没有写') as unknown })
  expect(runBuilt(['convert', 'in/a.yaml', '--to', 'yaml'], { cwd }).code).toBe(2)
  expect(runBuilt(['convert', 'in'], { cwd }).code).toBe(2)
  expect(runBuilt(['convert', '-', '--to', 'docx'], { cwd, input: exampleText })).toMatchObject({ code: 2, err: expect.stringContaining('jixiao convert - 新文件.xlsx') as unknown })
  expect(runBuilt(['convert', '2020.yaml', 'x.csv'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('不能转换成 x.csv') as unknown })
})

it('a form that is made public, or is to carry nothing, has no declaration with it', { timeout: 60_000 }, () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.yaml'), exampleText)
  const carries = (...flags: readonly string[]): boolean => {
    expect(runBuilt(['export', 'a.yaml', '-o', 'a.html', ...flags], { cwd }).code).toBe(0)
    return readFileSync(join(cwd, 'a.html'), 'utf8').includes('application/yaml')
  }
  expect([carries(), carries('--public'), carries('--no-source')]).toEqual([true, false, false])
})

it('several forms in a file become several, numbered after the name that is asked for', () => {
  const cwd = temporaryFolder()
  const table = (unit: string): string => `<h2>部门整体支出绩效目标申报表</h2><p>（2020年度）</p><table>${formWith('产出指标\t数量指标\t办件\t办理数量\t20件').replace('某局', unit).split('\n').slice(2).map((line) => `<tr>${line.split('\t').map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  writeFileSync(join(cwd, 'two.html'), `<html><body>${table('甲局')}${table('乙局')}</body></html>`)
  expect(runBuilt(['import', 'two.html', '-o', 'out/x.yaml'], { cwd }).code).toBe(0)
  expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual(['x-1.yaml', 'x-2.yaml'])
  expect(runBuilt(['convert', 'two.html', 'out/y.yaml'], { cwd }).code).toBe(0)
  expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual(['x-1.yaml', 'x-2.yaml', 'y-1.yaml', 'y-2.yaml'])
  expect(runBuilt(['check', 'two.html', '--format', 'compact'], { cwd }).out).toMatch(/^two\.html#2:/mu)
})
