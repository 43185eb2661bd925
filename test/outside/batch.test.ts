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
