import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBuilt, type Run } from '../support/run-built.js'
import { departmentOf } from '../support/department-of.js'
import { faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Breaks JX209 alone, a warning. */
const negative = overlay('一般公共预算: 110.30\n其他资金: -10.00')

/** A folder that counts as a repository, so that nothing above it matters. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.git'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), departmentOf(path, text))
  }
  return folder
}

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly rule: string; readonly severity: string }[] }[]
}

/** `path rule severity` of each finding; the path alone of a file without any. */
function findings({ out }: Run): readonly string[] {
  const { files } = JSON.parse(out) as Report
  return files.flatMap(({ path, findings: found }) => (found.length === 0 ? [path] : found.map(({ rule, severity }) => `${path} ${rule} ${severity}`)))
}

const check = (cwd: string, ...args: readonly string[]): Run => runBuilt(['check', '--format', 'json', ...args], { cwd })

describe('R-32 severities', () => {
  it.each([
    ['off', ['a.yaml'], 0],
    ['info', ['a.yaml JX209 info'], 0],
    ['warning', ['a.yaml JX209 warning'], 0],
    ['error', ['a.yaml JX209 error'], 1],
  ] as const)('R-32 a rule set to %s', (severity, expected, code) => {
    const cwd = repository({ 'jixiao.config.yaml': `rules:\n  amount-negative: ${severity}\n`, 'a.yaml': negative })
    const run = check(cwd, 'a.yaml')
    expect([findings(run), run.code, run.err]).toEqual([expected, code, ''])
  })

  it('R-32 a glob has severities of its own, and later ones win', () => {
    const cwd = repository({
      'jixiao.config.yaml': 'rules:\n  JX209: error\noverrides:\n  - files: [2019/]\n    rules:\n      JX209: off\n  - files: ["2019/局/*.yaml"]\n    rules:\n      JX209: info\n',
      '2019/a.yaml': negative,
      '2019/局/b.yaml': negative,
      '2020/c.yaml': negative,
    })
    expect(findings(check(cwd, '.'))).toEqual(['2019/a.yaml', '2019/局/b.yaml JX209 info', '2020/c.yaml JX209 error'])
  })

  it('R-32 a rule that says a file cannot be read stays an error', () => {
    const cwd = repository({ 'jixiao.config.yaml': 'rules:\n  JX004: off\n', 'a.yaml': '' })
    const run = check(cwd, 'a.yaml')
    expect([findings(run), run.code]).toEqual([['jixiao.config.yaml JX901 error', 'a.yaml JX004 error'], 2])
  })

  it('R-32 export goes by the same severities', () => {
    const cwd = repository({ 'jixiao.config.yaml': 'rules:\n  JX201: warning\n', 'a.yaml': faultyExampleText })
    expect(runBuilt(['export', 'a.yaml', '--format', 'xlsx', '--no-config'], { cwd }).code).toBe(1)
    expect(runBuilt(['export', 'a.yaml', '--format', 'xlsx'], { cwd })).toEqual({ code: 0, out: 'a.xlsx\n', err: '' })
  })
})

describe('R-34 lookup', () => {
  it('R-34 starts at the file, wherever the command is run', () => {
    const cwd = repository({ 'jixiao.config.yaml': 'rules:\n  JX209: error\n', '2020/jixiao.config.yaml': 'overrides:\n  - files: [局/**]\n    rules: {JX209: info}\n', '2020/局/a.yaml': negative, '2020/b.yaml': negative, 'elsewhere/jixiao.config.yaml': 'rules:\n  JX209: off\n' })
    const runs = ['.', '2020/局', 'elsewhere'].map((folder) => runBuilt(['check', join(cwd, '2020')], { cwd: join(cwd, folder) }))
    expect(runs[0]?.out).toContain('提示 JX209')
    expect(runs[0]?.out).toContain('错误 JX209')
    expect(runs[0]?.code).toBe(1)
    expect(runs[1]).toEqual(runs[0])
    expect(runs[2]).toEqual(runs[0])
    // With relative paths nothing but the path itself differs.
    const near = check(join(cwd, '2020/局'), 'a.yaml')
    expect(findings(near)).toEqual(['a.yaml JX209 info'])
    expect(findings(check(join(cwd, 'elsewhere'), '../2020/局/a.yaml'))).toEqual(['../2020/局/a.yaml JX209 info'])
  })

  it('R-34 stops at root: true and at .git, be that a folder or a file', () => {
    const cwd = repository({ 'jixiao.config.yaml': 'rules:\n  JX209: off\n', 'a/jixiao.config.yaml': 'root: true', 'a/a.yaml': negative, 'b/.git': 'gitdir: ../c\n', 'b/b.yaml': negative, 'c/c.yaml': negative, 'd/.git': '', 'd/jixiao.config.yaml': 'rules:\n  JX209: info', 'd/d/d.yaml': negative })
    expect(findings(check(cwd, '.'))).toEqual(['a/a.yaml JX209 warning', 'b/b.yaml JX209 warning', 'c/c.yaml', 'd/d/d.yaml JX209 info'])
  })

  it('R-34 goes up ten levels, nearer values winning one by one', () => {
    const levels = Array.from({ length: 10 }, (_, index) => String(index))
    const path = (depth: number): string => levels.slice(0, depth).join('/')
    const cwd = repository({
      'jixiao.config.yaml': 'rules:\n  JX209: off\n  JX201: {severity: warning, tolerance: 2, reason: 甲}\n',
      [`${path(5)}/jixiao.config.yml`]: 'rules:\n  JX209: info\n  JX201: error\n',
      [`${path(10)}/a.yaml`]: overlay('一般公共预算: 110.30\n其他资金: -10.00\n项目支出: 41.20'),
    })
    expect(findings(check(cwd, `${path(10)}/a.yaml`))).toEqual([`${path(10)}/a.yaml JX201 info`, `${path(10)}/a.yaml JX209 info`])
  })

  it('R-34 a file has one configuration under all its names', () => {
    const cwd = repository({ 'real/jixiao.config.yaml': 'rules:\n  JX209: info\n', 'real/a.yaml': negative, 'other/jixiao.config.yaml': 'rules:\n  JX209: off\n' })
    symlinkSync('real', join(cwd, 'link'))
    symlinkSync('../real/a.yaml', join(cwd, 'other/b.yaml'))
    for (const name of ['real/a.yaml', 'link/a.yaml', 'other/b.yaml']) expect(findings(check(cwd, name))).toEqual([`${name} JX209 info`])
    expect(findings(check(cwd, 'real/a.yaml', 'other/b.yaml'))).toEqual(['other/b.yaml JX209 info'])
    expect(findings(check(join(cwd, 'link'), 'a.yaml'))).toEqual(['a.yaml JX209 info'])
  })

  it('R-34 standard input is looked up by the name it is given', () => {
    const cwd = repository({ '2020/jixiao.config.yaml': 'rules:\n  JX209: info\nignore: [草稿/]\n', 'jixiao.config.yaml': 'rules:\n  JX209: error\n' })
    const run = (...name: readonly string[]): Run => runBuilt(['check', '-', '--format', 'json', ...name], { cwd, input: negative })
    expect(findings(run('--stdin-filename', '2020/x.yaml'))).toEqual(['2020/x.yaml JX209 info'])
    expect(findings(run('--stdin-filename', '2020/新/x.yaml'))).toEqual(['2020/新/x.yaml JX209 info'])
    expect(findings(run())).toEqual(['标准输入 JX209 error'])
    expect(run('--stdin-filename', '2020/草稿/x.yaml')).toMatchObject({ code: 0, err: '2020/草稿/x.yaml：按配置的 ignore（草稿/）没有检查\n' })
  })

  it('R-34 --config is the only one, --no-config is none', () => {
    const cwd = repository({ 'jixiao.config.yaml': 'rules:\n  JX209: off\n', '2020/a.yaml': negative, 'shared/strict.yaml': 'rules:\n  JX209: error\noverrides:\n  - files: ["**/2020/*.yaml"]\n    rules:\n      JX209: info\n' })
    expect(findings(check(cwd, '2020', '--config', 'shared/strict.yaml'))).toEqual(['2020/a.yaml JX209 info'])
    expect(findings(check(cwd, '2020', '--no-config'))).toEqual(['2020/a.yaml JX209 warning'])
    expect(check(cwd, '2020', '--config', 'nowhere.yaml')).toEqual({ code: 2, out: '', err: '--config nowhere.yaml：没有这个文件\n' })
    expect(check(cwd, '2020', '--config', 'shared')).toEqual({ code: 2, out: '', err: '--config shared：这是文件夹，请写文件\n' })
  })
})

describe('ignored files', () => {
  const files = { 'jixiao.config.yaml': 'ignore:\n  - 草稿/\n  - "**/*.旧.yaml"\n', '草稿/a.yaml': negative, '2020/b.旧.yaml': negative, '2020/c.yaml': minimalDeclaration }

  it('are passed over in folders and globs', () => {
    const cwd = repository(files)
    expect(check(cwd, '.')).toMatchObject({ code: 0, err: '' })
    expect(findings(check(cwd, '.'))).toEqual(['2020/c.yaml'])
    expect(findings(check(cwd, '**/*.yaml'))).toEqual(['2020/c.yaml'])
  })

  it('are told of when they are named, and when nothing else is left', () => {
    const cwd = repository(files)
    expect(check(cwd, '草稿/a.yaml', '2020/c.yaml')).toMatchObject({ code: 0, err: '草稿/a.yaml：按配置的 ignore（草稿/）没有检查\n' })
    expect(check(cwd, '草稿')).toMatchObject({ code: 0, err: '找到的 1 个文件都按配置的 ignore 没有检查\n' })
    expect(check(cwd, '草稿/a.yaml', '--lang', 'en').err).toBe('草稿/a.yaml: left out by the configuration (ignore: 草稿/)\n')
  })
})

describe('a configuration', () => {
  it('is no declaration, and neither is what it extends', () => {
    const cwd = repository({ 'jixiao.config.yaml': 'extends: ./基础.yaml\n', '基础.yaml': 'rules:\n  JX209: off\n', 'a.yaml': negative })
    expect(findings(check(cwd, '.'))).toEqual(['a.yaml'])
    expect(findings(check(cwd, '*.yaml'))).toEqual(['a.yaml'])
    // A folder with nothing else holds nothing to check.
    expect(check(repository({ '2020/jixiao.config.yml': '' }), '2020')).toMatchObject({ code: 2, err: '2020：文件夹里没有 .yaml 或 .yml 文件\n' })
    // Named, as pre-commit does, it is checked for what it is.
    expect(findings(check(cwd, 'jixiao.config.yaml', '基础.yaml', 'a.yaml'))).toEqual(['jixiao.config.yaml', '基础.yaml', 'a.yaml'])
  })

  it.each([['empty', ''], ['of comments', '# 待定\n'], ['with line ends of Windows', '\ufeffrules:\r\n  JX209: "warning"\r\n']])('may be %s', (_, text) => {
    const cwd = repository({ 'jixiao.config.yaml': text, 'a.yaml': negative })
    const run = check(cwd, 'a.yaml')
    expect([run.code, findings(run)]).toEqual([0, ['a.yaml JX209 warning']])
  })

  it('with faults is told of at their places, its valid parts hold, and the exit code is 2', () => {
    const cwd = repository({ 'jixiao.config.yaml': 'rules:\r\n  JX209: off\r\n  JX205: offf\r\n', 'a.yaml': negative })
    const { code, out, err } = runBuilt(['check', 'a.yaml'], { cwd })
    expect([code, err]).toEqual([2, ''])
    expect(out).toContain('┌─ jixiao.config.yaml:3:10   rules › JX205')
    expect(out).toContain('检查 2 个文件：1 个错误，0 个警告\n')
    const exported = runBuilt(['export', 'a.yaml', '--format', 'xlsx'], { cwd })
    expect([exported.code, exported.out]).toEqual([2, 'a.xlsx\n'])
    expect(exported.err).toContain('jixiao.config.yaml:3:10')
  })

  it('that is a list, that is a folder, that extends what is not there', () => {
    const list = repository({ 'jixiao.config.yaml': '- a\n', 'a.yaml': minimalDeclaration })
    expect(check(list, '.').code).toBe(2)
    const folder = repository({ 'jixiao.config.yaml/x.txt': '', 'a.yaml': minimalDeclaration })
    expect(runBuilt(['check', '.'], { cwd: folder }).out).toContain('错误 JX901 配置文件读不出：这是文件夹，不是文件')
    const missing = repository({ 'jixiao.config.yaml': 'extends:\n  - ./a/b.yaml\n', 'a.yaml': minimalDeclaration })
    expect(runBuilt(['check', '.'], { cwd: missing }).out).toContain('错误 JX903 “extends”的文件 ./a/b.yaml 读不出：没有这个文件或文件夹\n  ┌─ jixiao.config.yaml:2:5')
  })
})

describe('jixiao config', () => {
  const files = {
    'jixiao.config.yaml': 'extends: shared/base.yaml\nrules:\n  JX205: off\noverrides:\n  - files: [2020/]\n    rules:\n      cost-under-budget: info\nignore:\n  - 草稿/\n',
    'shared/base.yaml': 'rules:\n  JX201:\n    tolerance: 0.01\n    reason: 四舍五入到万元\nsuppressions:\n  reason: optional\nbaseline: 基线.json\n',
    '2020/a.yaml': minimalDeclaration,
  }

  it('R-34 shows each value with the place it comes from, paths from the working folder', () => {
    const cwd = repository(files)
    expect(runBuilt(['config', '--for', '2020/a.yaml'], { cwd })).toEqual({
      code: 0,
      err: '',
      out: [
        '2020/a.yaml 用到的设置',
        '',
        '规则档次：recommended（默认）',
        '',
        '规则',
        '  JX201 sum-mismatch: 错误（默认）',
        '    容差 0.01，原因：四舍五入到万元（shared/base.yaml:3）',
        '  JX205 cost-under-budget: 提示（jixiao.config.yaml:7）',
        '  其余按默认（--all 列出全部）',
        '',
        '忽略：否（默认）',
        '不检查的注释（jixiao-ignore）可以不写原因（shared/base.yaml:6）',
        '存量清单：shared/基线.json（shared/base.yaml:7）',
        '',
        '导出（export）：都按默认',
        '',
      ].join('\n'),
    })
    const below = JSON.parse(runBuilt(['config', '--for', '../草稿/新.yaml', '--format', 'json'], { cwd: join(cwd, '2020') }).out) as object
    expect(below).toMatchObject({
      path: '../草稿/新.yaml',
      ignored: { value: true, pattern: '草稿/', source: '../jixiao.config.yaml:9' },
      suppressions: { reason: 'optional', source: '../shared/base.yaml:6' },
      baseline: { path: '../shared/基线.json', source: '../shared/base.yaml:7' },
      rules: [
        { code: 'JX201', name: 'sum-mismatch', severity: 'error', default: 'error', source: 'default', tolerance: { value: '0.01', reason: '四舍五入到万元', source: '../shared/base.yaml:3' } },
        { code: 'JX205', severity: 'off', default: 'warning', source: '../jixiao.config.yaml:3', tolerance: null },
      ],
    })
  })

  it('shows how forms are printed, each value with its place', () => {
    const cwd = repository({
      'jixiao.config.yaml': 'extends: 共用/base.yaml\nexport:\n  paper: A3\n  margins: {top: 30}\n  watermark: false\n',
      '共用/base.yaml': 'export:\n  margins: 25.5\n  fonts:\n    正文: ["字体/a.ttf", "b.ttc#2"]\n  watermark: 公示稿\n  pdfa: false\n',
    })
    expect(runBuilt(['config', '--for', 'a.yaml'], { cwd }).out.split('导出（export）\n')[1]?.trimEnd().split('\n')).toEqual([
      '  paper: A3（jixiao.config.yaml:3）',
      '  margins.top: 30（jixiao.config.yaml:4）',
      '  margins.right: 25.5（共用/base.yaml:2）',
      '  margins.bottom: 25.5（共用/base.yaml:2）',
      '  margins.left: 25.5（共用/base.yaml:2）',
      '  fonts.仿宋: 共用/字体/a.ttf、共用/b.ttc#2（共用/base.yaml:4）',
      '  pdfa: false（共用/base.yaml:6）',
      '  watermark: 无（jixiao.config.yaml:5）',
    ])
    expect(JSON.parse(runBuilt(['config', '--for', 'a.yaml', '--format', 'json'], { cwd }).out)).toMatchObject({
      export: { paper: { value: 'A3', source: 'jixiao.config.yaml:3' }, orientation: { value: null, source: 'default' }, 'fonts.仿宋': { value: ['共用/字体/a.ttf', '共用/b.ttc#2'] }, watermark: { value: '' } },
    })
    expect(runBuilt(['config', '--for', 'a.yaml', '--no-config', '--lang', 'en'], { cwd }).out).toContain('\nexport: all by default\n')
  })

  it('lists all rules, says so where all is as ever, and speaks English', () => {
    const cwd = repository({})
    expect(runBuilt(['config', '--for', 'a.yaml', '--lang', 'en'], { cwd }).out).toContain('rules\n  all by default\n\nignored: no (default)\njixiao-ignore: reason required (default)\nbaseline: none (default)\n')
    expect(runBuilt(['config', '--for', 'a.yaml', '--all'], { cwd }).out.match(/^ {2}JX\d{3} .*（默认）$/gmu)?.length).toBeGreaterThan(20)
  })

  it('needs a file, and tells faults of the configuration on standard error', () => {
    const cwd = repository({ 'jixiao.config.yaml': 'rule: 1\n' })
    expect(runBuilt(['config'], { cwd })).toEqual({ code: 2, out: '', err: '要写选项“--for <file>”\n用法见 jixiao --help\n' })
    expect(runBuilt(['config', '--for', '.'], { cwd })).toEqual({ code: 2, out: '', err: '--for .：这是文件夹，请写文件\n' })
    const wrong = runBuilt(['config', '--for', 'a.yaml'], { cwd })
    expect([wrong.code, wrong.out.split('\n')[0]]).toEqual([2, 'a.yaml 用到的设置'])
    expect(wrong.err).toContain('JX901')
  })

  it('the example of the documentation does what is said there', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8')
    const [, example = ''] = /```yaml\n(# jixiao\.config\.yaml\n[^`]*)```/u.exec(page) ?? []
    const cwd = repository({ 'jixiao.config.yaml': example.replace(/^extends:.*\n/mu, ''), '2019/a.yaml': negative, '2020/b.yaml': negative, '草稿/c.yaml': negative })
    const run = check(cwd, '.')
    expect([run.code, findings(run)]).toEqual([0, ['2019/a.yaml', '2020/b.yaml JX209 warning']])
  })
})
