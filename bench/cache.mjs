// What a check takes where nothing, one file or a list has changed since the last one, as processor time against an empty run of Node in the same
// series, beside the floor: reading and hashing the files alone. Usage: npm run bench:cache [-- files]. Builds must be up to date.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { makeCounty } from './county/county.mjs'

const count = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'jixiao-cache-'))
const program = resolve('bin/jixiao.js')
const hook = join(folder, 'usage.cjs')
writeFileSync(hook, "process.on('exit',()=>require('node:fs').writeFileSync(process.env.USAGE_FILE,JSON.stringify(process.resourceUsage())))")
const usageFile = join(folder, 'usage')
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

function measure(cwd, args) {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['-r', hook, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, USAGE_FILE: usageFile, JIXIAO_CACHE: join(folder, 'kept') } })
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usageFile, 'utf8'))
  return { processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024, stdout }
}

function county(name, share) {
  const place = join(folder, name)
  for (const [path, text] of Object.entries(makeCounty({ count, before: 0, share }).files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), text)
  }
  return place
}

const [clean, faulty] = [county('clean', 0), county('faulty', 0.3)]
const floor = "const fs=require('node:fs'),{hash}=require('node:crypto');for(const name of fs.readdirSync('2020'))hash('sha256',fs.readFileSync('2020/'+name))"
const edit = (place) => appendFileSync(join(place, '2020', readdirSync(join(place, '2020'))[0]), '# 改\n')
const check = (...more) => [program, 'check', '2020', ...more]
const cases = [
  ['`node -e 0`', 11, () => measure(clean, ['-e', '0'])],
  ['reading and hashing the files alone', 11, () => measure(clean, ['-e', floor])],
  ['clean, nothing changed', 11, () => measure(clean, check())],
  ['findings in three of ten, nothing changed', 11, () => measure(faulty, check())],
  ['… as JSON', 7, () => measure(faulty, check('--format', 'json'))],
  ['… one file changed', 5, () => (edit(faulty), measure(faulty, check()))],
  ['… the list of budgets changed', 5, () => (appendFileSync(join(faulty, '预算.csv'), '\n'), measure(faulty, check()))],
  ['… first run, results kept', 3, () => (rmSync(join(folder, 'kept'), { recursive: true }), measure(faulty, check()))],
  ['… `--no-cache`', 3, () => measure(faulty, check('--no-cache'))],
]
const plain = measure(faulty, check('--no-cache')).stdout
if (measure(faulty, check()).stdout !== plain || measure(faulty, check()).stdout !== plain) throw new Error('results of earlier runs give another report')
measure(clean, check())
const rows = cases.map(([name, runs, run]) => {
  const all = Array.from({ length: runs }, run)
  return { name: String(name), processor: median(all.map(({ processor }) => processor)), memory: median(all.map(({ memory }) => memory)) }
})
const base = rows[0].processor
console.log(`${count} departments, Node ${process.version}, ${process.platform} ${process.arch}; \`node -e 0\` takes ${base.toFixed(0)} ms of processor\n`)
console.log('| what | × `node -e 0` | MB |\n| --- | ---: | ---: |')
for (const { name, processor, memory } of rows) console.log(`| ${name} | ${(processor / base).toFixed(2)} | ${memory.toFixed(0)} |`)
rmSync(folder, { recursive: true, force: true })
