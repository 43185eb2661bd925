import { wrap } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import { version } from '../../package.json'
import type * as Program from './main.js'
import { isPlainCheck } from './plain-check.js'
import { programFiles } from './program-files.js'

/**
 * What an executable with everything inside starts with, each of its threads too: `start.ts` where there is no folder to
 * load from. Nothing is unpacked; each part of the program is compiled from the executable when it is asked for.
 */
const { folder, names, read, readText } = programFiles()
const inside = new Set(names())

interface Part {
  readonly module: { exports: object }
  readonly script: Script
}
const parts = new Map<string, Part>()

function load(name: string): object {
  const known = parts.get(name)
  if (known) return known.module.exports
  const filename = join(folder, name)
  const saved = savedName(name)
  const script = new Script(wrap(readText(name)), { filename, ...(inside.has(saved) && { cachedData: read(saved) }) })
  const module = { exports: {} }
  parts.set(name, { module, script })
  // The compiled text is the wrapper function of a CommonJS module, and that module is ours: the types hold by construction.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const run = script.runInThisContext() as (exports: object, require: (id: string) => unknown, module: { exports: object }, filename: string, folder: string) => void
  run(module.exports, requirePart, module, filename, folder)
  return module.exports
}

/** A part of the program, or of Node: there is nothing else. */
function requirePart(id: string): unknown {
  return id.startsWith('./') ? load(id.slice(2)) : require(id)
}

/** What V8 has compiled so far of each part that was loaded; for the build. */
export function compiledCode(): readonly (readonly [name: string, code: Buffer])[] {
  return [...parts].map(([name, { script }]) => [savedName(name), script.createCachedData()])
}

function savedName(name: string): string {
  return name.replace(/cjs$/u, 'cache')
}

const args = process.argv.slice(2)
if (isMainThread && args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Asked often and by scripts: answered before anything is loaded.
  process.stdout.write(`${version}\n`)
} else {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const { run, runExportWorker } = load(isMainThread && isPlainCheck(args) ? 'plain.cjs' : 'cli.cjs') as typeof Program
  void (isMainThread ? run() : runExportWorker())
}
