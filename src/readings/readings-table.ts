import { Chalk } from 'chalk'
import { displayWidth } from '../base/width.js'
import type { Language } from '../base/text.js'
import { describeValue } from '../model/values/describe-value.js'
import { valueKindNames } from '../model/values/value-names.js'
import type { ReporterOptions } from '../reporters/reporter.js'
import { visibleText, withoutCommands } from '../reporters/visible-text.js'
import { wrapText } from '../reporters/wrap-text.js'
import type { FileReadings, Reading } from './readings.js'

type Options = Pick<ReporterOptions, 'language' | 'color' | 'width'>

/** Wider than this a table is no easier to read. */
const widest = 120
const gap = '  '
const headings: Readonly<Record<Language, readonly [string, string, string, string, string]>> = {
  zh: ['行', '指标', '指标值', '读作', ''],
  en: ['line', 'indicator', 'value', 'read as', ''],
}
const cellHeading: Readonly<Record<Language, string>> = { zh: '单元格', en: 'cell' }
const legend: Readonly<Record<Language, string>> = {
  zh: '括号里的符号没有写出，是按指标的类别理解的。',
  en: 'Signs in brackets are not written; they are what the kind of indicator means.',
}
const nothing: Readonly<Record<Language, string>> = { zh: '没有指标', en: 'no indicators' }

/** The values as a table for a terminal, by group; cells wrap within their columns. */
export function readingsTable(files: readonly FileReadings[], options: Options): string {
  return withoutCommands(files.map((file) => fileTable(file, options)).join('\n'))
}

function fileTable({ path, readings }: FileReadings, options: Options): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  const title = chalk.bold(visibleText(path))
  if (readings.length === 0) return `${title}\n${nothing[options.language]}\n`
  const widths = columnWidths(readings, options)
  const [, name, value, kind] = headings[options.language]
  const head = chalk.dim(inColumns([[placeHeading(readings, options.language)], [name], [value], [kind], ['']], widths))
  const groups = [...new Set(readings.map(({ row }) => row.indicator.level2))]
  const body = groups.flatMap((group) => [
    chalk.cyan(group.label),
    ...readings.filter(({ row }) => row.indicator.level2 === group).map((reading) => inColumns(cellsOf(reading, widths, options.language), widths)),
  ])
  const hasInferred = readings.some(({ row: { value } }) => 'inferredOp' in value && value.op === null)
  return `${[title, head, ...body, ...(hasInferred ? [chalk.dim(legend[options.language])] : [])].join('\n')}\n`
}

type Widths = readonly [line: number, name: number, value: number, kind: number, reading: number]

/** The reading takes what the others leave; names and values share the first half. */
function columnWidths(readings: readonly Reading[], { width, language }: Options): Widths {
  const all = Math.min(width, widest)
  const line = Math.max(...[placeHeading(readings, language), ...readings.map((reading) => placeOf(reading, language))].map(displayWidth))
  const kind = Math.max(...Object.values(valueKindNames).map((text) => displayWidth(text[language])))
  const rest = Math.max(all - line - kind - 4 * gap.length, 30)
  const longest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth))
  const name = Math.min(longest(readings.map(nameOf)), Math.floor(rest * 0.36))
  const value = Math.min(longest([headings[language][2], ...readings.map(writtenOf)]), Math.floor(rest * 0.26))
  return [line, name, value, kind, rest - name - value]
}

/** The name, with the content where rows share one merged name. */
function nameOf(reading: Reading): string {
  const { name, content } = reading.row
  return visibleText(content && content !== name && reading.isNameShared ? `${name?.text ?? ''}：${content.text}` : (name?.text ?? ''))
}

function placeHeading(readings: readonly Reading[], language: Language): string {
  return readings.some(({ cell }) => cell) ? cellHeading[language] : headings[language][0]
}

/** The line; of a file of another program the address of the cell, without its sheet. */
function placeOf({ line, cell }: Reading, language: Language): string {
  return cell ? visibleText(cell[language].slice(cell[language].lastIndexOf('!') + 1)) : String(line)
}

function writtenOf({ row }: Reading): string {
  return visibleText(row.cell?.text ?? '')
}

function cellsOf(reading: Reading, [, name, value, , rest]: Widths, language: Language): readonly (readonly string[])[] {
  const { value: read } = reading.row
  return [[placeOf(reading, language)], wrapText(nameOf(reading), name), wrapText(writtenOf(reading), value), [valueKindNames[read.kind][language]], wrapText(visibleText(describeValue(read)[language]), rest)]
}

function inColumns(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => cells.map((lines, column) => padded(lines[at] ?? '', widths[column] ?? 0)).join(gap).trimEnd()).join('\n')
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
