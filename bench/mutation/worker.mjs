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

/** Each test of a file by itself, or a part of them: milliseconds, how often it meets which mutants, and what it says if it fails. `always` are those met while the file is loaded. */
async function tryFile({ file, part, parts }) {
  const results = []
  let count = part + 1
  let always
  for (let index = part; index < count; index += parts) {
    const state = { met: new Map() }
    const { testsOf, close } = load(state)
    const tests = testsOf(file)
    count = tests.length
    always = new Map(state.met)
    state.met.clear()
    if (index >= count) break
    const start = performance.now()
    const failure = await failureOf(tests[index])
    results.push({ file, index, name: tests[index].name, milliseconds: performance.now() - start, hits: new Map(state.met), failure })
    await close()
  }
  return { file, always, results }
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
