import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

it('the packed package works in an empty folder, without a network and without dependencies', { timeout: 180_000 }, () => {
  const folder = temporaryFolder()
  const npm = (...args: readonly string[]): string => execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' })
  const [packed] = JSON.parse(npm('pack', root, '--ignore-scripts', '--json', '--pack-destination', folder)) as { filename: string; files: { path: string }[] }[]
  const names = packed?.files.map(({ path }) => path) ?? []
  expect(names).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'bin/jixiao.js', 'dist/cli.cjs', 'dist/fonts/OFL.txt', 'dist/THIRD-PARTY-LICENSES.txt', 'schemas/department-2020.schema.json', 'schemas/rules.schema.json', 'docs/rules/README.md', 'docs/rules/JX201.md', 'docs/ci.md']))
  expect(names.filter((name) => /^(?:src|test|bench|\.ci)\//u.test(name))).toEqual([])
  npm('init', '-y')
  npm('install', '--offline', '--no-audit', join(folder, packed?.filename ?? ''))
  cpSync(join(root, 'examples/hengdong-petition-2020-revised.yaml'), join(folder, 'a.yaml'))
  const run = (...args: readonly string[]): string => execFileSync(process.execPath, [join(folder, 'node_modules/jixiao/bin/jixiao.js'), ...args], { cwd: folder, encoding: 'utf8' })
  expect(run('check', 'a.yaml')).toBe('检查 1 个文件：0 个错误，0 个警告\n')
  expect(run('check', '.')).toContain('0 个错误')
  expect(run('export', 'a.yaml', '-o', 'out')).toBe(`${join('out', 'a.pdf')}\n${join('out', 'a.xlsx')}\n`)
  expect(existsSync(join(folder, 'out/a.pdf'))).toBe(true)
  const ours = readFileSync(join(folder, 'out/a.pdf'))
  writeFileSync(join(folder, 'use.mjs'), `
    import { readFileSync } from 'node:fs'
    import { check, exportForm, formKinds } from 'jixiao'
    const checked = check('a.yaml', readFileSync('a.yaml'))
    const { bytes } = await exportForm(checked, 'pdf')
    console.log(JSON.stringify([formKinds.length, checked.findings.length, bytes.length]))
  `)
  expect(JSON.parse(execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' }))).toEqual([2, 0, ours.length])
})
