// How long a check takes from the shell, as a ratio to an empty run of Node in the same series.
// Usage: npm run bench [runs]. Builds must be up to date (`npm run build`).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = Number(process.argv[2] ?? 21)
const example = 'examples/hengdong-petition-2020.yaml'
const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
const faulty = join(folder, 'faulty.yaml')
writeFileSync(faulty, readFileSync(example, 'utf8').replace('项目支出: 185.00', '项目支出: 186.00'))

const cases = {
  'node -e 0': ['-e', '0'],
  'jixiao --version': ['bin/jixiao.js', '--version'],
  'jixiao check, no finding': ['bin/jixiao.js', 'check', example],
  'jixiao check, one finding': ['bin/jixiao.js', 'check', faulty],
  'jixiao export, pdf and xlsx': ['bin/jixiao.js', 'export', example, '-o', folder],
}

// In turn rather than one after the other: a slow minute of the machine then slows all of them.
const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]))
for (let run = -1; run < runs; run++) {
  for (const [name, args] of Object.entries(cases)) {
    const start = process.hrtime.bigint()
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    if (run >= 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6)
  }
}
rmSync(folder, { recursive: true })

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const base = median(times['node -e 0'])
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, median of ${runs} runs`)
for (const [name, values] of Object.entries(times)) {
  console.log(`${name.padEnd(30)} ${median(values).toFixed(0).padStart(6)} ms  ${(median(values) / base).toFixed(2).padStart(6)} × node -e 0`)
}
