// Fuzzes everything that reads what others wrote, and prints one table. Builds must be up to date (`npm run build`).
// Usage: npm run fuzz -- [--minutes 10] [--seed 1] [--only strict,declarations,readers,cli,values,growth,reporters] [--kind docx,html] [--cases 1000] [--case 17] [--keep FOLDER]
// The minutes are shared among the targets; the same seed gives the same cases. A case with a fault is kept as a file, made smaller where
// that is cheap, and the exit code is 1. --cases ends each target after so many, --case runs one alone, --kind picks kinds of documents.
import { fork, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'

/** Shares of the time: what has most promises has most of it. */
const shares = { strict: 1, declarations: 4, readers: 3, cli: 3, values: 2, growth: 2, reporters: 2 }
/** Seconds of processor time that a case may take, and after which one that gives no sign is ended; MB that a process may hold. */
const patience = 10
const standstill = 150
const mostMemory = 512

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, only: { type: 'string', default: Object.keys(shares).join(',') }, kind: { type: 'string' }, cases: { type: 'string' }, case: { type: 'string' }, keep: { type: 'string' } } })
const names = values.only.split(',')
const unknown = names.filter((name) => !Object.hasOwn(shares, name))
if (unknown.length > 0) throw new Error(`no target ${unknown.join(', ')}; there are ${Object.keys(shares).join(', ')}`)
const seed = Number(values.seed)
const folder = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'))
const keep = resolve(values.keep ?? join(folder, 'failed'))
// Beside the packages, which are not bundled.
const bundle = resolve(`node_modules/.cache/jixiao/fuzz-${process.pid}.mjs`)
buildSync({ entryPoints: ['bench/fuzz/targets.mjs'], bundle: true, platform: 'node', format: 'esm', packages: 'external', alias: { 'picomatch/posix': 'picomatch/posix.js' }, outfile: bundle, define: { __dirname: JSON.stringify(resolve('dist')), 'import.meta.dirname': JSON.stringify(resolve('test/support')) }, logLevel: 'error' })

/** Runs a target until its time is over; a process that comes to a standstill or ends is followed by one that begins with the next case. */
async function runTarget(name, minutes) {
  const { until, first, last } = wanted(minutes)
  const total = { name, executions: 0, seconds: 0, memory: 0, slowest: { seconds: 0 }, outcomes: {}, faults: [] }
  for (let from = first; from < last && Date.now() < until; ) {
    const { report, fault, number } = await runOnce({ bundle, target: name, seed, from, until, cases: last === Infinity ? undefined : last - from, keep, kinds: values.kind?.split(','), progress: join(folder, 'progress'), patience })
    if (report) addReport(total, report, report.number - from)
    if (fault === undefined) break
    const { stdout } = spawnSync(process.execPath, ['bench/fuzz/run.mjs', JSON.stringify({ bundle, target: name, seed, from: number, keep, kinds: values.kind?.split(','), progress: join(folder, 'progress'), isDrawnOnly: true })], { encoding: 'utf8' })
    total.faults.push({ count: 1, fault, path: stdout.trim() })
    total.outcomes.fault = (total.outcomes.fault ?? 0) + 1
    from = number + 1
  }
  return total
}

/** Which cases are run, and until when; a single one takes the time that it takes. */
function wanted(minutes) {
  if (values.case !== undefined) return { until: Number.MAX_SAFE_INTEGER, first: Number(values.case), last: Number(values.case) + 1 }
  return { until: Date.now() + minutes * 60_000, first: 0, last: Number(values.cases ?? Infinity) }
}

/** What one process came to: its last report and, where it did not end by itself, why and at which case. */
async function runOnce(options) {
  const child = fork('bench/fuzz/run.mjs', [JSON.stringify(options)], { execArgv: [`--max-old-space-size=${mostMemory}`] })
  let report
  child.on('message', (message) => { report = message })
  let mark = { at: Date.now(), text: '' }
  let isStill = false
  const timer = setInterval(() => {
    const text = markText(options.progress)
    if (text !== mark.text) mark = { at: Date.now(), text }
    else if (Date.now() - mark.at > standstill * 1000) {
      isStill = true
      child.kill('SIGKILL')
    }
  }, 500)
  const [code, signal] = await new Promise((done) => { child.on('exit', (...ended) => { done(ended) }) })
  clearInterval(timer)
  if (code === 0) return { report }
  const number = Number(markText(options.progress).trim().split(/\s+/u)[0])
  if (Number.isNaN(number) || markText(options.progress) === '') throw new Error(`${options.target} could not be started`)
  return { report, number, fault: isStill ? `gave no sign for ${standstill} s` : `the process ended with ${code ?? signal}` }
}

function markText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function addReport(total, { outcomes, slowest, faults, memory, seconds }, executions) {
  total.executions += executions
  total.seconds += seconds
  total.memory = Math.max(total.memory, memory)
  if (slowest.seconds > total.slowest.seconds) total.slowest = slowest
  for (const [outcome, count] of Object.entries(outcomes)) total.outcomes[outcome] = (total.outcomes[outcome] ?? 0) + count
  total.faults.push(...faults)
}

console.log(`seed ${seed}`)
const whole = names.reduce((sum, name) => sum + shares[name], 0)
const totals = []
for (const name of names) {
  const total = await runTarget(name, (Number(values.minutes) * shares[name]) / whole)
  totals.push(total)
  console.log(`${name}: ${total.executions} cases; ${Object.entries(total.outcomes).toSorted(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`)
}
console.log('\n| target | executions | minutes of processor | faults | slowest | peak memory |\n| --- | ---: | ---: | ---: | ---: | ---: |')
for (const { name, executions, seconds, outcomes, slowest, memory } of totals) console.log(`| ${name} | ${executions} | ${(seconds / 60).toFixed(1)} | ${outcomes.fault ?? 0} | ${slowest.seconds.toFixed(2)} s (case ${slowest.number ?? '–'}) | ${memory.toFixed(0)} MB |`)
const faults = totals.flatMap((total) => total.faults)
for (const { count, path, fault } of faults) console.log(`\n${count} times, kept as ${path}:\n${fault}`)
rmSync(bundle)
if (faults.length === 0 || values.keep !== undefined) rmSync(folder, { recursive: true })
process.exitCode = faults.length > 0 ? 1 : 0
