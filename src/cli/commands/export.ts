import { InvalidArgumentError, Option } from 'commander'
import { compareFindings } from '../../base/finding.js'
import type { Text } from '../../base/text.js'
import { pretty } from '../../reporters/pretty.js'
import { reporters } from '../../reporters/index.js'
import type { ReportedFile } from '../../reporters/reporter.js'
import { formats, type Format } from '../../writers/index.js'
import { exitCodes } from '../exit-codes.js'
import { type BatchOptions, exportFiles, type Exported } from '../export-files.js'
import { outdatedNotes, sharedNotes, unprintableIn, unprintableOf } from '../export-outcomes.js'
import { addPrintOptions } from '../export-options.js'
import type { TaskResult } from '../export-task.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { formatsFor } from '../output-paths.js'
import { printFailures } from '../print-failures.js'
import { reportToFile } from '../report-options.js'
import { wantedReports, type WantedReport } from '../wanted-reports.js'
import { writeReports } from '../report-outputs.js'
import { reporterOptions } from '../reporter-options.js'
import { mergeFiles } from '../run-merge.js'
import { addFileCommand, type Shell } from '../shell.js'
import { parseCount, parseShard } from '../batch-options.js'
import { usageError } from '../usage-error.js'

interface ExportOptions extends BatchOptions {
  /** The one PDF that all forms are bound into. */
  readonly merge?: string
  readonly report?: readonly WantedReport[]
}

/** `jixiao export FILE…` */
export function addExport(shell: Shell): void {
  const { language, io, finish } = shell
  const command = addFileCommand(shell, 'export', helpTexts.export)
    .alias('render')
    .addOption(new Option('--format <names>', helpTexts.formats[language]).argParser(parseFormats))
    .addOption(new Option('-o, --output <path>', helpTexts.output[language]).argParser(parseOutput))
    .option('--name <template>', helpTexts.nameTemplate[language])
    .option('--merge <file>', helpTexts.merge[language])
    .option('--force', helpTexts.force[language])
    .option('--force-all', helpTexts.forceAll[language])
    .option('--dry-run', helpTexts.exportDryRun[language])
    .addOption(new Option('--jobs <number>', helpTexts.jobs[language]).argParser((value) => parseCount('--jobs', value)))
    .addOption(new Option('--shard <part/of>', helpTexts.shard[language]).argParser(parseShard))
    .option('--quiet', helpTexts.exportQuiet[language])
    .addOption(new Option('--report <name=file>', `${helpTexts.exportReport[language]}${Object.keys(reporters).join(' ')}`).argParser(parseReport))
  addPrintOptions(command, language, io)
    .action(async (names: string[], options: ExportOptions) => finish(await exportCommand(names, options, io)))
}

function parseOutput(value: string, earlier?: string): string {
  if (earlier === undefined) return value
  throw usageError({ zh: `-o 只能写一次，不能又是“${earlier}”又是“${value}”；几种格式一起导出请写文件夹名`, en: `-o is given twice, as '${earlier}' and '${value}'; name a folder for several formats` })
}

function parseReport(value: string, earlier: readonly WantedReport[] = []): readonly WantedReport[] {
  return [...earlier, reportToFile(value)]
}

function parseFormats(value: string): readonly Format[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase())
  const known = names.flatMap((name) => formats.find((format) => format === name) ?? [])
  if (known.length < names.length) throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.`)
  return [...new Set(known)]
}

/**
 * Writes the forms; 1 if one was refused for its faults, 2 if something could not be read or written, or a configuration is wrong,
 * 130 if the user interrupted.
 */
async function exportCommand(names: readonly string[], options: ExportOptions, io: Io): Promise<number> {
  // What is wrong with the options is told before anything is read.
  if (options.report) wantedReports({ format: options.report, failOn: 'error' })
  const started = io.milliseconds()
  const batch = { ...options, wantsFindings: options.report !== undefined }
  const exported = options.merge === undefined ? await exportFiles(names, formatsFor(options.format, options.output), batch, io) : await mergeFiles(names, options.merge, batch, io)
  const { results, failures, configs, isMisconfigured } = exported
  const told = isMisconfigured ? configs : []
  printReports([...told, ...refusedReports(results)], options, io)
  printFailures(sharedNotes(results), options.lang, io)
  printReports(unprintableOf(results), options, io)
  await (results.length + exported.left > 1 ? printTable(exported, io.milliseconds() - started, options, io) : printSingle(results, options, io))
  printFailures(outdatedNotes(exported.outdated), options.lang, io)
  const unreported = options.report ? await writeReports([...told, ...results.flatMap(withUnprintable)], failures, { format: options.report, failOn: 'error', lang: options.lang }, io) : []
  printFailures([...unreported, ...failures], options.lang, io)
  if (exported.isInterrupted) {
    printFailures([exported.left > 0 ? interrupted : endedAnyway], options.lang, io)
    return exitCodes.interrupted
  }
  const isFailed = unreported.length + failures.length > 0 || isMisconfigured || results.some(({ unread, outcomes }) => unread !== undefined || outcomes.some(({ state }) => state === 'failed'))
  if (isFailed) return exitCodes.failure
  return results.some(({ isRefused, outcomes }) => isRefused || outcomes.some(({ state }) => state === 'unprintable')) ? exitCodes.findings : exitCodes.clean
}

const interrupted: Text = { zh: '已中断，写好的文件都是完整的。再运行同一条命令，就从没有做的接着做。', en: 'Interrupted; every file that was written is whole. Run the same command again to go on.' }
const endedAnyway: Text = { zh: '已中断时全部都已做完。', en: 'Interrupted when all was done.' }

/** Refused files are shown with their findings, as far as anybody would read them; of several, with what they are refused for. */
function refusedReports(results: readonly TaskResult[]): readonly ReportedFile[] {
  const refused = results.flatMap(({ isRefused, isShortened, reported }) => (isRefused && reported && !isShortened ? [reported] : [])).slice(0, shownReports)
  return results.length === 1 ? refused : refused.map((one) => ({ ...one, findings: one.findings.filter(({ severity }) => severity === 'error'), notChecked: [], suppressed: [] }))
}

const shownReports = 20

async function printTable({ results, left }: Exported, milliseconds: number, { lang, quiet, output }: ExportOptions, io: Io): Promise<void> {
  const { batchTable } = await import('../export-report.js')
  if (!quiet || results.some(({ isRefused, unread, outcomes }) => isRefused || unread || outcomes.some(({ state }) => state === 'failed'))) io.err(`${batchTable({ results, left, milliseconds, ...(output !== undefined && { folder: output }) }, lang, io.width)}\n`)
}

function printSingle(results: readonly TaskResult[], options: ExportOptions, io: Io): void {
  const texts = results.flatMap((one): readonly Text[] => {
    if (one.unread) return [one.unread]
    if (one.isRefused) return [refusalText(one, options.force === true)]
    return [
      ...(one.errors > 0 ? [draftText(one)] : []),
      ...one.outcomes.flatMap(({ format, state }): readonly Text[] => (state === 'unprintable' ? [{ zh: `${one.name}：有字印不出来，没有导出 ${format.toUpperCase()}`, en: `${one.name}: some characters cannot be printed, so no ${format.toUpperCase()} was written` }] : [])),
      ...one.outcomes.flatMap((outcome) => (outcome.state === 'failed' ? outcome.failures : [])),
    ]
  })
  printFailures(texts.filter(({ zh }, index) => index === texts.findIndex((other) => other.zh === zh)), options.lang, io)
}

function withUnprintable({ reported, outcomes }: TaskResult): readonly ReportedFile[] {
  if (!reported) return []
  return [{ ...reported, findings: [...reported.findings, ...unprintableIn(outcomes)].toSorted(compareFindings) }]
}

function printReports(reported: readonly ReportedFile[], { lang }: ExportOptions, io: Io): void {
  if (reported.length > 0) io.err(`${pretty(reported, reporterOptions(lang, io))}\n`)
}

function draftText({ name, errors }: TaskResult): Text {
  return { zh: `${name}：有 ${errors} 个错误，导出的表带“草稿”字样`, en: `${name}: ${errors} error${errors === 1 ? '' : 's'}, so the form is marked as a draft` }
}

function refusalText({ name, errors }: TaskResult, isForced: boolean): Text {
  if (isForced) return { zh: `${name}：读不出申报表，不能导出`, en: `${name}: not exported, no declaration could be read` }
  return {
    zh: `${name}：有 ${errors} 个错误，没有导出；请改正后再试，或加 --force 导出带“草稿”字样的表`,
    en: `${name}: not exported because of ${errors} error${errors === 1 ? '' : 's'}; correct them, or use --force for a form marked as a draft`,
  }
}
