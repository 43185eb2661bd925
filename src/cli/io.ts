import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, type Environment } from './cache-folder.js'
import { licences, programFiles } from './program-files.js'
import { readStream, readWhole } from './read-whole.js'
import { sha256 } from './sha256.js'
import { isTerminal, writerTo } from './standard-streams.js'
import { writeWhole } from './write-whole.js'

/** Everything a command may touch of the world outside. */
export interface Io {
  readonly out: (text: string) => void
  /** Standard output for what may be no text. */
  readonly outBytes: (bytes: Uint8Array) => void
  readonly err: (text: string) => void
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** The same bytes however often it is asked. */
  readonly readStdin: () => Promise<Uint8Array>
  /** Makes the folder if need be, writes under a temporary name and renames: a file is whole or not there. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
  /** Adds to the end of a file. */
  readonly appendFile: (path: string, text: string) => Promise<void>
  /** File that takes the summary of a step, where GitHub Actions runs the tool. */
  readonly stepSummary: string | undefined
  /** A font that comes with the tool. */
  readonly readFont: (fileName: string) => Promise<Uint8Array>
  /** Today's date where the user is: `2020-03-01`. */
  readonly today: () => string
  readonly isColor: boolean
  readonly isAscii: boolean
  /** Columns of the terminal, or a generous number where there is none. */
  readonly width: number
  readonly isOutTerminal: boolean
  readonly isErrTerminal: boolean
  /** A clock for intervals. */
  readonly milliseconds: () => number
  /** Processors that the process may use. */
  readonly processors: () => Promise<number>
  /** Tells the tool that is installed from any other: a hash of its code and fonts. */
  readonly toolHash: () => string
  /** The same of what judges declarations alone, on this version of Node. */
  readonly judgeHash: () => string
  /** Where results of checks are kept; missing where the user wants none or has no such folder. */
  readonly resultsFolder: string | undefined
  /** Texts of the licences of all that the tool is made of. */
  readonly licences: () => string
  /** Code that makes a thread one that exports. */
  readonly threadCode: () => string
  /** Calls back once when the user interrupts (Ctrl-C), in place of ending; returns how to let go again. */
  readonly onInterrupt: (callback: () => void) => () => void
  /** Begins to ask the user; missing where nobody sits at a terminal. */
  readonly converse?: (() => Promise<Dialogue>) | undefined
}

/** Questions on the terminal, one after the other. */
export interface Dialogue {
  /** The line that the user types; nothing once the user has ended it all with Ctrl-C or Ctrl-D. */
  readonly ask: (question: string) => Promise<string | undefined>
  readonly close: () => void
}

/** Lines of a file that are longer than this are cut in logs too: a line may be a megabyte. */
export const widthElsewhere = 200

/**
 * The world as the running process sees it. Files are read and written at once: they are small and taken one by one,
 * and waking the thread pool for them takes longer than a tenth of a check. `outputFailed` is told why standard output takes no more.
 */
export function processIo(outputFailed: (error: NodeJS.ErrnoException) => void = () => undefined): Io {
  const { env } = process
  const out = writerTo('stdout', outputFailed)
  const err = writerTo('stderr', () => undefined)
  let piped: Promise<Uint8Array> | undefined
  return {
    out,
    outBytes: out,
    err,
    readFile: async (path) => readWhole(path),
    readStdin: () => (piped ??= readStream(process.stdin, '-')),
    writeFile: async (path, bytes) => writeWhole(path, bytes, (await import('node:worker_threads')).threadId),
    appendFile: async (path, text) => appendFileSync(path, text),
    stepSummary: env['GITHUB_STEP_SUMMARY'] || undefined,
    readFont: async (fileName) => programFiles().read(`fonts/${fileName}`),
    today,
    get isColor() {
      return wantsColor(env, isTerminal('stdout'))
    },
    isAscii: namesOtherCharset(env),
    get width() {
      return isTerminal('stdout') ? (process.stdout.columns ?? 80) : widthElsewhere
    },
    get isOutTerminal() {
      return isTerminal('stdout')
    },
    get isErrTerminal() {
      return isTerminal('stderr')
    },
    milliseconds: () => performance.now(),
    processors: async () => (await import('node:os')).availableParallelism(),
    toolHash: () => (knownToolHash ??= hashOf(formParts)),
    judgeHash: () => (knownJudgeHash ??= `${process.version} ${process.versions['icu'] ?? ''} ${hashOf(judgeParts)}`),
    resultsFolder: resultsFolder(env, process.platform),
    licences,
    threadCode: () => programFiles().threadCode(),
    onInterrupt: (callback) => {
      process.once('SIGINT', callback)
      return () => void process.off('SIGINT', callback)
    },
    get converse() {
      return isTerminal('stdin') && isTerminal('stderr') ? async () => (await import('./dialogue.js')).openDialogue(process.stdin, process.stderr) : undefined
    },
  }
}

/** Files of the program that a form depends on. */
const formParts = /^(?:cli|read-yaml|write-\w+|subset-cff)\.cjs$|\.ttf$/u
/** Files of the program that findings depend on. */
const judgeParts = /^(?:cli|plain|read-yaml|judge-files|read-workbook|keep-results)\.cjs$/u
let knownToolHash: string | undefined
let knownJudgeHash: string | undefined

function hashOf(parts: RegExp): string {
  const hash = sha256()
  const { names, stampOf } = programFiles()
  for (const name of names().filter((one) => parts.test(one)).toSorted()) hash.update(name).update(stampOf(name))
  return hash.digest('hex')
}

/** Where results of checks are kept. */
export function resultsFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  const folder = cacheFolder(env, platform)
  return folder && join(folder, 'results')
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

function wantsColor(env: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env
  if (refused !== undefined && refused !== '') return false
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal && terminal !== 'dumb'
}

/** A locale that names a character set other than UTF-8, or the plain C locale. */
function namesOtherCharset(env: Environment): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return locale === 'C' || locale === 'POSIX' || (locale.includes('.') && !['utf8', 'utf-8'].some((name) => locale.toLowerCase().includes(name)))
}
