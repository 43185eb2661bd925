import { Chalk, type ChalkInstance } from 'chalk'
import type { Finding, Severity } from '../base/finding.js'
import type { Language, Text } from '../base/text.js'
import { pathTo } from '../source/node.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import { drawFrame, gutterWidth, markedLines, type Mark, type Paint } from './frame.js'
import { asciiGlyphs, boxGlyphs } from './glyphs.js'
import { countSeverities, type ReportedFile, type Reporter, type ReporterOptions } from './reporter.js'
import { visibleText } from './visible-text.js'

/** For people: each finding with the source lines it is about, then a summary. Not a contract: use `json` for programs. */
export const pretty: Reporter = (files, options) => {
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  const blocks = files.flatMap((reported) => [
    ...reported.findings.slice(0, maximumBlocks).map((finding) => findingBlock(reported.file, finding, options, chalk)),
    ...moreBlock(reported, options),
    ...notCheckedBlock(reported, options, chalk),
  ])
  return `${[...blocks, summaryLine(files, options.language)].join('\n\n')}\n`
}

/** Findings of one file that are shown; nobody reads more, and machine formats have all. */
const maximumBlocks = 200

function moreBlock({ file, findings }: ReportedFile, { language }: ReporterOptions): readonly string[] {
  const more = findings.length - maximumBlocks
  if (more <= 0) return []
  return [language === 'zh' ? `${visibleText(file.path)}：另有 ${more} 处没有列出（--format json 有全部）` : `${visibleText(file.path)}: ${more} more not shown (--format json has all)`]
}

const severityNames: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

function findingBlock(file: SourceFile, finding: Finding, options: ReporterOptions, chalk: ChalkInstance): string {
  const { language, ascii, width } = options
  const color = colorOf(finding.severity, chalk)
  const glyphs = ascii ? asciiGlyphs : boxGlyphs
  const marks: readonly Mark[] = [
    { span: finding.primary, label: finding.label[language], isPrimary: true },
    ...finding.related.map(({ span, message }) => ({ span, label: message[language], isPrimary: false })),
  ]
  const indent = ' '.repeat(gutterWidth(markedLines(file, marks)))
  const { line, column } = placeOf(file, finding.primary.start)
  const where = pathTo(file.root, finding.primary.start).map((step) => stepName(step, language)).join(glyphs.pathSeparator)
  const notes = [...finding.notes, ...(finding.basis ? [basisNote(finding.basis)] : [])]
  const paint: Paint = { faint: chalk.blue, primary: color, related: chalk.cyan }
  return [
    `${color.bold(`${severityNames[finding.severity][language]} ${finding.rule}`)} ${chalk.bold(visibleText(finding.message[language]))}`,
    `${indent} ${chalk.blue(glyphs.corner)} ${visibleText(file.path)}:${line}:${column}${where === '' ? '' : `   ${visibleText(where)}`}`,
    `${indent} ${chalk.blue(glyphs.bar)}`,
    ...drawFrame(file, marks, { glyphs, paint, width }),
    ...(notes.length > 0 ? [`${indent} ${chalk.blue(glyphs.bar)}`] : []),
    ...notes.map((note) => `${indent} ${chalk.blue(glyphs.note)} ${visibleText(note[language])}`),
  ].join('\n')
}

function basisNote({ zh, en }: Text): Text {
  return { zh: `依据：${zh}`, en: `Basis: ${en}` }
}

/** Line and column for people: the column counts characters, not UTF-16 units. */
function placeOf(file: SourceFile, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = positionOf(file, offset)
  const lineStart = offset - column + 1
  return { line, column: Array.from(file.text.slice(lineStart, offset)).length + 1 }
}

function stepName(step: string | number, language: Language): string {
  if (typeof step === 'string') return step
  return language === 'zh' ? `第 ${step + 1} 项` : `item ${step + 1}`
}

function notCheckedBlock({ file, notChecked }: ReportedFile, { language }: ReporterOptions, chalk: ChalkInstance): readonly string[] {
  if (notChecked.length === 0) return []
  const head = language === 'zh' ? '未核对' : 'not checked'
  return [notChecked.map(({ rule, message, because }) => `${chalk.bold(head)} ${rule} ${visibleText(file.path)}:${positionOf(file, because.start).line} ${visibleText(message[language])}`).join('\n')]
}

function summaryLine(files: readonly ReportedFile[], language: Language): string {
  const { error, warning, info } = countSeverities(files)
  const unchecked = files.reduce((sum, { notChecked }) => sum + notChecked.length, 0)
  if (language === 'zh') return `检查 ${files.length} 个文件：${error} 个错误，${warning} 个警告${info > 0 ? `，${info} 个提示` : ''}${unchecked > 0 ? `，${unchecked} 处未核对` : ''}`
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
  return `${plural(files.length, 'file')} checked: ${plural(error, 'error')}, ${plural(warning, 'warning')}${info > 0 ? `, ${info} info` : ''}${unchecked > 0 ? `, ${unchecked} not checked` : ''}`
}

function colorOf(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  if (severity === 'error') return chalk.red
  return severity === 'warning' ? chalk.yellow : chalk.cyan
}
