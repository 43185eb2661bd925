/* oxlint-disable unicorn/require-post-message-target-origin -- a thread is no window */
// Feeds the readers of documents, and what makes declarations of what they read, with changed files and tells crashes, hangs and memory.
// Usage: npm run fuzz:readers -- [--minutes 5] [--kind docx,xlsx,html,doc,pdf] [--seed 1] [--keep FOLDER]. Builds must be up to date (`npm run build`).
// A case that fails is kept in the folder, by its number; the same seed gives the same cases.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { mutate } from './fuzz/mutate.mjs'
import { oneOf, randomFrom } from './fuzz/random.mjs'

const readerOf = { docx: 'readDocx', xlsx: 'readXlsx', html: 'readHtml', doc: 'readDoc', pdf: 'readPdf' }
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, kind: { type: 'string', default: Object.keys(readerOf).join(',') }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, keep: { type: 'string' } } })
const kinds = values.kind.split(',')
const unknown = kinds.filter((kind) => !(kind in readerOf))
if (unknown.length > 0) throw new Error(`no reader of ${unknown.join(', ')}; there are ${Object.keys(readerOf).join(', ')}`)

/** Milliseconds that a case may take, and MB that the reader's own objects may. */
const patience = 10_000
const mostMemory = 512

/** What makes a declaration of what was read. */
const imports = [
  "export { formKinds } from './src/forms/index.ts'",
  "export { importGrid } from './src/importing/imported.ts'",
  "export { splitForms } from './src/importing/split-forms.ts'",
  "export { parseSource } from './src/source/parse.ts'",
]

const folder = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'))
const keep = resolve(values.keep ?? join(folder, 'failed'))
mkdirSync(keep, { recursive: true })
const readers = join(folder, 'readers.cjs')
await build({
  stdin: { contents: [...kinds.map((kind) => `export { ${readerOf[kind]} as ${kind} } from './src/readers/${kind}/read-${kind}.ts'`), ...imports].join('\n'), resolveDir: resolve('.'), loader: 'ts' },
  bundle: true, platform: 'node', format: 'cjs', outfile: readers, define: { 'import.meta.url': 'undefined' }, logLevel: 'warning',
})

/** Whole files to begin with: forms of this tool, pages and documents with something of everything. */
function seedsOf() {
  const out = join(folder, 'seeds')
  mkdirSync(out)
  const formats = kinds.filter((kind) => kind !== 'doc')
  const sources = ['examples/hengdong-petition-2020.yaml', 'test/fixtures/real-forms']
  const { status, stderr } = formats.length === 0 ? { status: 0 } : spawnSync(process.execPath, ['bin/jixiao.js', 'export', ...sources, '--format', formats.join(','), '-o', `${out}/`, '--force', '--quiet'], { encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(`the forms to begin with were not written:\n${stderr}`)
  const files = [...readdirSync(out, { recursive: true }).map((name) => join(out, name)), ...readdirSync('test/fixtures/documents').map((name) => join('test/fixtures/documents', name))]
  const seeds = new Map(kinds.map((kind) => [kind, files.filter((file) => extname(file) === `.${kind}`).map((file) => readFileSync(file))]))
  for (const [kind, found] of seeds) if (found.length === 0) throw new Error(`nothing to begin with for ${kind}`)
  return seeds
}

function startWorker(state) {
  const worker = new Worker(new URL('./fuzz/worker.mjs', import.meta.url), { workerData: { readers }, resourceLimits: { maxOldGenerationSizeMb: mostMemory } })
  const ends = (fault) => {
    if (state.worker === worker) state.worker = undefined
    state.answer?.({ fault })
  }
  worker.on('message', (outcome) => state.answer?.(outcome))
  worker.on('error', ({ message }) => ends(`the reader ended: ${message}`))
  worker.on('exit', (code) => ends(`the reader ended with ${code}`))
  return worker
}

/** What became of a case: its fault, whether it was read, and milliseconds. A worker that does not answer is ended. */
async function runCase(state, kind, bytes) {
  state.worker ??= startWorker(state)
  const start = performance.now()
  const outcome = await new Promise((answer) => {
    state.answer = answer
    state.timer = setTimeout(() => answer({ fault: `took longer than ${patience} ms`, isHang: true }), patience)
    state.worker.postMessage({ kind, bytes })
  })
  clearTimeout(state.timer)
  state.answer = undefined
  if (outcome.isHang) {
    const { worker } = state
    state.worker = undefined
    await worker.terminate()
  }
  return { ...outcome, time: performance.now() - start }
}

const seeds = seedsOf()
const random = randomFrom(Number(values.seed))
const totals = new Map(kinds.map((kind) => [kind, { cases: 0, read: 0, crashes: 0, hangs: 0, slowest: 0 }]))
const faults = new Map()
const state = {}
let number = 0
let peak = 0
const until = Date.now() + Number(values.minutes) * 60_000
while (Date.now() < until) {
  const kind = oneOf(random, kinds)
  let bytes = oneOf(random, seeds.get(kind))
  for (let step = random() < 0.7 ? 1 : 2; step > 0; step -= 1) bytes = await mutate(kind, bytes, random).catch(() => bytes)
  const outcome = await runCase(state, kind, bytes)
  number += 1
  peak = Math.max(peak, process.memoryUsage.rss() / 2 ** 20)
  const total = totals.get(kind)
  total.cases += 1
  total.slowest = Math.max(total.slowest, outcome.time)
  if (outcome.isRead) total.read += 1
  if (outcome.fault === undefined) continue
  total[outcome.isHang ? 'hangs' : 'crashes'] += 1
  const key = `${kind}: ${outcome.fault.split('\n').slice(0, 3).join(' ')}`
  if (!faults.has(key)) {
    const file = join(keep, `${values.seed}-${number}.${kind}`)
    writeFileSync(file, bytes)
    faults.set(key, { count: 0, file, fault: outcome.fault })
  }
  faults.get(key).count += 1
}
await state.worker?.terminate()

console.log(`seed ${values.seed}, ${number} cases, peak of memory ${peak.toFixed(0)} MB (changing the files included)`)
console.log('| kind | cases | read | refused | crashes | hangs | slowest |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const [kind, { cases, read, crashes, hangs, slowest }] of totals) console.log(`| ${kind} | ${cases} | ${read} | ${cases - read - crashes - hangs} | ${crashes} | ${hangs} | ${(slowest / 1000).toFixed(2)} s |`)
for (const { count, file, fault } of faults.values()) console.log(`\n${count} times, kept as ${file}:\n${fault}`)
if (faults.size === 0 && values.keep === undefined) rmSync(folder, { recursive: true })
process.exitCode = faults.size > 0 || peak > mostMemory ? 1 : 0
