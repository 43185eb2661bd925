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
const isolated = [['unshare', '--net'], ['unshare', '--user', '--map-root-user', '--net']].find(([program = '', ...args]) => spawnSync(program, [...args, 'true']).status === 0) ?? []

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
  ['summary', 'examples/county'],
  ['summary', 'examples/county', '--format', 'json'],
  ['diff', 'examples/hengdong-petition-2020.yaml', 'examples/hengdong-petition-2020-revised.yaml', '--format', 'html'],
  ['values', 'examples/hengdong-petition-2020.yaml'],
  ['check', 'examples/county', '--format', 'html'],
  ['check', 'examples/county', '--format', 'sarif'],
  ['fix', 'examples/faulty/jx101-key-misspelt.yaml', '--dry-run'],
  ['fmt', 'examples/hengdong-petition-2020.yaml', '--check'],
  ['config', '--for', 'examples/hengdong-petition-2020.yaml'],
  ['import', 'examples/hengdong-petition-2020.yaml'],
  ['explain'],
  ['explain', 'JX201', '--format', 'markdown'],
  ['completion', 'bash'],
  ['--help'],
].map((args) => ({ args, line: args.join(' ') })))('R-35 no command looks at the network, and says the same bytes without one: $line', ({ args }) => {
  expect(runOffline([bin, ...args], root)).toEqual(runBuilt(args))
})

it('R-35 nor do those that write: exports, imports, conversions, reviews, summaries, new declarations and empty forms', { timeout: 120_000 }, () => {
  const folder = temporaryFolder()
  const form = join(root, 'examples/hengdong-petition-2020-revised.yaml')
  const commands = [
    ['export', form, '--format', 'pdf,xlsx,docx,html', '-o', 'out'],
    ['export', join(root, 'examples/county'), '--format', 'html', '--jobs', '2', '--force', '--quiet', '-o', 'county'],
    ...['pdf', 'xlsx', 'docx', 'html'].map((format) => ['import', `out/hengdong-petition-2020-revised.${format}`, '-o', `${format}.yaml`]),
    ['convert', form, 'a.docx'],
    ['review', form, '-o', 'review.pdf'],
    ['summary', form, '-o', 'summary.xlsx'],
    ['summary', form, '-o', 'summary.html'],
    ['init', '--department', '某局', '--year', '2021', '-o', 'new.yaml'],
    ['template', '-o', 'empty.xlsx'],
    ['fmt', 'new.yaml'],
  ]
  for (const args of commands) expect([args, runOffline([bin, ...args], folder).code]).toEqual([args, 0])
})
