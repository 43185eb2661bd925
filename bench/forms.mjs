// What a form costs in each format: time warm and cold, size, memory; beside pdfmake, LibreOffice and Chromium in the same run.
// Usage: npm run bench:forms [-- --write], which puts the tables into docs/benchmarks.md. Builds must be up to date (`npm run build`).
import { buildSync } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installPdfmake } from './pdfmake-form.mjs'

const rounds = 240
const coldRuns = 9
const example = 'examples/hengdong-petition-2020.yaml'
const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const elapsed = (run) => {
  const start = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - start) / 1e6
}

// Beside the packages, which are found from there.
const outfile = resolve('node_modules/.cache/jixiao/bench-forms.cjs')
buildSync({
  stdin: {
    contents: [
      "export { check } from './src/check.ts'",
      "export { fillTemplate } from './src/forms/fill-template.ts'",
      "export { toFormValues } from './src/model/form-values.ts'",
      "export { formats, writers } from './src/writers/index.ts'",
      "export { usualOptions } from './src/writers/writer.ts'",
    ].join('\n'),
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error', external: ['fontkit', 'pdfkit', 'exceljs', 'jszip', 'docx'],
  define: { 'import.meta.url': '__filename' },
})
const load = createRequire(outfile)
const { check, fillTemplate, toFormValues, formats, writers, usualOptions } = load(outfile)

const text = readFileSync(example, 'utf8')
/** Departments differ, and so do their forms. */
const variant = (number) => Buffer.from(text.replaceAll('衡东县信访局', `第${number}县信访局`).replace('2351个', `${2351 + number}个`))
const readFont = async (name) => readFileSync(join('dist/fonts', name))

const sheets = Array.from({ length: rounds }, (_, round) => {
  const bytes = variant(round)
  const { declaration } = check('a.yaml', bytes)
  return { bytes, sheet: fillTemplate(declaration.kind, toFormValues(declaration)) }
})

/** Median time of forms that are written one after the other, without the first third. */
async function warm(write) {
  const times = []
  for (const { bytes, sheet } of sheets) {
    const used = process.cpuUsage()
    const start = process.hrtime.bigint()
    await write(sheet, { ...usualOptions, archival: true, source: { name: 'a.yaml', bytes }, readFont })
    const { user, system } = process.cpuUsage(used)
    times.push({ wall: Number(process.hrtime.bigint() - start) / 1e6, processor: (user + system) / 1000 })
  }
  const settled = times.slice(rounds / 3)
  return { wall: median(settled.map(({ wall }) => wall)), processor: median(settled.map(({ processor }) => processor)) }
}

/** A run of its own, with the most memory that it held. */
const hook = join(folder, 'memory.cjs')
writeFileSync(hook, "process.on('exit',()=>require('node:fs').writeFileSync(process.env.MEMORY_FILE,String(process.resourceUsage().maxRSS)))")
function cold(args) {
  const memoryFile = join(folder, 'memory')
  const wall = elapsed(() => spawnSync(process.execPath, ['-r', hook, ...args], { stdio: 'ignore', env: { ...process.env, MEMORY_FILE: memoryFile } }))
  return { wall, memory: Number(readFileSync(memoryFile, 'utf8')) / 1024 }
}

const program = (...names) => names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
const office = program('soffice', 'libreoffice')
const browser = program('chromium', 'chromium-browser', 'google-chrome')
const outputs = Object.fromEntries(formats.map((format) => [format, join(folder, `form.${format}`)]))
const officeArgs = (format) => [`-env:UserInstallation=file://${join(folder, 'office')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, outputs[format]]

for (const format of formats) spawnSync(process.execPath, ['bin/jixiao.js', 'export', example, '--format', format, '-o', outputs[format]], { stdio: 'ignore' })
const sizes = Object.fromEntries(formats.map((format) => [format, statSync(outputs[format]).size / 1000]))

const peers = {
  ...(office && { 'LibreOffice headless, XLSX to PDF': () => spawnSync(office, officeArgs('xlsx'), { stdio: 'ignore' }) }),
  ...(office && formats.includes('docx') && { 'LibreOffice headless, DOCX to PDF': () => spawnSync(office, officeArgs('docx'), { stdio: 'ignore' }) }),
  ...(browser && { 'headless Chromium, HTML to PDF': () => spawnSync(browser, ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'browser')}`, `--print-to-pdf=${join(folder, 'page.pdf')}`, `file://${outputs.html}`], { stdio: 'ignore' }) }),
}
// The first run of an office program makes its profile.
for (const run of Object.values(peers)) run()

const empty = []
const coldTimes = Object.fromEntries(formats.map((format) => [format, []]))
const peerTimes = Object.fromEntries(Object.keys(peers).map((name) => [name, []]))
for (let run = 0; run < coldRuns; run++) {
  empty.push(cold(['-e', '0']).wall)
  for (const format of formats) coldTimes[format].push(cold(['bin/jixiao.js', 'export', example, '--format', format, '-o', outputs[format]]))
  if (run < 3) for (const [name, peer] of Object.entries(peers)) peerTimes[name].push(elapsed(peer))
}
const base = median(empty)
const warmTimes = {}
for (const format of formats) warmTimes[format] = await warm(await writers[format]())
const pdfmake = await warm(installPdfmake(folder))
/** LibreOffice takes many files in one run: what each costs beyond the first. */
const copies = Array.from({ length: 10 }, (_, index) => join(folder, `copy-${index}.xlsx`))
const furtherByOffice = () => {
  for (const copy of copies) copyFileSync(outputs.xlsx, copy)
  const [one, many] = [copies.slice(0, 1), copies].map((files) => elapsed(() => spawnSync(office, [...officeArgs('xlsx').slice(0, -1), ...files], { stdio: 'ignore' })))
  return (many - one) / (copies.length - 1)
}
const lines = [
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. \`node -e 0\` takes ${base.toFixed(0)} ms (median of ${coldRuns}); every figure is of the same run.`,
  '',
  '| format | further form, warm | processor time | × `node -e 0` | cold command | × `node -e 0` | memory, MB | file, kB |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
]
for (const format of formats) {
  const { wall, processor } = warmTimes[format]
  const first = median(coldTimes[format].map((one) => one.wall))
  const memory = median(coldTimes[format].map((one) => one.memory))
  lines.push(`| ${format.toUpperCase()} | ${wall.toFixed(1)} ms | ${processor.toFixed(1)} ms | ${(wall / base).toFixed(2)} | ${first.toFixed(0)} ms | ${(first / base).toFixed(1)} | ${memory.toFixed(0)} | ${sizes[format].toFixed(0)} |`)
}
lines.push('', '| PDF, further form, warm | ms | × ours |', '| --- | ---: | ---: |', `| jixiao | ${warmTimes.pdf.wall.toFixed(1)} | 1 |`, `| pdfmake | ${pdfmake.wall.toFixed(0)} | ${(pdfmake.wall / warmTimes.pdf.wall).toFixed(0)} |`)
if (office) {
  const further = furtherByOffice()
  lines.push(`| LibreOffice headless, of ten XLSX in one run | ${further.toFixed(0)} | ${(further / warmTimes.pdf.wall).toFixed(0)} |`)
}
lines.push('', '| beside it, cold | ms | × `node -e 0` |', '| --- | ---: | ---: |')
for (const [name, times] of Object.entries(peerTimes)) lines.push(`| ${name} | ${median(times).toFixed(0)} | ${(median(times) / base).toFixed(0)} |`)
if (!office) lines.push('| LibreOffice | not installed here | |')
if (!browser) lines.push('| Chromium | not installed here | |')
rmSync(folder, { recursive: true, force: true })
console.log(lines.join('\n'))

if (process.argv.includes('--write')) {
  const file = 'docs/benchmarks.md'
  const [begin, end] = ['<!-- forms: made by npm run bench:forms -- --write -->', '<!-- end of forms -->']
  const page = readFileSync(file, 'utf8')
  const [before, after] = [page.split(begin)[0], page.split(end)[1]]
  if (before === page || after === undefined) throw new Error(`${file} has no place for the tables of forms`)
  writeFileSync(file, `${before}${begin}\n\n${lines.join('\n')}\n\n${end}${after}`)
}
