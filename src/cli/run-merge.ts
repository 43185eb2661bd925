import type { Text } from '../base/text.js'
import { check, type Checked } from '../check.js'
import { type CheckedFile, toReported } from './check-files.js'
import { chooseFiles } from './choose-files.js'
import type { BatchOptions, Exported } from './export-files.js'
import { formSheet, formSource } from './export-form.js'
import { type ExportSettings, exportSettings, roomRefused } from './export-settings.js'
import { fontReader, type TaskResult, unreadResult } from './export-task.js'
import { makeConfigFinder } from './find-config.js'
import type { Io } from './io.js'
import type { MergeEntry } from './merge-forms.js'
import { planFiles, type PlannedFile } from './plan-files.js'
import { printFailures } from './print-failures.js'
import { showProgress } from './progress.js'
import { readInput } from './read-input.js'
import { tellWritten } from './tell-written.js'
import { unprintableFindings } from './unprintable.js'
import { usageError } from './usage-error.js'

/** A declaration on its way into the merged file; without an entry it is not to be bound. */
interface Judged {
  readonly result: TaskResult
  readonly entry?: MergeEntry
}

/**
 * Binds the forms of all declarations into one PDF. Declarations with errors are left out, or marked as drafts with `--force`; paper,
 * margins and size are those of each declaration, fonts those of the first.
 */
export async function mergeFiles(names: readonly string[], path: string, options: BatchOptions & { readonly wantsFindings: boolean }, io: Io): Promise<Exported> {
  const { checkMergeName } = await import('./merge-forms.js')
  checkMergeName(path)
  refuseOthers(options)
  const finder = makeConfigFinder(options, io)
  const { files, failures } = await chooseFiles(names, options, io)
  const { planned, notes } = await planFiles(files, names, options.stdinFilename, finder)
  printFailures(notes, options.lang, io)
  const progress = showProgress(planned.length, options.quiet !== true, options.lang, io)
  const judged: Judged[] = []
  for (const file of planned) {
    judged.push(await judge(file, options, io))
    progress.step()
  }
  progress.clear()
  const bound = await bind(path, judged, planned[0] && exportSettings(options, planned[0].exported), io)
  if (bound.written !== undefined && !options.quiet) tellWritten([bound.written], io)
  const configs = finder.reported()
  return { results: bound.results, left: 0, isInterrupted: false, outdated: [], failures: [...failures, ...bound.failures], configs, isMisconfigured: configs.some(({ findings }) => findings.length > 0) }
}

interface Bound {
  readonly results: readonly TaskResult[]
  readonly failures: readonly Text[]
  /** The file, if it was written. */
  readonly written?: string
}

async function bind(path: string, judged: readonly Judged[], settings: ExportSettings | undefined, io: Io): Promise<Bound> {
  const { fonts, failures } = await fontReader(io)(settings?.fonts ?? [])
  const entries = judged.flatMap(({ entry }) => entry ?? [])
  if (failures.length > 0 || !settings) return { results: withOutcome(judged, new Map(), undefined), failures }
  const { mergeForms } = await import('./merge-forms.js')
  const { bound, unprintable, failure } = await mergeForms(path, entries, { printDate: settings.printDate, archival: settings.archival, fonts }, io)
  const written = bound > 0 && !failure ? path : undefined
  return { results: withOutcome(judged, unprintable, written), failures: failure ? [failure] : [], ...(written !== undefined && { written }) }
}

function refuseOthers({ output, name, format, shard, dryRun, jobs }: BatchOptions): void {
  const given = Object.entries({ '-o': output, '--name': name, '--format': format, '--shard': shard, '--dry-run': dryRun, '--jobs': jobs }).flatMap(([option, value]) => (value === undefined ? [] : [option]))
  if (given.length > 0) throw usageError({ zh: `--merge 只写一个文件，不能与 ${given.join('、')} 一起用`, en: `--merge writes one file and does not go with ${given.join(', ')}` })
}

async function judge(file: PlannedFile, options: BatchOptions & { readonly wantsFindings: boolean }, io: Io): Promise<Judged> {
  const { path, name, settings } = file
  const read = await readInput(file, io)
  return 'unread' in read ? { result: unreadResult(name, read.unread) } : bindable({ ...check(name, read.bytes, settings), bytes: read.bytes, isStdin: path === '-' }, file, options)
}

type Read = Checked & Pick<CheckedFile, 'bytes' | 'isStdin'>

function bindable(read: Read, { name, exported }: PlannedFile, options: BatchOptions): Judged {
  const { declaration, findings } = read
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const isBound = declaration !== undefined && (options.force === true || errors === 0)
  const result: TaskResult = { name, outcomes: [], errors, isRefused: !isBound, hasDeclaration: declaration !== undefined, reported: toReported(read) }
  if (!isBound) return { result }
  const settings = exportSettings(options, exported)
  const noRoom = roomRefused(settings.print)
  if (noRoom) return { result: { ...result, unread: noRoom } }
  const mark = errors > 0 ? '草稿' : settings.watermark
  const form = { sheet: formSheet({ declaration }, settings), print: settings.print, ...(mark !== undefined && { mark }), ...(settings.hasSource && { source: formSource(read) }) }
  return { result, entry: { name, form, year: declaration.texts['fiscalYear']?.text ?? '' } }
}

/** Says of each declaration what became of it; the one file counts once. */
function withOutcome(judged: readonly Judged[], unprintable: ReadonlyMap<number, readonly Parameters<typeof unprintableFindings>[1][number][]>, path: string | undefined): readonly TaskResult[] {
  let place = -1
  let isTold = path === undefined
  return judged.map(({ result, entry }) => {
    if (!entry) return result
    place += 1
    const lacking = unprintable.get(place)
    if (lacking && result.reported) return { ...result, outcomes: [{ format: 'pdf', path: path ?? '', state: 'unprintable', findings: unprintableFindings(result.reported.file, lacking) }] }
    if (isTold || path === undefined) return result
    isTold = true
    return { ...result, outcomes: [{ format: 'pdf', path, state: 'written', notes: [] }] }
  })
}
