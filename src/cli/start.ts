import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { codeFolder, codeName, keptCode } from './compiled-code.js'
import type { keepCode } from './keep-code.js'
import { modeOf, settleFor, type RunMode } from './long-run.js'
import { isPlainCheck } from './plain-check.js'

/** What the program shows whoever starts it. */
interface Program {
  readonly run: () => Promise<void>
  readonly runExportWorker: () => Promise<void>
}

/** A part of the program as it was compiled, and whether that has to be kept for the next run. */
interface Compiled {
  readonly text: string
  readonly script: Script
  readonly isNew: boolean
}

type Wrapper = (exports: unknown, require: (id: string) => unknown, module: NodeModule, filename: string, folder: string) => void

const folder = __dirname
const compiled = new Map<string, Compiled>()

/** Files of the program itself, as its parts name one another. */
const ownPart = /^\.\/([-\w]+)\.cjs$/

/** Runs the command line that the process was given. */
export async function start(): Promise<void> {
  await runLine(process.argv.slice(2))
  keepNewCode()
}

/** Does what the thread that started this one asks for. */
export async function startWorker(): Promise<void> {
  settle(process.argv.slice(2))
  await loadProgram('cli').runExportWorker()
}

/** Runs command lines, then gives what V8 compiled on the way of each part; for the build. */
export async function compiledCode(lines: readonly (readonly string[])[]): Promise<ReadonlyMap<string, Buffer>> {
  for (const line of lines) {
    process.argv.splice(2, process.argv.length, ...line)
    await runLine(line)
  }
  return new Map([...compiled].map(([part, { script }]) => [builtName(part), script.createCachedData()]))
}

async function runLine(line: readonly string[]): Promise<void> {
  settle(line)
  await loadProgram(isPlainCheck(line) ? 'plain' : 'cli').run()
}

/** Compiled code is taken only by V8 as it was when it was saved: runs of many files have their own. */
let mode: RunMode = ''

function settle(line: readonly string[]): void {
  if (mode !== '') return
  mode = modeOf(line)
  settleFor(mode)
}

function loadProgram(part: 'plain' | 'cli'): Program {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parts are built from these very modules
  return load(part) as Program
}

/**
 * Loads a part, with the code that V8 compiled at build time or in an earlier run where that is there and of this very V8: compiling is a third of
 * a check. V8 refuses code that does not fit its version, flags or the source, and then compiles as ever.
 */
function load(part: string): unknown {
  const file = join(folder, `${part}.cjs`)
  const known = require.cache[file]
  if (known) return known.exports
  // The build writes ASCII alone, which V8 takes in as it is.
  const text = readFileSync(file, 'latin1')
  const cachedData = builtCode(part) ?? keptCode(text, mode)
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${text}\n})`, { filename: file, ...(cachedData && { cachedData }) })
  compiled.set(part, { text, script, isNew: script.cachedDataRejected !== false })
  const made = new Module(file)
  // Other files that require this part get the same.
  require.cache[file] = made
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text is the wrapper function of a CommonJS module
  const wrapper = script.runInThisContext() as Wrapper
  wrapper(made.exports, requirePart, made, file, folder)
  made.loaded = true
  return made.exports
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this file is a module of that class, which need not be loaded
const Module = module.constructor as new (file: string) => NodeModule

function requirePart(id: string): unknown {
  const [, part] = ownPart.exec(id) ?? []
  return part === undefined ? require(id) : load(part)
}

/** Another V8 than that of the build has code of its own. */
function builtName(part: string): string {
  return `${part}${mode}-${process.versions.v8}.cache`
}

function builtCode(part: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, builtName(part)))
  } catch {
    return undefined
  }
}

/** What had to be compiled is there the next time. */
function keepNewCode(): void {
  const kept = codeFolder()
  const fresh = [...compiled.values()].filter(({ isNew }) => isNew)
  if (kept === undefined || fresh.length === 0) return
  const codes = fresh.flatMap(({ text, script }): readonly (readonly [string, Buffer])[] => {
    const name = codeName(text, mode)
    return name === undefined ? [] : [[name, script.createCachedData()]]
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const { keepCode: keep } = load('keep-code') as { readonly keepCode: typeof keepCode }
  keep(kept, new Map(codes))
}
