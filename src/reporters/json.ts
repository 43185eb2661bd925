import { causeOf, type Finding } from '../base/finding.js'
import type { Language } from '../base/text.js'
import type { Span } from '../base/span.js'
import { pathAt, positionOf, cellAt, type SourceFile } from '../source/source-file.js'
import { printJson } from './print-json.js'
import { countFixable, countSeverities, countSuppressed, type ReportedFile, type Reporter, type ReporterOptions } from './reporter.js'

/** Raised with every change that could break a program that reads the output. */
export const jsonSchemaVersion = 1

/** For programs: a versioned contract, stated in `schemas/findings.schema.json`. */
export const json: Reporter = (files, options) => {
  const { error, warning, info } = countSeverities(files)
  const report = {
    schemaVersion: jsonSchemaVersion,
    tool: { name: 'jixiao', version: options.version },
    language: options.language,
    files: files.map((reported) => fileReport(reported, options)),
    failures: (options.failures ?? []).map((failure) => failure[options.language]),
    summary: { files: files.length, errors: error, warnings: warning, infos: info, fixable: countFixable(files), suppressed: countSuppressed(files) },
  }
  return printJson(report)
}

function fileReport({ file, formKind, findings, notChecked, suppressed }: ReportedFile, options: ReporterOptions): object {
  const { language } = options
  const causes = new Map([...new Set(findings.map(causeOf))].map((cause, index) => [cause, index + 1]))
  return {
    path: file.path,
    formKind: formKind ?? null,
    findings: findings.map((finding) => ({ ...findingReport(file, finding, options), cause: causes.get(causeOf(finding)) })),
    notChecked: notChecked.map(({ rule, message, because }) => ({ rule, message: message[language], because: placeOf(file, because, language) })),
    suppressed: suppressed.map(({ finding, by, reason }) => ({ rule: finding.rule, message: finding.message[language], by, reason: reason ?? null, primary: placeOf(file, finding.primary, language) })),
  }
}

function findingReport(file: SourceFile, finding: Finding, { language }: ReporterOptions): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    path: pathAt(file, finding.primary.start),
    primary: { ...placeOf(file, finding.primary, language), label: finding.label[language] },
    related: finding.related.map(({ span, message }) => ({ ...placeOf(file, span, language), label: message[language] })),
    elsewhere: (finding.elsewhere ?? []).map(({ path, span, from, to, text, message, cell }) => ({ path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column, offset: span.start, endOffset: span.end, text, ...(cell && { cell: cell[language] }), label: message[language] })),
    notes: finding.notes.map((note) => note[language]),
    proposal: finding.proposal?.[language] ?? null,
    basis: finding.basis?.[language] ?? null,
    fixes: finding.fixes.map(({ span, text, safe }) => ({ ...placeOf(file, span, language), newText: text, safe })),
  }
}

/** Lines and columns are 1-based, columns and offsets count UTF-16 units, ends are exclusive. */
function placeOf(file: SourceFile, { start, end }: Span, language: Language): object {
  const from = positionOf(file, start)
  const to = positionOf(file, end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, offset: start, endOffset: end, text: file.text.slice(start, end), ...(file.cells && { cell: cellAt(file, start)[language] }) }
}
