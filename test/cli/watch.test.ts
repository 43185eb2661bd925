import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { watchRoots } from '../../src/cli/watch-roots.js'
import { departmentOf } from '../support/department-of.js'
import { gitFolder } from '../support/git-folder.js'
import { minimalDeclaration as good } from '../support/minimal-declaration.js'
import { runBuilt } from '../support/run-built.js'
import { startWatch } from '../support/running-watch.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const bad = good.replace('资金总额: 100.30', '资金总额: 100.40')
const clean = '检查 1 个文件：0 个错误，0 个警告\n'

/** Time in which a change that counted would have been told. */
const quiet = async (): Promise<void> => new Promise((done) => setTimeout(done, 700))

describe('check --watch', () => {
  it('checks a named file, and again after it is written, replaced by renaming, deleted and made anew', async () => {
    const cwd = temporaryFolder()
    const file = join(cwd, '申报 表.yaml')
    writeFileSync(file, good)
    writeFileSync(join(cwd, 'b.yaml'), bad)
    const { reports, errors, interrupt } = startWatch(['check', '申报 表.yaml', '--watch'], cwd)
    expect(await reports(1)).toBe(clean)
    writeFileSync(file, bad)
    expect(await reports(2)).toContain('\n错误 JX201 ')
    writeFileSync(join(cwd, '.4913.tmp'), good)
    renameSync(join(cwd, '.4913.tmp'), file)
    expect((await reports(3)).endsWith(`\n\n${clean}`)).toBe(true)
    rmSync(file)
    await reports(4)
    expect(errors()).toContain('申报 表.yaml：没有这个文件或文件夹\n')
    writeFileSync(file, bad)
    expect((await reports(5)).match(/错误 JX201/gu)).toHaveLength(2)
    expect(await interrupt()).toEqual({ code: 130, signal: null })
    expect(errors()).not.toMatch(/ at |Error/u)
  })

  it('sees new, changed and deleted files in a named folder, and in new folders', async () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, '2020'))
    writeFileSync(join(cwd, '2020/a.yaml'), good)
    const { reports } = startWatch(['check', '2020', '--watch'], cwd)
    await reports(1)
    writeFileSync(join(cwd, '2020/b.yml'), departmentOf('b', bad))
    expect(await reports(2)).toContain('检查 2 个文件：1 个错误')
    mkdirSync(join(cwd, '2020/局'))
    writeFileSync(join(cwd, '2020/局/c.yaml'), departmentOf('c', good))
    await expect.poll(async () => reports(3), { timeout: 20_000 }).toContain('检查 3 个文件：1 个错误')
    rmSync(join(cwd, '2020/b.yml'))
    await expect.poll(async () => reports(4), { timeout: 20_000 }).toContain('检查 2 个文件：0 个错误')
  })

  it('goes on when its folder is removed, and sees it come back', async () => {
    const cwd = temporaryFolder()
    const make = (text: string): void => {
      mkdirSync(join(cwd, '2020'))
      writeFileSync(join(cwd, '2020/a.yaml'), text)
    }
    make(good)
    const { reports, errors, interrupt } = startWatch(['check', '2020', '--watch'], cwd)
    await reports(1)
    rmSync(join(cwd, '2020'), { recursive: true })
    await reports(2)
    await expect.poll(errors, { timeout: 20_000 }).toContain('2020：没有这个文件或文件夹\n')
    // Longer than between two looks.
    await quiet()
    make(bad)
    await expect.poll(async () => reports(3), { timeout: 20_000 }).toContain('错误 JX201')
    writeFileSync(join(cwd, '2020/a.yaml'), good)
    await expect.poll(async () => reports(4), { timeout: 20_000 }).toMatch(/检查 1 个文件：0 个错误，0 个警告\n$/u)
    expect(await interrupt()).toEqual({ code: 130, signal: null })
  })

  it('is not woken by other files, and many changes at once are not many reports', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'a.yaml'), good)
    writeFileSync(join(cwd, 'b.yaml'), good)
    const { reports } = startWatch(['check', 'a.yaml', '--watch'], cwd)
    await reports(1)
    writeFileSync(join(cwd, 'b.yaml'), bad)
    writeFileSync(join(cwd, 'c.txt'), '')
    await quiet()
    expect(await reports(1)).toBe(clean)
    for (let turn = 0; turn < 50; turn++) writeFileSync(join(cwd, 'a.yaml'), good)
    await reports(2)
    await quiet()
    // One, mostly; on a busy machine the last of fifty may come a while after the first.
    expect([`${clean}\n${clean}`, `${clean}\n${clean}\n${clean}`]).toContain(await reports(2))
  })

  it('watches what a glob may match, with every option of check', async () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, '2020'))
    writeFileSync(join(cwd, '2020/a.yaml'), good)
    const { reports, interrupt } = startWatch(['check', '2020/*.yaml', '--watch', '--format', 'json', '--lang', 'en'], cwd)
    expect(JSON.parse(await reports(1))).toMatchObject({ summary: { files: 1 } })
    writeFileSync(join(cwd, '2020/b.yaml'), departmentOf('b', bad))
    expect(JSON.parse((await reports(2)).slice((await reports(1)).indexOf('\n\n{') + 1))).toMatchObject({ summary: { files: 2, errors: 1 } })
    expect(await interrupt()).toEqual({ code: 130, signal: null })
  })

  it('asks git again each time with --changed', async () => {
    const { folder, write, commit } = gitFolder()
    write('a.yaml', good)
    write('b.yaml', good)
    commit()
    const { reports, errors } = startWatch(['check', '--changed', '--watch'], folder)
    expect(await reports(1)).toContain('检查 0 个文件')
    expect(errors()).toContain('没有改动过的申报表')
    write('b.yaml', bad)
    expect(await reports(2)).toContain('b.yaml:5:9')
  })

  it('ends when no one reads on', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'a.yaml'), good)
    const { reports, closePipe } = startWatch(['check', 'a.yaml', '--watch'], cwd)
    await reports(1)
    expect(await closePipe(() => writeFileSync(join(cwd, 'a.yaml'), bad))).toEqual({ code: 0, signal: null })
  })

  it('refuses standard input, and wants a file', () => {
    expect(runBuilt(['check', '-', '--watch'])).toEqual({ code: 2, out: '', err: '标准输入不能用 --watch\n' })
    expect(runBuilt(['check', '--watch'])).toMatchObject({ code: 2, err: '没有写要处理的文件\n用法见 jixiao --help\n' })
    // What is wrong from the beginning is not waited for.
    expect(runBuilt(['check', '--changed', '--watch'], { cwd: temporaryFolder() })).toMatchObject({ code: 2, out: '' })
  })
})

describe('what is watched', () => {
  it('is a file by way of its folder, a folder whole, and a glob from its first folder without signs', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, '甲'))
    const { folders, isIgnored } = watchRoots([join(cwd, 'a.yaml'), join(cwd, '甲'), '乙/*/b.yaml', '*.yml'])
    expect(folders).toEqual([cwd, join(cwd, '甲'), resolve('乙'), resolve('.')])
    expect([join(cwd, 'a.yaml'), join(cwd, '甲/x.yaml'), join(cwd, '甲/X.YML'), resolve('乙/丙/b.yaml')].filter((path) => isIgnored(path, true))).toEqual([])
    expect([join(cwd, 'b.yaml'), join(cwd, '甲/x.txt'), join(cwd, '甲/.git/x.yaml'), join(cwd, '甲/node_modules/x.yaml')].filter((path) => !isIgnored(path, true))).toEqual([])
    expect(isIgnored(join(cwd, '甲/里'), undefined)).toBe(false)
  })
})
