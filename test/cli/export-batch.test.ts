import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const program = join(root, 'bin/jixiao.js')
const ledger = '.jixiao-export.jsonl'

function declarationOf(unit: string, change: (text: string) => string = (text) => text): string {
  return change(minimalDeclaration.replace(/填报单位: .*/u, `填报单位: ${unit}`))
}

/** A folder `in` with so many declarations: 第1局 in 01.yaml and so on. */
function county(count: number): string {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'in'))
  for (let number = 1; number <= count; number++) writeFileSync(join(cwd, 'in', `${String(number).padStart(2, '0')}.yaml`), declarationOf(`第${number}局`))
  return cwd
}

/** What is in a folder, by name. */
function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).toSorted().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

const html = ['--format', 'html', '-o', 'out']
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

describe('a second run', () => {
  it('writes only what has changed: a declaration, an option, a file that somebody touched', () => {
    const cwd = county(3)
    const run = (...more: readonly string[]): readonly string[] => lines(runBuilt(['export', 'in', ...html, ...more], { cwd }).out)
    expect(run()).toEqual(['01', '02', '03'].map((name) => join('out', `${name}.html`)))
    const first = contents(join(cwd, 'out'))
    expect(run()).toEqual([])
    expect(contents(join(cwd, 'out'))).toEqual(first)
    writeFileSync(join(cwd, 'in', '02.yaml'), declarationOf('另一个局'))
    expect(run()).toEqual([join('out', '02.html')])
    appendFileSync(join(cwd, 'out', '03.html'), 'x')
    expect(run()).toEqual([join('out', '03.html')])
    rmSync(join(cwd, 'out', '01.html'))
    expect(run()).toEqual([join('out', '01.html')])
    expect(run('--date', '2020-03-01')).toHaveLength(3)
    expect(run('--date', '2020-03-01')).toEqual([])
    expect(run('--date', '2020-03-01', '--force-all')).toHaveLength(3)
  })

  it('tells of files that were not written anew, since their declaration is refused now', () => {
    const cwd = county(2)
    expect(runBuilt(['export', 'in', ...html], { cwd }).err).not.toContain('以前导出的')
    writeFileSync(join(cwd, 'in', '02.yaml'), declarationOf('第2局', (text) => text.replace('100.30', '100.40')))
    const { code, err } = runBuilt(['export', 'in', ...html], { cwd })
    expect(code).toBe(1)
    expect(err).toContain(`\n1 个文件是以前导出的，这次没有重写，内容可能已经旧了：${join('out', '02.html')}\n`)
    expect(runBuilt(['export', join('in', '02.yaml'), '-o', join('out', '02.html'), '--lang', 'en'], { cwd }).err).toContain(`\nnot written anew, and perhaps out of date: ${join('out', '02.html')}\n`)
  })

  it('knows by contents, not by the time of a file', () => {
    const cwd = county(2)
    runBuilt(['export', 'in', ...html], { cwd })
    utimesSync(join(cwd, 'in', '01.yaml'), new Date(), new Date())
    utimesSync(join(cwd, 'out', '02.html'), 0, 0)
    expect(runBuilt(['export', 'in', ...html], { cwd })).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/^2 个申报表，\d+ 秒：写出 0 个文件，2 个没有变化\n$/u) })
  })

  it('writes anew what another configuration judges or prints', () => {
    const cwd = county(2)
    runBuilt(['export', 'in', ...html], { cwd })
    writeFileSync(join(cwd, 'jixiao.config.yaml'), 'export:\n  watermark: 公示稿\n')
    expect(lines(runBuilt(['export', 'in', ...html], { cwd }).out)).toHaveLength(2)
  })

  it('takes a list of what was written that is cut short or damaged as far as it can be read', () => {
    const cwd = county(3)
    runBuilt(['export', 'in', ...html], { cwd })
    const whole = readFileSync(join(cwd, 'out', ledger), 'utf8')
    writeFileSync(join(cwd, 'out', ledger), `{"file":1}\nnull\n${whole.slice(0, -20)}`)
    expect(lines(runBuilt(['export', 'in', ...html], { cwd }).out)).toEqual([join('out', '03.html')])
    expect(readFileSync(join(cwd, 'out', ledger), 'utf8')).toBe(whole)
  })

  it('--dry-run says what would be written and writes nothing', () => {
    const cwd = county(2)
    const planned = runBuilt(['export', 'in', ...html, '--dry-run'], { cwd })
    expect(planned).toMatchObject({ code: 0, out: `${join('out', '01.html')}\n${join('out', '02.html')}\n`, err: expect.stringContaining('会写出 2 个文件') })
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })

  it('no list is kept of a single form, or of forms beside their declarations', () => {
    const cwd = county(2)
    runBuilt(['export', 'in/01.yaml', ...html], { cwd })
    runBuilt(['export', 'in', '--format', 'html'], { cwd })
    expect([...readdirSync(join(cwd, 'out')), ...readdirSync(join(cwd, 'in'))].filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('several threads', () => {
  it('write the same bytes, and tell of them in order', () => {
    const cwd = county(12)
    const [one, two] = ['1', '2'].map((jobs) => runBuilt(['export', 'in', '--format', 'pdf,html', '-o', `out${jobs}`, '--jobs', jobs], { cwd }))
    expect(two?.out).toBe(one?.out.replaceAll('out1', 'out2'))
    expect(contents(join(cwd, 'out2'))).toEqual(contents(join(cwd, 'out1')))
  })

  it('go on after bad files, and say why in a table', () => {
    const cwd = county(6)
    writeFileSync(join(cwd, 'in', '02.yaml'), declarationOf('第2局', (text) => text.replace('总额: ', '总额: 9')))
    writeFileSync(join(cwd, 'in', '04.yaml'), 'name: x\n')
    const { code, out, err } = runBuilt(['export', 'in', ...html, '--jobs', '3'], { cwd })
    expect([code, lines(out).length]).toEqual([1, 4])
    const table = err.slice(err.indexOf('6 个申报表'))
    expect(table).toMatch(/^6 个申报表，\d+ 秒：写出 4 个文件到 out，拒绝 2 个申报表\n {2}拒绝 {2}in\/02\.yaml:\d+ {2}JX201 .*\n {2}拒绝 {2}in\/04\.yaml:\d+ {2}JX\d{3} .*\n$/u)
  })
})

describe('parts for several machines', () => {
  it('put together are one run', () => {
    const cwd = county(7)
    runBuilt(['export', 'in', ...html], { cwd })
    for (const part of [1, 2, 3]) runBuilt(['export', 'in', '--format', 'html', '-o', 'parts', '--shard', `${part}/3`], { cwd })
    const { [ledger]: whole, ...one } = contents(join(cwd, 'out'))
    const parts = contents(join(cwd, 'parts'))
    const lists = Object.keys(parts).filter((name) => name.startsWith('.'))
    expect(lists).toEqual(['.jixiao-export-1-3.jsonl', '.jixiao-export-2-3.jsonl', '.jixiao-export-3-3.jsonl'])
    expect(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('.')))).toEqual(one)
    const sorted = (list: string): readonly string[] => lines(Buffer.from(list, 'base64').toString()).toSorted()
    expect(lists.flatMap((name) => lines(Buffer.from(parts[name] ?? '', 'base64').toString())).toSorted()).toEqual(sorted(whole ?? ''))
  })

  it('see a name that another part would write too', () => {
    const cwd = county(4)
    writeFileSync(join(cwd, 'in', '04.yaml'), declarationOf('第1局'))
    for (const [shard, refused, other] of [['1/2', 'in/01.yaml', 'in/04.yaml'], ['2/2', 'in/04.yaml', 'in/01.yaml']] as const) {
      const { code, out, err } = runBuilt(['export', 'in', ...html, '--name', '{填报单位}', '--shard', shard], { cwd })
      expect(code).toBe(2)
      expect(out).not.toContain('第1局')
      expect(err).toContain(`失败  ${refused}  与 ${other} 都要导出为 out/第1局，因此都没有导出`)
    }
  })

  it.each(['0/3', '4/3', '3', 'x/y', '1/0'])('--shard %s is refused', (value) => {
    expect(runBuilt(['export', 'examples', '--shard', value])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`--shard 要写成“第几份/共几份”，如 3/8，不能是“${value}”`) })
  })
})

describe('names by a template', () => {
  it('come from the form', () => {
    const cwd = county(2)
    expect(lines(runBuilt(['export', 'in', ...html, '--name', '{年度}/{填报单位}（{文件名}）'], { cwd }).out)).toEqual([join('out', '2020', '第1局（01）.html'), join('out', '2020', '第2局（02）.html')])
  })

  it('leave no room for the name of a file after -o', () => {
    expect(runBuilt(['export', 'in/01.yaml', '--name', '{填报单位}', '-o', 'a.pdf'], { cwd: county(1) })).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--name 已经写了文件名，-o 要写文件夹，不能是“a.pdf”') })
  })

  it('two departments of one name are both left unwritten, as are names that differ in capitals only', () => {
    const cwd = county(2)
    writeFileSync(join(cwd, 'in', '02.yaml'), declarationOf('第1局'))
    writeFileSync(join(cwd, 'in', '03.yaml'), declarationOf('A局'))
    writeFileSync(join(cwd, 'in', '04.yaml'), declarationOf('a局'))
    const { code, out, err } = runBuilt(['export', 'in', ...html, '--name', '{填报单位}'], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err.match(/失败  .*/gu)).toEqual([
      '失败  in/01.yaml  与 in/02.yaml 都要导出为 out/第1局，因此都没有导出',
      '失败  in/02.yaml  与 in/01.yaml 都要导出为 out/第1局，因此都没有导出',
      '失败  in/03.yaml  与 in/04.yaml 都要导出为 out/A局，因此都没有导出',
      '失败  in/04.yaml  与 in/03.yaml 都要导出为 out/a局，因此都没有导出',
    ])
  })

  it('a field that is blank is told, and the rest is written', () => {
    const cwd = county(2)
    const { code, out, err } = runBuilt(['export', 'in', ...html, '--name', '{单位负责人}'], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`${join('in', '01.yaml')}：“单位负责人”没有填，不能按 --name 起文件名\n`)
  })

  it.each([['固定', '里面没有 {填报单位} 这样的栏目名'], ['{单位}', '没有“单位”这一栏；可以写：表单、年度、填报单位、单位负责人、部门名称、财政部门审核意见、文件名'], ['../{年度}', '不能指到输出文件夹之外']])('%s is refused', (template, message) => {
    expect(runBuilt(['export', 'in', ...html, '--name', template], { cwd: county(1) })).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) })
  })
})

describe('standard input', () => {
  it('is named by the template too, else by what it is called', () => {
    const cwd = temporaryFolder()
    const names = (...args: readonly string[]): readonly string[] => lines(runBuilt(['export', '-', ...html, ...args], { cwd, input: declarationOf('某局') }).out)
    expect(names('--name', '{填报单位}')).toEqual([join('out', '某局.html')])
    expect(names()).toEqual([join('out', '标准输入.html')])
    expect(names('--stdin-filename', '2020/01.yaml', '--name', '{文件名}-{填报单位}')).toEqual([join('out', '01-某局.html')])
  })
})

describe('what keeps every file from being written', () => {
  it('is told for the formats of a declaration together, and for the first ones by name', () => {
    const cwd = county(12)
    writeFileSync(join(cwd, 'out'), '')
    const { code, err } = runBuilt(['export', 'in', '--format', 'html,xlsx', '-o', 'out'], { cwd })
    const rows = lines(err).filter((line) => line.includes('失败  '))
    expect(code).toBe(2)
    expect(rows).toHaveLength(11)
    expect(rows[0]).toBe('  失败  in/01.yaml  HTML、XLSX：无法写入，路径中有同名的文件，不是文件夹')
    expect(rows.at(-1)).toBe('  失败  另外 2 个   HTML、XLSX：无法写入，路径中有同名的文件，不是文件夹')
  })
})

describe('a run that is ended', () => {
  const many = 40
  const args = ['export', 'in', '--format', 'pdf', '-o', 'out', '--jobs', '1']

  it('by kill -9 leaves no half file, and the same command goes on to the same bytes', async () => {
    const cwd = county(many)
    runBuilt([...args.slice(0, 4), '-o', 'whole', '--jobs', '1'], { cwd })
    // Before the first form is written, between, and near the end.
    for (const wait of [120, 260, 330, 410, 480, 560, 640, 750, 900, 1100]) {
      const child = spawn(process.execPath, [program, ...args], { cwd, stdio: 'ignore' })
      setTimeout(() => child.kill('SIGKILL'), wait)
      await once(child, 'exit')
      const written = existsSync(join(cwd, 'out')) ? readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.pdf')) : []
      for (const name of written) expect(readFileSync(join(cwd, 'out', name)).equals(readFileSync(join(cwd, 'whole', name)))).toBe(true)
    }
    // What a killed run was about to write.
    mkdirSync(join(cwd, 'out'), { recursive: true })
    const { pid } = spawnSync(process.execPath, ['-e', '0'])
    writeFileSync(join(cwd, 'out', `.01.pdf.${pid}-0-0-0123456789.tmp`), 'half')
    expect(runBuilt(args, { cwd }).code).toBe(0)
    expect(contents(join(cwd, 'out'))).toEqual(contents(join(cwd, 'whole')))
  })

  it('by Ctrl-C says how to go on', async () => {
    // So many that this process has time to answer while they are being written.
    const forms = 4 * many
    const cwd = county(forms)
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdout.once('data', () => child.kill('SIGINT'))
    // All that it printed has come by then; `exit` may be told before.
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(err).toMatch(/还有 \d+ 个没有做\n已中断，写好的文件都是完整的。再运行同一条命令，就从没有做的接着做。\n$/u)
    const done = readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.pdf')).length
    expect(readdirSync(join(cwd, 'out'))).toHaveLength(done + 1)
    const rest = lines(runBuilt(args, { cwd }).out)
    expect(rest).toHaveLength(forms - done)
  })
})

describe('--quiet', () => {
  it('says nothing where all is well, and what is wrong otherwise', () => {
    const cwd = county(2)
    expect(runBuilt(['export', 'in', ...html, '--quiet'], { cwd })).toEqual({ code: 0, out: '', err: '' })
    writeFileSync(join(cwd, 'in', '02.yaml'), 'name: x\n')
    expect(runBuilt(['export', 'in', ...html, '--quiet'], { cwd })).toMatchObject({ code: 1, out: '', err: expect.stringContaining('拒绝') })
  })
})

it('a file that vanishes or may not be read is told, and the rest is written', () => {
  const cwd = county(3)
  rmSync(join(cwd, 'in', '02.yaml'))
  mkdirSync(join(cwd, 'in', '02.yaml'))
  const { code, out, err } = runBuilt(['export', 'in/01.yaml', 'in/02.yaml', 'in/03.yaml', 'in/04.yaml', ...html], { cwd })
  expect(code).toBe(2)
  expect(lines(out)).toEqual([join('out', '01.html'), join('out', '03.html')])
  expect(err).toContain('in/04.yaml：没有这个文件或文件夹')
  expect(statSync(join(cwd, 'out', '01.html')).size).toBeGreaterThan(1000)
})
