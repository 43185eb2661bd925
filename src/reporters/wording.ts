import type { Finding, PlaceElsewhere, Severity } from '../base/finding.js'
import type { Language, Text } from '../base/text.js'
import { pathAt, positionOf, cellAt, type SourceFile } from '../source/source-file.js'
import { visibleText } from './visible-text.js'

export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

export const notCheckedName: Text = { zh: '未核对', en: 'not checked' }

/** Line and column for people: the column counts characters, not UTF-16 units. */
export function placeForPeople(file: SourceFile, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = positionOf(file, offset)
  const lineStart = offset - column + 1
  return { line, column: Array.from(file.text.slice(lineStart, offset)).length + 1 }
}

/** What follows the path of a file: `:12:5`, or of a file of another program the cell, as in `:Sheet1!C14`. */
export function placeBehindPath(file: SourceFile, offset: number, language: Language): string {
  if (!file.cells) {
    const { line, column } = placeForPeople(file, offset)
    return `:${line}:${column}`
  }
  const cell = visibleText(cellAt(file, offset)[language])
  return cell === '' ? '' : `:${cell}`
}

/** The same of a place in a file that is not at hand, with its path. */
export function placeElsewhere({ path, from, cell }: PlaceElsewhere, language: Language): string {
  const place = cell ? visibleText(cell[language]) : `${from.line}:${from.column}`
  return `${visibleText(path)}${place === '' ? '' : `:${place}`}`
}

/** A line in a sentence, or the cell: 第 12 行, Sheet1!C14. */
export function lineInWords(file: SourceFile, offset: number, language: Language): string {
  if (file.cells) return placeInWords(file, offset, language)
  const { line } = placeForPeople(file, offset)
  return language === 'zh' ? `第 ${line} 行` : `line ${line}`
}

/** A place in a sentence: 第 12 行第 5 列, or the cell. */
export function placeInWords(file: SourceFile, offset: number, language: Language): string {
  if (file.cells) return visibleText(cellAt(file, offset)[language])
  const { line, column } = placeForPeople(file, offset)
  return language === 'zh' ? `第 ${line} 行第 ${column} 列` : `line ${line}, column ${column}`
}

/** The keys and items that lead to a place, as people name them. */
export function stepsTo(file: SourceFile, offset: number, language: Language): readonly string[] {
  return pathAt(file, offset).map((step) => {
    if (typeof step === 'string') return visibleText(step)
    return language === 'zh' ? `第 ${step + 1} 项` : `item ${step + 1}`
  })
}

/** What stands below a finding: its notes, how it could be written, what the rule rests on, and where more is told. */
export function notesOf({ notes, proposal, basis, rule }: Finding, language: Language): readonly string[] {
  return [
    ...notes.map((note) => visibleText(note[language])),
    ...(proposal ? [`${language === 'zh' ? '建议：' : 'Suggestion: '}${visibleText(proposal[language])}`] : []),
    ...(basis ? [`${language === 'zh' ? '依据：' : 'Basis: '}${visibleText(basis[language])}`] : []),
    `${language === 'zh' ? '详解：' : 'More: '}jixiao explain ${rule}`,
  ]
}

/** A count with its word, in English. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** A place that took part, in one line. */
export function relatedLine(file: SourceFile, { span, message }: Finding['related'][number], language: Language): string {
  const label = visibleText(message[language])
  const place = placeInWords(file, span.start, language)
  return `${place}${place === '' ? '' : language === 'zh' ? '：' : ': '}${label}`
}

/** A place in another file, in one line. */
export function elsewhereLine(place: PlaceElsewhere, language: Language): string {
  const { path, from, cell, message } = place
  const label = visibleText(message[language])
  if (cell) return `${placeElsewhere(place, language)}${language === 'zh' ? '：' : ': '}${label}`
  return language === 'zh' ? `${visibleText(path)} 第 ${from.line} 行：${label}` : `${visibleText(path)}, line ${from.line}: ${label}`
}

/** Every place that took part, one a line: those of the file first. */
export function placeLines(file: SourceFile, { related, elsewhere = [] }: Finding, language: Language): readonly string[] {
  return [...related.map((place) => relatedLine(file, place, language)), ...elsewhere.map((place) => elsewhereLine(place, language))]
}

/** The message; where lines mean nothing to the reader, with the cell in front. */
export function firstLine(file: SourceFile, { primary, message }: Finding, language: Language): string {
  const cell = file.cells ? placeInWords(file, primary.start, language) : ''
  return `${cell}${cell === '' ? '' : language === 'zh' ? '：' : ': '}${visibleText(message[language])}`
}

/** A finding as paragraphs without a picture: its message, every related place, its notes. For formats that hold plain text. */
export function plainLines(file: SourceFile, finding: Finding, language: Language): readonly string[] {
  return [
    firstLine(file, finding, language),
    ...placeLines(file, finding, language).map((line) => `${language === 'zh' ? '相关位置' : 'Related place'} ${line}`),
    ...notesOf(finding, language),
  ]
}
