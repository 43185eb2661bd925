import { isFolder } from './is-folder.js'

/** Files from which on a run is taken for a long one. */
const many = 12

/** Options behind which a folder is where to write. */
const takesFolder: ReadonlySet<string> = new Set(['-o', '--output'])

/** Whether a command line, under a V8 that has the setting (that of Node 20), seems to mean many files: a folder, a pattern, or a long list. */
export function isLongRun(argv: readonly string[]): boolean {
  return process.versions.v8.startsWith('11.') && (argv.length > many || argv.some((one, at) => !takesFolder.has(argv[at - 1] ?? '') && (/[*?{]/.test(one) || seemsFolder(one))))
}

/** What cannot be looked at is told of when it is read. */
function seemsFolder(path: string): boolean {
  try {
    return isFolder(path)
  } catch {
    return false
  }
}

/**
 * Makes V8 wait longer, seven times as long as usual, before it works a function over. Runs last seconds, and much of that work is not paid back in them:
 * a thousand declarations take a fifth less of the processor this way. What is asked for is loaded here, since loading it takes as long as a part of a short run.
 */
export function settleForLongRun(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=1000000')
}
