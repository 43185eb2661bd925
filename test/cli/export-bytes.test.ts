import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formats } from '../../src/writers/index.js'
import { examplePath } from '../support/faulty-example.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** What the built program writes for the example in every format, run in a folder of its own. */
function exported(env: Readonly<Record<string, string>>, flags: readonly string[] = []): ReadonlyMap<string, Buffer> {
  const cwd = temporaryFolder()
  const { code, err } = runBuilt(['export', join(root, examplePath), '--format', formats.join(','), '-o', 'out/', ...flags], { cwd, env })
  if (code !== 0) throw new Error(err)
  return new Map(readdirSync(join(cwd, 'out')).map((name) => [name, readFileSync(join(cwd, 'out', name))]))
}

const missing = join(root, 'no such folder')
const here = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }

it.each([
  ['another time zone', { TZ: 'Pacific/Kiritimati' }],
  ['a time zone behind', { TZ: 'Pacific/Pago_Pago' }],
  ['another locale', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ['a place without a folder for temporary files', { TMPDIR: missing, TEMP: missing, TMP: missing }],
])('R-40 exported forms are the same to the byte in %s', (_, env) => {
  const flags = ['--date', '2020-03-01', '--watermark', '公示稿']
  const expected = exported(here, flags)
  expect([...expected.keys()]).toHaveLength(formats.length)
  expect(exported({ ...here, ...env }, flags)).toEqual(expected)
})
