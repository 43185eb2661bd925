import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly rule: string; readonly message: string; readonly elsewhere: readonly { readonly path: string; readonly line: number; readonly text: string }[] }[]; readonly suppressed: readonly { readonly rule: string; readonly by: string }[]; readonly notChecked: readonly { readonly rule: string; readonly message: string }[] }[]
}

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.git'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** `path rule` of each finding, and the exit code. */
function check(folder: string, ...args: readonly string[]): { readonly code: number | null; readonly found: readonly string[]; readonly report: Report; readonly err: string } {
  const { code, out, err } = runBuilt(['check', '--format', 'json', ...args], { cwd: folder })
  const report = JSON.parse(out) as Report
  return { code, report, err, found: report.files.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`)) }
}

const named = (name: string, more = ''): string => overlay(`填报单位: ${name}\n整体绩效目标:\n  - 完成${name}的事项。${more}`).replace('三级指标: 满意率', `三级指标: ${name}满意率`)
/** Rows of its own, so that it is like no other. */
const other = (name: string): string => named(name, '\n年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 另一件\n        指标值: 20件\n    质量指标:\n      - 三级指标: 验收合格率\n        指标值: ≥98%\n    时效指标:\n      - 三级指标: 办理时限\n        指标值: 12月底前\n    成本指标:\n      - 三级指标: 每件费用\n        指标值: ≤0.30万元/件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 受益人数\n        指标值: ≥300人\n    社会公众或服务对象满意度:\n      - 三级指标: 群众满意率\n        指标值: ≥95%')
const lists = { '单位名单.csv': '单位名称\n甲局\n乙局\n丙局\n', '预算.csv': '单位名称,资金总额\n甲局,100.30\n乙局,99.30\n' }
const config = 'root: true\ndepartments: 单位名单.csv\nbudget: 预算.csv\n'
const county = { '2020/甲.yaml': named('甲局'), '2020/乙.yaml': other('乙局'), ...lists, 'jixiao.config.yaml': config }

describe('lists that a configuration names', () => {
  it('are compared when the whole folder is checked, or that of a year in it', () => {
    const folder = folderWith(county)
    const expected = ['单位名单.csv JX707', '2020/乙.yaml JX709']
    expect(check(folder, '2020').found).toEqual(expected)
    expect(check(folder, '.')).toMatchObject({ code: 1, found: expected })
  })

  it('tell nothing to be missing where only some files are checked', () => {
    expect(check(folderWith(county), '2020/甲.yaml', '2020/乙.yaml').found).toEqual(['2020/乙.yaml JX709'])
  })

  it('are compared with a single file too', () => {
    const { report } = check(folderWith(county), '2020/乙.yaml')
    expect(report.files.flatMap(({ findings }) => findings.map(({ message, elsewhere }) => [message, elsewhere]))).toMatchObject([['资金总额 100.30 万元与预算表的 99.30 万元不符，多 1.00 万元', [{ path: '预算.csv', line: 3, text: '99.30' }]]])
  })

  it('that lack a department leave its amounts unchecked, and say so', () => {
    const { report, found } = check(folderWith({ ...county, '预算.csv': '单位名称,资金总额\n甲局,100.30\n' }), '2020/乙.yaml')
    expect(found).toEqual([])
    expect(report.files.flatMap(({ notChecked }) => notChecked.map(({ rule, message }) => [rule, message]))).toEqual([['JX709', '预算表 预算.csv 里没有“乙局”，金额没有与它核对']])
  })

  it('tell nothing to be missing where a file cannot be read, for that may be it', () => {
    const folder = folderWith({ ...county, '2020/丙.yaml': named('丙局').replace('填报单位: 丙局', '填报单位:') })
    expect(check(folder, '2020').found).toEqual(['2020/丙.yaml JX104', '2020/乙.yaml JX709'])
  })

  it('are shown by jixiao config, with the line that names them', () => {
    const { out } = runBuilt(['config', '--for', '2020/甲.yaml', '--format', 'json'], { cwd: folderWith(county) })
    expect(JSON.parse(out)).toMatchObject({ beside: { departments: { path: '单位名单.csv', source: 'jixiao.config.yaml:2' }, budget: { path: '预算.csv', source: 'jixiao.config.yaml:3' }, lastYear: { path: null, source: 'default' } } })
    expect(runBuilt(['config', '--for', '2020/甲.yaml'], { cwd: folderWith(county) }).out).toContain('budget: 预算.csv（jixiao.config.yaml:3）')
  })

  it('may be workbooks, or CSV in GB18030', async () => {
    const book = new Workbook()
    const sheet = book.addWorksheet('预算')
    sheet.addRows([['单位名称', '资金总额（元）'], ['甲局', 1003000], ['乙局', 993000]])
    // 单位名称 and 甲局, 乙局 in GB18030.
    const gb = Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7, 0xbe, 0xd6, 0x0a, 0xd2, 0xd2, 0xbe, 0xd6, 0x0a])
    const folder = folderWith({ ...county, '预算.xlsx': new Uint8Array(await book.xlsx.writeBuffer()), '单位名单.csv': gb, 'jixiao.config.yaml': config.replace('预算.csv', '预算.xlsx') })
    const { found, report } = check(folder, '2020')
    expect(found).toEqual(['2020/乙.yaml JX709'])
    expect(report.files.flatMap(({ findings }) => findings.flatMap(({ elsewhere }) => elsewhere))).toMatchObject([{ path: '预算.xlsx', line: 3, text: '993000' }])
  })

  it.each([
    ['a list that is not there', { 'jixiao.config.yaml': 'root: true\ndepartments: 没有.csv\n' }, 'jixiao.config.yaml JX901', '“departments”的文件 没有.csv 读不出：没有这个文件或文件夹'],
    ['an old workbook', { 'jixiao.config.yaml': 'root: true\nbudget: 旧.xls\n', '旧.xls': 'ÐÏ' }, 'jixiao.config.yaml JX901', '“budget”的文件 旧.xls 读不出：这不是 Excel 工作簿，尽管文件名可能这样写；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试'],
    ['a folder of last year that is not there', { 'jixiao.config.yaml': 'root: true\nlastYear: 2018/\n' }, 'jixiao.config.yaml JX901', '“lastYear”的文件 2018/ 读不出：没有这个文件夹，或里面没有申报表'],
    ['a list that is no text', { 'jixiao.config.yaml': 'root: true\nbudget: [a, b]\n' }, 'jixiao.config.yaml JX901', '“budget”应写预算表的文件名，如 预算.xlsx；这里是一个列表'],
    ['an address', { 'jixiao.config.yaml': 'root: true\nbudget: https://example.org/a.csv\n' }, 'jixiao.config.yaml JX901', '“budget”只能写本机的文件，不能写网址'],
    ['a list without departments', { '单位名单.csv': '序号,电话\n1,2\n' }, '单位名单.csv JX904', '没有找到单位名称的一列；表头应有“单位名称”“部门名称”“填报单位”“预算单位”之一'],
    ['an amount that is none', { '预算.csv': '单位名称,资金总额\n甲局,一百\n乙局,100.30\n' }, '预算.csv JX904', '甲局的资金总额“一百”不是金额；应写数字，如 352.20'],
  ])('%s is a fault of the configuration, with its place, and exit code 2', (_, files, place, message) => {
    const { code, found, report } = check(folderWith({ ...county, ...files }), '2020')
    expect(code).toBe(2)
    expect(found).toContain(place)
    expect(report.files.flatMap(({ findings }) => findings.map((finding) => finding.message))).toContain(message)
  })
})

describe('the declaration of the year before', () => {
  const now = minimalDeclaration.replace('    质量指标:', '      - 三级指标: 另一件\n        指标值: 5件\n    质量指标:')
  const before = now.replace('年度: 2020', '年度: 2019')

  it('is found under the same name in a folder beside, and only where several are checked', () => {
    const folder = folderWith({ '2019年度/县直/a.yaml': before, '2020年度/县直/a.yaml': now, '2020年度/b.yaml': other('乙局') })
    expect(check(folder, '2020年度').found).toEqual(['2020年度/县直/a.yaml JX601'])
    expect(check(folder, '2020年度/县直/a.yaml').found).toEqual([])
  })

  it('is found by the department among the files that are checked', () => {
    expect(check(folderWith({ 'a.yaml': before, 'b.yaml': now }), 'a.yaml', 'b.yaml').found).toEqual(['b.yaml JX601'])
  })

  it.each(['上年', '上年/*.yaml', '上年/x.yaml'])('is found in what a configuration names: %s', (path) => {
    const folder = folderWith({ '上年/x.yaml': before, 'a.yaml': now, 'jixiao.config.yaml': `root: true\nlastYear: ${path}\n` })
    const { report, found } = check(folder, 'a.yaml')
    expect(found).toEqual(['a.yaml JX601'])
    expect(report.files.flatMap(({ findings }) => findings.flatMap(({ elsewhere }) => elsewhere.map((place) => place.path)))).toEqual(['上年/x.yaml'])
  })

  it('of another year or another department is none', () => {
    const folder = folderWith({ '2019/a.yaml': before.replace('2019', '2018'), '2020/a.yaml': now, '2020/b.yaml': other('乙局') })
    expect(check(folder, '2020').found).toEqual([])
  })
})

describe('what is found in several files', () => {
  const twice = { 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration.replace('填报单位: 某局', '填报单位: 某局 # jixiao-ignore JX701: 补报') }

  it('is taken back by a comment; alone, the comment is not called useless', () => {
    const folder = folderWith(twice)
    const { code, report } = check(folder, '.')
    expect(code).toBe(0)
    expect(report.files.flatMap(({ suppressed }) => suppressed)).toMatchObject([{ rule: 'JX701', by: 'comment' }])
    expect(check(folder, 'b.yaml').found).toEqual([])
  })

  it('may be off for some of the files, which are then not looked at', () => {
    const folder = folderWith({ 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration, 'jixiao.config.yaml': 'root: true\noverrides:\n  - files: [a.yaml]\n    rules:\n      department-twice: off\n' })
    expect(check(folder, '.').found).toEqual([])
  })

  it('has the severity of the configuration', () => {
    const folder = folderWith({ 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration, 'jixiao.config.yaml': 'root: true\nrules:\n  JX701: info\n' })
    expect(check(folder, '.')).toMatchObject({ code: 0, found: ['b.yaml JX701'] })
  })

  it('is known by a baseline, also when a file is checked alone later', () => {
    const folder = folderWith({ 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration })
    expect(runBuilt(['baseline', 'write', '.'], { cwd: folder })).toMatchObject({ code: 0, out: 'jixiao.baseline.json：列入 1 处\n' })
    expect(readFileSync(join(folder, 'jixiao.baseline.json'), 'utf8')).toContain('JX701')
    expect(check(folder, '.')).toMatchObject({ code: 0, found: [] })
    expect(check(folder, 'b.yaml')).toMatchObject({ code: 0, found: [] })
  })

  it('prints the same bytes every time', () => {
    const folder = folderWith({ ...county, ...twice, '2020/丙.yaml': named('丙局', '\n  - 贯彻上级各项决策部署，提升服务水平和工作能力。'), '2020/丁.yaml': named('丁局', '\n  - 贯彻上级各项决策部署，提升服务水平和工作能力。') })
    const run = (): string => runBuilt(['check', '.'], { cwd: folder }).out
    expect(run()).toContain('JX703')
    expect(run()).toBe(run())
  })
})
