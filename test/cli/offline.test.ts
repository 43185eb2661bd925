import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, runBuilt, type Run } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Makes whatever would leave the machine throw, and fail the run even if that is caught. */
const trap = `
  for (const [name, keys] of Object.entries({
    net: ['connect', 'createConnection', 'createServer'], tls: ['connect'], http: ['request', 'get'], https: ['request', 'get'], http2: ['connect'],
    dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt'], dgram: ['createSocket'],
  })) for (const key of keys) require('node:' + name)[key] = () => { process.on('exit', () => { process.exitCode = 99 }); throw new Error('network: ' + name + '.' + key) }
  globalThis.fetch = () => { process.on('exit', () => { process.exitCode = 99 }); throw new Error('network: fetch') }
`

/** Where the machine allows it, the program has no network at all as well. */
const isolated = spawnSync('unshare', ['--net', 'true']).status === 0 ? ['unshare', '--net'] : []

function runOffline(args: readonly string[], cwd: string): Run {
  const hook = join(temporaryFolder(), 'trap.cjs')
  writeFileSync(hook, trap)
  const [program = process.execPath, ...others] = [...isolated, process.execPath, '--require', hook, ...args]
  const { status, stdout, stderr } = spawnSync(program, others, { cwd, env: { ...process.env, NO_COLOR: '' }, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

const bin = join(root, 'bin/jixiao.js')

it('R-35 the trap of these tests does catch a look at the network', () => {
  const script = join(temporaryFolder(), 'curious.cjs')
  writeFileSync(script, "try { require('node:https').get('https://example.invalid/') } catch {}")
  expect(runOffline([script], root).code).toBe(99)
})

it.each([
  ['check', 'examples'],
  ['check', 'examples/faulty/*.yaml', '--format', 'json', '--lang', 'en'],
  ['check', 'nowhere.yaml'],
  ['review', 'examples/faulty/*.yaml'],
  ['explain'],
  ['explain', 'JX201', '--format', 'markdown'],
  ['completion', 'bash'],
  ['--help'],
].map((args) => ({ args, line: args.join(' ') })))('R-35 no command looks at the network, and says the same bytes without one: $line', ({ args }) => {
  expect(runOffline([bin, ...args], root)).toEqual(runBuilt(args))
})

it('R-35 an export needs no network either', () => {
  const folder = temporaryFolder()
  const { code, err } = runOffline([bin, 'export', join(root, 'examples/hengdong-petition-2020-revised.yaml'), '-o', folder], root)
  expect([code, err]).toEqual([0, ''])
})
