import { extname } from 'node:path'
import type { Language, Text } from '../../base/text.js'
import { formKinds } from '../../forms/index.js'
import { chooseKind } from '../choose-kind.js'
import { exitCodes } from '../exit-codes.js'
import { findFiles } from '../find-files.js'
import { helpTexts } from '../help-texts.js'
import type { ImportedForm, ImportRun } from '../import-files.js'
import type { Io } from '../io.js'
import { documentEndings } from '../is-document.js'
import { printFailures } from '../print-failures.js'
import { printJson } from '../../reporters/print-json.js'
import type { ReportedFile } from '../../reporters/reporter.js'
import { findLineStarts, positionOf } from '../../source/source-file.js'
import { addReportOptions } from '../report-options.js'
import { wantedReports, type ReportOptions } from '../wanted-reports.js'
import { exitCodeFor, writeReports } from '../report-outputs.js'
import { readDeclared } from '../read-declared.js'
import { rewriteFile } from '../rewrite-file.js'
import { addCommand, type Shell } from '../shell.js'
import { usageError } from '../usage-error.js'
import { isFolder } from '../is-folder.js'
import { writingWithin } from '../write-within.js'

interface ImportOptions extends Omit<ReportOptions, 'output'> {
  readonly output?: string
  readonly kind?: string
  readonly map?: string
  readonly force?: true
  readonly dryRun?: true
  readonly lang: Language
}

/** `jixiao import FILE…` */
export function addImport(shell: Shell): void {
  const { language, io, finish } = shell
  const command = addCommand(shell, 'import', helpTexts.import).argument('<FILE...>', helpTexts.importFiles[language])
  addReportOptions(command, language, helpTexts.importOutput)
    .option('--kind <kind>', helpTexts.importKind[language])
    .option('--map <file>', helpTexts.map[language])
    .option('--force', helpTexts.importForce[language])
    .option('--dry-run', helpTexts.importDryRun[language])
    .action(async (names: string[], options: ImportOptions) => finish(await importCommand(names, options, io)))
}

/** Writes a declaration for each form; 1 if a file holds no known form, or a finding is as grave as `--fail-on` says, 2 if something could not be read or written. */
async function importCommand(names: readonly string[], options: ImportOptions, io: Io): Promise<number> {
  const { output, ...reporting } = options
  // What is wrong with the options is told before anything is read.
  wantedReports(reporting)
  const only = options.kind === undefined ? undefined : chooseKind(options.kind)
  const { files, failures } = await findFiles(names, documentEndings)
  const target = targetFor(output ?? (names.includes('-') ? '-' : undefined), files.length)
  const { importFiles } = await import('../import-files.js')
  const named = files.map((file) => ({ ...file, name: file.path === '-' ? stdinNames[options.lang] : file.path }))
  const run = await importFiles(named, { kinds: formKinds, only, readDeclared, ...target, force: options.force === true, dryRun: options.dryRun === true, quiet: options.quiet === true, lang: options.lang }, target.isOutputFile ? io : writingWithin(io, target.output))
  printFailures(run.notes, options.lang, io)
  const failed = [...failures, ...run.failures, ...(await writeFindings(run, reporting, io)), ...(await writeMap(run, options.map, io))]
  printFailures([...run.forms.map((form) => formText(form, options.dryRun === true)), ...run.unrecognised, ...failed, ...nextStep(run, options)], options.lang, io)
  if (failed.length > 0) return exitCodes.failure
  return run.unrecognised.length > 0 ? exitCodes.findings : exitCodeFor(reportedIn(run), reporting, io)
}

const stdinNames: Text = { zh: '标准输入', en: 'standard input' }

function targetFor(output: string | undefined, count: number): { readonly output: string | undefined; readonly isOutputFile: boolean } {
  const isOutputFile = output !== undefined && output !== '-' && /\.ya?ml$/iu.test(extname(output)) && !isFolder(output)
  if (isOutputFile && count > 1) throw usageError({ zh: `-o ${output} 只是一个文件，读入的有 ${count} 个；请写文件夹`, en: `-o ${output} is one file, but ${count} are imported; name a folder` })
  return { output, isOutputFile }
}

function reportedIn({ forms }: ImportRun): readonly ReportedFile[] {
  return forms.flatMap(({ reported }) => reported ?? [])
}

/** What is doubtful or had no place; not where the declaration itself goes to standard output. */
async function writeFindings(run: ImportRun, reporting: ReportOptions & { readonly lang: Language }, io: Io): Promise<readonly Text[]> {
  const reported = reportedIn(run)
  const isWorthTelling = reported.some(({ findings }) => findings.length > 0) && run.forms.every(({ output }) => output !== '-')
  return isWorthTelling || reporting.format ? writeReports(reported, run.failures, reporting, io) : []
}

async function writeMap({ forms }: ImportRun, map: string | undefined, io: Io): Promise<readonly Text[]> {
  const failure = map === undefined ? undefined : await rewriteFile(map, new TextEncoder().encode(mapText(forms)), io)
  return failure ? [failure] : []
}

/** What became of a form, in one sentence. */
function formText({ source, output, imported }: ImportedForm, isDry: boolean): Text {
  const [arrow, tool] = output === '-' ? [{ zh: '', en: '' }, undefined] : [{ zh: ` → ${output}`, en: ` → ${output}` }, output]
  const dry = isDry && tool !== undefined ? { zh: '（没有写）', en: ' (not written)' } : { zh: '', en: '' }
  if (!imported) return { zh: `${source}${arrow.zh}${dry.zh}：取出了附在里面的申报表`, en: `${source}${arrow.en}${dry.en}: the declaration attached to it was taken out` }
  const rows = Object.values(imported.form.indicators).reduce((sum, list) => sum + list.length, 0)
  const { doubtful, unplaced } = imported
  return {
    zh: `${source}${arrow.zh}${dry.zh}：${imported.kind.title}，指标 ${rows} 条；存疑 ${doubtful} 处，没有归位 ${unplaced} 处`,
    en: `${source}${arrow.en}${dry.en}: ${imported.kind.title}, ${rows} indicators; ${doubtful} doubtful, ${unplaced} without a place`,
  }
}

function nextStep({ forms }: ImportRun, { dryRun }: ImportOptions): readonly Text[] {
  const written = forms.filter(({ output }) => output !== '-')
  const [first] = written
  if (!first || dryRun) return []
  const name = written.length === 1 ? first.output : '…'
  return [{ zh: `接着：核对读入的内容，再用 jixiao check ${name} 检查`, en: `Next: look over what was imported, then run jixiao check ${name}` }]
}

/** Where each value comes from: a versioned contract, stated in `schemas/import-map.schema.json`. */
function mapText(forms: readonly ImportedForm[]): string {
  return printJson({ schemaVersion: 1, files: forms.flatMap(mapOf) })
}

function mapOf({ source, output, imported }: ImportedForm): readonly object[] {
  if (!imported) return []
  const lineStarts = findLineStarts(imported.text)
  return [{ source, output, formKind: imported.kind.id, values: imported.origins.map(({ path, span, places }) => ({ path, line: positionOf({ lineStarts }, span.start).line, cells: places.map(({ zh }) => zh) })) }]
}
