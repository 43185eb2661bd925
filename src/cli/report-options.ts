import { Option, type Command } from 'commander'
import type { Language, Text } from '../base/text.js'
import { isReporterName, reporters } from '../reporters/index.js'
import { helpTexts } from './help-texts.js'
import { usageError } from './usage-error.js'
import type { WantedReport } from './wanted-reports.js'

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
