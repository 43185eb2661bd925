import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { hasUnprivileged, runUnprivileged } from '../support/unprivileged.js'

const program = join(root, 'bin/jixiao.js')
const clean = '检查 1 个文件：0 个错误，0 个警告\n'

function folderWith(...names: readonly string[]): string {
  const cwd = temporaryFolder()
  for (const name of names) {
    mkdirSync(join(cwd, name, '..'), { recursive: true })
    writeFileSync(join(cwd, name), minimalDeclaration)
  }
  return cwd
}

/** Runs a line of shell in which `$jixiao` is the program. */
function shell(line: string, cwd: string, env: Readonly<Record<string, string>> = {}): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line.replaceAll('$jixiao', `'${process.execPath}' '${program}'`)], { cwd, env: { ...process.env, NO_COLOR: '', ...env }, encoding: 'utf8', timeout: 60_000 })
  return { code: status, out: stdout, err: stderr }
}

describe.skipIf(!hasUnprivileged)('without permission', () => {
  const ways: readonly (readonly [args: readonly string[], err: string])[] = [
    [['check', 'secret.yaml'], 'secret.yaml：没有权限\n'],
    [['import', 'secret.docx'], 'secret.docx：没有权限\n'],
    [['check', 'locked'], 'locked：没有权限\n'],
    [['export', 'a.yaml', '--format', 'html', '-o', 'out'], 'out/a.html：无法写入，没有权限\n'],
    [['convert', 'a.yaml', 'b.xlsx'], 'b.xlsx：无法写入，没有权限\n'],
    [['review', 'a.yaml', '-o', 'r.html'], 'r.html：无法写入，没有权限\n'],
    [['summary', 'a.yaml', '-o', 's.html'], 's.html：无法写入，没有权限\n'],
    [['diff', 'a.yaml', 'a.yaml', '-o', 'd.html'], 'd.html：无法写入，没有权限\n'],
    [['template', '-o', 't.xlsx'], 't.xlsx：无法写入，没有权限\n'],
    [['init', '--department', '某局', '--year', '2021', '-o', 'n.yaml'], 'n.yaml：无法写入，没有权限\n'],
    [['baseline', 'write', 'a.yaml'], 'jixiao.baseline.json：无法写入，没有权限\n'],
    [['check', 'a.yaml', '--format', 'json=j.json'], 'j.json：无法写入，没有权限\n'],
    [['fmt', 'untidy.yaml'], 'untidy.yaml：无法写入，没有权限\n1 个文件：0 个已整理，1 个没有整理\n'],
    [['fix', 'faulty.yaml'], 'faulty.yaml：无法写入，没有权限\n'],
  ]

  /** A folder that may only be read, with a file and a folder that may not even be that. */
  function guarded(): string {
    const cwd = folderWith('a.yaml', 'secret.yaml', 'secret.docx', 'locked/b.yaml')
    writeFileSync(join(cwd, 'untidy.yaml'), minimalDeclaration.replace('年度: 2020', '年度:   2020'))
    writeFileSync(join(cwd, 'faulty.yaml'), minimalDeclaration.replace('年度: ', '年度：'))
    for (const name of ['secret.yaml', 'secret.docx', 'locked']) chmodSync(join(cwd, name), 0)
    for (const name of ['untidy.yaml', 'faulty.yaml']) chmodSync(join(cwd, name), 0o444)
    chmodSync(cwd, 0o555)
    onTestFinished(() => {
      for (const path of [cwd, join(cwd, 'locked')]) chmodSync(path, 0o755)
    })
    return cwd
  }

  it('each command says in a line what was refused, ends with 2, and writes nothing', () => {
    const cwd = guarded()
    const before = readdirSync(cwd)
    for (const [args, expected] of ways) {
      const { code, err } = runUnprivileged(args, cwd)
      expect([args, code, err]).toEqual([args, 2, expected])
    }
    expect(readdirSync(cwd)).toEqual(before)
  })

  it('a folder that may not be looked into is not passed over; all else is checked', () => {
    const { code, out, err } = runUnprivileged(['check', '.'], guarded())
    expect([code, err]).toEqual([2, 'locked：没有权限\nsecret.yaml：没有权限\n'])
    expect(out).toContain('检查 3 个文件')
  })
})

describe.skipIf(process.platform === 'win32')('links', () => {
  it('that lead in circles are told where they are named, and passed by below a folder', () => {
    const cwd = folderWith('in/a.yaml')
    symlinkSync('b.yaml', join(cwd, 'c.yaml'))
    symlinkSync('c.yaml', join(cwd, 'b.yaml'))
    symlinkSync('..', join(cwd, 'in/up'))
    expect(runBuilt(['check', 'b.yaml'], { cwd })).toEqual({ code: 2, out: '', err: 'b.yaml：链接绕成了圈\n' })
    expect(runBuilt(['check', 'in'], { cwd })).toEqual({ code: 0, out: clean, err: '' })
    symlinkSync('x.html', join(cwd, 'x.html'))
    expect(runBuilt(['export', 'in/a.yaml', '--format', 'html', '-o', 'x.html'], { cwd })).toEqual({ code: 2, out: '', err: 'x.html：无法写入，链接绕成了圈\n' })
  })
})

describe('names', () => {
  it.each(['空 格 #1 （中文）%41&x.yaml', '-o.yaml', `${'长'.repeat(83)}.yaml`, '[a]{b}*.yaml', "'q\" $(x).yaml"].filter((name) => process.platform !== 'win32' || !/[*"]/u.test(name)))('%s is checked, exported, converted and imported', (name) => {
    const cwd = folderWith(name)
    const path = `./${name}`
    const stem = name.slice(0, -5)
    expect(runBuilt(['check', path], { cwd })).toEqual({ code: 0, out: clean, err: '' })
    expect(runBuilt(['export', path, '--format', 'docx', '-o', `${stem.slice(0, 20)} 出/`], { cwd }).code).toBe(0)
    expect(runBuilt(['import', `./${stem.slice(0, 20)} 出/${stem}.docx`, '-o', '读入 #/'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, '读入 #', name), 'utf8')).toContain('填报单位: 某局')
    const sarif = JSON.parse(runBuilt(['check', path, '--profile', 'all', '--format', 'sarif'], { cwd }).out) as { readonly runs: readonly { readonly artifacts?: readonly { readonly location: { readonly uri: string } }[] }[] }
    for (const { location } of sarif.runs[0]?.artifacts ?? []) expect(decodeURIComponent(location.uri)).toBe(name)
  })

  it('too long for the system are told', () => {
    const cwd = folderWith('a.yaml')
    expect(runBuilt(['check', `${'长'.repeat(100)}.yaml`], { cwd })).toMatchObject({ code: 2, err: expect.stringMatching(/^长+\.yaml：文件名太长\n$/u) as unknown })
    expect(runBuilt(['export', 'a.yaml', '--format', 'html', '-o', `${'d'.repeat(300)}/`], { cwd })).toMatchObject({ code: 2, err: expect.stringMatching(/^d+\/a\.html：无法写入，文件名太长\n$/u) as unknown })
  })
})

describe.skipIf(process.platform === 'win32')('input that never ends or grows', () => {
  it('is told as too large, with little memory', () => {
    const cwd = folderWith('a.yaml')
    for (const args of [['check', '/dev/zero'], ['import', '/dev/zero'], ['summary', '/dev/zero'], ['diff', 'a.yaml', '/dev/zero'], ['export', '/dev/zero', '--format', 'html', '-o', 'x.html']]) expect(runBuilt(args, { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('/dev/zero：文件太大') as unknown })
    expect(shell('yes | $jixiao check -; exit ${PIPESTATUS[1]}', cwd)).toEqual({ code: 2, out: '', err: '标准输入：文件太大\n' })
  })

  it('a pipe under a name is read to its end', () => {
    expect(shell('$jixiao check <(cat a.yaml)', folderWith('a.yaml'))).toEqual({ code: 0, out: clean, err: '' })
  })
})

describe.skipIf(process.platform === 'win32')('a reader that has seen enough', () => {
  it.each(['check . --format json', 'explain', 'values a.yaml', 'summary . --format csv', 'export . --format html -o out', '--help', 'completion bash'])('%s | head -1: no message, and the code that it would have had', (line) => {
    const { code, err } = shell(`$jixiao ${line} --lang en 2>err | head -1 >/dev/null; code=\${PIPESTATUS[0]}; grep -E 'EPIPE|Error| at ' err; exit $code`, folderWith('a.yaml'))
    expect([code, err]).toEqual([0, ''])
  })
})

describe.skipIf(process.platform === 'win32')('surroundings', () => {
  it('without HOME, TMPDIR and any other variable, or with such that lead nowhere, the bytes are the same', () => {
    const cwd = folderWith('a.yaml')
    const formats = ['--format', 'pdf,xlsx,docx,html']
    runBuilt(['export', 'a.yaml', ...formats, '-o', 'usual'], { cwd })
    execFileSync(process.execPath, [program, 'export', 'a.yaml', ...formats, '-o', 'bare'], { cwd, env: {} })
    runBuilt(['export', 'a.yaml', ...formats, '-o', 'nowhere'], { cwd, env: { HOME: '/nonexistent', TMPDIR: '/nonexistent', XDG_CACHE_HOME: '/nonexistent', LANG: 'C', LC_ALL: 'C', TZ: 'Pacific/Kiritimati' } })
    for (const name of ['a.pdf', 'a.xlsx', 'a.docx', 'a.html']) {
      const usual = readFileSync(join(cwd, 'usual', name))
      for (const other of ['bare', 'nowhere']) expect(readFileSync(join(cwd, other, name)).equals(usual)).toBe(true)
    }
  })

  it('LANG=C: frames of ASCII, words as ever', () => {
    const { out } = runBuilt(['check', join(root, 'examples/faulty/jx201-total-wrong.yaml')], { env: { LANG: 'C', LC_ALL: 'C' } })
    expect(out).toContain('资金总额')
    expect(out).toMatch(/\n {3}--> .*:8:9/u)
    expect(out).not.toMatch(/[─-╿━]/u)
  })

  it('with few open files and little memory a county is checked and exported', () => {
    const county = join(root, 'examples/county')
    const { code, err } = shell(`ulimit -n 24; $jixiao check '${county}' --quiet > /dev/null; [ $? = 1 ] && NODE_OPTIONS=--max-old-space-size=64 $jixiao export '${county}' --format html -o out --quiet --jobs 1 --force`, folderWith())
    expect([code, err]).toEqual([0, ''])
  })
})

describe('two at once', () => {
  const tidy = (): string => runBuilt(['fmt', '-'], { input: minimalDeclaration }).out

  it('runs that write the same forms leave each whole, and nothing temporary', async () => {
    const cwd = folderWith(...Array.from({ length: 12 }, (_, index) => `in/${index}.yaml`))
    for (const name of readdirSync(join(cwd, 'in'))) writeFileSync(join(cwd, 'in', name), minimalDeclaration.replace('某局', `某${name}局`))
    const args = [program, 'export', 'in', '--format', 'xlsx', '--jobs', '1', '--quiet', '-o']
    execFileSync(process.execPath, [...args, 'alone'], { cwd })
    const runs = Array.from({ length: 4 }, () => spawn(process.execPath, [...args, 'shared'], { cwd, stdio: 'ignore' }))
    expect(await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0] as unknown))).toEqual([0, 0, 0, 0])
    const contents = (folder: string): unknown => readdirSync(join(cwd, folder)).toSorted().map((name) => [name, readFileSync(join(cwd, folder, name)).toString('base64')])
    expect(contents('shared')).toEqual(contents('alone'))
  })

  it.each([['fmt', '年度:   2020'], ['fix', '年度：2020']])('%s of one file by several leaves it whole', async (command, year) => {
    const cwd = folderWith()
    writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration.replace('年度: 2020', year))
    const runs = Array.from({ length: 4 }, () => spawn(process.execPath, [program, command, 'a.yaml'], { cwd, stdio: 'ignore' }))
    await Promise.all(runs.map(async (run) => once(run, 'exit')))
    expect([readFileSync(join(cwd, 'a.yaml'), 'utf8'), readdirSync(cwd)]).toEqual([command === 'fmt' ? tidy() : minimalDeclaration, ['a.yaml']])
  })

  it('kill -9 while a file is written anew leaves the old or the new one', async () => {
    const cwd = folderWith()
    const untidy = minimalDeclaration.replace('年度: 2020', '年度:   2020')
    const whole = [untidy, tidy()]
    for (const wait of [40, 60, 70, 80, 90, 100, 120, 150, 200]) {
      writeFileSync(join(cwd, 'a.yaml'), untidy)
      const run = spawn(process.execPath, [program, 'fmt', 'a.yaml'], { cwd, stdio: 'ignore' })
      setTimeout(() => run.kill('SIGKILL'), wait)
      await once(run, 'exit')
      expect(whole).toContain(readFileSync(join(cwd, 'a.yaml'), 'utf8'))
    }
  })
})

describe('what comes from Windows', () => {
  it('lines that end in CRLF, with a byte order mark, are judged and printed as any', () => {
    const cwd = folderWith('a.yaml')
    mkdirSync(join(cwd, 'w'))
    writeFileSync(join(cwd, 'w/a.yaml'), `\ufeff${minimalDeclaration.replaceAll('\n', '\r\n')}`)
    expect(runBuilt(['check', 'w/a.yaml'], { cwd }).code).toBe(0)
    for (const folder of ['.', 'w']) runBuilt(['export', join(folder, 'a.yaml'), '--format', 'html', '--no-source', '-o', join(folder, 'out')], { cwd })
    expect(readFileSync(join(cwd, 'w/out/a.html')).equals(readFileSync(join(cwd, 'out/a.html')))).toBe(true)
    rmSync(join(cwd, 'out'), { recursive: true })
  })
})

describe.runIf(process.platform !== 'win32')('a pipe', () => {
  it('that does not wait, and whose reader is slow, gets all of a long report', () => {
    const cwd = temporaryFolder()
    for (let number = 0; number < 150; number++) writeFileSync(join(cwd, `${number}.yaml`), minimalDeclaration.replace('年度: 2020', '年度: 二〇二〇'))
    const whole = shell('$jixiao check . --format json', cwd).out
    expect(whole.length).toBeGreaterThan(100_000)
    // Another program of Node makes the pipe one that does not wait.
    const slow = shell(`{ '${process.execPath}' -e 'process.stdout.write(""); setTimeout(() => {}, 2500)' & sleep 0.5; $jixiao check . --format json; } | (sleep 2; cat)`, cwd).out
    expect(slow).toBe(whole)
  })
})
