// How long a check takes from the shell, as a ratio to an empty run of Node in the same series.
// Usage: npm run bench [runs]. Builds must be up to date (`npm run build`). What is measured within one process follows at the end.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = Number(process.argv[2] ?? 21)
const example = 'examples/hengdong-petition-2020.yaml'
const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
const faulty = join(folder, 'faulty.yaml')
writeFileSync(faulty, readFileSync(example, 'utf8').replace('项目支出: 185.00', '项目支出: 186.00'))

// A declaration of a megabyte, far beyond any real one: what is read line by line must not grow faster than the file.
const large = (rows) => readFileSync(example, 'utf8').replace('    数量指标:\n', `    数量指标:\n${'      - 三级指标: 网上信访件办理及时率和群众满意度的持续提升情况\n        指标内容: 登记、受理、办理网上信访事项的数量和比例，包括重复来信来访\n        指标值: 2351个\n'.repeat(rows)}`)
const [quarter, whole] = [join(folder, 'quarter.yaml'), join(folder, 'whole.yaml')]
writeFileSync(quarter, large(1200))
writeFileSync(whole, large(4800))

const cases = {
  'node -e 0': ['-e', '0'],
  'jixiao --version': ['bin/jixiao.js', '--version'],
  'jixiao check, no finding': ['bin/jixiao.js', 'check', example],
  'jixiao check, one finding': ['bin/jixiao.js', 'check', faulty],
  'jixiao check, 250 kB': ['bin/jixiao.js', 'check', quarter],
  'jixiao check, 1 MB': ['bin/jixiao.js', 'check', whole],
  'jixiao fix --dry-run, one trap': ['bin/jixiao.js', 'fix', '--dry-run', 'examples/faulty/jx007-full-width-colon.yaml'],
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

console.log('')
await import('./values.mjs')
console.log('')
await import('./forms.mjs')
