// How much of a form import places, and how much of that is right: forms as they stand on public pages, and forms made after other
// variants, against what a person read in them. Usage: npm run bench:import
import { buildSync } from 'esbuild'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
const outfile = join(folder, 'bench.cjs')
buildSync({
  stdin: {
    contents: "export { importDocument } from './src/importing/import-document.ts'\nexport { formKinds } from './src/forms/index.ts'\nexport { parseSource } from './src/source/parse.ts'",
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error', define: { 'import.meta.url': 'undefined' },
})
const { importDocument, formKinds, parseSource } = createRequire(import.meta.url)(outfile)
rmSync(folder, { recursive: true })

/** Every value of a declaration with the keys that lead to it; rows of indicators by their name, since their numbers depend on the rows before. */
function valuesOf(text) {
  const { root, findings } = parseSource('', text)
  if (findings.length > 0) throw new Error(findings[0].message.en)
  const found = []
  const walk = (node, path) => {
    if (node.kind === 'scalar') {
      if (node.type !== 'blank') found.push(`${path.join(' / ')} = ${node.text}`)
    } else if (node.kind === 'list') node.items.forEach((item) => walk(item, item.kind === 'map' ? [...path, nameOf(item)] : path))
    else for (const { key, value } of node.entries) walk(value, [...path, key])
  }
  const nameOf = ({ entries }) => entries.find(({ key }) => key === '三级指标')?.value.text ?? entries[0]?.value.text ?? ''
  if (root) walk(root, [])
  return found
}

/** How many of one list are in the other, each as often as it stands there. */
function common(a, b) {
  const left = [...b]
  return a.filter((one) => {
    const at = left.indexOf(one)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
}

const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)
const sums = { gold: 0, placed: 0, right: 0, left: 0 }
const rows = []
for (const file of readdirSync('bench/import/forms').toSorted()) {
  const name = basename(file, '.txt')
  const gold = readFileSync(join('bench/import/gold', `${name}.yaml`), 'utf8')
  const outcome = await importDocument(readFileSync(join('bench/import/forms', file)), { kinds: formKinds })
  if ('refused' in outcome) throw new Error(`${file}: ${outcome.refused.en}`)
  const imported = outcome.forms[0]?.imported
  if (gold === '' || !imported) {
    rows.push([name, imported ? `taken for ${imported.kind.id}` : gold === '' ? 'unknown, rightly' : 'unknown, wrongly', '', '', '', '', '', ''])
    if (imported) sums.placed += valuesOf(imported.text).length
    if (gold !== '') sums.gold += valuesOf(gold).length
    continue
  }
  const [wanted, placed] = [valuesOf(gold), valuesOf(imported.text)]
  const right = common(placed, wanted)
  const left = imported.unplaced
  sums.gold += wanted.length
  sums.placed += placed.length
  sums.right += right.length
  sums.left += left
  rows.push([name, imported.kind.id, wanted.length, placed.length, right.length, share(right.length, placed.length), share(right.length, wanted.length), left])
  if (process.argv.includes('--wrong')) {
    for (const one of placed.filter((value) => !wanted.includes(value))) console.log(`${name}: wrong: ${one}`)
    for (const one of wanted.filter((value) => !placed.includes(value))) console.log(`${name}: missing: ${one}`)
  }
}
rows.push(['all', '', sums.gold, sums.placed, sums.right, share(sums.right, sums.placed), share(sums.right, sums.gold), sums.left])
const head = ['form', 'kind', 'values', 'placed', 'right', 'precision', 'recall', 'left over']
const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)))
const line = (cells) => `| ${cells.map((cell, column) => (column < 2 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]))).join(' | ')} |`
console.log([line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n'))
