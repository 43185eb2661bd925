// Changes declarations at random and compares what the strict reader makes of them with what the YAML parser does, and what is said
// to be free of traps with the traps that are found.
// Usage: npm run fuzz [-- COUNT [SEED]], a million changes if left out. Ends with 1 where the two were apart, each such text told.
import { buildSync } from 'esbuild'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCounty } from './county/county.mjs'

const count = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? 2020)
const folder = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'))
const outfile = join(folder, 'fuzz.cjs')
buildSync({
  stdin: { contents: "export * from './test/support/mutate-declaration.ts'\nexport { compareReaders, trapsMissed } from './test/support/compare-readers.ts'", resolveDir: '.', loader: 'ts' },
  bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error',
})
const { compareReaders, drawFrom, excerpt, mutate, pick, soup, trapsMissed } = createRequire(import.meta.url)(outfile)
rmSync(folder, { recursive: true })

const below = (path) => (statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => below(join(path, name))) : path.endsWith('.yaml') ? [path] : [])
const examples = below('examples').map((path) => readFileSync(path, 'utf8'))
const made = Object.entries(makeCounty({ count: 40, seed: 7, share: 0.5 }).files).filter(([path]) => path.endsWith('.yaml')).map(([, text]) => text)
const texts = [...examples, ...made]

const draw = drawFrom(seed)
/** Of ten texts six are short excerpts, three are soup, and one is a whole declaration. */
const drawText = () => {
  const kind = draw(10)
  if (kind < 3) return soup(draw)
  const text = pick(texts, draw)
  return mutate(kind === 3 ? text : excerpt(text, draw), draw, pick(texts, draw).slice(0, 400))
}
const start = process.hrtime.bigint()
const tally = { left: 0, same: 0, apart: 0, unsure: 0, free: 0, missed: 0 }
for (let number = 1; number <= count; number++) {
  const text = drawText()
  const result = compareReaders(text)
  const traps = trapsMissed(text)
  tally[result]++
  tally[traps]++
  if ((result === 'apart' || traps === 'missed') && tally.apart + tally.missed <= 20) console.log(`${result}, ${traps}: ${JSON.stringify(text)}`)
  if (number % 100_000 === 0) console.log(`${number} texts: ${JSON.stringify(tally)}`)
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9
console.log(`${count} texts from seed ${seed} in ${seconds.toFixed(0)} s: read alike ${tally.same}, left to the parser ${tally.left} (${((tally.left / count) * 100).toFixed(1)} %), apart ${tally.apart}; said to be free of traps ${tally.free + tally.missed}, traps missed in ${tally.missed}`)
process.exitCode = tally.apart + tally.missed > 0 ? 1 : 0
