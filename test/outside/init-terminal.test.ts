import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'
import { root } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { findProgram } from './programs.js'

/** `jixiao init` on a terminal of 80 columns. */
function onTerminal(cwd: string): { readonly type: (text: string) => void; readonly shown: (pattern: RegExp) => Promise<void> } {
  // Ctrl-C reaches the shell too, which is to stay and tell the code.
  const command = `stty cols 80; trap : INT; "${process.execPath}" "${join(root, 'bin/jixiao.js')}" init; echo "code $?"`
  const child = spawn(findProgram('script'), ['-qc', command, '/dev/null'], { cwd, env: { ...process.env, SHELL: '/bin/sh', LANG: 'C.UTF-8', LC_ALL: '', LC_CTYPE: '' } })
  let screen = ''
  child.stdout.on('data', (data) => (screen += String(data)))
  return {
    type: (text) => void child.stdin.write(text),
    shown: async (pattern) => {
      await expect.poll(() => screen, { timeout: 20_000 }).toMatch(pattern)
    },
  }
}

it('asks on a terminal, and takes lines that were pasted at once', async () => {
  const cwd = temporaryFolder()
  const { type, shown } = onTerminal(cwd)
  await shown(/去年的申报表/u)
  type(`\r${formKinds.length > 1 ? '1\r' : ''}某局\r2021\r\r\rgithub\r`)
  await shown(/出表：jixiao export 某局-2021\.yaml -o out\/[\s\S]*code 0\r\n$/u)
  expect(readFileSync(join(cwd, '某局-2021.yaml'), 'utf8')).toContain('\n填报单位: 某局\n')
  expect(existsSync(join(cwd, '.github/workflows/jixiao.yml'))).toBe(true)
})

it.each([['Ctrl-C', '\u0003'], ['Ctrl-D', '\u0004']])('%s leaves nothing behind', async (_, key) => {
  const cwd = temporaryFolder()
  const { type, shown } = onTerminal(cwd)
  await shown(/去年的申报表/u)
  type('\r')
  await shown(formKinds.length > 1 ? /哪一种表/u : /填报单位全称/u)
  type(key)
  await shown(/已放弃，没有写任何文件。\r\n[\s\S]*code 130\r\n$/u)
  expect(readdirSync(cwd)).toEqual([])
})
