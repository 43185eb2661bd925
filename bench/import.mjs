// How much of a form import places, and how much of that is right: forms as they stand on public pages, and forms made after other
// variants, against what a person read in them. Usage: npm run bench:import
import { buildSync } from 'esbuild'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lostTexts } from './import/lost.mjs'

const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
const outfile = join(folder, 'bench.cjs')
buildSync({
  stdin: {
    contents: "export { importDocument } from './src/importing/import-document.ts'\nexport { formKinds } from './src/forms/index.ts'\nexport { readDocument } from './src/readers/read-document.ts'\nexport { formWords } from './src/matching/form-words.ts'\nexport { parseSource } from './src/source/parse.ts'",
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error', define: { 'import.meta.url': 'undefined' },
})
const { importDocument, formKinds, parseSource, readDocument, formWords } = createRequire(import.meta.url)(outfile)
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

const forms = 'bench/import/forms'

/** The file that a form came in: as it lies there, or built from a source that people can read (`.docx.mjs`, `.xlsx.mjs`). */
const bytesOf = async (file) => (file.endsWith('.mjs') ? (await import(pathToFileURL(resolve(forms, file)))).default() : readFileSync(join(forms, file)))

/** What a person read in the forms of a file, in their order; nothing where it holds none. */
function goldOf(name) {
  const texts = [readFileSync(join('bench/import/gold', `${name}.yaml`), 'utf8')]
  for (let number = 2; existsSync(join('bench/import/gold', `${name}.${number}.yaml`)); number += 1) texts.push(readFileSync(join('bench/import/gold', `${name}.${number}.yaml`), 'utf8'))
  return texts.filter((text) => text !== '')
}

const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)
const sums = { gold: 0, placed: 0, right: 0, left: 0, lost: 0 }
const rows = []

function score(name, gold, imported, lost) {
  if (!gold || !imported) {
    rows.push([name, imported ? `taken for ${imported.kind.id}` : gold ? 'unknown, wrongly' : 'unknown, rightly', '', '', '', '', '', '', ''])
    if (imported) sums.placed += valuesOf(imported.text).length
    if (gold) sums.gold += valuesOf(gold).length
    return
  }
  const [wanted, placed] = [valuesOf(gold), valuesOf(imported.text)]
  const right = common(placed, wanted)
  const left = imported.unplaced
  sums.gold += wanted.length
  sums.placed += placed.length
  sums.right += right.length
  sums.left += left
  sums.lost += lost.length
  rows.push([name, imported.kind.id, wanted.length, placed.length, right.length, share(right.length, placed.length), share(right.length, wanted.length), left, lost.length])
  if (process.argv.includes('--wrong')) tellDifferences(name, { placed, wanted, right, lost })
}

function tellDifferences(name, { placed, wanted, right, lost }) {
  const [wrong, missing] = [[...placed], [...wanted]]
  for (const one of right) for (const list of [wrong, missing]) list.splice(list.indexOf(one), 1)
  for (const [said, list] of Object.entries({ wrong, missing, lost })) for (const one of list) console.log(`${name}: ${said}: ${one}`)
}

/** Texts of the file that no declaration holds and no label accounts for; sheets that hold no form are told as a whole. */
async function lostIn(bytes, read) {
  const { document } = await readDocument(bytes)
  const inForms = document.grids.filter(({ name }) => name === '' || outcomeNames.has(name))
  return lostTexts(inForms, read.map(({ text }) => text).join('\n'), read.map(({ kind }) => ({ kind, formWords, template: kind.template })))
}

let outcomeNames = new Set()
for (const file of readdirSync(forms).toSorted()) {
  const name = file.replace(/\..*$/u, '')
  const bytes = await bytesOf(file)
  const outcome = await importDocument(bytes, { kinds: formKinds })
  if ('refused' in outcome) throw new Error(`${file}: ${outcome.refused.en}`)
  const gold = goldOf(name)
  const read = outcome.forms.map(({ imported }) => imported)
  outcomeNames = new Set(outcome.forms.map(({ name: sheet }) => sheet))
  const lost = read.length === 0 ? [] : await lostIn(bytes, read)
  for (let number = 0; number < Math.max(gold.length, read.length, 1); number += 1) score(number === 0 ? name : `${name}.${number + 1}`, gold[number], read[number], number === 0 ? lost : [])
}
rows.push(['all', '', sums.gold, sums.placed, sums.right, share(sums.right, sums.placed), share(sums.right, sums.gold), sums.left, sums.lost])
const head = ['form', 'kind', 'values', 'placed', 'right', 'precision', 'recall', 'left over', 'lost']
const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)))
const line = (cells) => `| ${cells.map((cell, column) => (column < 2 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]))).join(' | ')} |`
console.log([line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n'))
