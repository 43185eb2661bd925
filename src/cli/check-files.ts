import { existsSync } from 'node:fs'
import type { Text } from '../base/text.js'
import type { Finding } from '../base/finding.js'
import type { Settings } from '../base/settings.js'
import { summarize } from '../across/summarize.js'
import type { DeclarationSummary } from '../across/summary.js'
import { check, configured, readLater, withoutTree, type Checked } from '../check.js'
import { hidePrivate } from '../reporters/hide-private.js'
import type { ReportedFile } from '../reporters/reporter.js'
import type { BesideEntry } from '../config/config-file.js'
import type { ExportEntry } from '../config/export-entry.js'
import { chooseFiles, type FileChoice } from './choose-files.js'
import type { FormKind } from '../forms/form-kind.js'
import { formKinds } from '../forms/index.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import { makeConfigFinder, shown, type ConfigOptions } from './find-config.js'
import type { Io } from './io.js'
import { declarationsAt } from './find-files.js'
import { isDocument, refusedDocument } from './is-document.js'
import type { Asked, JudgeParts } from './judge-files.js'
import { planFiles, type PlannedFile } from './plan-files.js'
import { printFailures } from './print-failures.js'
import { readDeclared } from './read-declared.js'
import { readInput } from './read-input.js'
import { realPlace } from './real-paths.js'
import { isUnchecked } from './results/kept.js'
import { systemErrorText } from './user-error.js'

/** A checked file, with its path from the folder that the command line names. */
export type CheckedFile = Checked & {
  readonly below: string
  /** Where the file really is; missing for standard input. */
  readonly place: string | undefined
  readonly bytes: Uint8Array
  readonly settings: Settings
  readonly exported: ExportEntry
  readonly beside: BesideEntry
  readonly isStdin: boolean
}

/** A checked file that was let go of, but for what judging several files together and telling of them takes. */
export type JudgedFile = Omit<CheckedFile, 'declaration' | 'bytes'> & {
  /** Missing where no form could be recognized. */
  readonly kind: FormKind | undefined
  /** Missing, too, where the file is compared with nothing. */
  readonly summary: DeclarationSummary | undefined
}

/** What every command over declarations is told on the command line. */
export interface FileOptions extends FileChoice, ConfigOptions {
  /** Files of Word, Excel and other programs are read too; a command that writes declarations refuses them. */
  readonly takesDocuments?: true
  /** Results of earlier runs may be taken, and are kept for later ones. */
  readonly cache?: boolean
}

/** A file whose result may be known from an earlier run. */
export interface UncheckedFile {
  readonly planned: PlannedFile
  readonly bytes: Uint8Array
}

/** Files checked, in order of their names, and what could not be read. */
export interface CheckedFiles<File = CheckedFile> {
  readonly checked: readonly File[]
  readonly failures: readonly Text[]
  /** Configurations to be told of: those with faults, and those that the command line names. */
  readonly configs: readonly ReportedFile[]
  /** A configuration has faults, so that the result is not the one that was asked for. */
  readonly isMisconfigured: boolean
}

/** What is done with each file: a check, or one with something before it. */
export type Judge = (path: string, bytes: Uint8Array, settings: Settings) => Checked

/** Finds, reads and checks what the command line names; goes on after a file that cannot be read. Tells which files it leaves out. */
export async function checkFiles(names: readonly string[], options: FileOptions, io: Io, judge: Judge = check): Promise<CheckedFiles> {
  return checkEach(names, options, io, judge, (one) => one)
}

/** The same, keeping of each file what `work` makes of it; that is told how many files there are. */
async function checkEach<File>(names: readonly string[], options: FileOptions, io: Io, judge: Judge, work: (one: CheckedFile, file: PlannedFile, count: number) => File, take: (file: PlannedFile, bytes: Uint8Array, count: number) => File = (file, bytes, count) => work(checkOne(file, bytes, judge), file, count)): Promise<CheckedFiles<File>> {
  const finder = makeConfigFinder(options, io)
  const { files, failures } = await chooseFiles(names, options, io)
  const { planned, notes } = await planFiles(files, names, options.stdinFilename, finder)
  printFailures(notes, options.lang, io)
  const checked: File[] = []
  const unread: Text[] = []
  for (const file of planned) {
    const read = await readInput(file, io)
    if ('unread' in read) unread.push(read.unread)
    else if (!isDocument(file.path, read.bytes)) checked.push(take(file, read.bytes, planned.length))
    else if (!options.takesDocuments) unread.push(refusedDocument(file.name))
    else {
      const forms = await checkForms(file, read.bytes, options, io)
      if ('refused' in forms) unread.push(forms.refused)
      else checked.push(...forms.checked.map((one) => work(one, file, planned.length)))
    }
  }
  const configs = finder.reported()
  return { checked, failures: [...failures, ...unread], configs, isMisconfigured: configs.some(({ findings }) => findings.length > 0) }
}

/** The forms in a file of another program. */
async function checkForms(file: PlannedFile, bytes: Uint8Array, { lang }: FileOptions, io: Io): Promise<{ readonly checked: readonly CheckedFile[] } | { readonly refused: Text }> {
  const { checkDocument } = await import('./check-document.js')
  const outcome = await checkDocument(file.name, bytes, file.settings, { formKinds, check, configured, readDeclared })
  if ('refused' in outcome) return { refused: { zh: `${file.name}：${outcome.refused.zh}`, en: `${file.name}: ${outcome.refused.en}` } }
  printFailures(outcome.notes, lang, io)
  return { checked: outcome.checked.map((one) => withFile(one, file, bytes)) }
}

function checkOne(file: PlannedFile, bytes: Uint8Array, judge: Judge): CheckedFile {
  return withFile(judge(file.name, bytes, file.settings), file, bytes)
}

function withFile(checked: Checked, { path, below, place, settings, exported, beside }: PlannedFile, bytes: Uint8Array): CheckedFile {
  return { ...checked, below, place, bytes, settings, exported, beside, isStdin: path === '-' }
}

/**
 * The same, with what shows when several files are taken together, or a list is at hand: that is loaded only then. A file alone is
 * judged as it stands.
 */
export async function checkTogether(names: readonly string[], options: FileOptions, io: Io, judge: Judge = check): Promise<CheckedFiles<JudgedFile>> {
  const work = (one: CheckedFile, file: PlannedFile, count: number): JudgedFile => letGo(one, count > 1 || Object.keys(file.beside).length > 0)
  const judged = async (files: CheckedFiles<JudgedFile>, parts = usualParts(io)): Promise<CheckedFiles<JudgedFile>> => judgeAll(files, { names, isPart: options.changed !== undefined || files.failures.length > 0 }, parts)
  const folder = options.cache && judge === check ? io.resultsFolder : undefined
  if (folder === undefined) return judged(await checkEach(names, options, io, judge, work))
  const files = await checkEach<JudgedFile | UncheckedFile>(names, options, io, judge, work, (planned, bytes, count) => (count < fewest || planned.path === '-' ? work(checkOne(planned, bytes, judge), planned, count) : { planned, bytes }))
  if (!files.checked.some(isUnchecked)) return judged({ ...files, checked: files.checked.flatMap((one) => (isUnchecked(one) ? [] : [one])) })
  const { withResults } = await import('./results/keep-results.js')
  return withResults(files, { names, isPart: options.changed !== undefined, folder, tool: io.judgeHash(), usual: usualParts(io), check: (planned, bytes) => work(checkOne(planned, bytes, judge), planned, 2), readLater, judged })
}

/** With fewer files looking for results takes as long as checking. */
const fewest = 12

function usualParts({ readFile }: Io): JudgeParts {
  return { summaryOf: (path, bytes, settings) => summarize(check(path, bytes, settings)), configured, catalogue: ruleCatalogue, formKinds, readFile, exists: existsSync, declarationsAt, realPlace, shown, errorText: systemErrorText }
}

async function judgeAll(files: CheckedFiles<JudgedFile>, asked: Asked, parts: JudgeParts): Promise<CheckedFiles<JudgedFile>> {
  const { checked } = files
  const isAlone = checked.filter(({ kind }) => kind).length < 2 && checked.every(({ beside }) => Object.keys(beside).length === 0)
  if (isAlone) return files
  const { judgeFiles } = await import('./judge-files.js')
  return judgeFiles(files, asked, parts)
}

function letGo(one: CheckedFile, isCompared: boolean): JudgedFile {
  const { declaration, bytes: _, ...kept } = one
  const kind = declaration?.kind
  return isCompared ? { ...kept, file: withoutTree(one.file, one.findings), kind, summary: summarize(one) } : { ...kept, kind, summary: undefined }
}

/** What reporters are told of a checked file. */
export function toReported(one: Checked): ReportedFile {
  return reportedAs(one, one.declaration?.kind)
}

/** The same of one that was let go of. */
export function judgedToReported(one: JudgedFile): ReportedFile {
  return reportedAs(one, one.kind)
}

function reportedAs({ file, findings, notChecked, suppressed }: Omit<Checked, 'declaration'>, kind: FormKind | undefined): ReportedFile {
  return { file: hidePrivate(file, [...findings, ...suppressed.map(({ finding }) => finding)]), findings: file.cells ? findings.map(withoutFixes) : findings, notChecked, suppressed, formKind: kind?.id }
}

/** A fix replaces text of the declaration; a file of another program has none of it. */
function withoutFixes(finding: Finding): Finding {
  return { ...finding, fixes: [] }
}

export function hasErrors({ findings }: Checked): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
