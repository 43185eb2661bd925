import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { minimalDeclaration as good } from '../support/minimal-declaration.js'
import { root } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { findProgram } from './programs.js'

it('on a terminal, a watch parts its reports with a line and the time of day, and Ctrl-C ends it with 130', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.yaml'), good)
  // Ctrl-C reaches the shell too, which is to stay and tell the code.
  const command = `stty cols 80; trap : INT; "${process.execPath}" "${join(root, 'bin/jixiao.js')}" check a.yaml --watch; echo "code $?"`
  const child = spawn(findProgram('script'), ['-qc', command, '/dev/null'], { cwd, env: { ...process.env, SHELL: '/bin/sh', LANG: 'C.UTF-8', LC_ALL: '', LC_CTYPE: '' } })
  let screen = ''
  child.stdout.on('data', (data) => (screen += String(data)))
  const shown = async (pattern: RegExp): Promise<void> => {
    await expect.poll(() => screen, { timeout: 20_000 }).toMatch(pattern)
  }
  await shown(/等待改动/u)
  expect(screen).not.toMatch(/\d\d:\d\d:\d\d/u)
  writeFileSync(join(cwd, 'a.yaml'), good.replace('资金总额: 100.30', '资金总额: 100.40'))
  await shown(/\r\n── \d\d:\d\d:\d\d ─+\r\n\r\n.*JX201[\s\S]*等待改动/u)
  child.stdin.write('\u0003')
  await shown(/code 130\r\n$/u)
  expect(screen).not.toMatch(/\n +at |Error/u)
})
