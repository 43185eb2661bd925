// What a check takes where nothing, one file or a list has changed since the last one, as processor time against an empty run of Node in the same
// series, beside the floor: reading and hashing the files alone. Usage: npm run bench:cache [-- files]. Builds must be up to date.
import { appendFileSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measure, median, temporaryFolder } from './suite/measure.mjs'
import { makeCounty } from './suite/texts.mjs'

const count = Number(process.argv[2] ?? 1000)
const folder = temporaryFolder()
const program = resolve('bin/jixiao.js')
const measured = (cwd, args) => measure([process.execPath, ...args], { cwd, env: { JIXIAO_CACHE: join(folder, 'kept') }, allowed: [0, 1] })

const [clean, faulty] = [makeCounty(folder, count), makeCounty(folder, count, 0.3)]
const floor = "const fs=require('node:fs'),{hash}=require('node:crypto');for(const name of fs.readdirSync('2020'))hash('sha256',fs.readFileSync('2020/'+name))"
const edit = (place) => appendFileSync(join(place, '2020', readdirSync(join(place, '2020'))[0]), '# 改\n')
const check = (...more) => [program, 'check', '2020', ...more]
const cases = [
  ['`node -e 0`', 11, () => measured(clean, ['-e', '0'])],
  ['reading and hashing the files alone', 11, () => measured(clean, ['-e', floor])],
  ['clean, nothing changed', 11, () => measured(clean, check())],
  ['findings in three of ten, nothing changed', 11, () => measured(faulty, check())],
  ['… as JSON', 7, () => measured(faulty, check('--format', 'json'))],
  ['… one file changed', 5, () => (edit(faulty), measured(faulty, check()))],
  ['… the list of budgets changed', 5, () => (appendFileSync(join(faulty, '预算.csv'), '\n'), measured(faulty, check()))],
  ['… first run, results kept', 3, () => (rmSync(join(folder, 'kept'), { recursive: true }), measured(faulty, check()))],
  ['… `--no-cache`', 3, () => measured(faulty, check('--no-cache'))],
]
const plain = measured(faulty, check('--no-cache')).stdout
if (measured(faulty, check()).stdout !== plain || measured(faulty, check()).stdout !== plain) throw new Error('results of earlier runs give another report')
measured(clean, check())
const rows = cases.map(([name, runs, run]) => {
  const all = Array.from({ length: runs }, run)
  return { name: String(name), processor: median(all.map(({ processor }) => processor)), memory: median(all.map(({ memory }) => memory)) }
})
const base = rows[0].processor
console.log(`${count} departments, Node ${process.version}, ${process.platform} ${process.arch}; \`node -e 0\` takes ${base.toFixed(0)} ms of processor\n`)
console.log('| what | × `node -e 0` | MB |\n| --- | ---: | ---: |')
for (const { name, processor, memory } of rows) console.log(`| ${name} | ${(processor / base).toFixed(2)} | ${memory.toFixed(0)} |`)
