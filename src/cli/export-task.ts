import type { Language, Text } from '../base/text.js'
import type { Finding } from '../base/finding.js'
import { check } from '../check.js'
import type { ReportedFile } from '../reporters/reporter.js'
import type { Format } from '../writers/index.js'
import { hasErrors, toReported, type CheckedFile } from './check-files.js'
import { exportForm, type Exportable } from './export-form.js'
import type { PrintOptions } from './export-options.js'
import { exportSettings, roomRefused, type ExportSettings } from './export-settings.js'
import { type ConfigOptions, makeConfigFinder, shown } from './find-config.js'
import type { FoundFile } from './find-files.js'
import { type FormerFile, formKey, isIntact } from './form-key.js'
import type { Io } from './io.js'
import { isDocument, refusedDocument } from './is-document.js'
import { readInput } from './read-input.js'
import type { ReadFonts } from './user-fonts.js'
import { writingWithin } from './write-within.js'

/** What the command line says of an export, as far as it concerns each declaration by itself. Plain data: workers are sent it. */
export interface TaskOptions extends PrintOptions, ConfigOptions {
  readonly lang: Language
  /** File or folder to write to; left out, forms go beside their declarations. */
  readonly output?: string
  /** Forms with errors are written too, as drafts. */
  readonly force?: true
  /** Nothing is written. */
  readonly dryRun?: true
  /** What was written before is written again. */
  readonly forceAll?: true
  /** A list of what was written is kept, so that it can be told what has changed. */
  readonly keepsLedger: boolean
  /** All findings are asked for, not only those that stand in the way. */
  readonly wantsFindings: boolean
}

/** A file to be written. */
export interface Target {
  readonly format: Format
  readonly path: string
  /** The first other declaration that would be written there too. */
  readonly sharedWith?: string
  /** What a run before this one wrote there. */
  readonly former?: FormerFile
}

/** One declaration to be exported. */
export interface ExportTask {
  readonly file: FoundFile & { readonly name: string }
  readonly targets: readonly Target[]
}

/** What became of one file to be written. */
export type TargetOutcome = Omit<Target, 'former' | 'sharedWith'> &
  (
    | { readonly state: 'written'; readonly notes: readonly Text[]; readonly entry?: FormerFile }
    | { readonly state: 'unchanged' | 'planned' }
    | { readonly state: 'unprintable'; readonly findings: readonly Finding[] }
    | { readonly state: 'failed'; readonly failures: readonly Text[] }
  )

/** What became of one declaration. Plain data. */
export interface TaskResult {
  readonly name: string
  readonly outcomes: readonly TargetOutcome[]
  readonly errors: number
  /** Refused for its errors, or since no declaration could be read in it. */
  readonly isRefused: boolean
  readonly hasDeclaration: boolean
  /** The file could not be read. */
  readonly unread?: Text
  /** What people or programs are to be told of it. */
  readonly reported?: ReportedFile
  /** Of what is to be told the first error alone was kept, without the text that it was found in. */
  readonly isShortened?: true
}

/** Exports one declaration after the other, reading each configuration and font once. */
export function makeExporter(options: TaskOptions, anywhere: Io): (task: ExportTask) => Promise<TaskResult> {
  const io = writingWithin(anywhere, options.output)
  const finder = makeConfigFinder(options, io)
  const readFonts = fontReader(io)
  return async ({ file, targets }) => {
    const { name } = file
    const read = await readInput({ path: file.path, name }, io)
    if ('unread' in read) return unreadResult(name, read.unread)
    const { bytes } = read
    if (isDocument(file.path, bytes)) return unreadResult(name, refusedDocument(name))
    const { settings, effective } = await finder.settingsFor(name, file.place)
    const isStdin = file.path === '-'
    const one: CheckedFile = { ...check(name, bytes, settings), below: file.below, place: file.place, bytes, settings, exported: effective.exported, beside: effective.beside, isStdin }
    const errors = one.findings.filter(({ severity }) => severity === 'error').length
    const isExportable = isReadable(one) && (options.force === true || !hasErrors(one))
    const outcomes: TargetOutcome[] = []
    if (isExportable) for (const target of targets) outcomes.push(await exportTarget(one, target, options, readFonts, io))
    const isTold = !isExportable || options.wantsFindings || outcomes.some(({ state }) => state === 'unprintable')
    return { name, outcomes, errors, isRefused: !isExportable, hasDeclaration: one.declaration !== undefined, ...(isTold && { reported: toReported(one) }) }
  }
}

/** What became of a declaration that could not be read. */
export function unreadResult(name: string, unread: Text): TaskResult {
  return { name, outcomes: [], errors: 0, isRefused: false, hasDeclaration: false, unread }
}

function isReadable(one: CheckedFile): one is Exportable {
  return one.declaration !== undefined
}

async function exportTarget(one: Exportable, { format, path, sharedWith, former }: Target, options: TaskOptions, readFonts: ReadWanted, io: Io): Promise<TargetOutcome> {
  const failed = (failures: readonly Text[]): TargetOutcome => ({ format, path, state: 'failed', failures })
  if (sharedWith !== undefined) return failed([sharedText(one.file.path, sharedWith, path.slice(0, -format.length - 1))])
  const settings = exportSettings(options, one.exported)
  const noRoom = roomRefused(settings.print)
  if (noRoom) return failed([noRoom])
  // Only PDF carries fonts; those that the command line names are looked at in any case.
  const { fonts, failures } = await readFonts(settings.fonts.filter(({ place }) => place === undefined || format === 'pdf'))
  if (failures.length > 0) return failed(failures)
  const key = options.keepsLedger ? formKey({ one, format, settings, fonts }, io) : undefined
  if (key !== undefined && options.forceAll !== true && (await isIntact(path, former, key, io))) return { format, path, state: 'unchanged' }
  if (options.dryRun) return { format, path, state: 'planned' }
  const outcome = await exportForm({ one, format, path, settings, fonts }, io)
  if ('failures' in outcome) return failed(outcome.failures)
  if ('unprintable' in outcome) return { format, path, state: 'unprintable', findings: outcome.unprintable }
  return { format, path, state: 'written', notes: outcome.notes, ...(key !== undefined && { entry: { key, hash: outcome.hash() } }) }
}

type ReadWanted = (wanted: ExportSettings['fonts']) => Promise<ReadFonts>

/** Reads the fonts that are wanted, each once. */
export function fontReader(io: Io): ReadWanted {
  let reader: ReadWanted | undefined
  return async (wanted) => {
    // Loaded where somebody names fonts.
    if (wanted.length === 0) return { fonts: [], failures: [] }
    const { makeFontReader } = await import('./user-fonts.js')
    reader ??= makeFontReader(io.readFile, shown)
    return reader(wanted)
  }
}

/** `name`: where both would go, without the ending, so that all formats have one reason. */
function sharedText(source: string, other: string, name: string): Text {
  return { zh: `${source}：与 ${other} 都要导出为 ${name}，因此都没有导出`, en: `${source}: it and ${other} would both be written to ${name}; neither was` }
}
