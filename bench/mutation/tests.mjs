import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Milliseconds that a test may take to be asked again and again. */
const slow = 2000

/** Milliseconds that all tests of one mutant may take together. */
const most = 4000

/** How many times as long as without a mutant the tests may take, and milliseconds besides; what takes longer does not end. */
const patience = { times: 4, more: 4000 }

/** Parts of a file of tests that are asked about apart, so that all processes have work. */
const parts = 4

/** Which tests meet which mutants, by running each once with none awake. `judge` tells what comes of a mutant. */
export async function learnTests(pool, mutants) {
  const files = await pool.ask(() => ({ kind: 'files' }), 60_000)
  const given = files.flatMap((file) => Array.from({ length: parts }, (_, part) => ({ file, part, parts })))
  const tried = await Promise.all(given.map(async (one) => pool.ask(() => ({ kind: 'file', given: one }), 600_000)))
  const lost = given.filter((_, index) => typeof tried[index] === 'string')
  if (lost.length > 0) throw new Error(`no answer about ${lost.map(({ file }) => file).join(', ')}`)
  const met = new Map(mutants.map(({ id }) => [id, { tests: [], hits: 0 }]))
  for (const { always, results } of tried) {
    for (const test of results.filter(({ failure, milliseconds }) => failure === undefined && milliseconds < slow)) {
      note(met, test, always)
      note(met, test, test.hits)
      delete test.hits
    }
  }
  const all = tried.flatMap(({ results }) => results)
  return { count: all.length, failing: all.filter(({ failure }) => failure !== undefined), slow: all.filter(({ milliseconds }) => milliseconds >= slow), judge: judgeOf(pool, met) }
}

/** Notes that a test meets the mutants of these pairs of number and count. */
function note(met, test, pairs) {
  for (let at = 0; at < pairs.length; at += 2) {
    const one = met.get(pairs[at])
    if (one.tests.at(-1) !== test) one.tests.push(test)
    one.hits += pairs[at + 1]
  }
}

/**
 * `killed`, `endless`, `survived`, or `not reached` by any test. First go tests that noticed other mutants of the same file, then those that are
 * about it by their name, then the quick ones, until their time is up: what a later test would notice counts as survived.
 */
function judgeOf(pool, met) {
  const noticed = new Map()
  return async ({ id, path }) => {
    const { tests, hits } = met.get(id)
    if (tests.length === 0) return 'not reached'
    const { before, about } = noticed.get(path) ?? noticed.set(path, { before: new Map(), about: aboutFile(path) }).get(path)
    let ordered
    const make = () => {
      ordered = within(tests.map((test) => ({ test, rank: (before.get(test) ?? 0) + (about(test) ? 0.5 : 0) })).toSorted((a, b) => b.rank - a.rank || a.test.milliseconds - b.test.milliseconds).map(({ test }) => test))
      return { kind: 'mutant', given: { id, hitLimit: hits * 100 + 1000, tests: ordered.map(({ file, index }) => ({ file, index })) } }
    }
    const time = patience.more + patience.times * most
    let answer = await pool.ask(make, time)
    // Something else may have kept the machine busy.
    if (typeof answer === 'string') answer = await pool.ask(make, 3 * time)
    if (typeof answer === 'string') return 'endless'
    if (answer.killedBy === undefined) return 'survived'
    const killer = ordered[answer.killedBy]
    before.set(killer, (before.get(killer) ?? 0) + 1)
    return 'killed'
  }
}

/** Tells tests that are about a file of the sources: of the same name or folder, or named after the rule that it defines. */
function aboutFile(path) {
  const code = /^ {2}code: '(JX\d+)'/mu.exec(readFileSync(path, 'utf8'))?.[1]
  const [folder, name] = [path.replace('src/', 'test/').replace(/[^/]+$/u, ''), `/${basename(path, '.ts')}.test.ts`]
  return (test) => (code === undefined ? test.file.startsWith(folder) || test.file.endsWith(name) : test.name.includes(code))
}

/** As many of them as fit into the time of a mutant. */
function within(tests) {
  let spent = 0
  return tests.filter(({ milliseconds }) => (spent += milliseconds) < most)
}
