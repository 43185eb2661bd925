import { dirname } from 'node:path'
import type { Text } from '../base/text.js'
import type { ReportedFile } from '../reporters/reporter.js'
import type { Format } from '../writers/index.js'
import { chooseFiles, type FileChoice } from './choose-files.js'
import type { Ledger } from './export-ledger.js'
import { type ExportTask, makeExporter, type TaskOptions, type TaskResult } from './export-task.js'
import { leftFrom, tasksOf } from './export-tasks.js'
import { makeConfigFinder } from './find-config.js'
import type { Io } from './io.js'
import { isFileOf } from './output-paths.js'
import { planFiles } from './plan-files.js'
import { printFailures } from './print-failures.js'
import { showProgress } from './progress.js'
import { tellWritten } from './tell-written.js'

/** What the command line says of a whole export. */
export interface BatchOptions extends Omit<TaskOptions, 'keepsLedger' | 'wantsFindings'>, FileChoice {
  readonly format?: readonly Format[]
  /** Template of names. */
  readonly name?: string
  /** Threads; left out, as many as are worth their start. */
  readonly jobs?: number
  readonly quiet?: true
  /** The third of eight parts of the files: `{ part: 3, of: 8 }`. */
  readonly shard?: Shard
}

export interface Shard {
  readonly part: number
  readonly of: number
}

/** What became of all files to be exported. */
export interface Exported {
  /** In order of the files. */
  readonly results: readonly TaskResult[]
  /** Declarations that were not begun. */
  readonly left: number
  readonly isInterrupted: boolean
  /** Files of earlier runs that lie where something was to be written and was not: nobody should take them for the forms of today. */
  readonly outdated: readonly string[]
  /** What the command line names in vain, or what has no name. */
  readonly failures: readonly Text[]
  readonly configs: readonly ReportedFile[]
  readonly isMisconfigured: boolean
}

/** Forms for which a further thread is worth its start: it has to load the program and to get warm. */
const formsPerThread = 200
/** Findings of so many refused files are kept to be shown: more nobody reads in one go. */
const reportedFiles = 20

/** Finds what is to be exported and exports it, going on after what cannot be. Each path is told on standard output when it is written. */
export async function exportFiles(names: readonly string[], wanted: readonly Format[], options: BatchOptions & { readonly wantsFindings: boolean }, io: Io): Promise<Exported> {
  const finder = makeConfigFinder(options, io)
  const { files, failures } = await chooseFiles(names, options, io)
  const { planned: all, notes } = await planFiles(files, names, options.stdinFilename, finder)
  printFailures(notes, options.lang, io)
  const ledger = await ledgerOf(options, all.length, wanted, io)
  const { tasks, unnamed } = await tasksOf(all, shardOf(all, options.shard), wanted, options, ledger, io)
  const run = await runTasks(tasks, { ...options, keepsLedger: ledger !== undefined }, ledger, io)
  const configs = finder.reported()
  return { ...run, failures: [...failures, ...unnamed, ...run.failures], configs, isMisconfigured: configs.some(({ findings }) => findings.length > 0) }
}

/** Every so-many-th file of all, so that parts are of like size. */
export function shardOf<Item>(items: readonly Item[], shard: Shard | undefined): readonly Item[] {
  return shard ? items.filter((_, index) => index % shard.of === shard.part - 1) : items
}

/** A folder that takes the forms of several declarations gets a list of them. */
async function ledgerOf({ output, shard }: BatchOptions, count: number, wanted: readonly Format[], io: Io): Promise<Ledger | undefined> {
  if (output === undefined || count < 2 || wanted.some((format) => isFileOf(output, format))) return undefined
  const { openLedger } = await import('./export-ledger.js')
  return openLedger(output, shard ? `${shard.part}-${shard.of}` : '', io)
}

async function runTasks(tasks: readonly ExportTask[], options: BatchOptions & TaskOptions, ledger: Ledger | undefined, io: Io): Promise<Pick<Exported, 'results' | 'left' | 'isInterrupted' | 'outdated' | 'failures'>> {
  if (ledger && !options.dryRun) {
    const { removeStaleFiles } = await import('./stale-files.js')
    removeStaleFiles(new Set(tasks.flatMap(({ targets }) => targets.map(({ path }) => dirname(path)))))
  }
  const results: (TaskResult | undefined)[] = tasks.map(() => undefined)
  const progress = showProgress(tasks.length, options.quiet !== true, options.lang, io)
  let isInterrupted = false
  let told = 0
  let kept = 0
  const tell = ({ outcomes }: TaskResult): void => {
    const paths = outcomes.filter(({ state }) => state === 'written' || state === 'planned').map(({ path }) => path)
    // On a terminal the bar and the table tell enough.
    if (paths.length === 0 || options.quiet || (progress.isBar && io.isOutTerminal)) return
    progress.clear()
    tellWritten(paths, io)
  }
  const take = (number: number, result: TaskResult): void => {
    for (const outcome of result.outcomes) if (outcome.state === 'written' && outcome.entry) ledger?.add(outcome.path, outcome.entry)
    const isKept = result.reported !== undefined && (options.wantsFindings || kept++ < reportedFiles)
    results[number] = isKept ? result : withoutText(result)
    // Paths are told in order of the files, whichever thread is first.
    for (let next = results[told]; next; next = results[++told]) tell(next)
    progress.step()
  }
  const release = io.onInterrupt(() => (isInterrupted = true))
  try {
    const threads = await threadsFor(tasks, options, io)
    const work = { tasks, onResult: take, isStopped: () => isInterrupted }
    if (threads > 1) {
      const { runInThreads } = await import('./export-threads.js')
      await runInThreads({ ...work, options, threads, code: io.threadCode() })
    } else await runHere({ ...work, run: makeExporter(options, io) })
  } finally {
    release()
    progress.clear()
  }
  const unkept = await ledger?.close()
  const done = results.filter((result) => result !== undefined)
  const outdated = [...new Set(tasks.flatMap((task, number) => leftFrom(task, results[number])))]
  return { results: done, left: tasks.length - done.length, isInterrupted, outdated, failures: unkept ? [unkept] : [] }
}

async function runHere({ tasks, run, onResult, isStopped }: { readonly tasks: readonly ExportTask[]; readonly run: (task: ExportTask) => Promise<TaskResult>; readonly onResult: (number: number, result: TaskResult) => void; readonly isStopped: () => boolean }): Promise<void> {
  for (const [number, task] of tasks.entries()) {
    if (isStopped()) return
    onResult(number, await run(task))
    // Everything is done at once in this thread: what the user presses is heard between two forms.
    if (tasks.length > 1) await new Promise((resolve) => setImmediate(resolve))
  }
}

async function threadsFor(tasks: readonly ExportTask[], { jobs }: BatchOptions, { processors }: Io): Promise<number> {
  if (tasks.some(({ file }) => file.path === '-')) return 1
  const forms = tasks.reduce((sum, { targets }) => sum + targets.length, 0)
  return Math.min(tasks.length, jobs ?? Math.max(1, Math.min(await processors(), Math.floor(forms / formsPerThread))))
}

/** The findings without the text that they were found in: enough for a row of a table. */
function withoutText(result: TaskResult): TaskResult {
  if (!result.reported) return result
  const { file, findings, ...others } = result.reported
  const first = findings.find(({ severity }) => severity === 'error')
  return { ...result, isShortened: true, reported: { ...others, file: { ...file, text: '', root: undefined, findings: [] }, findings: first ? [first] : [], notChecked: [], suppressed: [] } }
}
