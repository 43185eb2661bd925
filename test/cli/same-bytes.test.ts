import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const files = ['jx201-total-wrong', 'jx101-key-misspelt', 'jx011-star-unquoted', 'jx913-reason-missing'].map((name) => join(root, `examples/faulty/${name}.yaml`))
const formats = ['pretty', 'compact', 'json', 'junit', 'checkstyle', 'narrate', 'html']

it.each(formats)('R-40 %s is the same to the byte for two runs, shuffled names and three working folders', (format) => {
  const folders = [root, join(root, 'examples'), temporaryFolder()]
  const runs = folders.flatMap((cwd) => [files, files.toReversed(), [...files.slice(2), ...files.slice(0, 2)]].map((names) => runBuilt(['check', '--format', format, ...names], { cwd })))
  expect(runs[0]?.out).toContain('JX913')
  for (const run of runs) expect(run).toEqual(runs[0])
})

it.each(['sarif', 'gitlab', 'github'])('R-40 %s, which names files from the working folder, is the same for two runs and shuffled names', (format) => {
  const run = (names: readonly string[]): unknown => runBuilt(['check', '--format', format, ...names], { env: { GITHUB_STEP_SUMMARY: '' } })
  expect(run(files.toReversed())).toEqual(run(files))
})

it('R-40 with saved code and without it the bytes are the same', () => {
  const copy = join(temporaryFolder(), 'jixiao')
  mkdirSync(join(copy, 'dist'), { recursive: true })
  cpSync(join(root, 'bin'), join(copy, 'bin'), { recursive: true })
  cpSync(join(root, 'package.json'), join(copy, 'package.json'))
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true, filter: (path) => !path.endsWith('.cache') && !path.includes('fonts') })
  const { stdout } = spawnSync(process.execPath, [join(copy, 'bin/jixiao.js'), 'check', ...files], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '' } })
  expect(stdout).toBe(runBuilt(['check', ...files]).out)
})
