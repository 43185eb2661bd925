// What judging a county together takes, against checking its files one by one, and whether all that was planted is found.
// Usage: npm run bench:county [counts, such as 100,1000,10000]
import { buildSync } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareWithPlanted } from './county/compare.mjs'
import { makeCounty } from './county/county.mjs'

const counts = (process.argv[2] ?? '100,1000,10000').split(',').map(Number)
const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
const outfile = join(folder, 'bench.cjs')
buildSync({
  stdin: {
    contents: `export { check, configured } from './src/check.ts'
export { defaultSettings } from './src/base/settings.ts'
export { summarize } from './src/across/summarize.ts'
export { judgeTogether } from './src/across/judge-together.ts'
export { groupAlike } from './src/across/similar.ts'
export { readBudgets, readDepartments } from './src/tables/read-lists.ts'
export { formKinds } from './src/forms/index.ts'`,
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error',
})
const { check, configured, defaultSettings, summarize, judgeTogether, groupAlike, readBudgets, readDepartments, formKinds } = createRequire(import.meta.url)(outfile)
rmSync(folder, { recursive: true })

/** What a run gives, with its seconds of processor time. */
const timed = (run) => {
  const start = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(start)
  return { result, seconds: (user + system) / 1e6 }
}

const judge = (summaries, files) => {
  const declarations = summaries.filter(({ year }) => year === 2020)
  const before = new Map(summaries.filter(({ year }) => year === 2019).map((one) => [one.path.replace('2019/', '2020/'), one]))
  const paths = new Set(declarations.map(({ path }) => path))
  return judgeTogether(
    {
      declarations,
      lastYear: new Map(declarations.flatMap(({ path }) => (before.has(path) ? [[path, before.get(path)]] : []))),
      departments: [{ ...readDepartments('单位名单.csv', files['单位名单.csv']), paths, isComplete: true }],
      budgets: [{ ...readBudgets('预算.csv', files['预算.csv'], formKinds[0]), paths }],
    },
    { settingsOf: () => defaultSettings, configured },
  )
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, processor time`)
// Once unmeasured, so that code is compiled.
for (const [path, text] of Object.entries(makeCounty({ count: 40 }).files)) if (path.startsWith('20')) summarize(check(path, Buffer.from(text)))

for (const count of counts) {
  const { files, planted } = makeCounty({ count, seed: 3, share: 0.3 })
  const texts = Object.entries(files).filter(([path]) => path.startsWith('20')).map(([path, text]) => [path, Buffer.from(text)])
  const summaries = []
  const found = new Map()
  let checking = 0
  let summarizing = 0
  for (const [path, bytes] of texts) {
    const checked = timed(() => check(path, bytes))
    const summary = timed(() => summarize(checked.result))
    checking += checked.seconds
    summarizing += summary.seconds
    if (summary.result) summaries.push(summary.result)
    found.set(path, checked.result.findings.map(({ rule, severity, message }) => ({ rule, severity, message: message.zh, elsewhere: [] })))
  }
  const judging = timed(() => judge(summaries, files))
  for (const [path, { findings }] of judging.result) found.set(path, [...(found.get(path) ?? []), ...findings.map(({ rule, severity, message, elsewhere = [] }) => ({ rule, severity, message: message.zh, elsewhere }))])
  const report = { files: [...found].filter(([path]) => !path.startsWith('2019/')).map(([path, findings]) => ({ path, findings })) }
  const { missed, invented } = compareWithPlanted(report, planted)
  const share = ((summarizing + judging.seconds) / checking) * 100
  const bytes = Math.round(JSON.stringify(summaries).length / summaries.length / 1000)
  console.log(`${String(texts.length).padStart(6)} files  check ${checking.toFixed(2)} s, summaries ${summarizing.toFixed(2)} s, together ${judging.seconds.toFixed(2)} s: ${share.toFixed(1)} % of the check; ${bytes} kB a summary; planted ${planted.length}, missed ${missed.length}, invented ${invented.length}`)
  if (missed.length + invented.length > 0) process.exitCode = 1
}

// The worst case for likeness: everyone has copied most of it.
const items = Array.from({ length: 30 }, (_, index) => `row ${index}`)
const copies = Array.from({ length: 10_000 }, (_, index) => new Set([...items.slice(index % 5), `own ${index}`, `own too ${index}`]))
const worst = timed(() => groupAlike(copies, { share: 0.7, least: 8 }))
console.log(`10,000 that have copied one another: ${worst.seconds.toFixed(2)} s, ${worst.result.length} group`)
