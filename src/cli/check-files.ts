import type { Text } from '../base/text.js'
import type { Settings } from '../base/settings.js'
import { summarize } from '../across/summarize.js'
import { check, configured, type Checked } from '../check.js'
import { hidePrivate } from '../reporters/hide-private.js'
import type { ReportedFile } from '../reporters/reporter.js'
import type { BesideEntry } from '../config/config-file.js'
import type { ExportEntry } from '../config/export-entry.js'
import { chooseFiles, type FileChoice } from './choose-files.js'
import { formKinds } from '../forms/index.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import { makeConfigFinder, realPlace, shown, type ConfigOptions } from './find-config.js'
import type { Io } from './io.js'
import { isDocument } from './is-document.js'
import { planFiles, type PlannedFile } from './plan-files.js'
import { printFailures } from './print-failures.js'
import { readInput } from './read-input.js'
import { systemErrorText } from './user-error.js'

/** A checked file, with its path from the folder that the command line names. */
export type CheckedFile = Checked & {
  readonly below: string
  readonly bytes: Uint8Array
  readonly settings: Settings
  readonly exported: ExportEntry
  readonly beside: BesideEntry
  readonly isStdin: boolean
}

/** What every command over declarations is told on the command line. */
export interface FileOptions extends FileChoice, ConfigOptions {
  /** Files of Word, Excel and other programs are read too; a command that writes declarations refuses them. */
  readonly takesDocuments?: true
}

/** Files checked, in order of their names, and what could not be read. */
export interface CheckedFiles {
  readonly checked: readonly CheckedFile[]
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
  const finder = makeConfigFinder(options, io)
  const { files, failures } = await chooseFiles(names, options, io)
  const { planned, notes } = await planFiles(files, names, options.stdinFilename, finder)
  printFailures(notes, options.lang, io)
  const checked: CheckedFile[] = []
  const unread: Text[] = []
  for (const file of planned) {
    const read = await readInput(file, io)
    if ('unread' in read) unread.push(read.unread)
    else if (!isDocument(file.path, read.bytes)) checked.push(checkOne(file, read.bytes, judge))
    else if (!options.takesDocuments) unread.push(refusedDocument(file))
    else {
      const { checkDocument } = await import('./check-document.js')
      const outcome = await checkDocument(file.name, read.bytes, file.settings, { formKinds, check, configured })
      if ('refused' in outcome) unread.push({ zh: `${file.name}：${outcome.refused.zh}`, en: `${file.name}: ${outcome.refused.en}` })
      else {
        printFailures(outcome.notes, options.lang, io)
        checked.push(...outcome.checked.map((one) => withFile(one, file, read.bytes)))
      }
    }
  }
  const configs = finder.reported()
  return { checked, failures: [...failures, ...unread], configs, isMisconfigured: configs.some(({ findings }) => findings.length > 0) }
}

function checkOne(file: PlannedFile, bytes: Uint8Array, judge: Judge): CheckedFile {
  return withFile(judge(file.name, bytes, file.settings), file, bytes)
}

function withFile(checked: Checked, { path, below, settings, exported, beside }: PlannedFile, bytes: Uint8Array): CheckedFile {
  return { ...checked, below, bytes, settings, exported, beside, isStdin: path === '-' }
}

function refusedDocument({ name }: PlannedFile): Text {
  return { zh: `${name}：这不是 YAML 申报表；请先用 jixiao import 读入`, en: `${name}: this is no declaration in YAML; import it first with jixiao import` }
}

/**
 * The same, with what shows when several files are taken together, or a list is at hand: that is loaded only then. A file alone is
 * judged as it stands.
 */
export async function checkTogether(names: readonly string[], options: FileOptions, io: Io, judge: Judge = check): Promise<CheckedFiles> {
  const files = await checkFiles(names, options, io, judge)
  const { checked } = files
  const isAlone = checked.filter(({ declaration }) => declaration).length < 2 && checked.every(({ beside }) => Object.keys(beside).length === 0)
  if (isAlone) return files
  const { judgeFiles } = await import('./judge-files.js')
  return judgeFiles(files, { names, isPart: options.changed !== undefined || files.failures.length > 0 }, { check, summarize, configured, catalogue: ruleCatalogue, formKinds, readFile: io.readFile, realPlace, shown, errorText: systemErrorText })
}

/** What reporters are told of a checked file. */
export function toReported({ file, findings, notChecked, suppressed, declaration }: Checked): ReportedFile {
  return { file: hidePrivate(file, [...findings, ...suppressed.map(({ finding }) => finding)]), findings, notChecked, suppressed, formKind: declaration?.kind.id }
}

export function hasErrors({ findings }: Checked): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
