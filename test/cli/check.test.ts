import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examplePath, faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

describe('jixiao check', () => {
  it('passes the real form', () => {
    expect(runBuilt(['check', examplePath])).toEqual({ code: 0, out: '检查 1 个文件：0 个错误，0 个警告\n', err: '' })
  })

  it('finds 项目支出 of 186.00, with exit code 1', () => {
    const { code, out, err } = runBuilt(['check', '-', '--stdin-filename', 'a.yaml'], { input: faultyExampleText })
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('资金总额 352.20 万元，各项相加 353.20 万元，资金总额少 1.00 万元')
    expect(out).toContain('┌─ a.yaml:8:9')
  })

  it('a warning alone exits 0', () => {
    expect(runBuilt(['check', 'examples/faulty/jx205-costs-under-budget.yaml'])).toMatchObject({ code: 0, err: '' })
  })

  it('takes files, folders and globs, in any order, each file once', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, '2020/局'), { recursive: true })
    mkdirSync(join(cwd, '2020/node_modules'))
    for (const name of ['2020/a.yaml', '2020/局/b.yml', '2020/node_modules/c.yaml', '2020/说明.txt', 'd.yaml']) writeFileSync(join(cwd, name), minimalDeclaration)
    const paths = (args: readonly string[]): readonly string[] => (JSON.parse(runBuilt(['check', '--format', 'json', ...args], { cwd }).out) as { files: { path: string }[] }).files.map(({ path }) => path)
    const all = ['2020/a.yaml', '2020/局/b.yml', 'd.yaml']
    expect(paths(['2020', 'd.yaml'])).toEqual(all)
    expect(paths(['d.yaml', './2020/a.yaml', '2020', '2020/a.yaml'])).toEqual(paths(['2020/a.yaml', '2020', './2020/a.yaml', 'd.yaml']))
    expect(paths(['d.yaml', './2020/a.yaml', '2020', '2020/a.yaml'])).toHaveLength(3)
    expect(paths(['**/*.{yaml,yml}'])).toEqual(all)
  })

  it('finds endings in capitals, and does not follow links to folders', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'in'))
    writeFileSync(join(cwd, 'in/A.YAML'), minimalDeclaration)
    symlinkSync('.', join(cwd, 'in/self'))
    expect(runBuilt(['check', 'in'], { cwd })).toEqual({ code: 0, out: '检查 1 个文件：0 个错误，0 个警告\n', err: '' })
  })

  it('stays quick and small on files that no one would write', { timeout: 60_000 }, () => {
    const hostile = [
      minimalDeclaration + Array.from({ length: 4000 }, (_, index) => `未知${index}: 1\n`).join(''),
      minimalDeclaration + '表单: 1\n'.repeat(50_000),
      'a: '.repeat(300_000),
      '!!a '.repeat(100_000),
      `年度:\n${'\ta: 1\n'.repeat(50_000)}`,
    ]
    for (const input of hostile) {
      const { code, out } = runBuilt(['check', '-'], { input })
      expect(code).toBe(1)
      expect(out.length).toBeLessThan(500_000)
    }
  })

  it('reports in JSON and in English', () => {
    const { code, out } = runBuilt(['check', '-', '--format=json', '--lang=en'], { input: faultyExampleText })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ language: 'en', files: [{ path: 'standard input', findings: [{ rule: 'JX201' }] }] })
  })

  it('reads CRLF and a byte order mark, and places stay right', () => {
    const { out } = runBuilt(['check', '-'], { input: `\ufeff${faultyExampleText.replaceAll('\n', '\r\n')}` })
    expect(out).toContain(':8:9')
  })

  it('goes on after a file that cannot be read, names it, and exits 2', () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'a.yaml'), faultyExampleText)
    const { code, out, err } = runBuilt(['check', 'nowhere.yaml', 'a.yaml'], { cwd })
    expect(code).toBe(2)
    expect(out).toContain('JX201')
    expect(err).toBe('nowhere.yaml：没有这个文件或文件夹\n')
  })

  it.each([
    [['check'], '没有写要处理的文件'],
    [['check', '*.nothing'], '*.nothing：没有文件与此相符'],
    [['check', 'bin'], 'bin：文件夹里没有 .yaml 或 .yml 文件'],
    [['check', '--formt', 'json', 'x'], '没有“--formt”这个选项，是否想写 --format？'],
    [['chek', 'x'], '没有“chek”这个命令，是否想写 check？'],
    [['check', '--format', 'xml', 'x'], '没有“xml”这种格式，可以写：pretty、json、compact、sarif、github、gitlab、junit、checkstyle、narrate、html'],
    [['check', 'x', '--lang', 'fr'], '选项“--lang <language>”的内容“fr”不对，可以写：zh、en'],
    [['export', '--format', 'pdf,doc', 'x'], '选项“--format <names>”的内容“pdf,doc”不对，可以写：pdf、xlsx、docx、html'],
  ])('%j is told in words, with exit code 2', (args, message) => {
    const { code, out, err } = runBuilt(args)
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')[0]).toBe(message)
  })

  it('colours on request, and never for a pipe', () => {
    expect(runBuilt(['check', '-'], { input: faultyExampleText }).out).not.toContain('\u001b')
    expect(runBuilt(['check', '-'], { input: faultyExampleText, env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[31m')
  })

  it('states its version and its help in both languages', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(runBuilt(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
    expect(runBuilt(['check', '--help']).out).toContain('用法：')
    expect(runBuilt(['--lang', 'en', '--help']).out).toContain('Usage:')
  })

  it('a reader that closes the pipe early is no fault', async () => {
    const child = spawn(process.execPath, [join(root, 'bin/jixiao.js'), 'check', '--format', 'json', 'examples'], { cwd: root })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect([code, err]).toEqual([1, ''])
  })
})
