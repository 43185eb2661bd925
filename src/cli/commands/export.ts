import { InvalidArgumentError, Option } from 'commander'
import { compareFindings } from '../../base/finding.js'
import type { Text } from '../../base/text.js'
import type { Checked } from '../../check.js'
import { pretty } from '../../reporters/pretty.js'
import { reporters } from '../../reporters/index.js'
import type { ReportedFile } from '../../reporters/reporter.js'
import { formats, type Format } from '../../writers/index.js'
import { checkFiles, hasErrors, toReported, type CheckedFile, type FileOptions } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { exportFiles, type Exported } from '../export-files.js'
import type { Exportable } from '../export-form.js'
import { addPrintOptions, type PrintOptions } from '../export-options.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { formatsFor, outputPaths } from '../output-paths.js'
import { printFailures } from '../print-failures.js'
import { reportToFile, wantedReports, type WantedReport } from '../report-options.js'
import { writeReports } from '../report-outputs.js'
import { reporterOptions } from '../reporter-options.js'
import { addFileCommand, type Shell } from '../shell.js'
import { usageError } from '../usage-error.js'

interface ExportOptions extends FileOptions, PrintOptions {
  readonly format?: readonly Format[]
  readonly output?: string
  readonly force?: true
  readonly report?: readonly WantedReport[]
}

/** `jixiao export FILE…` */
export function addExport(shell: Shell): void {
  const { language, io, finish } = shell
  const command = addFileCommand(shell, 'export', helpTexts.export)
    .alias('render')
    .addOption(new Option('--format <names>', helpTexts.formats[language]).argParser(parseFormats))
    .addOption(new Option('-o, --output <path>', helpTexts.output[language]).argParser(parseOutput))
    .option('--force', helpTexts.force[language])
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

/** Writes the forms; 1 if one was refused for its faults, 2 if something could not be read or written, or a configuration is wrong. */
async function exportCommand(names: readonly string[], options: ExportOptions, io: Io): Promise<number> {
  // What is wrong with the options is told before anything is read.
  if (options.report) wantedReports({ format: options.report, failOn: 'error' })
  const { checked, failures, configs, isMisconfigured } = await checkFiles(names, options, io)
  const wanted = formatsFor(options.format, options.output)
  const pathOf = outputPaths(options.output, checked.length, wanted, '', options.format ?? formats)
  const isAccepted = (one: CheckedFile): one is Exportable => one.declaration !== undefined && (options.force === true || !hasErrors(one))
  const refused = checked.filter((one) => !isAccepted(one))
  printReports([...(isMisconfigured ? configs : []), ...refused.map(toReported)], options, io)
  printFailures(refused.map((one) => refusalText(one, options.force === true)), options.lang, io)
  printFailures(checked.filter((one) => isAccepted(one) && hasErrors(one)).map(draftText), options.lang, io)
  const { written, failures: unwritten, unprintable } = await exportFiles(checked.filter(isAccepted), wanted, pathOf, options, io)
  printUnprintable(unprintable, options, io)
  for (const path of written) io.out(`${path}\n`)
  const unreported = await writeAsked([...(isMisconfigured ? configs : []), ...checked.map((one) => withUnprintable(one, unprintable))], failures, options, io)
  const failed = [...unwritten, ...unreported, ...failures]
  printFailures(failed, options.lang, io)
  if (failed.length > 0 || isMisconfigured) return exitCodes.failure
  return refused.length + unprintable.length > 0 ? exitCodes.findings : exitCodes.clean
}

/** The findings as programs read them, where `--report` asks for that. */
async function writeAsked(files: readonly ReportedFile[], unread: readonly Text[], { report, lang }: ExportOptions, io: Io): Promise<readonly Text[]> {
  return report ? writeReports(files, unread, { format: report, failOn: 'error', lang }, io) : []
}

function withUnprintable(one: CheckedFile, unprintable: Exported['unprintable']): ReportedFile {
  const more = unprintable.filter((other) => other.one === one).flatMap(({ findings }) => findings)
  return { ...toReported(one), findings: [...one.findings, ...more].toSorted(compareFindings) }
}

/** Each character at its places, then what was not written for it. */
function printUnprintable(unprintable: Exported['unprintable'], options: ExportOptions, io: Io): void {
  printReports(unprintable.map(({ one, findings }): ReportedFile => ({ ...toReported(one), findings, notChecked: [], suppressed: [] })), options, io)
  printFailures(unprintable.map(({ one, format }): Text => ({ zh: `${one.file.path}：有字印不出来，没有导出 ${format.toUpperCase()}`, en: `${one.file.path}: some characters cannot be printed, so no ${format.toUpperCase()} was written` })), options.lang, io)
}

function printReports(reported: readonly ReportedFile[], { lang }: ExportOptions, io: Io): void {
  if (reported.length > 0) io.err(`${pretty(reported, reporterOptions(lang, io))}\n`)
}

function draftText(one: Checked): Text {
  const errors = countErrors(one)
  return { zh: `${one.file.path}：有 ${errors} 个错误，导出的表带“草稿”字样`, en: `${one.file.path}: ${errors} error${errors === 1 ? '' : 's'}, so the form is marked as a draft` }
}

function countErrors({ findings }: Checked): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

function refusalText(one: Checked, isForced: boolean): Text {
  const { file } = one
  const errors = countErrors(one)
  if (isForced) return { zh: `${file.path}：读不出申报表，不能导出`, en: `${file.path}: not exported, no declaration could be read` }
  return {
    zh: `${file.path}：有 ${errors} 个错误，没有导出；请改正后再试，或加 --force 导出带“草稿”字样的表`,
    en: `${file.path}: not exported because of ${errors} error${errors === 1 ? '' : 's'}; correct them, or use --force for a form marked as a draft`,
  }
}
