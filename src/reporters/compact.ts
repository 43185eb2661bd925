import type { Finding } from '../base/finding.js'
import type { SourceFile } from '../source/source-file.js'
import type { ReportedFile, Reporter, ReporterOptions } from './reporter.js'
import { messageLine, visibleText } from './visible-text.js'
import { notCheckedName, placeBehindPath, placeElsewhere } from './wording.js'

/** One line a finding, for searching and for editors that read compilers' output: `path:line:column: severity code message`. */
export const compact: Reporter = (files, options) => files.flatMap((file) => linesOf(file, options)).join('')

function linesOf({ file, findings, notChecked }: ReportedFile, { language }: ReporterOptions): readonly string[] {
  return [
    ...findings.map((finding) => `${placeText(file, finding.primary.start, language)}: ${finding.severity} ${finding.rule} ${visibleText(finding.message[language])}${relatedText(file, finding, language)}\n`),
    ...notChecked.map(({ rule, message, because }) => `${placeText(file, because.start, language)}: ${notCheckedName[language]} ${rule} ${visibleText(message[language])}\n`),
  ]
}

function placeText(file: SourceFile, offset: number, language: ReporterOptions['language']): string {
  return `${messageLine(file.path)}${placeBehindPath(file, offset, language)}`
}

function relatedText(file: SourceFile, { related, elsewhere = [] }: Finding, language: ReporterOptions['language']): string {
  if (related.length + elsewhere.length === 0) return ''
  const places = related.map(({ span, message }) => {
    return `${placeBehindPath(file, span.start, language).slice(1)} ${visibleText(message[language])}`
  })
  const others = elsewhere.map((place) => `${placeElsewhere(place, language)} ${visibleText(place.message[language])}`)
  return ` [${language === 'zh' ? '相关' : 'related'}: ${[...places, ...others].join('; ')}]`
}
