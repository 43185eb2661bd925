import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gitFolder } from '../support/git-folder.js'
import { root, type Run } from '../support/run-built.js'
import { startWatch } from '../support/running-watch.js'
import { runAll, type AllTold } from './every-command.js'
import { temporaryFolder } from './export-form.js'
import { findProgram } from './programs.js'
import { startWine } from './wine.js'

const { folder, remove } = temporaryFolder()
afterAll(remove)
/** Empty folders, but for the one file. */
const [alone, aloneOnWindows] = [join(folder, 'alone'), join(folder, 'windows')]
const program = join(alone, 'jixiao')
const programForWindows = join(aloneOnWindows, 'jixiao.exe')

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'exe'], { cwd: root, stdio: 'pipe' })
  cpSync(join(root, 'dist-exe/jixiao-linux-x64'), program)
  cpSync(join(root, 'dist-exe/jixiao-win-x64.exe'), programForWindows)
}, 600_000)

/** Runs a program where there is neither Node nor anything else to be found. */
function runBare(file: string, args: readonly string[], cwd: string, { PATH = '/nonexistent', LANG = 'C' } = {}): Run {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, env: { PATH, LANG, HOME: join(folder, 'home') }, input: '', encoding: 'utf8', maxBuffer: 1 << 26 })
  return { code: status, out: stdout, err: stderr }
}

/** What the usual program comes to, in a folder of its own. */
function runUsual(LANG: string): AllTold {
  const cwd = join(folder, LANG)
  return runAll(cwd, (args) => runBare(process.execPath, [join(root, 'bin/jixiao.js'), ...args], cwd, { LANG }))
}

describe('the executable for Linux, alone', () => {
  it('does what the program does that Node runs, with every command and to the byte', { timeout: 600_000 }, () => {
    const expected = runUsual('C')
    const cwd = join(folder, 'single')
    const told = runAll(cwd, (args) => runBare(program, args, cwd))
    expect(told).toEqual(expected)
    // And that is what it should be.
    expect(told.runs.filter(({ code }) => code === 3 || code === null)).toEqual([])
    expect(told.runs.filter(({ code }) => code === 2).map(({ command }) => command)).toEqual(['check nothing.yaml', 'no-such-command'])
    expect(told.runs.find(({ command }) => command === 'check 信访局.yaml')).toMatchObject({ code: 1, out: expect.stringContaining('信访局.yaml:8:9 ') })
    expect(Object.keys(told.files)).toEqual(expect.arrayContaining(['/forms/a.pdf', '/forms/a.xlsx', '/forms/a.docx', '/forms/a.html', '/batch/第12局-2020.docx', '/merged.pdf', '/from-xlsx.yaml', '/from-doc.yaml', '/empty.xlsx', '/summary.html', '/review.pdf']))
    // Nothing is unpacked beside it.
    expect(readdirSync(alone)).toEqual(['jixiao'])
  })

  it('asks git what has changed', () => {
    const { folder: cwd, write, commit } = gitFolder()
    write('a.yaml', '年度: 2020\n')
    commit()
    write('b.yaml', '年度: 2020\n')
    const tools = join(folder, 'tools')
    mkdirSync(tools)
    symlinkSync(findProgram('git'), join(tools, 'git'))
    expect(runBare(program, ['check', '--changed', '--format', 'compact'], cwd, { PATH: tools })).toMatchObject({ code: 1, out: expect.stringMatching(/^b[.]yaml:/u), err: '' })
  })

  it('watches', async () => {
    const cwd = join(folder, 'watched')
    mkdirSync(cwd)
    cpSync(join(root, 'examples/hengdong-petition-2020-revised.yaml'), join(cwd, 'a.yaml'))
    const { reports, interrupt } = startWatch(['check', 'a.yaml', '--watch'], cwd, [program])
    expect(await reports(1)).toBe('检查 1 个文件：0 个错误，0 个警告\n')
    writeFileSync(join(cwd, 'a.yaml'), readFileSync(join(cwd, 'a.yaml'), 'utf8').replace('项目支出: 185.00', '项目支出: 186.00'))
    expect(await reports(2)).toContain('错误 JX201')
    expect(await interrupt()).toEqual({ code: 130, signal: null })
  })

  it('gives the licences of all that is inside, Node among them', () => {
    const { code, out } = runBare(program, ['--licenses'], alone)
    expect(code).toBe(0)
    for (const name of ['LICENSE', 'dist/THIRD-PARTY-LICENSES.txt', 'dist/fonts/OFL.txt']) expect(out).toContain(readFileSync(join(root, name), 'utf8').trim())
    expect(out).toContain('Node.js is licensed for use as follows:')
  })
})

describe('the executable for Windows, alone and under Wine', () => {
  it('does what the program does that Node runs here, with every command and to the byte', { timeout: 600_000 }, () => {
    const wine = startWine(join(folder, 'wine'))
    const cwd = join(folder, 'single-windows')
    const told = runAll(cwd, (args) => wine.run(programForWindows, args, cwd))
    expect(withSlashes(told)).toEqual(withSlashes(runUsual('C.UTF-8')))
    expect(readdirSync(aloneOnWindows)).toEqual(['jixiao.exe'])
  })
})

/** What is said with paths as elsewhere. */
const withSlashes = ({ runs, files }: AllTold): AllTold => ({ runs: runs.map(({ command, code, out, err }) => ({ command, code, out: out.replaceAll('\\', '/'), err: err.replaceAll('\\', '/') })), files })
