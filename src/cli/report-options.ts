import { Option, type Command } from 'commander'
import type { Severity } from '../base/finding.js'
import type { Language, Text } from '../base/text.js'
import { isReporterName, reporters, type ReporterName } from '../reporters/index.js'
import { helpTexts } from './help-texts.js'
import { usageError } from './usage-error.js'

/** A report that the command line asks for. */
export interface WantedReport {
  readonly format: ReporterName
  /** Missing for standard output. */
  readonly file?: string
}

/** What the command line says of reports. */
export interface ReportOptions {
  readonly format?: readonly WantedReport[]
  readonly output?: string
  readonly quiet?: true
  readonly maxWarnings?: number
  readonly failOn: Severity
  readonly statistics?: true
}

/** Puts the options on reports on a command. */
export function addReportOptions(command: Command, language: Language, output: Text = helpTexts.reportOutput): Command {
  const parseFormat = (value: string, earlier: readonly WantedReport[] = []): readonly WantedReport[] => [...earlier, wantedReport(value)]
  return command
    .addOption(new Option('--format <name[=file]>', `${helpTexts.format[language]}${Object.keys(reporters).join(' ')}`).argParser(parseFormat))
    .option('-o, --output <file>', output[language])
    .option('--quiet', helpTexts.quiet[language])
    .addOption(new Option('--max-warnings <number>', helpTexts.maxWarnings[language]).argParser(wholeNumber))
    .addOption(new Option('--fail-on <severity>', helpTexts.failOn[language]).choices(['error', 'warning', 'info']).default('error'))
    .option('--statistics', helpTexts.statistics[language])
}

/** The reports that the options come to: one to standard output if none is named. */
export function wantedReports({ format = [{ format: 'pretty' }], output }: ReportOptions): readonly WantedReport[] {
  if (output === '') throw usageError({ zh: '--output 后面要写文件名', en: '--output lacks the name of a file' })
  const [first, second] = format.filter(({ file }) => file === undefined)
  if (second) {
    throw usageError({
      zh: `只能有一种格式不写文件名，${first?.format} 和 ${second.format} 都没有写；写成 --format ${second.format}=文件名`,
      en: `only one format can do without a file, ${first?.format} and ${second.format} have none; write --format ${second.format}=FILE`,
    })
  }
  if (output !== undefined && !first) throw usageError({ zh: '每种格式都已写明文件名，--output 没有用处', en: 'every format has a file of its own, so that --output is of no use' })
  const reports = format.map((report) => (report === first && output !== undefined ? { ...report, file: output } : report))
  const files = reports.flatMap(({ file }) => file ?? [])
  if (files.includes('-')) throw usageError({ zh: '“-”不能作文件名；要显示在屏幕上，不写文件名即可', en: "'-' is no name for a file; without one the report goes to standard output" })
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) throw usageError({ zh: `两种格式都要写入 ${twice}`, en: `two formats would be written to ${twice}` })
  return reports
}

/** A report that goes to a file, for commands whose standard output is something else. */
export function reportToFile(value: string): WantedReport {
  const report = wantedReport(value, '--report')
  if (report.file !== undefined) return report
  throw usageError({ zh: `--report ${value} 要写文件名：--report ${value}=文件名`, en: `--report ${value} lacks a file: --report ${value}=FILE` })
}

function wantedReport(value: string, option = '--format'): WantedReport {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/su.exec(value) ?? []
  if (!isReporterName(name)) {
    const names = Object.keys(reporters)
    throw usageError({ zh: `没有“${name}”这种格式，可以写：${names.join('、')}`, en: `there is no format '${name}'; choose from: ${names.join(', ')}` })
  }
  if (file === '') throw usageError({ zh: `${option} ${name}= 后面要写文件名`, en: `${option} ${name}= lacks the name of a file` })
  return file === undefined ? { format: name } : { format: name, file }
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw usageError({ zh: `--max-warnings 要写 0 或正整数，不能是“${value}”`, en: `--max-warnings takes a whole number from 0, not '${value}'` })
  return Number(value)
}
