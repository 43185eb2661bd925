import type { Language, Text } from '../base/text.js'
import type { Finding } from '../base/finding.js'
import type { Format } from '../writers/index.js'
import { exportForm, type Exportable, type ExportJob, type Outcome } from './export-form.js'
import type { PrintOptions } from './export-options.js'
import { exportSettings, roomRefused } from './export-settings.js'
import { shown } from './find-config.js'
import type { Io } from './io.js'
import { sharedPaths, type OutputPath } from './output-paths.js'
import { printFailures } from './print-failures.js'
import type { ReadFonts } from './user-fonts.js'

/** What became of all files to be written. */
export interface Exported {
  readonly written: readonly string[]
  readonly failures: readonly Text[]
  /** Characters that could not be printed, by declaration. */
  readonly unprintable: readonly { readonly one: Exportable; readonly format: Format; readonly findings: readonly Finding[] }[]
}

type Planned = Omit<ExportJob, 'settings' | 'fonts'>

/** Writes every form in every format that is wanted, and goes on after one that cannot be written. */
export async function exportFiles(accepted: readonly Exportable[], wanted: readonly Format[], pathOf: OutputPath, options: PrintOptions & { readonly lang: Language }, io: Io): Promise<Exported> {
  const jobs = accepted.flatMap((one) => wanted.map((format): Planned => ({ one, format, path: pathOf(one, format) })))
  const shared = sharedPaths(jobs.map(({ path }) => path))
  const readFonts = await fontReader(io)
  const done: (Planned & { readonly outcome: Outcome })[] = []
  for (const job of jobs) {
    const outcome = shared.has(job.path) ? { failures: [sharedText(job.one.file.path, job.path)] } : await exportOne(job, options, readFonts, io)
    done.push({ ...job, outcome })
  }
  printFailures(sharedNotes(done), options.lang, io)
  return {
    written: done.flatMap(({ outcome }) => ('written' in outcome ? outcome.written : [])),
    failures: withoutEchoes(done.flatMap(({ outcome }) => ('failures' in outcome ? outcome.failures : []))),
    unprintable: done.flatMap(({ one, format, outcome }) => ('unprintable' in outcome ? [{ one, format, findings: outcome.unprintable }] : [])),
  }
}

type ReadWanted = (wanted: ReturnType<typeof exportSettings>['fonts']) => Promise<ReadFonts>

async function fontReader(io: Io): Promise<ReadWanted> {
  let reader: ReadWanted | undefined
  return async (wanted) => {
    // Loaded where somebody names fonts.
    if (wanted.length === 0) return { fonts: [], failures: [] }
    const { makeFontReader } = await import('./user-fonts.js')
    reader ??= makeFontReader(io.readFile, shown)
    return reader(wanted)
  }
}

async function exportOne(job: Planned, options: PrintOptions, readFonts: ReadWanted, io: Io): Promise<Outcome> {
  const settings = exportSettings(options, job.one.exported)
  const noRoom = roomRefused(settings.print)
  if (noRoom) return { failures: [noRoom] }
  // Only PDF carries fonts; those that the command line names are looked at in any case.
  const { fonts, failures } = await readFonts(settings.fonts.filter(({ place }) => place === undefined || job.format === 'pdf'))
  return failures.length > 0 ? { failures } : exportForm({ ...job, settings, fonts }, io)
}

/** One cause stands in the way of many forms: it is told once. */
function withoutEchoes(texts: readonly Text[]): readonly Text[] {
  return texts.filter(({ zh }, index) => index === texts.findIndex((other) => other.zh === zh))
}

/** What is to be known of several forms alike is told once, of single ones with their names. */
function sharedNotes(done: readonly (Planned & { readonly outcome: Outcome })[]): readonly Text[] {
  const notes = done.flatMap(({ path, outcome }) => ('written' in outcome ? outcome.notes.map((note) => ({ path, note })) : []))
  const count = done.filter(({ outcome }) => 'written' in outcome).length
  return withoutEchoes(notes.map(({ path, note }) => {
    const isShared = count > 1 && notes.filter((other) => other.note.zh === note.zh).length > 1
    return isShared ? note : { zh: `${path}：${note.zh}`, en: `${path}: ${note.en}` }
  }))
}

function sharedText(source: string, path: string): Text {
  return { zh: `${source}：与另一个文件重名，都要导出为 ${path}，因此都没有导出`, en: `${source}: another file would be written to ${path} too; neither was` }
}
