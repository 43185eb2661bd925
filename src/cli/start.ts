import { readFileSync } from 'node:fs'
import { createRequire, Module, wrap } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

interface Program {
  readonly runProcess: () => Promise<void>
  readonly runExportWorker: () => Promise<void>
}

const folder = __dirname

/** Files of the program that V8's work was saved for at build time: the program, and the YAML parser, which it loads when a text needs it. */
const savedParts = ['cli', 'read-yaml'] as const
type SavedPart = (typeof savedParts)[number]

const scripts = new Map<SavedPart, Script>()

/**
 * Loads a part, with the code that V8 compiled at build time where that is there and of this very V8: compiling is
 * a fifth of a check. V8 refuses code that does not fit its version, flags or the source, and then compiles as ever.
 */
function load(part: SavedPart): Module {
  const file = join(folder, `${part}.cjs`)
  const cachedData = readSaved(part)
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, ...(cachedData && { cachedData }) })
  scripts.set(part, script)
  const requireHere = createRequire(file)
  const module = new Module(file)
  // The compiled text is the wrapper function of a CommonJS module, and that module is ours: the types hold by construction.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const run = script.runInThisContext() as (exports: unknown, require: (id: string) => unknown, module: Module, filename: string, folder: string) => void
  run(module.exports, (id) => requirePart(id, requireHere), module, file, folder)
  return module
}

/** Of the parts that are saved the program alone is loaded from the beginning. */
function requirePart(id: string, requireHere: NodeJS.Require): unknown {
  const part = savedParts.find((name) => id === `./${name}.cjs`)
  const file = join(folder, id)
  if (part === undefined || requireHere.cache[file]) return requireHere(id)
  const module = load(part)
  // Other files that require this part get the same.
  requireHere.cache[file] = module
  return module.exports
}

function loadProgram(): Program {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return load('cli').exports as Program
}

/** Runs the command line that the process was given. */
export async function start(): Promise<void> {
  await loadProgram().runProcess()
}

/** Does what the thread that started this one asks for. */
export async function startWorker(): Promise<void> {
  await loadProgram().runExportWorker()
}

/** Runs the command line, then gives what V8 compiled of a part on the way; for the build. */
export async function compiledCode(part: SavedPart): Promise<Buffer> {
  await loadProgram().runProcess()
  const script = scripts.get(part)
  if (!script) throw new Error(`${part} was not loaded`)
  return script.createCachedData()
}

function readSaved(part: SavedPart): Buffer | undefined {
  try {
    return readFileSync(join(folder, `${part}.cache`))
  } catch {
    return undefined
  }
}
