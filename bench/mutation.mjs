// Changes the sources at one place at a time and asks whether a test notices: the share of changes that are noticed is the score.
// Usage: npm run mutation -- [FOLDER ...] [--sample 400] [--seed 2020] [--workers 2] [--at-least 85] [--survivors FILE] [--file PART] [--tests FOLDER,FOLDER]
// FOLDER is one of `src`; left out, all five. --sample takes so many mutants of each folder at random, by the seed; without it, all are tried.
// --survivors writes those that no test notices. --tests takes only tests of these folders of `test`, which is much quicker: the score is then of them alone. Builds must be up to date (`npm run build`). Ends with 1 where a folder has less than --at-least.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom, upTo } from './fuzz/random.mjs'
import { instrument } from './mutation/instrument.mjs'
import { Pool } from './mutation/pool.mjs'
import { printScores } from './mutation/report.mjs'
import { learnTests } from './mutation/tests.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { sample: { type: 'string' }, seed: { type: 'string', default: '2020' }, workers: { type: 'string', default: '2' }, 'at-least': { type: 'string', default: '85' }, survivors: { type: 'string' }, file: { type: 'string', default: '' }, tests: { type: 'string' } } })
const known = ['base', 'source', 'model', 'rules', 'layout']
const folders = positionals.length > 0 ? positionals : known
const unknown = folders.filter((folder) => !known.includes(folder))
if (unknown.length > 0) throw new Error(`no mutants are made of ${unknown.join(', ')}; there are ${known.join(', ')}`)

const work = mkdtempSync(join(tmpdir(), 'jixiao-mutation-'))
const bundle = join(work, 'bundle.cjs')
const start = performance.now()
const mutants = await instrument(folders, bundle, values.tests?.split(','))
const pool = new Pool(bundle, Number(values.workers))
const tests = await learnTests(pool, mutants)
console.log(`${mutants.length} mutants; ${tests.count} tests, of which ${tests.failing.length} fail here and are left out; ${seconds()} s`)
for (const { file, index, failure } of tests.failing) console.log(`  ${file} ${index}: ${failure.split('\n')[0]}`)

const lists = folders.map((folder) => draw(mutants.filter((mutant) => mutant.folder === folder && mutant.path.includes(values.file))))
// By turns, so that a run that is broken off has some of each folder.
const drawn = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat()
process.once('SIGINT', finish)
let done = 0
await Promise.all(drawn.map(async (mutant) => {
  mutant.outcome = await tests.judge(mutant)
  if (++done % 50 === 0) console.log(`${done} of ${drawn.length}; ${seconds()} s`)
}))
finish()

/** Prints the scores of what has been tried. */
function finish() {
  pool.close()
  rmSync(work, { recursive: true })
  const tried = drawn.filter(({ outcome }) => outcome !== undefined)
  const isEnough = printScores(mutants, tried, Number(values['at-least']) / 100)
  console.log(`${seconds()} s; seed ${values.seed}`)
  if (values.survivors !== undefined) writeFileSync(values.survivors, tried.filter(({ outcome }) => outcome === 'survived' || outcome === 'not reached').map(lineOf).toSorted().join(''))
  // oxlint-disable-next-line unicorn/no-process-exit -- broken off, it still waits for answers
  process.exit(isEnough && tried.length === drawn.length ? 0 : 1)
}

/** So many of them at random, or all. */
function draw(all) {
  const random = randomFrom(Number(values.seed))
  const left = [...all]
  const most = Math.min(left.length, Number(values.sample ?? left.length))
  return Array.from({ length: most }, () => left.splice(upTo(random, left.length), 1)[0])
}

function lineOf({ path, location: { start, end }, mutator, replacement, outcome }) {
  // The instrumenter counts from 0.
  const [first, last] = [start, end].map(({ line, column }) => ({ line: line + 1, column: column + 1 }))
  const place = first.line === last.line ? `${first.line}:${first.column}-${last.column}` : `${first.line}:${first.column}-${last.line}:${last.column}`
  return `${path}:${place}\t${outcome}\t${mutator}\t${replacement.replaceAll(/\s+/gu, ' ').slice(0, 160)}\n`
}

function seconds() {
  return Math.round((performance.now() - start) / 1000)
}
