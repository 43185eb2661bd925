import { check } from '../../src/check.js'
import type { Settings } from '../../src/base/settings.js'
import type { ReportedFile, ReporterOptions } from '../../src/reporters/reporter.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'

/** Options of a report that goes to a file. */
export const plainOptions: ReporterOptions = { language: 'zh', color: false, ascii: false, width: 80, version: '1.2.3', rules: ruleCatalogue }

/** What reporters are told of a text. */
export function reported(path: string, text: string, settings?: Settings): ReportedFile {
  const { file, findings, notChecked, suppressed, declaration } = check(path, new TextEncoder().encode(text), settings)
  return { file, findings, notChecked, suppressed, formKind: declaration?.kind.id }
}

/** A file one of whose findings, the one of this rule, does not count. */
export function withSuppressed(file: ReportedFile, rule: string, reason?: string): ReportedFile {
  const finding = file.findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`no finding of ${rule}`)
  const how = reason === undefined ? ({ by: 'baseline' } as const) : ({ by: 'comment', reason } as const)
  return { ...file, findings: file.findings.filter((one) => one !== finding), suppressed: [{ finding, ...how }] }
}
