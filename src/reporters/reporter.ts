import type { Language } from '../base/text.js'
import type { RuleInfo } from '../base/rule-info.js'
import type { Finding, NotChecked, Suppressed } from '../base/finding.js'
import type { SourceFile } from '../source/source-file.js'

/** What a reporter is told about one file. */
export interface ReportedFile {
  readonly file: SourceFile
  /** Identifier of the form kind, where one was recognized. */
  readonly formKind: string | undefined
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  /** Findings that a comment or the baseline takes back; they do not count. */
  readonly suppressed: readonly Suppressed[]
}

export interface ReporterOptions {
  readonly language: Language
  readonly color: boolean
  /** The terminal cannot show box-drawing characters. */
  readonly ascii: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Version of the tool, for formats that state it. */
  readonly version: string
  /** Every rule that a finding can name, in order of the codes. */
  readonly rules: readonly RuleInfo[]
}

/** Turns findings into the text that a command prints. */
export type Reporter = (files: readonly ReportedFile[], options: ReporterOptions) => string

/** Findings by severity. */
export function countSeverities(files: readonly ReportedFile[]): Readonly<Record<Finding['severity'], number>> {
  const count = (severity: Finding['severity']): number => files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0)
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
