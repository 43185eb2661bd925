// Runs commands over bytes that mean little and files that were changed at random, and tells faults of the tool (exit code 3) and what takes long.
// Usage: npm run fuzz:cli -- [--minutes 5] [--seed 1]. The build must be up to date. A run that does not end is the one kept in the folder that is named.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) } } })
const home = resolve('.')
const folder = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'))
const outfile = join(folder, 'fuzz.cjs')
buildSync({
  stdin: { contents: ["export { drawRun } from './test/support/draw-run.ts'", "export { drawFrom } from './test/support/mutate-declaration.ts'", "export { main } from './src/cli/program.ts'", "export { processIo } from './src/cli/io.ts'"].join('\n'), resolveDir: home, loader: 'ts' },
  bundle: true, platform: 'node', format: 'cjs', outfile, define: { 'import.meta.url': JSON.stringify(pathToFileURL(outfile).href) }, logLevel: 'error',
})
const { drawFrom, drawRun, main, processIo } = createRequire(import.meta.url)(outfile)

const example = 'examples/hengdong-petition-2020.yaml'
execFileSync(process.execPath, ['bin/jixiao.js', 'export', example, '--format', 'pdf,xlsx,docx,html', '-o', join(folder, 'seeds'), '--quiet'])
const seeds = {
  yaml: readFileSync(example),
  csv: readFileSync('examples/county/单位名单.csv'),
  doc: readFileSync('test/fixtures/documents/sample.doc'),
  ...Object.fromEntries(['pdf', 'xlsx', 'docx', 'html'].map((ending) => [ending, readFileSync(join(folder, `seeds/hengdong-petition-2020.${ending}`))])),
}

const draw = drawFrom(Number(values.seed))
const codes = {}
const faults = new Map()
const until = Date.now() + Number(values.minutes) * 60_000
let number = 0
let slowest = 0
console.log(`seed ${values.seed}, in ${folder}`)
while (Date.now() < until) {
  number += 1
  const { files, stdin, argv } = drawRun(draw, seeds)
  const place = join(folder, 'run')
  mkdirSync(place)
  process.chdir(place)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(name, bytes)
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ number, argv }))
  let said = ''
  const begin = performance.now()
  const code = await main(argv, { ...processIo(), out: () => undefined, outBytes: () => undefined, err: (text) => void (said += text), readStdin: async () => stdin, readFont: async (name) => readFileSync(join(home, 'dist/fonts', name)), toolHash: () => 'none' })
  slowest = Math.max(slowest, performance.now() - begin)
  codes[code] = (codes[code] ?? 0) + 1
  if (code > 2 && !faults.has(said)) {
    faults.set(said, argv)
    console.log(`run ${number}: ${argv.join(' ')}\n${said}`)
  }
  process.chdir(home)
  rmSync(place, { recursive: true, force: true })
}
console.log(`${number} runs, ended with ${JSON.stringify(codes)}; ${faults.size} faults; the slowest took ${(slowest / 1000).toFixed(1)} s`)
rmSync(folder, { recursive: true })
process.exitCode = faults.size > 0 ? 1 : 0
