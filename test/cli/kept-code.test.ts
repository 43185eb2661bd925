import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { modeOf } from '../../src/cli/long-run.js'
import { partDigest } from '../../src/cli/part-digest.js'
import { isPlainCheck } from '../../src/cli/plain-check.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** The program as it is published, without code compiled at build time, and a cache of its own. */
function published(): { readonly check: (...args: readonly string[]) => { readonly code: number | null; readonly out: string; readonly err: string }; readonly code: string; readonly dist: string } {
  const folder = temporaryFolder()
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !/\.(?:cache|map|ttf|otf)$/u.test(path) })
  writeFileSync(join(folder, 'a.yaml'), minimalDeclaration)
  const cache = join(folder, 'cache')
  const check = (...args: readonly string[]): ReturnType<ReturnType<typeof published>['check']> => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/jixiao.js'), 'check', 'a.yaml', ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, JIXIAO_CACHE: cache } })
    return { code: status, out: stdout, err: stderr }
  }
  return { check, code: join(cache, 'code'), dist: join(folder, 'dist') }
}

function withOneChanged(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 0x55
  return changed
}

describe('compiled code of the program', () => {
  it('is kept by the first run, for the user alone, taken by the next, and changes nothing', () => {
    const { check, code } = published()
    const first = check()
    const names = readdirSync(code)
    expect(names.length).toBeGreaterThan(0)
    expect(statSync(code).mode & 0o77).toBe(process.platform === 'win32' ? statSync(code).mode & 0o77 : 0)
    const times = names.map((name) => statSync(join(code, name)).mtimeMs)
    expect(check()).toEqual(first)
    expect(readdirSync(code)).toEqual(names)
    // What fits is not written again.
    expect(names.map((name) => statSync(join(code, name)).mtimeMs)).toEqual(times)
  })

  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('jixiao code 002\nabcdef')],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('more')])],
    ['of zeros', (bytes) => Buffer.alloc(bytes.length)],
    // V8 looks at the beginning alone, and ends the process over what it meets further on.
    ...[0.1, 0.3, 0.49, 0.6, 0.9].map((where) => [`changed in one byte at ${where}`, (bytes: Buffer) => withOneChanged(bytes, Math.floor(bytes.length * where))] as const),
  ]
  it.each(damages)('that is %s is not taken, and made anew', (_, damage) => {
    const { check, code } = published()
    const first = check()
    for (const name of readdirSync(code)) writeFileSync(join(code, name), damage(readFileSync(join(code, name))))
    expect(check()).toEqual(first)
    for (const name of readdirSync(code)) {
      const kept = readFileSync(join(code, name))
      expect([kept.length > 1000, kept.equals(damage(kept))]).toEqual([true, false])
      // Code stands twice in its file.
      expect(kept.subarray(16, (kept.length + 16) / 2).equals(kept.subarray((kept.length + 16) / 2))).toBe(true)
    }
    expect(check()).toEqual(first)
  })

  it.runIf(process.platform !== 'win32')('is not taken from a folder that others can write to', () => {
    const { check, code } = published()
    const first = check()
    chmodSync(code, 0o777)
    const names = readdirSync(code)
    for (const name of names) writeFileSync(join(code, name), 'what another user put there')
    expect(check()).toEqual(first)
    expect(names.map((name) => readFileSync(join(code, name), 'utf8'))).toEqual(names.map(() => 'what another user put there'))
  })

  it('of another text of the program is not taken', () => {
    const { check, code, dist } = published()
    check()
    const before = readdirSync(code)
    const text = readFileSync(join(dist, 'plain.cjs'), 'latin1')
    // As a build of another version leaves it: as long, with another digest.
    writeFileSync(join(dist, 'plain.cjs'), text.replace(partDigest(text) ?? '', '0'.repeat(32)), 'latin1')
    expect(check().code).toBe(0)
    expect(readdirSync(code).length).toBe(before.length + 1)
  })

  it('is not kept where the user wants nothing kept, nor where nothing can be written', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    for (const cache of ['off', join(folder, 'file/below')]) {
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/jixiao.js'), 'check', join(root, 'examples/hengdong-petition-2020-revised.yaml'), '--format', 'compact'], { cwd: folder, encoding: 'utf8', env: { ...process.env, JIXIAO_CACHE: cache } })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    }
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('of many versions does not pile up', () => {
    const { check, code } = published()
    check()
    for (let number = 0; number < 210; number++) writeFileSync(join(code, `${'0'.repeat(29)}${String(number).padStart(3, '0')}-1-x64.code`), '')
    rmSync(join(code, readdirSync(code).find((name) => !name.startsWith('000')) ?? ''))
    check()
    expect(readdirSync(code).length).toBe(200)
  })
})

describe('which program a command line takes', () => {
  it.each([
    ['check a.yaml', true],
    ['check a.yaml 2020 -', true],
    ['check', false],
    ['check a.yaml --format json', false],
    ['check --help', false],
    ['export a.yaml', false],
    ['--version', false],
  ])('%s', (line, isPlain) => expect(isPlainCheck(line.split(' '))).toBe(isPlain))

  it.runIf(process.versions.v8.startsWith('11.'))('is one for many files where it names a folder, a pattern or a long list', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '2020'))
    expect(modeOf(['check', join(folder, '2020')])).toBe('.checks')
    expect(modeOf(['check', '2020/*.yaml'])).toBe('.checks')
    expect(modeOf(['check', ...Array.from({ length: 12 }, (_, index) => `${index}.yaml`)])).toBe('.checks')
    expect(modeOf(['check', join(folder, 'a.yaml')])).toBe('')
    expect(modeOf(['export', join(folder, '2020'), '-o', folder])).toBe('.long')
    // Where to write is no input.
    expect(modeOf(['export', 'a.yaml', '-o', folder])).toBe('')
  })
})
