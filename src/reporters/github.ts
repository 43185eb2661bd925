import { createHash } from 'node:crypto'
import type { Finding, Severity } from '../base/finding.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import { foldRepeated } from './fold.js'
import { groupByCause, repetitionNote, type Group } from './groups.js'
import { pretty } from './pretty.js'
import { countedFindings, type ReportedFile, type Reporter, type ReporterOptions } from './reporter.js'
import { summaryLine } from './summary.js'
import { visibleText } from './visible-text.js'
import { notCheckedName, placeBehindPath, placeLines, plainLines, plural, severityNames } from './wording.js'

type FileGroup = Group & { readonly file: SourceFile }

/** The severities in the order in which they are shown, with GitHub's name and how many it shows of each in a step. One notice is kept for telling how many more there are. */
const levels: readonly { readonly severity: Severity; readonly command: string; readonly limit: number }[] = [
  { severity: 'error', command: 'error', limit: 10 },
  { severity: 'warning', command: 'warning', limit: 10 },
  { severity: 'info', command: 'notice', limit: 9 },
]

/** For GitHub Actions: the report for people in the log, then an annotation for each root cause, as many as GitHub shows. */
export const github: Reporter = (files, options) => {
  const groups = allGroups(files)
  const shown = levels.flatMap(({ severity, command, limit }) => groups.filter(({ first }) => first.severity === severity).slice(0, limit).map((group) => annotation(command, group, options)))
  const more = groups.length - shown.length
  const rest = options.language === 'zh' ? `另有 ${more} 个问题没有标注，全部问题见日志` : `${plural(more, 'more fault')} without an annotation; the log has all`
  return [...logLines(files, options), ...shown, ...(more > 0 ? [`::notice title=jixiao::${escapeData(rest)}`] : [])].map((line) => `${line}\n`).join('')
}

/** The report, in a group. Text from a file must not be taken for a command: commands are off meanwhile, up to a word that the report cannot hold. */
function logLines(files: readonly ReportedFile[], options: ReporterOptions): readonly string[] {
  const report = pretty(files, options)
  const word = createHash('sha256').update(report).digest('hex')
  return [`::group::${escapeData(summaryLine(files, options.language))}`, `::stop-commands::${word}`, report.trimEnd(), `::${word}::`, '::endgroup::']
}

function allGroups(files: readonly ReportedFile[]): readonly FileGroup[] {
  return foldRepeated(files).flatMap(({ file, findings }) => groupByCause(findings).map((group) => ({ ...group, file })))
}

function annotation(command: string, group: FileGroup, { language, rules }: ReporterOptions): string {
  const { file, first } = group
  const lines = [...plainLines(file, first, language), ...repetitionNote(file, group, language)]
  const title = rules.find(({ code }) => code === first.rule)?.title[language] ?? ''
  const properties: Readonly<Record<string, string | number>> = { file: file.path.replace(/^(?:\.\/)+/u, ''), ...regionOf(file, first), title: `${first.rule} ${title}`.trim() }
  const parts = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${command} ${parts.join(',')}::${escapeData(lines.join('\n'))}`
}

/** GitHub takes columns only within one line; they count UTF-16 units, the end is exclusive. */
function regionOf(file: SourceFile, { primary }: Finding): Readonly<Record<string, number>> {
  const from = positionOf(file, primary.start)
  const to = positionOf(file, primary.end)
  return { line: from.line, endLine: to.line, ...(from.line === to.line && { col: from.column, endColumn: to.column }) }
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(visibleText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Rows of the summary at most; GitHub refuses a summary above 1 MiB. */
const summaryRows = 100

/** The report as Markdown, for the page of a workflow run. */
export const githubSummary: Reporter = (files, options) => {
  const { language } = options
  const groups = allGroups(files)
  const head = language === 'zh' ? ['级别', '规则', '位置', '问题'] : ['severity', 'rule', 'place', 'fault']
  const rows = [
    ...groups.slice(0, summaryRows).map((group) => findingRow(group, language)),
    ...files.flatMap(({ file, notChecked }) => notChecked.map(({ rule, message, because }) => [notCheckedName[language], rule, placeText(file, because.start, language), escapeMarkdown(message[language])])).slice(0, summaryRows),
  ]
  const more = Math.max(0, groups.length - summaryRows)
  const rest = language === 'zh' ? `另有 ${more} 个问题，见日志` : `${plural(more, 'more fault')} in the log`
  const table = rows.length === 0 ? [] : ['', `| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)]
  const title = files.some((file) => countedFindings(file).some(({ severity }) => severity === 'error')) ? '❌' : '✅'
  return [`### ${title} jixiao`, '', summaryLine(files, language), ...table, ...(more > 0 ? ['', rest] : []), '', ''].join('\n')
}

function findingRow(group: FileGroup, language: ReporterOptions['language']): readonly string[] {
  const { file, first } = group
  const lines = [first.message[language], ...placeLines(file, first, language), ...repetitionNote(file, group, language)]
  return [severityNames[first.severity][language], first.rule, placeText(file, first.primary.start, language), lines.map(escapeMarkdown).join('<br>')]
}

function placeText(file: SourceFile, offset: number, language: ReporterOptions['language']): string {
  return escapeMarkdown(`${file.path}${placeBehindPath(file, offset, language)}`)
}

function escapeMarkdown(text: string): string {
  return visibleText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/[\\`*_[\]|~#@$]/gu, String.raw`\$&`)
}
