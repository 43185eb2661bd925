import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleText, faultyExampleText } from '../support/faulty-example.js'
import { gitFolder, type GitFolder } from '../support/git-folder.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const tool = `"${process.execPath}" "${join(root, 'bin/jixiao.js')}"`

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return cwd
}

describe('jixiao diff', () => {
  it('ends with 0 where both say the same, 1 where they differ, 2 where one cannot be read', () => {
    const cwd = folderWith({ 'a.yaml': exampleText, 'b.yaml': faultyExampleText, 'same.yaml': `# 说明\n${exampleText}`, 'other.yaml': 'name: x' })
    expect(runBuilt(['diff', 'a.yaml', 'same.yaml'], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('内容相同') as string, err: '' })
    expect(runBuilt(['diff', 'a.yaml', 'b.yaml'], { cwd })).toMatchObject({ code: 1, out: expect.stringContaining('项目支出  185.00 → 186.00（+1.00，+0.5%）') as string, err: '' })
    expect(runBuilt(['diff', 'a.yaml', 'other.yaml'], { cwd })).toEqual({ code: 2, out: '', err: 'other.yaml：认不出是哪种申报表，先用 jixiao check 看看\n' })
    expect(runBuilt(['diff', 'a.yaml', 'gone.yaml'], { cwd })).toEqual({ code: 2, out: '', err: 'gone.yaml：没有这个文件或文件夹\n' })
    expect(runBuilt(['diff', '.', 'gone'], { cwd })).toEqual({ code: 2, out: '', err: 'gone：没有这个文件或文件夹\n' })
    expect(runBuilt(['diff', 'a.yaml'], { cwd })).toMatchObject({ code: 2, out: '' })
    expect(runBuilt(['diff', 'a.yaml', '.'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('一个是文件，一个是文件夹') as string })
  })

  it('compares projects of one unit each with its own, and no project with a department', () => {
    const project = readFileSync(join(root, 'examples/yunling-water-mains-2020.yaml'), 'utf8')
    const other = project.replace('项目名称: 城区', '项目名称: 新区')
    const cwd = folderWith({ 'a/1.yaml': project, 'a/2.yaml': other, 'b/1.yaml': other.replace('指标值: 12.6公里', '指标值: 12.8公里'), 'b/2.yaml': project, 'b/3.yaml': minimalDeclaration })
    expect(runBuilt(['diff', join('a', '1.yaml'), join('b', '3.yaml')], { cwd })).toEqual({ code: 2, out: '', err: `${join('a', '1.yaml')} 是项目支出绩效目标申报表，${join('b', '3.yaml')} 是部门整体支出绩效目标申报表，两种表不能比较\n` })
    const { out } = runBuilt(['diff', 'a', 'b'], { cwd })
    expect(out).toContain(`--- ${join('a', '2.yaml')}（云岭县供水服务中心 新区老旧供水管网改造 2020年度）\n+++ ${join('b', '1.yaml')}（云岭县供水服务中心 新区老旧供水管网改造 2020年度）`)
    expect(out).toContain('12.6公里 → 12.8公里')
    expect(out).not.toContain(`--- ${join('a', '1.yaml')}`)
  })

  it('writes HTML and JSON, by the name to write to', () => {
    const cwd = folderWith({ 'a.yaml': exampleText, 'b.yaml': faultyExampleText })
    expect(runBuilt(['diff', 'a.yaml', 'b.yaml', '-o', '对比.html'], { cwd })).toEqual({ code: 1, out: '', err: '' })
    expect(readFileSync(join(cwd, '对比.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/u)
    expect(JSON.parse(runBuilt(['diff', 'a.yaml', 'b.yaml', '--format', 'json'], { cwd }).out)).toMatchObject({ schemaVersion: 1, comparisons: [{ changes: 1, amounts: [{ label: '项目支出' }] }] })
    expect(runBuilt(['diff', 'a.yaml', 'b.yaml', '-o', '-'], { cwd }).out).toBe(runBuilt(['diff', 'a.yaml', 'b.yaml'], { cwd }).out)
    for (const name of ['b.yaml', '对比.pdf']) expect(runBuilt(['diff', 'a.yaml', 'b.yaml', '-o', name], { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`-o ${name} 看不出格式`) as string })
    expect(readFileSync(join(cwd, 'b.yaml'), 'utf8')).toBe(faultyExampleText)
    expect(runBuilt(['diff', 'a.yaml', 'b.yaml', '-o', 'a.yaml/x.html'], { cwd }).code).toBe(2)
    expect(existsSync(join(cwd, 'a.yaml/x.html'))).toBe(false)
  })

  it('compares folders: by department, with what stands on one side only', () => {
    const cwd = folderWith({ '2019/a.yaml': minimalDeclaration, '2019/x.yaml': exampleText, '2020/b.yaml': minimalDeclaration.replace('资金总额: 100.30', '资金总额: 110.30'), '2020/c.yaml': minimalDeclaration.replace('某局', '新局') })
    const { code, out } = runBuilt(['diff', '2019', '2020'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain(`--- ${join('2019', 'a.yaml')}（某局 2020年度）\n+++ ${join('2020', 'b.yaml')}（某局 2020年度）`)
    expect(out).toContain(`- ${join('2019', 'x.yaml')}（衡东县信访局 2020年度）  只在旧的一边\n+ ${join('2020', 'c.yaml')}（新局 2020年度）  只在新的一边`)
    expect(out).toContain('对比 1 对，相同 0，不同 1；只有一边的 2')
    expect(runBuilt(['diff', '2019', '2019'], { cwd })).toMatchObject({ code: 0, out: '对比 2 对，相同 2，不同 0；只有一边的 0\n' })
  })
})

/** A repository with two versions of a declaration, and one that cannot be read. */
function repository(): GitFolder {
  const folder = gitFolder()
  folder.write('.gitattributes', '*.yaml diff=jixiao\n')
  folder.write('2020.yaml', exampleText)
  folder.write('坏.yaml', 'name: [x\n')
  folder.commit()
  folder.write('2020.yaml', `# 已核对\n${faultyExampleText.replace('资金总额: 352.20', '资金总额: 352.2')}`)
  folder.write('坏.yaml', 'name: [y\n')
  return folder
}

describe('with git', () => {
  it('textconv: git diff tells what changed in the form, and nothing else', () => {
    const { git } = repository()
    git('config', 'diff.jixiao.textconv', `${tool} diff --textconv`)
    const lines = git('diff', '--no-color', '-U0', '--', '2020.yaml').split('\n').filter((line) => /^[-+](?![-+])/u.test(line))
    expect(lines).toEqual(['-项目支出：185.00万元', '+项目支出：186.00万元'])
  })

  it('textconv: what is no declaration is compared as it is', () => {
    const { git } = repository()
    git('config', 'diff.jixiao.textconv', `${tool} diff --textconv`)
    expect(git('diff', '--no-color', '-U0', '--', '坏.yaml')).toContain('-name: [x\n+name: [y\n')
  })

  it('textconv: git log and git show take it too', () => {
    const { git, commit } = repository()
    git('config', 'diff.jixiao.textconv', `${tool} diff --textconv`)
    commit()
    expect(git('show', '--no-color', '--format=', '--', '2020.yaml')).toContain('+项目支出：186.00万元')
  })

  it('difftool: a comparison in the terms of the form, of added files too', () => {
    const { git, write } = repository()
    git('config', 'difftool.jixiao.cmd', `${tool} diff "$LOCAL" "$REMOTE"`)
    expect(git('difftool', '--no-prompt', '--tool=jixiao', '--', '2020.yaml')).toContain('项目支出  185.00 → 186.00')
    write('2021.yaml', minimalDeclaration)
    git('add', '2021.yaml')
    expect(git('difftool', '--no-prompt', '--tool=jixiao', 'HEAD', '--', '2021.yaml')).toContain('资金总额  （空） → 100.30')
  })
})
