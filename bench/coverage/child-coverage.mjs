import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { Module, createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Packages that vitest's coverage brings along.
const provider = createRequire(createRequire(import.meta.url).resolve('@vitest/coverage-v8/package.json'))
const load = async (name) => import(pathToFileURL(provider.resolve(name)).href)
const { convert } = await load('ast-v8-to-istanbul')
const { mergeProcessCovs } = await load('@bcoe/v8-coverage')
const { parseAstAsync } = await import('vite')

/** Files that the program compiles by itself, as the function that Node makes of a module; Node compiles the others without it. */
const wrapped = ['cli.cjs', 'read-yaml.cjs']
const dist = pathToFileURL(resolve('dist')).href
const [wrapperStart] = Module.wrap('x').split('x')

/** Coverage of the sources, as maps of Istanbul, from what programs wrote into a folder (NODE_V8_COVERAGE), whose bundles and source maps are in `dist`. */
export async function childCoverage(folder) {
  let merged = { result: [] }
  for (const batch of batches(readdirSync(folder), 20)) merged = mergeProcessCovs([merged, ...batch.flatMap((name) => readOne(join(folder, name)))])
  const maps = []
  for (const script of merged.result) maps.push(await convertOne(script))
  return maps
}

/** A process that was killed while it wrote leaves half a file. */
function readOne(path) {
  try {
    const { result } = JSON.parse(readFileSync(path, 'utf8'))
    return [{ result: result.filter(({ url }) => url.startsWith(`${dist}/`) && url.endsWith('.cjs') && !url.endsWith('rule-pages.cjs')) }]
  } catch {
    return []
  }
}

async function convertOne({ url, functions }) {
  const path = fileURLToPath(url)
  const code = readFileSync(path, 'utf8')
  const sourceMap = JSON.parse(readFileSync(`${path}.map`, 'utf8'))
  const sources = sourceMap.sources.map((source) => resolve(dirname(path), source))
  const sourcesContent = sources.map((source) => (existsSync(source) ? readFileSync(source, 'utf8') : ''))
  return convert({
    code, ast: await parseAstAsync(code), wrapperLength: wrapped.includes(basename(path)) ? wrapperStart.length : 0,
    coverage: { url, functions }, sourceMap: { ...sourceMap, sources, sourcesContent },
  })
}

function batches(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
}
