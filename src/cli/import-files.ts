import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Language, Text } from '../base/text.js'
import type { FormKind } from '../forms/form-kind.js'
import { importDocument } from '../importing/import-document.js'
import type { Imported } from '../importing/imported.js'
import type { Declared } from '../importing/restore-unprinted.js'
import { nearestText } from '../importing/nearest-text.js'
import { oneLine } from '../importing/yaml-writing.js'
import type { ReportedFile } from '../reporters/reporter.js'
import { parseSource } from '../source/parse.js'
import type { FoundFile } from './find-files.js'
import type { Io } from './io.js'
import { saysKind } from './is-document.js'
import { nameKey } from './name-key.js'
import { safeName } from './output-names.js'
import { showProgress } from './progress.js'
import { readInput } from './read-input.js'
import { rewriteFile } from './rewrite-file.js'

/** What the command line says of importing. */
export interface ImportSettings {
  readonly kinds: readonly FormKind[]
  readonly only: FormKind | undefined
  readonly readDeclared: (bytes: Uint8Array) => Declared | undefined
  /** Folder, or the one file, to write to; `-` is standard output; left out, each declaration is written beside its file. */
  readonly output: string | undefined
  readonly isOutputFile: boolean
  readonly force: boolean
  readonly dryRun: boolean
  /** Without progress. */
  readonly quiet: boolean
  readonly lang: Language
}

/** A file to import, and what messages call it. */
export interface NamedFile extends FoundFile {
  readonly name: string
}

/** A form that was imported. */
export interface ImportedForm {
  /** The file it comes from. */
  readonly source: string
  /** Where the declaration was written, or would be; `-` is standard output. */
  readonly output: string
  readonly imported: Imported | undefined
  readonly reported: ReportedFile | undefined
}

/** What importing came to. */
export interface ImportRun {
  readonly forms: readonly ImportedForm[]
  /** Files in which no known form was recognised, with what was. */
  readonly unrecognised: readonly Text[]
  readonly failures: readonly Text[]
  readonly notes: readonly Text[]
}

interface Draft {
  readonly source: string
  readonly output: string
  readonly bytes: Uint8Array
  readonly imported: Imported | undefined
}

/** Reads files as declarations and writes them; goes on after a file that cannot be read, and never overwrites unless told so. */
export async function importFiles(files: readonly NamedFile[], settings: ImportSettings, io: Io): Promise<ImportRun> {
  const run = { forms: [] as ImportedForm[], unrecognised: [] as Text[], failures: [] as Text[], notes: [] as Text[] }
  const taken = new Map<string, string>()
  const progress = showProgress(files.length, !settings.quiet, settings.lang, io)
  for (const file of files) {
    const drafts = await draftsOf(file, settings, io, run)
    progress.step()
    for (const draft of drafts) {
      const key = nameKey(draft.output)
      const other = draft.output === '-' ? undefined : taken.get(key)
      const failure = other === undefined ? await write(draft, settings, io) : sameOutput(draft, other)
      if (other === undefined) taken.set(key, draft.source)
      if (failure) run.failures.push(failure)
      else run.forms.push({ source: draft.source, output: draft.output, imported: draft.imported, reported: draft.imported && reportOf(draft.source, draft.imported) })
    }
  }
  progress.clear()
  return run
}

async function draftsOf(file: NamedFile, settings: ImportSettings, io: Io, run: { readonly unrecognised: Text[]; readonly failures: Text[]; readonly notes: Text[] }): Promise<readonly Draft[]> {
  const { name } = file
  const read = await readInput(file, io)
  if ('unread' in read) {
    run.failures.push(read.unread)
    return []
  }
  if (/\.ya?ml$/iu.test(name) || saysKind(read.bytes)) {
    run.failures.push({ zh: `${name}：已经是 YAML 申报表，不用读入`, en: `${name}: this is a declaration in YAML already` })
    return []
  }
  const outcome = await importDocument(read.bytes, { kinds: settings.kinds, only: settings.only, readDeclared: settings.readDeclared, head: [`# 从“${oneLine(basename(name))}”读入，请核对。`] })
  if ('refused' in outcome) {
    run.failures.push({ zh: `${name}：${outcome.refused.zh}`, en: `${name}: ${outcome.refused.en}` })
    return []
  }
  run.notes.push(...outcome.notes.map((note): Text => ({ zh: `${name}：${note.zh}`, en: `${name}: ${note.en}` })))
  if (outcome.attached) return [{ source: name, output: outputOf(file, undefined, settings), bytes: outcome.attached.bytes, imported: undefined }]
  if (outcome.forms.length === 0) {
    const why = outcome.nearest ? nearestText(outcome.nearest) : { zh: '里面没有表格。', en: 'There is no table in it.' }
    run.unrecognised.push({ zh: `${name}：认不出是哪一种申报表。${why.zh}`, en: `${name}: no kind of form was recognized. ${why.en}` })
    return []
  }
  const isOne = outcome.forms.length === 1
  return outcome.forms.map(({ name: sheet, imported }, index) => ({ source: isOne ? name : `${name}#${index + 1}`, output: outputOf(file, isOne ? undefined : sheet === '' ? String(index + 1) : `${index + 1}-${safeName(sheet)}`, settings), bytes: new TextEncoder().encode(imported.text), imported }))
}

/** Files keep their place below the folder that they were found in. */
function outputOf({ name, below }: NamedFile, part: string | undefined, { output, isOutputFile }: ImportSettings): string {
  if (output === '-') return '-'
  const own = isOutputFile && output !== undefined ? output : name
  const file = `${basename(own, extname(own))}${part === undefined ? '' : `-${part}`}.yaml`
  if (output === undefined) return join(dirname(name), file)
  if (isOutputFile) return part === undefined ? output : join(dirname(output), file)
  return join(output, dirname(below), file)
}

async function write({ output, bytes }: Draft, { force, dryRun }: ImportSettings, io: Io): Promise<Text | undefined> {
  if (output === '-') {
    io.outBytes(bytes)
    return undefined
  }
  if (!force && existsSync(output)) return { zh: `${output}：已有这个文件，没有覆盖；加 --force 覆盖，或用 -o 写到别处`, en: `${output}: the file exists and was not overwritten; use --force, or -o for another place` }
  return dryRun ? undefined : rewriteFile(output, bytes, io)
}

function sameOutput({ source, output }: Draft, other: string): Text {
  return { zh: `${source}：与 ${other} 都要写成 ${output}，没有写；请分别用 -o 写到不同的地方`, en: `${source}: it would be written to ${output}, as ${other} was; use -o for another place` }
}

/** What a report says of an import: places are cells of the file that was read. */
function reportOf(source: string, { text, cells, findings, kind }: Imported): ReportedFile {
  return { file: { ...parseSource(source, text), cells }, formKind: kind.id, findings, notChecked: [], suppressed: [] }
}
