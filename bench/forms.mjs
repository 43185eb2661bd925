// What a form costs in each of our formats: time warm and cold, size, memory. Peers are in `npm run bench`.
// Usage: npm run bench:forms [-- --write], which puts the table into docs/benchmarks-notes.md. Builds must be up to date (`npm run build`).
import { join } from 'node:path'
import { bundlePrograms, makeForms, ownExport, program, sizeOf, warmTimes } from './suite/form-files.mjs'
import { describeMachine } from './suite/machine.mjs'
import { temporaryFolder } from './suite/measure.mjs'
import { putBetween } from './suite/put-between.mjs'
import { ratio, runSeries } from './suite/series.mjs'

const folder = temporaryFolder()
const formats = ['pdf', 'xlsx', 'docx', 'html']
const output = (format) => join(folder, `form.${format}`)
const { date, node, system, processors } = describeMachine()
const { own, sheets } = await bundlePrograms()
const forms = makeForms(folder, sheets, 240)
const results = runSeries(formats.map((format) => ({ key: format, runs: 9, command: ownExport(format, output(format)) })))
const base = results.empty.wall.median
const lines = [
  `${date}, Node ${node}, ${system}, ${processors}. \`node -e 0\` takes ${base.toFixed(0)} ms (median of ${results.empty.runs}); every figure is of the same run.`,
  '',
  '| format | further form, warm | × `node -e 0` | cold command | × `node -e 0` | memory, MB | file, kB |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
]
for (const format of formats) {
  const warm = warmTimes([process.execPath, program('write-forms.mjs'), own, forms, join(folder, 'further')], { FORMAT: format }).median
  const { wall, memory } = results[format]
  lines.push(`| ${format.toUpperCase()} | ${warm.toFixed(1)} ms | ${(warm / base).toFixed(2)} | ${wall.median.toFixed(0)} ms | ${ratio(results[format], results.empty).toFixed(1)} | ${memory.toFixed(0)} | ${sizeOf(output(format))} |`)
}
console.log(lines.join('\n'))
if (process.argv.includes('--write')) putBetween('docs/benchmarks-notes.md', 'forms', 'bench:forms', lines)
