import { statSync } from 'node:fs'
import { ownCheck, ownUnchanged, peerChecks } from './checks.mjs'
import { formCases } from './form-growth.mjs'
import { describeMachine } from './machine.mjs'
import { rounded, runSeries } from './series.mjs'
import { makeCounty, makeLongFile } from './texts.mjs'

/** How time and memory grow: with the number of files, with the size of one file, and with the number of forms. */
export function measureGrowth({ folder, quick, say, peers }) {
  const machine = describeMachine()
  const counts = quick ? [10, 100, 1000] : [10, 100, 1000, 10_000]
  const sizes = quick ? [1, 3, 10] : [1, 3, 10, 30, 100]
  const often = (count) => (quick ? 1 : count >= 10_000 ? 1 : count >= 1000 ? 3 : 7)
  const commands = Object.entries(peerChecks(peers, folder)).filter(([, command]) => command)
  const ofCounties = counts.flatMap((count) => {
    const county = makeCounty(folder, count)
    const options = { runs: often(count), cwd: county }
    const theirs = commands.filter(() => count <= (quick ? 100 : 1000)).map(([name, command]) => ({ key: `${name} ${count}`, command: command(`${county}/2020`), runs: count >= 1000 ? 1 : Math.min(3, often(count)), allowed: [0, 1], env: peers.env }))
    return [ownCheck(`cold ${count}`, '2020', options, folder), ownUnchanged(`again ${count}`, '2020', options, folder), ...theirs]
  })
  const files = sizes.map((times) => ({ times, file: makeLongFile(folder, times) }))
  // Rows that stand more than once are warnings, and nothing is measured twice of the same bytes.
  const ofSizes = files.map(({ times, file }) => ownCheck(`size ${times}`, file, { runs: quick ? 3 : 7, allowed: [0, 1] }, folder))
  const forms = quick ? [1, 10, 100] : [1, 10, 100, 1000]
  const ofForms = formCases({ folder, counts: forms, often, office: peers.program('LibreOffice') })
  const results = runSeries([...ofCounties, ...ofSizes, ...ofForms], { say })
  const point = (key, x) => (results[key] ? [{ x, seconds: rounded(results[key].wall.median / 1000), memory: results[key].memory && Math.round(results[key].memory) }] : [])
  const over = (name, some = counts) => some.flatMap((count) => point(`${name} ${count}`, count))
  return {
    machine,
    quick,
    empty: results.empty,
    byFiles: { 'jixiao, first run': over('cold'), 'jixiao, nothing changed': over('again'), ...Object.fromEntries(commands.map(([name]) => [name, over(name)])) },
    bySize: files.flatMap(({ times, file }) => point(`size ${times}`, Math.round(statSync(file).size / 1000))),
    byForms: { jixiao: over('forms', forms), LibreOffice: over('LibreOffice forms', forms) },
    rows: sizes.map((times) => 40 * times),
  }
}
