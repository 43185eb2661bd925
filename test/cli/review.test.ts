import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** A ceiling a little above its budget part: a declaration with a warning that a configuration can switch off. */
const underBudget = overlay('产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤30万元')

describe('jixiao review', () => {
  it('prints one sheet for each file; what they say is no failure', () => {
    const cwd = folderWith({ 'a.yaml': faultyExampleText, 'b.yaml': minimalDeclaration, 'c.yaml': 'name: x' })
    const { code, out, err } = runBuilt(['review', '.'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out.match(/^绩效目标审核意见单$/gmu)).toHaveLength(3)
    expect(out).toContain('依据：申报表“年度预算申请”栏：资金总额按收入性质、按支出性质分列（JX201）')
    expect(out).toContain('读不出申报表，表上的内容没有审核。')
  })

  it('speaks English', () => {
    expect(runBuilt(['review', '-', '--lang', 'en'], { input: faultyExampleText }).out).toContain('Review sheet of a performance declaration')
  })

  it('chooses the format by the name to write to, and says what it wrote', () => {
    const cwd = folderWith({ 'a.yaml': faultyExampleText })
    for (const name of ['表.pdf', '表.html', '表.json', '表.txt']) expect(runBuilt(['review', 'a.yaml', '-o', name], { cwd })).toEqual({ code: 0, out: `${name}\n`, err: '' })
    expect(readFileSync(join(cwd, '表.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(cwd, '表.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/u)
    expect(JSON.parse(readFileSync(join(cwd, '表.json'), 'utf8'))).toMatchObject({ reviews: [{ path: 'a.yaml' }] })
    expect(readFileSync(join(cwd, '表.txt'), 'utf8')).toMatch(/^绩效目标审核意见单\n/u)
  })

  it('writes one file for each declaration into a folder, or beside it, never in the place of the form', () => {
    const cwd = folderWith({ '2020/甲/a.yaml': minimalDeclaration, '2020/乙/a.yaml': minimalDeclaration })
    expect(runBuilt(['review', '2020', '--format', 'html', '-o', 'out'], { cwd }).out).toBe(`${join('out', '乙', 'a.review.html')}\n${join('out', '甲', 'a.review.html')}\n`)
    expect(runBuilt(['review', '2020/甲/a.yaml', '--format', 'pdf'], { cwd }).out).toBe(`${join('2020', '甲', 'a.review.pdf')}\n`)
    expect(readdirSync(join(cwd, '2020/甲'))).toEqual(['a.review.pdf', 'a.yaml'])
  })

  it('equal input gives equal bytes', () => {
    const cwd = folderWith({ 'a.yaml': faultyExampleText })
    for (const name of ['1.pdf', '2.pdf']) runBuilt(['review', 'a.yaml', '-o', name], { cwd })
    expect(readFileSync(join(cwd, '1.pdf')).equals(readFileSync(join(cwd, '2.pdf')))).toBe(true)
  })

  it('several declarations are one JSON document or one text', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration })
    expect(JSON.parse(runBuilt(['review', '.', '--format', 'json'], { cwd }).out)).toMatchObject({ reviews: [{ path: 'a.yaml' }, { path: 'b.yaml' }], failures: [] })
    expect(runBuilt(['review', '.', '-o', 'out.txt'], { cwd })).toMatchObject({ code: 0, out: 'out.txt\n' })
  })

  it.each([
    [['-o', 'x.yaml'], 'x.yaml'],
    [['-o', 'x.pdf'], 'x.pdf'],
    [['-o', 'x.docx', '--format', 'pdf'], 'x.docx'],
    [['-o', '-', '--format', 'pdf'], '不能导出为 -；'],
  ])('%j is refused before anything is written', (args, name) => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration })
    const { code, out, err } = runBuilt(['review', '.', ...args], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(name)
    expect(readdirSync(cwd)).toEqual(['a.yaml', 'b.yaml'])
  })

  it('two declarations that would share a file are both told and left unwritten', () => {
    const cwd = folderWith({ '甲/a.yaml': minimalDeclaration, '乙/a.yaml': minimalDeclaration })
    const { code, out, err } = runBuilt(['review', '甲/a.yaml', '乙/a.yaml', '--format', 'html', '-o', 'out'], { cwd })
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 2])
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })

  it('a file that cannot be read is told, and the others are reviewed', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration })
    const { code, out, err } = runBuilt(['review', 'a.yaml', 'none.yaml'], { cwd })
    expect(code).toBe(2)
    expect(out).toContain('某局')
    expect(err).toContain('none.yaml')
    expect(JSON.parse(runBuilt(['review', 'none.yaml', '--format', 'json'], { cwd }).out)).toMatchObject({ reviews: [], failures: [expect.stringContaining('none.yaml')] })
    expect(runBuilt(['review', 'none.yaml'], { cwd }).out).toBe('')
  })

  it('a place that cannot be written is told', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration, out: 'a file' })
    expect(runBuilt(['review', 'a.yaml', '--format', 'html', '-o', 'out/'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('无法写入') as string })
  })

  it('characters that no font has are told by their codes, and the PDF is written', () => {
    const cwd = folderWith({ 'a.yaml': minimalDeclaration.replace('某局', '某\u{1f600}局') })
    expect(runBuilt(['review', 'a.yaml', '-o', 'a.pdf'], { cwd })).toEqual({ code: 0, out: 'a.pdf\n', err: '' })
  })

  it('a configuration holds as in a check, and its mistakes are told', () => {
    const cwd = folderWith({ '.git/x': '', 'a.yaml': underBudget, 'jixiao.config.yaml': 'rules:\n  JX205: off\n' })
    expect(runBuilt(['review', 'a.yaml'], { cwd }).out).not.toContain('JX205')
    expect(runBuilt(['review', 'a.yaml', '--no-config'], { cwd }).out).toContain('JX205')
    writeFileSync(join(cwd, 'jixiao.config.yaml'), 'profile: 甲\n')
    expect(runBuilt(['review', 'a.yaml'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('JX901') as string })
  })
})
