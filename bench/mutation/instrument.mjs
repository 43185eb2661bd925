// The sources of some folders with all their mutants in them, each asleep until its number is called, bundled with the tests.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const tool = { name: '@stryker-mutator/instrumenter', version: '9.6.1', folder: resolve('node_modules/.cache/jixiao/mutation') }

/** Tests of these layers and of those that use them, in the process and quick. Others would notice some mutants more, but each would run thousands of times. */
const testFolders = ['across', 'base', 'blank', 'compare', 'config', 'fix', 'format', 'forms', 'importing', 'layout', 'model', 'readers', 'readings', 'renew', 'reporters', 'requirements', 'review', 'rules', 'schema', 'sheet', 'source', 'summary', 'suppressions', 'tables', 'writers']

/** Tests that take too long, or that the bundle cannot hold. */
const testsLeftOut = {
  'format/properties.test.ts': 'takes seconds',
  'source/without-tree.test.ts': 'takes seconds',
  'fix/fix-properties.test.ts': 'takes seconds',
  'forms/generated.test.ts': 'compares the pages of the rules with those in docs/, word for word: it would notice each mutant of prose, and show nothing',
  'forms/county.test.ts': 'takes seconds',
  'forms/languages.test.ts': 'takes seconds',
  'across/county.test.ts': 'takes seconds',
  'importing/carried.test.ts': 'takes seconds',
  'importing/round-trip.test.ts': 'takes seconds',
  'readers/docx-hostile.test.ts': 'takes seconds',
  'readers/html-hostile.test.ts': 'takes seconds',
  'readers/xlsx-hostile.test.ts': 'takes seconds',
  'renew/renew.test.ts': 'takes seconds',
  'review/coverage.test.ts': 'takes seconds',
  'writers/merge-pdf.test.ts': 'takes seconds',
  'config/lookup.test.ts': 'mocks a module, which the bundle cannot',
  'config/profiles.test.ts': 'mocks a module, which the bundle cannot',
  'importing/published.test.ts': 'starts other programs',
  'summary/workbook.test.ts': 'waits while it is loaded, which the bundle cannot',
  'writers/pdf-standards.test.ts': 'waits while it is loaded, which the bundle cannot',
  'writers/pdf-structure.test.ts': 'waits while it is loaded, which the bundle cannot',
}

/** What a rule says about itself, for people: prose and the examples by which it is tested. No mutants are made of it. */
const prose = new Set(['title', 'basis', 'why', 'remedy', 'good', 'bad', 'realRows'])

/** Says why no mutants are made of a part of a file; what has a code and a name is a rule. */
const ignorers = [{
  shouldIgnore({ node, parent }) {
    const isProse = node.type === 'ObjectProperty' && prose.has(node.key.name) && ['code', 'name'].every((key) => parent.properties?.some((one) => one.key?.name === key))
    return isProse ? 'what a rule says about itself' : undefined
  },
}]

/** The mutants of these folders of `src`, and the path of a bundle that has them and the tests of some folders, or of all that are quick. */
export async function instrument(folders, outfile, only = testFolders) {
  const unknown = only.filter((folder) => !testFolders.includes(folder))
  if (unknown.length > 0) throw new Error(`tests of ${unknown.join(', ')} are not taken; there are ${testFolders.join(', ')}`)
  const { Instrumenter } = await instrumenter()
  const paths = folders.flatMap((folder) => filesBelow(join('src', folder)).filter((path) => path.endsWith('.ts')))
  const { files, mutants } = await new Instrumenter(silent).instrument(
    paths.map((path) => ({ name: resolve(path), content: readFileSync(path, 'utf8'), mutate: true })),
    { plugins: null, excludedMutations: [], ignorers, noHeader: true },
  )
  const tests = only.flatMap((folder) => filesBelow(join('test', folder))).filter((path) => path.endsWith('.test.ts') && !(relative('test', path) in testsLeftOut))
  await bundle(new Map(files.map(({ name, content }) => [name, byNumber(content)])), tests, outfile)
  return mutants.filter(({ status }) => status === undefined).map(({ id, fileName, mutatorName, replacement, location }) => {
    const path = relative('.', fileName)
    return { id: Number(id), path, folder: path.split('/')[1], mutator: mutatorName, replacement, location }
  })
}

async function instrumenter() {
  try {
    return await import(pathToFileURL(createRequire(join(tool.folder, 'x.js')).resolve(tool.name)).href)
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error
    throw new Error(`npm install --no-save --ignore-scripts --prefix ${relative('.', tool.folder)} ${tool.name}@${tool.version}   makes the mutants; it is not part of npm ci`, { cause: error })
  }
}

/** What mutants call, told by the worker who is awake and what to count. They are called for each expression that runs: numbers, and no lists. */
const header = `const { stryker } = globalThis
const { activeMutant, met } = stryker
function stryMutAct_9fa48(id) {
  if (activeMutant !== id) return false
  if (++stryker.hitCount > stryker.hitLimit) throw new Error('endless')
  return true
}
function stryCov_9fa48() {
  if (met === undefined) return
  for (let index = 0; index < arguments.length; index++) met[arguments[index]]++
}`

/** Numbers in place of texts. */
function byNumber(text) {
  return text.replaceAll(/(stryCov_9fa48|stryMutAct_9fa48)\(([\d", ]+)\)/gu, (_, name, ids) => `${name}(${ids.replaceAll('"', '')})`)
}

/** Each file of tests is a function that loads it, so that a run loads only those that it needs. */
async function bundle(instrumented, tests, outfile) {
  const calls = tests.map((path) => `${JSON.stringify(path)}: () => require('./${path}'),`)
  await build({
    stdin: { contents: `require('./test/support/settled-chance.ts')\nexports.files = {\n${calls.join('\n')}\n}`, resolveDir: resolve('.'), loader: 'ts' },
    bundle: true, platform: 'node', format: 'cjs', target: 'node20', outfile, logLevel: 'warning', packages: 'external', banner: { js: header },
    plugins: [{
      name: 'mutants',
      setup({ onLoad, onResolve }) {
        onResolve({ filter: /^(?:vitest|fast-check)$/ }, ({ path }) => ({ path: resolve(`bench/mutation/${path}.cjs`), external: true }))
        onLoad({ filter: /[.]ts$/ }, ({ path }) => {
          const text = instrumented.get(path) ?? readFileSync(path, 'utf8')
          const placed = text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path))).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          return { contents: placed, loader: 'ts' }
        })
      },
    }],
  })
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/')).toSorted()
}

const silent = Object.fromEntries(['trace', 'debug', 'info', 'warn', 'error', 'fatal'].flatMap((level) => [[level, () => {}], [`is${level[0].toUpperCase()}${level.slice(1)}Enabled`, () => false]]))
