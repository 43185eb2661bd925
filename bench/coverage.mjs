// Which lines of `src` the tests run, in vitest's own process and in the programs that they start, by folder.
// Usage: npm run coverage [-- TESTS ...]. Ends with 1 where a test fails or fewer than 95% of the lines run. It takes twice the time of the tests, and
// builds the program with statements on lines of their own first, the usual one last.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { childCoverage } from './coverage/child-coverage.mjs'
import { linesOf, percent } from './coverage/lines.mjs'

const least = 0.95
const work = mkdtempSync(join(tmpdir(), 'jixiao-coverage-'))
const [children, own] = [join(work, 'children'), join(work, 'own')]
// Some tests start programs as a user without rights.
mkdirSync(children)
for (const folder of [work, children]) chmodSync(folder, 0o777)

let failed
let lines
try {
  execFileSync(process.execPath, ['node_modules/.cache/jixiao/build.cjs', '--readable'], { stdio: 'inherit' })
  // Code that V8 compiled beforehand does not count.
  for (const name of readdirSync('dist').filter((one) => one.endsWith('.cache'))) rmSync(join('dist', name))
  const vitest = [resolve('node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/vitest.coverage.config.mts', '--coverage', `--coverage.reportsDirectory=${own}`, ...process.argv.slice(2)]
  failed = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, JIXIAO_CHILD_COVERAGE: children } }).status !== 0
  lines = linesOf([JSON.parse(readFileSync(join(own, 'coverage-final.json'), 'utf8')), ...(await childCoverage(children))])
} finally {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  rmSync(work, { recursive: true })
}

const rows = new Map()
for (const [path, { run, all }] of lines) {
  const [first] = relative(resolve('src'), path).split(sep)
  for (const name of [first, 'all']) {
    const row = rows.get(name) ?? rows.set(name, { run: 0, all: 0 }).get(name)
    row.run += run
    row.all += all
  }
}
for (const [name, { run, all }] of [...rows].toSorted(([a], [b]) => (a === 'all') - (b === 'all') || (a < b ? -1 : 1))) console.log(`${name.padEnd(20)} ${String(run).padStart(6)} of ${String(all).padStart(6)} lines  ${percent(run, all)}`)
const { run, all } = rows.get('all')
process.exitCode = failed || run / all < least ? 1 : 0
