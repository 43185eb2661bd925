import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../support/run-built.js'
import { runAll, type AllTold } from './every-command.js'
import { exampleFile, temporaryFolder } from './export-form.js'
import { findProgram, run } from './programs.js'

const { folder, remove } = temporaryFolder()
afterAll(remove)
/** Where the package is installed, and nothing else. */
const installed = join(folder, 'installed')

beforeAll(() => {
  mkdirSync(installed)
  const npm = (...args: readonly string[]): string => execFileSync('npm', args, { cwd: installed, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [packed] = JSON.parse(npm('pack', root, '--ignore-scripts', '--json', '--pack-destination', folder)) as { filename: string }[]
  npm('init', '-y')
  npm('install', '--offline', '--no-audit', join(folder, packed?.filename ?? ''))
  writeFileSync(join(installed, 'use.mjs'), `
    import { createHash } from 'node:crypto'
    import { readFileSync } from 'node:fs'
    import { check, exportForm } from 'jixiao'
    const checked = check('a.yaml', readFileSync(${JSON.stringify(exampleFile)}))
    for (const format of ['pdf', 'xlsx', 'docx', 'html']) console.log(format, createHash('sha256').update((await exportForm(checked, format)).bytes).digest('hex'))
  `)
})

/** What the installed package comes to under a Node, command by command and as a library. */
function runUnder(node: string, name: string): AllTold & { readonly library: string } {
  const cwd = join(folder, name)
  const told = runAll(cwd, (args) => {
    const { status, stdout, stderr } = spawnSync(node, [join(installed, 'node_modules/jixiao/bin/jixiao.js'), ...args], { cwd, env: { PATH: '/nonexistent', HOME: join(folder, 'home') }, input: '', encoding: 'utf8', maxBuffer: 1 << 26 })
    return { code: status, out: stdout, err: stderr }
  })
  return { ...told, library: execFileSync(node, ['use.mjs'], { cwd: installed, encoding: 'utf8' }) }
}

describe('R-40 the packed package, installed in an empty folder', () => {
  let expected: ReturnType<typeof runUnder>
  beforeAll(() => {
    expected = runUnder(process.execPath, 'this')
  })

  it('brings nothing else along and works under this Node', () => {
    expect(readFileSync(join(installed, 'package-lock.json'), 'utf8').match(/"node_modules\/[^"]+"/gu)).toEqual(['"node_modules/jixiao"'])
    expect(Object.keys(expected.files)).toEqual(expect.arrayContaining(['/forms/a.pdf', '/forms/a.xlsx', '/forms/a.docx', '/forms/a.html', '/from-xlsx.yaml', '/merged.pdf']))
    expect(expected.library.split('\n')).toHaveLength(5)
  })

  it.each(['node22', 'node24'] as const)('does the same to the byte under %s, with every command and as a library', (later) => {
    expect(run(later, ['--version'])).toMatch(new RegExp(`^v${later.slice(4)}[.]`, 'u'))
    expect(runUnder(findProgram(later), later)).toEqual(expected)
  })
})
