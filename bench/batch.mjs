// What a batch costs: time a form, threads, memory, how it grows; beside LibreOffice in the same run.
// Usage: npm run bench:batch [-- --write], which puts tables into docs/benchmarks-notes.md and docs/scale.md. Builds must be up to date (`npm run build`).
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { measure, median, temporaryFolder } from './suite/measure.mjs'
import { putBetween } from './suite/put-between.mjs'
import { makeCounty } from './suite/texts.mjs'

const folder = temporaryFolder()
const program = resolve('bin/jixiao.js')
const run = (args) => measure([process.execPath, ...args], { allowed: [0, 1] })

/** Declarations alone, without lists and configuration. */
function county(count) {
  const place = join(folder, `alone-${count}`)
  cpSync(join(makeCounty(folder, count), '2020'), place, { recursive: true })
  return place
}

const exportAll = (source, ...more) => run([program, 'export', source, '-o', join(folder, `out-${Math.random()}`), '--quiet', '--force', ...more])
const base = median(Array.from({ length: 11 }, () => run(['-e', '0']).wall))
const lines = [
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; \`node -e 0\` takes ${base.toFixed(0)} ms; every figure is of the same run.`,
  '',
  '| departments | formats | threads | seconds | ms of processor a form | × `node -e 0` | memory, MB |',
  '| ---: | --- | ---: | ---: | ---: | ---: | ---: |',
]
const row = (count, formats, jobs, { wall, processor, memory }) => {
  const forms = count * formats.split(',').length
  lines.push(`| ${count} | ${formats} | ${jobs} | ${(wall / 1000).toFixed(1)} | ${(processor / forms).toFixed(1)} | ${(processor / forms / base).toFixed(2)} | ${memory.toFixed(0)} |`)
}
const sources = Object.fromEntries([10, 100, 200, 1000].map((count) => [count, county(count)]))
const results = {}
for (const count of [10, 100, 200, 1000]) row(count, 'pdf', 1, (results[`pdf-${count}`] = exportAll(sources[count], '--format', 'pdf', '--jobs', '1')))
for (const jobs of [1, 2]) row(1000, 'pdf,xlsx', jobs, (results[`both-${jobs}`] = exportAll(sources[1000], '--format', 'pdf,xlsx', '--jobs', String(jobs))))
const again = join(folder, 'again')
const repeat = () => run([program, 'export', sources[1000], '-o', again, '--quiet', '--force', '--format', 'pdf', '--jobs', '1'])
repeat()
row(1000, 'pdf', '1, nothing changed', repeat())
const merged = run([program, 'export', sources[1000], '--merge', join(folder, 'county.pdf'), '--quiet', '--force'])
row(1000, 'pdf', '1, merged', merged)
lines.push('', `Two threads take ${(results['both-1'].wall / results['both-2'].wall).toFixed(2)} times less time than one. Memory at 1,000 departments is ${(results['pdf-1000'].memory / results['pdf-200'].memory).toFixed(2)} × that at 200.`)

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
if (office) {
  const twenty = join(folder, 'twenty')
  mkdirSync(twenty)
  for (const name of readdirSync(sources[200]).slice(0, 20)) copyFileSync(join(sources[200], name), join(twenty, name))
  const books = join(folder, 'books')
  run([program, 'export', twenty, '-o', books, '--quiet', '--force', '--format', 'xlsx'])
  const files = readdirSync(books).filter((name) => name.endsWith('.xlsx')).map((name) => join(books, name))
  const convert = (some) => {
    const start = process.hrtime.bigint()
    spawnSync(office, [`-env:UserInstallation=file://${join(folder, 'office')}`, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office-out'), ...some], { stdio: 'ignore' })
    return Number(process.hrtime.bigint() - start) / 1e6
  }
  convert(files.slice(0, 1))
  const theirs = convert(files)
  const ours = exportAll(twenty, '--format', 'pdf', '--jobs', '1').wall
  lines.push('', `Twenty forms as PDF, from the start of the program: jixiao ${(ours / 1000).toFixed(2)} s, LibreOffice headless (of ready-made workbooks) ${(theirs / 1000).toFixed(1)} s, ${(theirs / ours).toFixed(1)} times as long.`)
}
// What a declaration takes: by itself, and where every core is busy with others.
const [alone, beside] = [results['both-1'].processor / 1000, results['both-2'].processor / 1000]
const time = (milliseconds) => {
  const seconds = milliseconds / 1000 + 1
  return seconds < 90 ? `${seconds.toFixed(0)} s` : seconds < 5400 ? `${(seconds / 60).toFixed(0)} min` : `${(seconds / 3600).toFixed(1)} h`
}
const scale = [
  `A declaration's PDF and XLSX together, checking it included, take ${alone.toFixed(0)} ms of processor where one thread works and ${beside.toFixed(0)} ms where every core`,
  'does; a second is added for the start.',
  '',
  '| | declarations | 1 thread | 2 threads | 8 machines of 8 cores |',
  '| --- | ---: | ---: | ---: | ---: |',
  ...[['a county', 300], ['a province', 30_000], ['the country', 300_000]].map(([name, count]) => `| ${name} | ${count.toLocaleString('en')} | ${time(count * alone)} | ${time((count * beside) / 2)} | ${time((count * beside) / 64)} |`),
]
console.log([...lines, '', ...scale].join('\n'))

if (process.argv.includes('--write')) {
  putBetween('docs/benchmarks-notes.md', 'batch', 'bench:batch', lines)
  putBetween('docs/scale.md', 'scale', 'bench:batch', scale)
}
