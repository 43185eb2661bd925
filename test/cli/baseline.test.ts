import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { departmentOf } from '../support/department-of.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { runBuilt, type Run } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const wrong = minimalDeclaration.replace('资金总额: 100.30', '资金总额: 100.40')
const unreadable = minimalDeclaration.replace('填报单位: 某局', '填报单位: @某局')

function office(): { readonly cwd: string; readonly write: (name: string, text: string) => void; readonly run: (...args: readonly string[]) => Run } {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '.git'))
  mkdirSync(join(cwd, '2020/局'), { recursive: true })
  return { cwd, write: (name, text) => writeFileSync(join(cwd, name), departmentOf(name, text)), run: (...args) => runBuilt(args, { cwd }) }
}

describe('R-29 jixiao baseline', () => {
  it('old findings are listed once and then only new ones are reported, from any folder', () => {
    const { cwd, write, run } = office()
    write('2020/a.yaml', wrong)
    write('2020/局/b.yaml', wrong)
    expect(run('check', '2020').code).toBe(1)
    expect(run('baseline', 'write', '2020')).toEqual({ code: 0, out: 'jixiao.baseline.json：列入 2 处\n', err: '' })
    expect(run('check', '2020')).toEqual({ code: 0, out: '检查 2 个文件：0 个错误，0 个警告，2 处已说明理由或列入存量，不计\n', err: '' })
    expect(runBuilt(['check', 'b.yaml'], { cwd: join(cwd, '2020/局') }).code).toBe(0)
    expect(run('check', '2020', '--no-baseline').code).toBe(1)
    write('2020/a.yaml', wrong.replace('年度: 2020', '年度: 20'))
    const { code, out } = run('check', '2020', '--format', 'compact')
    expect(code).toBe(1)
    expect(out.match(/JX\d+/gu)).toEqual(['JX105'])
  })

  it('what is mended is told as stale, shown, and pruned; so are files that are gone', () => {
    const { cwd, write, run } = office()
    for (const name of ['a', 'b', 'c']) write(`2020/${name}.yaml`, wrong)
    run('baseline', 'write', '2020')
    write('2020/a.yaml', minimalDeclaration)
    rmSync(join(cwd, '2020/b.yaml'))
    const { code, out } = run('check', '2020')
    expect(code).toBe(0)
    expect(out).toContain('提示 JX921 存量清单里的 1 个问题，这个文件里已经没有了')
    expect(run('baseline', 'show', '2020').out.split('\n').at(-2)).toBe('共 3 处，其中 2 处已经没有了')
    expect(run('baseline', 'prune', '2020').out).toBe('jixiao.baseline.json：去掉 2 处，还有 1 处\n')
    expect(readFileSync(join(cwd, 'jixiao.baseline.json'), 'utf8')).toContain('"file":"2020/c.yaml"')
    expect(run('check', '2020').out).not.toContain('JX921')
  })

  it('does not take what keeps a file from being read', () => {
    const { write, run } = office()
    write('2020/a.yaml', unreadable)
    const { code, err } = run('baseline', 'write', '2020')
    expect(code).toBe(1)
    expect(err).toContain('另有 1 处写法错误不能列入')
    expect(run('check', '2020').code).toBe(1)
  })

  it('writing for one folder keeps what is listed for others; the same findings give the same bytes', () => {
    const { cwd, write, run } = office()
    write('2020/a.yaml', wrong)
    write('2020/局/b.yaml', wrong)
    run('baseline', 'write', '2020')
    const first = readFileSync(join(cwd, 'jixiao.baseline.json'), 'utf8')
    run('baseline', 'write', '2020/局')
    run('baseline', 'write', '2020/局/b.yaml', '2020/a.yaml')
    expect(readFileSync(join(cwd, 'jixiao.baseline.json'), 'utf8')).toBe(first)
  })

  it('a configuration may name the file, and the command line another', () => {
    const { cwd, write, run } = office()
    write('jixiao.config.yaml', 'baseline: 存量.json\n')
    write('2020/a.yaml', wrong)
    expect(run('check', '2020')).toMatchObject({ code: 1, err: expect.stringContaining('存量.json：配置里写的存量清单还没有') as unknown })
    expect(run('baseline', 'write', '2020').out).toBe('存量.json：列入 1 处\n')
    expect(run('check', '2020').code).toBe(0)
    writeFileSync(join(cwd, 'empty.json'), '{"version":1,"entries":[]}')
    expect(run('check', '2020', '--baseline', 'empty.json').code).toBe(1)
  })

  it('goes by the file itself, whatever link leads to it, and by what a value says, whatever quotes it stands in', () => {
    const { cwd, write, run } = office()
    write('2020/a.yaml', wrong)
    symlinkSync(join(cwd, '2020/a.yaml'), join(cwd, '2020/局/link.yaml'))
    run('baseline', 'write', '2020/a.yaml')
    expect(run('check', '2020/局/link.yaml').code).toBe(0)
    write('2020/a.yaml', wrong.replace('100.40', "'100.40'"))
    expect(run('check', '2020/a.yaml').code).toBe(0)
  })

  it('knows without names which files it speaks of, and is not written where nothing could be read', () => {
    const { cwd, write, run } = office()
    expect(run('baseline', 'write', 'none.yaml').code).toBe(2)
    expect(existsSync(join(cwd, 'jixiao.baseline.json'))).toBe(false)
    write('2020/a.yaml', wrong)
    run('baseline', 'write', '2020')
    write('2020/a.yaml', minimalDeclaration)
    expect(run('baseline', 'show').out).toContain('共 1 处，其中 1 处已经没有了')
    expect(run('baseline', 'prune').out).toBe('jixiao.baseline.json：去掉 1 处，还有 0 处\n')
  })

  it('one of another version is written anew', () => {
    const { write, run } = office()
    write('2020/a.yaml', wrong)
    write('jixiao.baseline.json', '{"version":99,"entries":[]}')
    expect(run('check', '2020').code).toBe(2)
    expect(run('baseline', 'write', '2020').code).toBe(0)
    expect(run('check', '2020').code).toBe(0)
  })

  it.each([
    [['baseline', 'prune', 'a.yaml'], 'jixiao.baseline.json：没有存量清单；先用 jixiao baseline write 建立'],
    [['check', 'a.yaml', '--baseline', 'none.json'], '--baseline none.json：没有这个文件'],
    [['check', 'a.yaml', '--baseline', 'a.yaml'], 'a.yaml：存量清单读不出，不是 JSON，或内容不是存量清单'],
    [['baseline', 'write'], '没有写要处理的文件'],
  ])('%j is told in words', (args, message) => {
    const { write, run } = office()
    write('a.yaml', wrong)
    const { code, err } = run(...args)
    expect([code, err.split('\n')[0]]).toEqual([2, message])
  })

  it('export does not go by the baseline: a form with a wrong total is not handed in', () => {
    const { write, run } = office()
    write('2020/a.yaml', wrong)
    run('baseline', 'write', '2020')
    expect(run('export', '2020/a.yaml', '-o', 'out').code).toBe(1)
  })
})
