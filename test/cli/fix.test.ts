import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const faulty = minimalDeclaration.replace('项目支出: 40.20', '项目支出：40.20 # 万元').replace('指标值: 10件', '指标值: >=10件')
const mended = faulty.replace('：', ': ').replace('>=10件', "'>=10件'")

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.git'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  return cwd
}

describe('jixiao fix', () => {
  it('mends files in place, keeps comments, and tells what it did', () => {
    const cwd = folderWith({ 'a.yaml': faulty, 'b.yaml': minimalDeclaration })
    expect(runBuilt(['fix', 'a.yaml', 'b.yaml'], { cwd })).toEqual({ code: 0, out: '', err: 'a.yaml：改好 2 处（JX007 1 处、JX011 1 处）\n' })
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(mended)
    expect(readFileSync(join(cwd, 'b.yaml'), 'utf8')).toBe(minimalDeclaration)
    expect(runBuilt(['fix', 'a.yaml'], { cwd })).toEqual({ code: 0, out: '', err: '没有可以自动改的\n' })
  })

  it('a dry run shows the difference and writes nothing', () => {
    const cwd = folderWith({ 'a.yaml': faulty })
    const { code, out, err } = runBuilt(['fix', '--dry-run', 'a.yaml'], { cwd })
    expect([code, err]).toEqual([1, 'a.yaml：可以改好 2 处（JX007 1 处、JX011 1 处）\n'])
    expect(out.split('\n').filter((line) => /^[-+]/u.test(line))).toEqual(['--- a.yaml', '+++ a.yaml', '-    项目支出：40.20 # 万元', '+    项目支出: 40.20 # 万元', '-        指标值: >=10件', "+        指标值: '>=10件'"])
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(faulty)
  })

  it('never changes an amount, and tells what is left', () => {
    const text = minimalDeclaration.replace('项目支出: 40.20', '项目支出: 1,040.20万元')
    const cwd = folderWith({ 'a.yaml': text })
    const { code, out } = runBuilt(['fix', '--unsafe', 'a.yaml'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('JX208')
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(text)
  })

  it('does what may change the meaning on request only', () => {
    const text = minimalDeclaration.replace('指标值: 10件', '指标值: 10件 #甲')
    const cwd = folderWith({ 'a.yaml': text })
    expect(runBuilt(['fix', 'a.yaml'], { cwd }).err).toBe('没有可以自动改的\n')
    expect(runBuilt(['fix', '--unsafe', 'a.yaml'], { cwd }).err).toBe('a.yaml：改好 1 处（JX013 1 处）\n')
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(text.replace('10件 #甲', "'10件 #甲'"))
  })

  it('reads standard input and writes the mended text to standard output', () => {
    expect(runBuilt(['fix', '-'], { input: faulty })).toEqual({ code: 0, out: mended, err: '标准输入：改好 2 处（JX007 1 处、JX011 1 处）\n' })
    expect(runBuilt(['fix', '-'], { input: minimalDeclaration })).toMatchObject({ code: 0, out: minimalDeclaration })
  })

  it('R-27 writes GBK and UTF-16 anew as UTF-8, and keeps CRLF and the byte order mark of UTF-8', () => {
    const cwd = folderWith({ 'crlf.yaml': `\ufeff${faulty.replaceAll('\n', '\r\n')}` })
    writeFileSync(join(cwd, 'utf16.yaml'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(faulty, 'utf16le')]))
    expect(runBuilt(['fix', 'crlf.yaml', 'utf16.yaml'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, 'crlf.yaml'), 'utf8')).toBe(`\ufeff${mended.replaceAll('\n', '\r\n')}`)
    expect(readFileSync(join(cwd, 'utf16.yaml'), 'utf8')).toBe(mended)
  })

  it('keeps the file’s mode, and a link stays a link', () => {
    const cwd = folderWith({ 'a.yaml': faulty })
    chmodSync(join(cwd, 'a.yaml'), 0o640)
    symlinkSync('a.yaml', join(cwd, 'link.yaml'))
    expect(runBuilt(['fix', 'link.yaml'], { cwd }).code).toBe(0)
    expect(lstatSync(join(cwd, 'link.yaml')).isSymbolicLink()).toBe(true)
    expect(statSync(join(cwd, 'a.yaml')).mode & 0o777).toBe(0o640)
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(mended)
  })
})

describe('jixiao check --fix', () => {
  it('mends first and reports what is left, in any format', () => {
    const cwd = folderWith({ 'a.yaml': faulty.replace('资金总额: 100.30', '资金总额: 100.40') })
    const { code, out } = runBuilt(['check', '--fix', 'a.yaml', '--format', 'compact'], { cwd })
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line !== '').map((line) => /JX\d+/u.exec(line)?.[0])).toEqual(['JX201'])
  })

  it.each([
    [['check', '-', '--fix'], '标准输入请用 jixiao fix -'],
    [['check', 'x', '--unsafe'], '--dry-run 和 --unsafe 要与 --fix 一起用'],
    [['check', 'x', '--fix', '--watch'], '--fix 不能与 --watch 一起用'],
  ])('%j is told in words', (args, message) => {
    const { code, err } = runBuilt(args)
    expect([code, err.split('\n')[0]]).toEqual([2, message])
  })
})
