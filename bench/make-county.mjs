// Writes a county of declarations, with lists and a configuration, and a manifest of what was planted in it.
// Usage: node bench/make-county.mjs COUNT FOLDER [--seed N] [--share 0.3] [--before 0.3]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCounty } from './county/county.mjs'

const { positionals: [count = '100', folder], values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' }, share: { type: 'string', default: '0' }, before: { type: 'string', default: '0.3' } } })
if (folder === undefined) throw new Error('usage: node bench/make-county.mjs COUNT FOLDER [--seed N] [--share 0.3] [--before 0.3]')
const { files, planted } = makeCounty({ count: Number(count), seed: Number(values.seed), share: Number(values.share), before: Number(values.before) })
for (const [path, text] of [...Object.entries(files), ['manifest.json', `${JSON.stringify({ count: Number(count), seed: Number(values.seed), planted }, null, 2)}\n`]]) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
console.log(`${Object.keys(files).length} files, ${planted.length} planted faults (manifest.json)`)
