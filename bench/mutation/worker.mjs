// Runs tests of the bundle, in which at most one mutant is awake. The bundle is evaluated anew each time: nothing that one run keeps is seen by the next.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import { expect, vi } from 'vitest'

globalThis.vitestExpect = expect
globalThis.vitestVi = vi
const require = createRequire(import.meta.url)
const harness = require('./vitest.cjs')
const bundle = process.argv[2]
const evaluate = new Script(`(function (exports, require, module) {${readFileSync(bundle, 'utf8')}\n})`, { filename: bundle }).runInThisContext()

// What a mutant throws beside the test that called it, that test has to miss by itself.
process.on('unhandledRejection', () => {})

/** Evaluates the bundle; the result gives the tests of a file, loaded when it is asked for. */
function load(state) {
  globalThis.stryker = state
  const module = { exports: {} }
  evaluate.call(module.exports, module.exports, require, module)
  const loaded = new Map()
  const testsOf = (file) => {
    if (!loaded.has(file)) loaded.set(file, harness.collect(module.exports.files[file]))
    return loaded.get(file)
  }
  return { files: Object.keys(module.exports.files), testsOf, close: async () => { for (const tests of loaded.values()) await harness.close(tests) } }
}

/** Tests that are run for one evaluation of the bundle where none is awake. What is worked out once and kept then counts for the first of them alone. */
const together = 16

/** More mutants than there are. */
const most = 60_000

/**
 * Each test of a file, or a part of them: milliseconds, how often it meets which mutants, and what it says if it fails. `always` are the mutants met
 * while the file is loaded.
 */
async function tryFile({ file, part, parts }) {
  const results = []
  let always
  let loaded
  for (let index = part, ran = 0; ; index += parts, ran++) {
    if (ran % together === 0) {
      await loaded?.close()
      const state = { met: new Uint32Array(most) }
      loaded = { state, ...load(state) }
      loaded.testsOf(file)
      always = metIn(state)
    }
    const { state, testsOf } = loaded
    const test = testsOf(file)[index]
    if (test === undefined) break
    state.met.fill(0)
    const start = performance.now()
    const failure = await failureOf(test)
    results.push({ file, index, name: test.name, milliseconds: performance.now() - start, hits: metIn(state), failure })
  }
  await loaded.close()
  return { file, always, results }
}

/** Mutants and how often each was met, one pair after the other. */
function metIn({ met }) {
  const pairs = []
  for (let id = 0; id < most; id++) if (met[id] > 0) pairs.push(id, met[id])
  return Uint32Array.from(pairs)
}

/** Whether one of these tests fails with the mutant awake: its place in the list, or nothing. */
async function tryMutant({ id, hitLimit, tests }) {
  let at = 0
  try {
    const { testsOf, close } = load({ activeMutant: id, hitCount: 0, hitLimit })
    for (; at < tests.length; at++) {
      const { file, index } = tests[at]
      const test = testsOf(file)[index]
      if (test === undefined || (await failureOf(test)) !== undefined) return { id, killedBy: at }
    }
    await close()
    return { id }
  } catch {
    // A file of tests that does not load any more.
    return { id, killedBy: Math.min(at, tests.length - 1) }
  }
}

async function failureOf(test) {
  try {
    await harness.run(test)
    return undefined
  } catch (error) {
    return String(error?.message ?? error).slice(0, 300)
  }
}

process.on('message', async ({ kind, given }) => {
  try {
    process.send(kind === 'files' ? load({}).files : kind === 'file' ? await tryFile(given) : await tryMutant(given))
  } catch (error) {
    console.error(given, error)
    process.exit(1)
  }
})
