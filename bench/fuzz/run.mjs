// Runs the cases of one target, in a process of its own so that a hang or a crash ends no more than that. Started by bench/fuzz.mjs alone.
import { mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { bundle, target: name, seed, from, until, cases, keep, progress, kinds, isDrawnOnly, patience } = JSON.parse(process.argv[2])
const { drawFrom, targets } = await import(pathToFileURL(bundle).href)
const target = await targets[name](kinds)

const file = openSync(progress, 'w')
let step = 0
/** Tells the process that watches which case is at work, and that it is not at a standstill. */
const mark = (number) => writeSync(file, `${String(number).padStart(15)} ${String((step += 1)).padStart(15)}`, 0)

const drawOf = (number) => drawFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b) ^ (number >>> 7))
const secondsOf = ({ user, system }) => (user + system) / 1e6
const keyOf = (fault) => fault.split('\n').slice(0, 2).join(' ').replaceAll(/\d+/gu, '#').slice(0, 160)

async function judged(drawn) {
  const begin = process.cpuUsage()
  const verdict = await target.judge(drawn)
  const seconds = secondsOf(process.cpuUsage(begin))
  return { seconds, verdict: 'outcome' in verdict && seconds > patience ? { fault: `took ${seconds.toFixed(0)} s of processor time` } : verdict }
}

/** A case with the same fault and less in it, as far as ten seconds get. */
async function shrunk(drawn, key, number) {
  const end = Date.now() + 10_000
  let least = drawn
  for (let isSmaller = target.smaller !== undefined; isSmaller; ) {
    isSmaller = false
    for (const one of target.smaller(least)) {
      if (Date.now() > end) return least
      mark(number)
      const { verdict } = await judged(one)
      if (!('fault' in verdict) || keyOf(verdict.fault) !== key) continue
      least = one
      isSmaller = true
      break
    }
  }
  return least
}

function keepCase(drawn, number, text) {
  mkdirSync(keep, { recursive: true })
  const { ending, bytes } = target.file(drawn)
  const path = join(keep, `${name}-${seed}-${number}.${ending}`)
  writeFileSync(path, bytes)
  writeFileSync(`${path}.txt`, `${text}\n\nnpm run fuzz -- --only ${name} --seed ${seed} --case ${number}\n`)
  return path
}

async function runCases() {
  const faults = new Map()
  const outcomes = {}
  let slowest = { seconds: 0 }
  let sent = 0
  const report = (number) => process.send({ number, outcomes, slowest, faults: [...faults.values()], memory: process.resourceUsage().maxRSS / 1024, seconds: secondsOf(process.cpuUsage()) })
  let number = from
  for (; Date.now() < until && number < from + (cases ?? Infinity); number += 1) {
    mark(number)
    const drawn = await target.draw(drawOf(number))
    const { seconds, verdict } = await judged(drawn)
    if (seconds > slowest.seconds) slowest = { seconds, number }
    const outcome = 'fault' in verdict ? 'fault' : verdict.outcome
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if ('fault' in verdict) {
      const key = keyOf(verdict.fault)
      const known = faults.get(key)
      if (known) known.count += 1
      else faults.set(key, { count: 1, fault: verdict.fault, path: keepCase(await shrunk(drawn, key, number), number, verdict.fault) })
    }
    if (Date.now() - sent < 1000) continue
    sent = Date.now()
    report(number + 1)
    await new Promise((done) => { setImmediate(done) })
  }
  report(number)
  process.disconnect()
}

if (isDrawnOnly) console.log(keepCase(await target.draw(drawOf(from)), from, 'it did not end'))
else await runCases()
