import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitFolder } from '../support/git-folder.js'
import { minimalDeclaration as good } from '../support/minimal-declaration.js'
import { runBuilt, type Run } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const changed = `${good}# 改过\n`
const nothing: Run = { code: 0, out: '检查 0 个文件：0 个错误，0 个警告\n', err: '没有改动过的申报表\n' }

function pathsOf({ out }: Run): readonly string[] {
  return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path)
}

/** Paths that a check with these arguments looks at. */
function checked(cwd: string, ...args: readonly string[]): readonly string[] {
  return pathsOf(runBuilt(['check', '--format=json', ...args], { cwd }))
}

describe('--changed', () => {
  it('takes what is staged, unstaged, renamed and untracked, and leaves out the rest', () => {
    const { folder, git, write, commit } = gitFolder()
    for (const name of ['same.yaml', 'staged.yaml', 'unstaged.yaml', 'old name.yaml', 'gone.yaml', '说明.txt']) write(name, good)
    write('.gitignore', 'ignored.yaml\n')
    commit()
    write('staged.yaml', changed)
    git('add', 'staged.yaml')
    write('unstaged.yaml', changed)
    renameSync(join(folder, 'old name.yaml'), join(folder, '新 名"字.yaml'))
    rmSync(join(folder, 'gone.yaml'))
    for (const name of ['2020/新增 [1].yaml', 'ignored.yaml', '说明.txt']) write(name, changed)
    expect(checked(folder, '--changed')).toEqual(['2020/新增 [1].yaml', 'staged.yaml', 'unstaged.yaml', '新 名"字.yaml'])
    git('add', '-A')
    expect(checked(folder, '--changed')).toEqual(['2020/新增 [1].yaml', 'staged.yaml', 'unstaged.yaml', '新 名"字.yaml'])
  })

  it('says so when nothing has changed, with exit code 0', () => {
    const { folder, write, commit } = gitFolder()
    write('a.yaml', good)
    commit()
    expect(runBuilt(['check', '--changed'], { cwd: folder })).toEqual(nothing)
    expect(runBuilt(['check', 'a.yaml', '--changed'], { cwd: folder })).toEqual(nothing)
    expect(runBuilt(['check', '--changed', '--lang', 'en'], { cwd: folder })).toMatchObject({ code: 0, err: 'no declaration has changed\n' })
    expect(pathsOf(runBuilt(['check', '--changed', '--format', 'json'], { cwd: folder }))).toEqual([])
    rmSync(join(folder, 'a.yaml'))
    expect(runBuilt(['check', '--changed'], { cwd: folder })).toEqual(nothing)
  })

  it('R-38 a name or glob that matches nothing still exits 2', () => {
    const { folder, write, commit } = gitFolder()
    write('a.yaml', good)
    commit()
    expect(runBuilt(['check', '*.yml', '--changed'], { cwd: folder })).toMatchObject({ code: 2, err: '*.yml：没有文件与此相符\n' })
    expect(runBuilt(['check', '*.yml'], { cwd: folder })).toMatchObject({ code: 2, err: '*.yml：没有文件与此相符\n' })
    expect(runBuilt(['check', 'nowhere.yaml'], { cwd: folder })).toMatchObject({ code: 2, err: 'nowhere.yaml：没有这个文件或文件夹\n' })
    mkdirSync(join(folder, '空'))
    expect(runBuilt(['check', '空'], { cwd: folder })).toMatchObject({ code: 2, err: '空：文件夹里没有 .yaml 或 .yml 文件\n' })
  })

  it('works in a subfolder, with paths as one would write them there', () => {
    const { folder, write, commit } = gitFolder()
    for (const name of ['上/a.yaml', '下/b.yaml', '下/里/c.yaml']) write(name, good)
    commit()
    for (const name of ['上/a.yaml', '下/里/c.yaml']) write(name, changed)
    expect(checked(join(folder, '下'), '--changed')).toEqual(['里/c.yaml'])
    expect(checked(join(folder, '下'), '..', '--changed')).toEqual(['../上/a.yaml', '../下/里/c.yaml'])
    expect(checked(folder, '上', '--changed')).toEqual(['上/a.yaml'])
  })

  it('works before the first commit, and whatever git is set to', () => {
    const { folder, git, write } = gitFolder()
    write('下/a.yaml', good)
    write('b.yaml', good)
    git('add', 'b.yaml')
    git('config', 'diff.relative', 'true')
    expect(checked(folder, '--changed')).toEqual(['b.yaml', '下/a.yaml'])
    git('commit', '-q', '-m', 'b')
    write('b.yaml', changed)
    expect(checked(join(folder, '下'), '..', '--changed')).toEqual(['../b.yaml', '../下/a.yaml'])
  })

  it('with a base takes what changed since the branch left it, and what is not committed', () => {
    const { folder, git, write, commit } = gitFolder()
    for (const name of ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml']) write(name, good)
    commit()
    git('checkout', '-q', '-b', '分支')
    write('a.yaml', changed)
    commit()
    git('checkout', '-q', 'main')
    write('b.yaml', changed)
    commit()
    git('checkout', '-q', '分支')
    write('c.yaml', changed)
    expect(checked(folder, '--changed=main')).toEqual(['a.yaml', 'c.yaml'])
    expect(checked(folder, '--changed', 'main', '*.yaml')).toEqual(['a.yaml', 'c.yaml'])
    expect(checked(folder, '--changed')).toEqual(['c.yaml'])
    expect(checked(folder, '--changed', 'HEAD~1', 'a.yaml', 'd.yaml')).toEqual(['a.yaml'])
  })

  it('takes a file behind it for a file, and asks where both could be meant', () => {
    const { folder, git, write, commit } = gitFolder()
    for (const name of ['a.yaml', 'b.yaml', '2020/c.yaml', 'dev/d.yaml']) write(name, good)
    commit()
    git('branch', 'dev')
    for (const name of ['a.yaml', 'b.yaml', '2020/c.yaml', 'dev/d.yaml']) write(name, changed)
    expect(checked(folder, '--changed', 'a.yaml')).toEqual(['a.yaml'])
    expect(checked(folder, '--changed', 'a.yaml', 'b.yaml')).toEqual(['a.yaml', 'b.yaml'])
    expect(checked(folder, '--changed', '2020')).toEqual(['2020/c.yaml'])
    expect(checked(folder, '--changed', '*.yaml')).toEqual(['a.yaml', 'b.yaml'])
    expect(runBuilt(['check', '--changed', 'nowhere.yaml'], { cwd: folder })).toMatchObject({ code: 2, err: 'nowhere.yaml：没有这个文件或文件夹\n' })
    const { code, err } = runBuilt(['check', '--changed', 'dev'], { cwd: folder })
    expect([code, err]).toEqual([2, '“dev”既是文件或文件夹，又是 git 的分支或标签：要检查的写 ./dev，要比较的写 --changed=refs/heads/dev\n'])
    expect(checked(folder, '--changed', './dev')).toEqual(['dev/d.yaml'])
    expect(checked(folder, '--changed=refs/heads/dev')).toEqual(['2020/c.yaml', 'a.yaml', 'b.yaml', 'dev/d.yaml'])
  })

  it('follows links to the files that changed', () => {
    const { folder, write, commit } = gitFolder()
    write('a.yaml', good)
    commit()
    write('a.yaml', changed)
    const linked = join(temporaryFolder(), 'link')
    symlinkSync(folder, linked)
    expect(checked(linked, '--changed')).toEqual(['a.yaml'])
  })

  it('keeps standard input, and serves other commands too', () => {
    const { folder, write, commit } = gitFolder()
    for (const name of ['2020/a.yaml', '2020/b.yaml']) write(name, good)
    commit()
    write('2020/b.yaml', changed)
    expect(pathsOf(runBuilt(['check', '-', '--changed', '--format=json'], { cwd: folder, input: good }))).toEqual(['标准输入'])
    expect(runBuilt(['export', '2020', '--changed', '--format', 'xlsx', '-o', 'out/'], { cwd: folder })).toMatchObject({ code: 0, out: `${join('out', 'b.xlsx')}\n` })
  })

  it('outside a repository tells why, with exit code 2', () => {
    const cwd = temporaryFolder()
    expect(runBuilt(['check', '--changed'], { cwd })).toEqual({ code: 2, out: '', err: '这个文件夹不在 git 仓库里，不能用 --changed\n' })
    expect(runBuilt(['check', '--changed', '--lang', 'en'], { cwd })).toEqual({ code: 2, out: '', err: '--changed works in a git repository only, and this folder is in none\n' })
  })

  it('an unknown base, an unrelated one and a shallow clone are told apart, with exit code 2', () => {
    const { folder, git, write, commit } = gitFolder()
    write('a.yaml', good)
    commit()
    expect(runBuilt(['check', '--changed=nowhere'], { cwd: folder })).toEqual({ code: 2, out: '', err: 'git 里没有“nowhere”这个分支、标签或提交\n' })
    expect(runBuilt(['check', '--changed=--all'], { cwd: folder })).toMatchObject({ code: 2, err: 'git 里没有“--all”这个分支、标签或提交\n' })
    git('checkout', '-q', '--orphan', 'other')
    expect(runBuilt(['check', '--changed=main'], { cwd: folder })).toEqual({ code: 2, out: '', err: '当前的提交与“main”没有共同的来源\n' })
    // With the same content in the same second it would be the very same commit.
    write('b.yaml', good)
    commit()
    expect(runBuilt(['check', '--changed=main'], { cwd: folder })).toMatchObject({ code: 2, err: '当前的提交与“main”没有共同的来源\n' })
    git('checkout', '-q', '-b', 'late', 'main')
    commit()
    const clone = temporaryFolder()
    gitFolder(clone).git('fetch', '-q', '--depth=1', `file://${folder}`, 'late:late', 'main:old')
    gitFolder(clone).git('checkout', '-q', 'late')
    const { code, err } = runBuilt(['check', '--changed=old'], { cwd: clone })
    expect([code, err]).toEqual([2, expect.stringMatching(/没有共同的来源：仓库只取了最近几次提交，.*--unshallow.*fetch-depth/u)])
  })

  it('a machine without git is told so, with exit code 2', () => {
    const { folder } = gitFolder()
    expect(runBuilt(['check', '--changed'], { cwd: folder, env: { PATH: temporaryFolder() } })).toEqual({ code: 2, out: '', err: '没有找到 git 程序，--changed 要用它来看哪些文件改过\n' })
  })

  it('passes on what git itself complains about', () => {
    const { folder, write } = gitFolder()
    write('a.yaml', good)
    writeFileSync(join(folder, '.git/config'), '[core\n')
    const { code, err } = runBuilt(['check', '--changed'], { cwd: folder })
    expect([code, err]).toEqual([2, expect.stringMatching(/^git 报告：fatal: bad config .*\n$/u)])
  })

  it('without it, no git is started, and a file has to be named', () => {
    const trap = temporaryFolder()
    writeFileSync(join(trap, 'git'), '#!/bin/sh\n: > "$0.started"\n')
    chmodSync(join(trap, 'git'), 0o755)
    const { folder, write } = gitFolder()
    write('a.yaml', good)
    expect(runBuilt(['check', '.'], { cwd: folder, env: { PATH: trap } })).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(trap, 'git.started'))).toBe(false)
    runBuilt(['check', '.', '--changed'], { cwd: folder, env: { PATH: trap } })
    expect(existsSync(join(trap, 'git.started'))).toBe(true)
    expect(runBuilt(['check'], { cwd: folder })).toEqual({ code: 2, out: '', err: '没有写要处理的文件\n用法见 jixiao --help\n' })
  })
})
