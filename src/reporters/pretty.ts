import { Chalk, type ChalkInstance } from 'chalk'
import type { Finding, Severity } from '../base/finding.js'
import type { Language } from '../base/text.js'
import { displayWidth } from '../base/width.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import { foldRepeated } from './fold.js'
import { drawFrame, gutterWidth } from './frame.js'
import { asciiGlyphs, boxGlyphs, type Glyphs } from './glyphs.js'
import { groupByCause, repetitionNote, type Group } from './groups.js'
import { marksOf } from './marks.js'
import type { ReportedFile, Reporter, ReporterOptions } from './reporter.js'
import { summaryLine } from './summary.js'
import { messageLine, visibleText, withoutCommands } from './visible-text.js'
import { notCheckedName, notesOf, placeBehindPath, placeElsewhere, severityNames, stepsTo } from './wording.js'
import { wrapText } from './wrap-text.js'

/** For people: each fault with the source lines it is about, then a summary. Not a contract: use `json` for programs. */
export const pretty: Reporter = (all, options) => {
  const files = foldRepeated(all)
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  const blocks = files.flatMap((reported) => {
    const groups = groupByCause(reported.findings)
    return [
      ...groups.slice(0, maximumBlocks).map((group) => groupBlock(reported.file, group, options, chalk)),
      ...moreBlock(reported.file, groups.slice(maximumBlocks), options),
      ...notCheckedBlock(reported, options, chalk),
    ]
  })
  return withoutCommands(`${[...blocks, wrapText(summaryLine(files, options.language), options.width).join('\n')].join('\n\n')}\n`)
}

/** Faults of one file that are shown; nobody reads more, and machine formats have all. */
const maximumBlocks = 200

function moreBlock({ path }: SourceFile, left: readonly Group[], { language }: ReporterOptions): readonly string[] {
  if (left.length === 0) return []
  const more = left.reduce((sum, { all }) => sum + all.length, 0)
  return [language === 'zh' ? `${messageLine(path)}：另有 ${more} 处没有列出（--format json 有全部）` : `${messageLine(path)}: ${more} more not shown (--format json has all)`]
}

function groupBlock(file: SourceFile, group: Group, options: ReporterOptions, chalk: ChalkInstance): string {
  const { language, ascii, width } = options
  const { first } = group
  const color = colorOf(first.severity, chalk)
  const glyphs = ascii ? asciiGlyphs : boxGlyphs
  const marks = marksOf(first, language)
  const indent = ' '.repeat(gutterWidth(file, marks, language))
  const before = (mark: string): string => `${indent} ${mark === '' ? ' ' : chalk.blue(mark)}`
  const hang = (text: string, firstMark: string, nextMark: string): readonly string[] =>
    wrapText(text, width - indent.length - 3).map((line, index) => `${before(index === 0 ? firstMark : nextMark)} ${line}`)
  const [place, keys] = placeOf(file, first, glyphs, language)
  const isBeside = displayWidth(`${indent} ${glyphs.corner} ${place}   ${keys}`) <= width
  return [
    `${color.bold(`${severityNames[first.severity][language]} ${first.rule}`)} ${chalk.bold(visibleText(first.message[language]))}`,
    `${before(glyphs.corner)} ${place}${keys !== '' && isBeside ? `   ${keys}` : ''}`,
    ...(isBeside ? [] : hang(keys, glyphs.bar, glyphs.bar)),
    before(glyphs.bar),
    ...drawFrame(file, marks, { glyphs, paint: { faint: chalk.blue, primary: color, related: chalk.cyan }, width, language }),
    before(glyphs.bar),
    ...elsewhereLines(first, options, glyphs.branch, hang),
    ...[...repetitionNote(file, group, language, glyphs.ellipsis), ...notesOf(first, language)].flatMap((note) => hang(note, glyphs.note, '')),
  ].join('\n')
}

/** Places in other files that are shown; formats for programs have all. */
const shownElsewhere = 4

function elsewhereLines({ elsewhere = [] }: Finding, { language }: ReporterOptions, branch: string, hang: (text: string, firstMark: string, nextMark: string) => readonly string[]): readonly string[] {
  if (elsewhere.length === 0) return []
  const shown = elsewhere.length > shownElsewhere + 1 ? elsewhere.slice(0, shownElsewhere) : elsewhere
  const more = elsewhere.length - shown.length
  const places = shown.map((place) => `${placeElsewhere(place, language)}   ${visibleText(place.message[language])}`)
  const rest = language === 'zh' ? `另有 ${more} 处（--format json 有全部）` : `${more} more (--format json has all)`
  return (more > 0 ? [...places, rest] : places).flatMap((text) => hang(text, branch, ''))
}

/** Path, line and column; and the keys that lead there. */
function placeOf(file: SourceFile, { primary }: Finding, { pathSeparator }: Glyphs, language: Language): readonly [string, string] {
  return [`${visibleText(file.path)}${placeBehindPath(file, primary.start, language)}`, stepsTo(file, primary.start, language).join(pathSeparator)]
}

function notCheckedBlock({ file, notChecked }: ReportedFile, { language, width }: ReporterOptions, chalk: ChalkInstance): readonly string[] {
  if (notChecked.length === 0) return []
  const head = notCheckedName[language]
  const lines = notChecked.flatMap(({ rule, message, because }) => {
    const text = `${rule} ${visibleText(file.path)}${file.cells ? placeBehindPath(file, because.start, language) : `:${positionOf(file, because.start).line}`} ${visibleText(message[language])}`
    return wrapText(text, width - displayWidth(head) - 1).map((line, index) => `${index === 0 ? chalk.bold(head) : ' '.repeat(displayWidth(head))} ${line}`)
  })
  return [lines.join('\n')]
}

function colorOf(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  if (severity === 'error') return chalk.red
  return severity === 'warning' ? chalk.yellow : chalk.cyan
}
