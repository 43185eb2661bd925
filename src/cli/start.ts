import { readFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

interface Program {
  readonly runProcess: () => Promise<void>
  readonly runExportWorker: () => Promise<void>
}

const file = join(__dirname, 'cli.cjs')
const saved = join(__dirname, 'cli.cache')

/**
 * Loads the program, with the code that V8 compiled at build time where that is there and of this very V8: compiling is
 * a fifth of a check. V8 refuses code that does not fit its version, flags or the source, and then compiles as ever.
 */
function load(): { readonly program: Program; readonly script: Script } {
  const cachedData = readSaved()
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, ...(cachedData && { cachedData }) })
  // The compiled text is the wrapper function of a CommonJS module, and that module is ours: the types hold by construction.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const loaded = { exports: {} as Program }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const run = script.runInThisContext() as (exports: Program, require: NodeJS.Require, module: typeof loaded, filename: string, folder: string) => void
  run(loaded.exports, createRequire(file), loaded, file, dirname(file))
  return { program: loaded.exports, script }
}

/** Runs the command line that the process was given. */
export async function start(): Promise<void> {
  await load().program.runProcess()
}

/** Does what the thread that started this one asks for. */
export async function startWorker(): Promise<void> {
  await load().program.runExportWorker()
}

/** Runs the command line, then gives what V8 compiled on the way; for the build. */
export async function compiledCode(): Promise<Buffer> {
  const { program, script } = load()
  await program.runProcess()
  return script.createCachedData()
}

function readSaved(): Buffer | undefined {
  try {
    return readFileSync(saved)
  } catch {
    return undefined
  }
}
