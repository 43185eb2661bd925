import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { processIo, type Io } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'
import { faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

afterEach(() => vi.unstubAllEnvs())

describe('writing', () => {
  it('replaces a file whole, and leaves nothing temporary', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.pdf'), 'old')
    await processIo().writeFile(join(folder, 'a.pdf'), new TextEncoder().encode('new'))
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('writes elsewhere first: what is in the way stays, and the temporary file goes', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a.pdf/inside'), { recursive: true })
    await expect(processIo().writeFile(join(folder, 'a.pdf'), new Uint8Array(1))).rejects.toThrow(/rename/u)
    expect(readdirSync(folder)).toEqual(['a.pdf'])
    expect(readdirSync(join(folder, 'a.pdf'))).toEqual(['inside'])
  })
})

describe('colour', () => {
  const isColor = (env: Readonly<Record<string, string>>): boolean => {
    for (const [name, value] of Object.entries({ NO_COLOR: '', FORCE_COLOR: '0', TERM: 'xterm', ...env })) vi.stubEnv(name, value)
    return processIo().isColor
  }

  it.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '0' }, false],
  ])('%j: %s', (env, expected) => {
    expect(isColor(env)).toBe(expected)
  })
})

it.each([['C', true], ['zh_CN.GB18030', true], ['zh_CN.UTF-8', false], ['C.UTF-8', false], ['', false]])('the locale %j asks for ASCII frames: %s', (locale, expected) => {
  vi.stubEnv('LC_ALL', locale)
  vi.stubEnv('LC_CTYPE', '')
  vi.stubEnv('LANG', '')
  expect(processIo().isAscii).toBe(expected)
})

describe('exit codes', () => {
  const failing = (error: Error): Io => ({ ...processIo(), out: () => undefined, err: () => undefined, readStdin: async () => Promise.reject(error) })

  it('a fault of the tool itself is 3', async () => {
    expect(await main(['check', '-'], failing(new TypeError('a bug')))).toBe(3)
  })

  it('a file that the machine will not read is 2', async () => {
    expect(await main(['check', '-'], failing(Object.assign(new Error('no'), { code: 'EACCES' })))).toBe(2)
  })

  it('export goes on after a file that is not there, and exits 2', () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration)
    expect(runBuilt(['export', 'a.yaml', 'b.yaml', '--format', 'xlsx'], { cwd })).toEqual({ code: 2, out: 'a.xlsx\n', err: 'b.yaml：没有这个文件或文件夹\n' })
  })

  it('256 bad files exit 1 (R-37)', () => {
    const cwd = temporaryFolder()
    for (let index = 0; index < 256; index++) writeFileSync(join(cwd, `${index}.yaml`), faultyExampleText)
    expect(runBuilt(['check', '.'], { cwd }).code).toBe(1)
  })
})
