import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Finding } from '../base/finding.js'
import type { RuleInfo } from '../base/rule-info.js'
import type { Language, Text } from '../base/text.js'
import { otherReporters, reporters } from '../reporters/index.js'
import { countSeverities, type ReportedFile } from '../reporters/reporter.js'
import { fileWith } from '../source/source-file.js'
import { exitCodes } from './exit-codes.js'
import { widthElsewhere, type Io } from './io.js'
import { reporterOptions } from './reporter-options.js'
import { rewriteFile, tryWriting } from './rewrite-file.js'
import { usageError } from './usage-error.js'
import { wantedReports, type ReportOptions, type WantedReport } from './wanted-reports.js'

type Options = ReportOptions & { readonly lang: Language }

/** Prints and writes every report that was asked for; reports are told what could not be read. What could not be written is returned. */
export async function writeReports(all: readonly ReportedFile[], unread: readonly Text[], options: Options, io: Io): Promise<readonly Text[]> {
  const reports = wantedReports(options)
  refuseInputs(all, reports)
  const files = options.quiet ? all.map(onlyErrors) : all
  const failures: (Text | undefined)[] = []
  for (const { format, file } of reports) {
    const report = await reporters[format]()
    const told = forCodeHosts.has(format) ? files.map(fromHere) : files
    const more = { failures: unread, ...(format === 'sarif' && { rules: await pagesOfRules() }) }
    if (file === undefined) io.out(report(told, { ...reporterOptions(options.lang, io), ...more }))
    else failures.push(await rewriteFile(file, new TextEncoder().encode(report(told, { ...fileOptions(options.lang), ...more })), io))
  }
  const { stepSummary } = io
  if (stepSummary !== undefined && reports.some(({ format }) => format === 'github')) {
    const { githubSummary } = await otherReporters()
    failures.push(await tryWriting(stepSummary, async () => io.appendFile(stepSummary, githubSummary(files.map(fromHere), fileOptions(options.lang)))))
  }
  if (options.statistics) await printStatistics(files, reports, options, io)
  return failures.flatMap((failure) => failure ?? [])
}

/** SARIF describes rules with their reasons and examples. */
async function pagesOfRules(): Promise<readonly RuleInfo[]> {
  const { rulePages } = await import('../rule-pages.js')
  return rulePages
}

/** 1 where a finding is as grave as `--fail-on` says, or there are more warnings than allowed, which is then told. */
export function exitCodeFor(files: readonly ReportedFile[], { failOn, maxWarnings, lang }: Options, io: Io): number {
  const { error, warning, info } = countSeverities(files)
  const grave = { error, warning: error + warning, info: error + warning + info }[failOn]
  const isOver = maxWarnings !== undefined && warning > maxWarnings
  if (isOver) io.err(lang === 'zh' ? `警告有 ${warning} 个，超过了允许的 ${maxWarnings} 个（--max-warnings）\n` : `warnings: ${warning}, which is more than the ${maxWarnings} allowed (--max-warnings)\n`)
  return grave > 0 || isOver ? exitCodes.findings : exitCodes.clean
}

/** A code host knows files by their paths in the repository, whatever machine the check runs on. */
const forCodeHosts: ReadonlySet<string> = new Set(['sarif', 'github', 'gitlab'])

/** A file that the command line names from the root of the disk, as named from the working folder if it stands there. */
function fromHere(reported: ReportedFile): ReportedFile {
  const { file, findings } = reported
  if (!isAbsolute(file.path)) return reported
  const placed = findings.map((finding) => (finding.elsewhere ? { ...finding, elsewhere: finding.elsewhere.map((place) => ({ ...place, path: pathFromHere(place.path) })) } : finding))
  return { ...reported, file: fileWith(file, { path: pathFromHere(file.path) }), findings: placed }
}

function pathFromHere(path: string): string {
  const below = relative('.', path)
  return isAbsolute(path) && !below.startsWith('..') && !isAbsolute(below) ? below.replaceAll(sep, '/') : path
}

/** A report never takes the place of a declaration or a configuration, whether it is checked in this run or not. */
function refuseInputs(files: readonly ReportedFile[], reports: readonly WantedReport[]): void {
  const inputs = new Set(files.map(({ file }) => resolve(file.path)))
  const clash = reports.find(({ file }) => file !== undefined && (inputs.has(resolve(file)) || /\.ya?ml$/iu.test(file)))
  if (clash) throw usageError({ zh: `${clash.file} 是申报表或配置的文件名，不能写入结果`, en: `${clash.file} is the name of a declaration or a configuration, so that no report is written to it` })
}

/** What is left out is still counted. */
function onlyErrors(reported: ReportedFile): ReportedFile {
  const { findings, notChecked } = reported
  const isError = ({ severity }: Finding): boolean => severity === 'error'
  return { ...reported, findings: findings.filter(isError), notChecked: [], hidden: { findings: findings.filter((finding) => !isError(finding)), notChecked } }
}

/** A file looks the same whatever the terminal. */
function fileOptions(language: Language): ReturnType<typeof reporterOptions> {
  return reporterOptions(language, { isColor: false, isAscii: false, width: widthElsewhere })
}

/** Beside a report for programs the table goes to standard error. */
async function printStatistics(files: readonly ReportedFile[], reports: readonly WantedReport[], { lang }: Options, io: Io): Promise<void> {
  const { statistics } = await otherReporters()
  const table = statistics(files, reporterOptions(lang, io))
  if (table === '') return
  const isBesidePretty = reports.some(({ format, file }) => format === 'pretty' && file === undefined)
  if (isBesidePretty) io.out(`\n${table}`)
  else io.err(table)
}
