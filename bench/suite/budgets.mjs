import { readFileSync } from 'node:fs'
import { ownCheck, ownUnchanged, ownVersion } from './checks.mjs'
import { describeMachine } from './machine.mjs'
import { ratio, rounded, runSeries } from './series.mjs'
import { cleanFile, makeCounty, makeFaultyFile } from './texts.mjs'

export const readBudgets = () => JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'))

/** Measures what the budgets are about, and nothing else. */
export function measureBudgets({ folder, quick, say }) {
  const machine = describeMachine()
  const [some, many] = [quick ? 100 : 1000, quick ? 1000 : 10_000].map((count) => makeCounty(folder, count))
  const runs = quick ? 5 : 11
  const cases = [
    ownVersion('version', runs),
    ownCheck('clean', cleanFile, { runs }, folder),
    ownCheck('findings', makeFaultyFile(folder), { runs, allowed: [1] }, folder),
    ownUnchanged('unchanged', '2020', { runs, cwd: some }, folder),
    ownCheck('cold', '2020', { runs, cwd: some }, folder),
    ownCheck('many', '2020', { runs: 1, cwd: many }, folder),
  ]
  const results = runSeries(cases, { say })
  const { empty, cold } = results
  const beyond = ({ wall }) => wall.median - empty.wall.median
  const figures = {
    ...Object.fromEntries(['version', 'clean', 'findings', 'unchanged', 'cold'].map((key) => [key, rounded(ratio(results[key], empty))])),
    growth: rounded(beyond(results.many) / beyond(cold) / 10),
    memory: rounded(cold.memory),
  }
  const processor = Object.fromEntries(['version', 'clean', 'findings', 'unchanged', 'cold'].map((key) => [key, rounded(ratio(results[key], empty, 'processor'))]))
  return { machine, quick, counts: quick ? [100, 1000] : [1000, 10_000], figures, processor, results }
}
