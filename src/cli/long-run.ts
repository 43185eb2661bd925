import { isFolder } from './is-folder.js'

/** Files from which on a run is taken for a long one. */
const many = 12

/** Options behind which a folder is where to write. */
const takesFolder: ReadonlySet<string> = new Set(['-o', '--output'])

/** How V8 is set for a run, as a part of the names of the code that it compiles: it takes no code from under other settings. */
export type RunMode = '' | '.long' | '.checks'

/** How a command line is to be run under a V8 that has the settings (that of Node 20); a long run seems to mean many files: a folder, a pattern, or a long list. */
export function modeOf(argv: readonly string[]): RunMode {
  const isLong = process.versions.v8.startsWith('11.') && (argv.length > many || argv.some((one, at) => !takesFolder.has(argv[at - 1] ?? '') && (/[*?{]/.test(one) || seemsFolder(one))))
  return !isLong ? '' : argv[0] === 'check' ? '.checks' : '.long'
}

/** What cannot be looked at is told of when it is read. */
function seemsFolder(path: string): boolean {
  try {
    return isFolder(path)
  } catch {
    return false
  }
}

const lateOptimizing = '--interrupt-budget=1000000'

/**
 * Makes V8 wait longer, seven times as long as usual, before it works a function over. Runs last seconds, and much of that work is not paid back in them:
 * a thousand declarations take a fifth less of the processor this way. Checks of many files keep little of each: collecting garbage before there is much takes a
 * twelfth of their time and a quarter off their memory; forms are made of so much that it would take a third, and are left to V8.
 */
const settings: Readonly<Record<Exclude<RunMode, ''>, readonly string[]>> = {
  '.long': [lateOptimizing],
  '.checks': [lateOptimizing, '--semi-space-growth-factor=1', '--heap-growing-percent=100'],
}

/** What is asked for is loaded here, since loading it takes as long as a part of a short run. */
export function settleFor(mode: RunMode): void {
  if (mode === '') return
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  for (const setting of settings[mode]) setFlagsFromString(setting)
}
