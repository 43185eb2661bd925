import { basename } from 'node:path'
import type { Finding } from '../base/finding.js'
import type { Text } from '../base/text.js'
import { fillTemplate } from '../forms/fill-template.js'
import type { Declaration } from '../model/declaration.js'
import { toFormValues } from '../model/form-values.js'
import { publicSheet } from '../sheet/public-sheet.js'
import type { Sheet } from '../sheet/sheet.js'
import { writers, type Format } from '../writers/index.js'
import type { UserFont, WriterOptions, Written } from '../writers/writer.js'
import { hasErrors, type CheckedFile } from './check-files.js'
import type { ExportSettings } from './export-settings.js'
import { hashOf } from './form-key.js'
import type { Io } from './io.js'
import { remarkOf } from './remark.js'
import { rewriteFile } from './rewrite-file.js'
import { isUserError } from './user-error.js'
import { unprintableFindings } from './unprintable.js'

export type Exportable = CheckedFile & { readonly declaration: Declaration }

/** A file to be written. */
export interface ExportJob {
  readonly one: Exportable
  readonly format: Format
  readonly path: string
  readonly settings: ExportSettings
  readonly fonts: readonly UserFont[]
}

/** What became of one file to be written. */
export type Outcome =
  | { readonly written: string; readonly notes: readonly Text[]; /** Of what was written. */ readonly hash: () => string }
  | { readonly unprintable: readonly Finding[] }
  | { readonly failures: readonly Text[] }

/** Writes a declaration's form in one format. A declaration with errors comes out as a draft. */
export async function exportForm(job: ExportJob, io: Io): Promise<Outcome> {
  const { one, format, path, settings } = job
  const write = await writers[format]()
  const written = await write(formSheet(one, settings), writerOptions(job, io)).catch(fontRefused)
  if ('unprintable' in written) return { unprintable: unprintableFindings(one.file, written.unprintable) }
  if ('refused' in written) return { failures: written.refused.map((text) => refusal(path, text)) }
  const failure = await rewriteFile(path, written.bytes, io)
  return failure ? { failures: [failure] } : { written: path, notes: written.notes ?? [], hash: () => hashOf(written.bytes) }
}

/** A font that is damaged where nobody has looked before. */
function fontRefused(error: unknown): Written {
  if (isUserError(error)) return { refused: [error.text] }
  throw error
}

/** The sheet of a declaration's form, as it is to be seen. */
export function formSheet({ declaration }: Pick<Exportable, 'declaration'>, { isPublic }: Pick<ExportSettings, 'isPublic'>): Sheet {
  const sheet = fillTemplate(declaration.kind, toFormValues(declaration))
  return isPublic ? publicSheet(sheet) : sheet
}

function writerOptions({ one, settings, fonts }: ExportJob, { readFont }: Io): WriterOptions {
  const { print, printDate, archival, isPublic, hasSource } = settings
  const mark = hasErrors(one) ? '草稿' : settings.watermark
  return {
    ...(mark !== undefined && { mark }),
    print,
    ...(printDate !== undefined && { printDate }),
    ...(hasSource && { source: formSource(one) }),
    // What was found quotes the declaration.
    remarks: isPublic ? [] : one.findings.map((finding) => remarkOf(one.file, finding)),
    fonts,
    archival,
    readFont,
  }
}

/** The declaration, to be attached to its form. */
export function formSource(one: Pick<Exportable, 'file' | 'isStdin' | 'bytes'>): NonNullable<WriterOptions['source']> {
  return { name: sourceName(one), bytes: one.bytes }
}

/** Never a path: equal declarations give equal files wherever they lie. */
function sourceName({ file, isStdin }: Pick<Exportable, 'file' | 'isStdin'>): string {
  const name = basename(file.path)
  return isStdin && !/\.ya?ml$/iu.test(name) ? `${name}.yaml` : name
}

function refusal(path: string, { zh, en }: Text): Text {
  return { zh: `${path}：${zh}，没有导出`, en: `${path}: ${en}; not written` }
}
