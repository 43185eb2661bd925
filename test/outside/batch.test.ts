import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from './export-form.js'
import { findProgram, run } from './programs.js'

const { folder, remove } = temporaryFolder()
afterAll(remove)

function county(name: string, count: number): string {
  const cwd = join(folder, name)
  mkdirSync(join(cwd, 'in'), { recursive: true })
  for (let number = 1; number <= count; number++) writeFileSync(join(cwd, 'in', `${number}.yaml`), minimalDeclaration.replace('某局', `第${number}局`))
  return cwd
}

const forms = (path: string): readonly (readonly [string, string])[] =>
  readdirSync(path).filter((name) => !name.startsWith('.')).toSorted().map((name) => [name, readFileSync(join(path, name)).toString('base64')] as const)

it('GNU parallel shares the work of a county between processes', () => {
  const cwd = county('parallel', 9)
  runBuilt(['export', 'in', '--format', 'pdf', '-o', 'whole'], { cwd })
  const command = `${process.execPath} ${join(root, 'bin/jixiao.js')} export in --format pdf -o parts --shard {}/4`
  const { status, stderr } = spawnSync(findProgram('parallel'), ['--will-cite', '-j', '2', command, ':::', '1', '2', '3', '4'], { cwd, encoding: 'utf8', env: { ...process.env, HOME: folder } })
  expect([status, stderr.includes('失败')]).toEqual([0, false])
  expect(forms(join(cwd, 'parts'))).toEqual(forms(join(cwd, 'whole')))
})

it('a disk that fills up is told for each form that has no room, what is there is whole, and with room the same command goes on', () => {
  const cwd = county('full', 12)
  const disk = join(cwd, 'disk')
  mkdirSync(disk)
  runBuilt(['export', 'in', '--format', 'pdf', '-o', 'whole'], { cwd })
  const whole = new Map(forms(join(cwd, 'whole')))
  run('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk])
  try {
    const { code, err } = runBuilt(['export', 'in', '--format', 'pdf', '-o', disk], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/失败 {2}in\/\d+\.yaml .*磁盘已满/u)
    const written = forms(disk)
    expect(written.length).toBeGreaterThan(0)
    expect(written.length).toBeLessThan(12)
    for (const [name, bytes] of written) expect(bytes).toBe(whole.get(name))
    run('mount', ['-o', 'remount,size=4m', disk])
    expect(runBuilt(['export', 'in', '--format', 'pdf', '-o', disk], { cwd }).code).toBe(0)
    expect(forms(disk)).toEqual([...whole])
  } finally {
    run('umount', [disk])
  }
})

it('a place that may only be read is told for each form, and nothing is left there', () => {
  const cwd = county('readonly', 3)
  const disk = join(cwd, 'disk')
  mkdirSync(disk)
  run('mount', ['-t', 'tmpfs', '-o', 'size=1m,ro', 'tmpfs', disk])
  try {
    const { code, out, err } = runBuilt(['export', 'in', '--format', 'pdf', '-o', disk], { cwd })
    expect([code, out, readdirSync(disk)]).toEqual([2, '', []])
    expect(err.match(/失败 {2}in\/\d\.yaml .*磁盘是只读的/gu)).toHaveLength(3)
  } finally {
    run('umount', [disk])
  }
})

it('one broken file in a hundred, and one that goes while the others are written, leave the rest whole', () => {
  const cwd = county('broken', 100)
  writeFileSync(join(cwd, 'in', '50.yaml'), Buffer.from([0xff, 0xfe, 0x00]))
  // The last in order of names: found before the export begins, gone when it is its turn.
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${join(root, 'bin/jixiao.js')}" export in --format html -o out --jobs 1 | { read first; rm in/99.yaml; cat > /dev/null; }; exit 0`], { cwd, encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stderr).toMatch(/^100 个申报表，\d+ 秒：写出 98 个文件到 out，拒绝 1 个申报表，失败 1 个$/mu)
  expect(stderr).toMatch(/失败 {2}in\/99\.yaml .*没有这个文件或文件夹/u)
  expect(forms(join(cwd, 'out'))).toHaveLength(98)
})
