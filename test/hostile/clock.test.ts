import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Makes the process believe that it is another time. */
const clock = (milliseconds: number): string => `
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...parts) { super(...(parts.length > 0 ? parts : [${milliseconds}])) }
    static now() { return ${milliseconds} }
  }
`

it.each([['1970', 0], ['1969', -1], ['2100', Date.UTC(2100, 0, 1)], ['no time at all', Number.NaN]])('with a clock in %s forms are the same to the byte, and checks say the same', (_, milliseconds) => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration)
  writeFileSync(join(cwd, 'clock.cjs'), clock(milliseconds))
  const run = (args: readonly string[], isFalse: boolean): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...(isFalse ? ['--require', './clock.cjs'] : []), join(root, 'bin/jixiao.js'), ...args], { cwd, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })
    return `${status} ${stdout}${stderr}`
  }
  for (const name of ['usual', 'false']) expect(run(['export', 'a.yaml', '--format', 'pdf,xlsx,docx,html', '-o', name, '--quiet'], name === 'false')).toBe('0 ')
  for (const name of ['a.pdf', 'a.xlsx', 'a.docx', 'a.html']) expect(readFileSync(join(cwd, 'false', name)).equals(readFileSync(join(cwd, 'usual', name)))).toBe(true)
  expect(run(['check', 'a.yaml', '--profile', 'all'], true)).toBe(run(['check', 'a.yaml', '--profile', 'all'], false))
})
