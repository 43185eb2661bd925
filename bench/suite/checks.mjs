import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const program = resolve('bin/jixiao.js')
const schema = resolve('schemas/department-2020.schema.json')

/** `jixiao check` of a file, or of the declarations of a county, as a case of a series. Nothing is kept of earlier runs. */
export function ownCheck(key, target, { runs, cwd, allowed = [0] }, folder) {
  const results = join(folder, `results-${key}`)
  return { key, runs, cwd, allowed, command: [process.execPath, program, 'check', target], env: { JIXIAO_CACHE: results }, before: () => rmSync(results, { recursive: true, force: true }) }
}

/** The same where nothing has changed since the last run. */
export function ownUnchanged(key, target, options, folder) {
  return { ...ownCheck(key, target, options, folder), before: undefined, primed: true }
}

export const ownVersion = (key, runs) => ({ key, runs, command: [process.execPath, program, '--version'] })

/** What each peer runs to check a file or all files of a folder, or nothing where it is not installed. */
export function peerChecks(peers, folder) {
  const ruleset = join(folder, 'spectral.json')
  const functionOptions = { dialect: 'draft2020-12', allErrors: true, schema: JSON.parse(readFileSync(schema, 'utf8')) }
  writeFileSync(ruleset, `{"rules":{"declaration":{"given":"$","severity":"error","then":{"function":"schema","functionOptions":${JSON.stringify(functionOptions)}}}}}`)
  const [ajv, spectral] = [peers.script('ajv-cli', 'dist/index.js'), peers.script('@stoplight/spectral-cli', 'dist/index.js')]
  const own = peers.has('yaml') && peers.has('ajv') ? join(import.meta.dirname, 'programs/yaml-and-ajv.cjs') : undefined
  const yamllint = peers.program('yamllint')
  const all = (target) => (target.endsWith('.yaml') ? target : join(target, '*.yaml'))
  return {
    '`yaml` and `ajv` alone': own && ((target) => [process.execPath, own, schema, target]),
    'ajv-cli': ajv && ((target) => [process.execPath, ajv, 'validate', '--spec=draft2020', '--strict=false', '--all-errors', '-s', schema, '-d', all(target)]),
    Spectral: spectral && ((target) => [process.execPath, spectral, 'lint', '--ignore-unknown-format', '-r', ruleset, all(target)]),
    yamllint: yamllint && ((target) => [yamllint, target]),
  }
}
