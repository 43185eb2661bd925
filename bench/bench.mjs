// Measures jixiao beside its peers and makes docs/benchmarks.md and its pictures. Usage: npm run bench [-- OPTIONS]. Builds must be up to date (`npm run build`).
//   --only check,pdf   these groups alone (budgets, check, pdf, xlsx, growth); the rest of the page stays as it was
//   --quick            few runs and small counts, to see that all works; prints the page and writes nothing
//   --write            with --quick: writes all the same
//   --page             makes the page of bench/results/latest.json without measuring
//   --install          installs the peers of Debian that are missing, as root
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureBudgets, readBudgets } from './suite/budgets.mjs'
import { measureChecks } from './suite/check-group.mjs'
import { measureGrowth } from './suite/growth-group.mjs'
import { temporaryFolder } from './suite/measure.mjs'
import { writePage } from './suite/page.mjs'
import { measurePdf } from './suite/pdf-group.mjs'
import { findPeers, installDebian } from './suite/peers.mjs'
import { drawGrowth } from './suite/plots.mjs'
import { measureXlsx } from './suite/xlsx-group.mjs'

const groups = { budgets: measureBudgets, check: measureChecks, pdf: measurePdf, xlsx: measureXlsx, growth: measureGrowth }
const latest = 'bench/results/latest.json'
const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, page: { type: 'boolean', default: false }, install: { type: 'boolean', default: false } } })
const wanted = values.page ? [] : (values.only?.split(',') ?? Object.keys(groups))
const unknown = wanted.find((name) => !(name in groups))
if (unknown !== undefined) throw new Error(`there is no group ${unknown}: ${Object.keys(groups).join(', ')}`)

const data = readLatest()
const writes = values.write || !values.quick
const say = (text) => process.stderr.write(`${text}\n`)
if (wanted.length > 0) {
  if (values.install) installDebian(say)
  const peers = findPeers(say)
  data.versions = peers.versions
  const folder = temporaryFolder()
  for (const name of wanted) {
    const start = Date.now()
    data[name] = await groups[name]({ folder, quick: values.quick, peers, say: (text) => say(`${name}: ${text}`) })
    say(`${name}: ${Math.round((Date.now() - start) / 1000)} s`)
    if (writes) keep()
  }
}
const lacking = [...Object.keys(groups), 'versions'].filter((name) => !(name in data))
if (lacking.length > 0) throw new Error(`nothing has been measured yet of ${lacking.join(', ')}`)
const page = writePage(data, readBudgets())
if (!writes) console.log(page)
else {
  writeFileSync('docs/benchmarks.md', page)
  for (const [name, svg] of Object.entries(drawGrowth(data.growth))) writeFileSync(`docs/images/${name}`, svg)
  say('written: docs/benchmarks.md, docs/images/growth-*.svg')
}

/** After each group, so that a run that is cut short has not measured for nothing. */
function keep() {
  mkdirSync('bench/results', { recursive: true })
  writeFileSync(latest, `${JSON.stringify(data, null, 1)}\n`)
}

function readLatest() {
  try {
    return JSON.parse(readFileSync(latest, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}
