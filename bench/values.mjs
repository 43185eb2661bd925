// How long reading a value takes, warm, and what the rules cost in a check. Usage: npm run bench:values [rounds]; also the last part of npm run bench.
import { buildSync } from 'esbuild'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const rounds = Math.max(9, Number(process.argv[2] ?? 40))
const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
const outfile = join(folder, 'bench.cjs')
buildSync({
  stdin: {
    contents: "export { readValue } from './src/model/values/read-value.ts'\nexport { check } from './src/check.ts'\nexport { rules } from './src/rules/index.ts'",
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error',
})
const { readValue, check, rules } = createRequire(import.meta.url)(outfile)
rmSync(folder, { recursive: true })

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
/** Median and least of the rounds after the first third, which warms up, in microseconds of processor time for one. */
const timed = (count, run) => {
  const times = []
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    if (round >= rounds / 3) times.push((user + system) / count)
  }
  return { median: median(times), least: Math.min(...times) }
}
const told = (name, { median, least }, unit, by = 1) => console.log(`${name.padEnd(44)} ${(median / by).toFixed(2).padStart(8)} ${unit}  (least ${(least / by).toFixed(2)})`)

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, median of ${Math.floor(rounds * 2 / 3)} rounds, processor time`)

// A yardstick: the same on every machine, so that figures can be compared.
const digits = Array.from({ length: 200_000 }, (_, index) => String(index))
const yardstick = timed(1, () => digits.filter((text) => /^\d+(?:\.\d+)?$/u.test(text)).length)
told('yardstick: 200,000 regular expressions', yardstick, 'ms', 1000)

const texts = readFileSync('test/fixtures/indicator-values.txt', 'utf8').split('\n').filter((text) => text !== '')
const contexts = [
  { names: ['信访事项办结率'], measures: 'quality', year: 2020 },
  { names: ['培训人次'], measures: 'quantity', unit: '人次', operator: '≥', year: 2020 },
  { names: ['项目成本（万元）'], measures: 'cost', year: 2020 },
]
const passes = 40
told('one value, with its surroundings', timed(texts.length * contexts.length * passes, () => {
  for (let pass = 0; pass < passes; pass++) for (const context of contexts) for (const text of texts) readValue(text, context)
}), 'µs')
const long = '及时办理信访事项12件，'.repeat(400)
told('a value of 4,800 characters', timed(200, () => { for (let pass = 0; pass < 200; pass++) readValue(long) }), 'µs')
const dense = '1个月'.repeat(130)
told('a value of 390 characters, all numbers', timed(50, () => { for (let pass = 0; pass < 50; pass++) readValue(dense) }), 'µs')

const bytes = readFileSync('examples/hengdong-petition-2020.yaml')
const checks = 10
const whole = timed(checks, () => { for (let pass = 0; pass < checks; pass++) check('a.yaml', bytes) })
// Rules keep what they read of a declaration; a fresh object has nothing kept.
const { declaration } = check('a.yaml', bytes)
const report = { tolerance: undefined, finding: () => {}, notChecked: () => {} }
const passesOfRules = 50
const ofProfile = (...profiles) => rules.filter(({ profile = 'recommended' }) => profiles.includes(profile))
const ruleSets = { recommended: ofProfile('recommended'), strict: ofProfile('recommended', 'strict'), all: rules }
const timedRules = (some) => timed(passesOfRules, () => {
  for (let pass = 0; pass < passesOfRules; pass++) {
    const fresh = { ...declaration }
    for (const rule of some) rule.check(fresh, report)
  }
})
const ofValues = timed(passesOfRules, () => {
  for (let pass = 0; pass < passesOfRules; pass++) {
    for (const { cells, level2 } of declaration.indicators) readValue(cells.indicatorValue?.text ?? '', { names: [cells.indicatorLevel3?.text ?? ''], measures: level2.measures, year: 2020 })
  }
})
told(`check of ${declaration.indicators.length} indicators`, whole, 'ms', 1000)
const times = Object.entries(ruleSets).map(([name, some]) => [name, some, timedRules(some)])
for (const [name, some, time] of times) told(`its ${some.length} rules of profile ${name}`, time, 'ms', 1000)
console.log(`rules per yardstick, by the least: ${times.map(([name, , { least }]) => `${name} 1/${(yardstick.least / least).toFixed(1)}`).join(', ')}`)
told('reading its values', ofValues, 'ms', 1000)
console.log(`rules of profile recommended, with reading the values: ${(times[0][2].median / whole.median * 100).toFixed(1)} % of the check; reading the values alone: ${(ofValues.median / whole.median * 100).toFixed(1)} %`)
