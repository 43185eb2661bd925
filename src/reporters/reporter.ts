import type { Language, Text } from '../base/text.js'
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
  /** What is counted but not shown. */
  readonly hidden?: Pick<ReportedFile, 'findings' | 'notChecked'>
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
  /** What could not be read, and why, for formats that stand alone. */
  readonly failures?: readonly Text[]
}

/** Turns findings into the text that a command prints. */
export type Reporter = (files: readonly ReportedFile[], options: ReporterOptions) => string

/** Findings that count, shown or not. */
export function countedFindings({ findings, hidden }: ReportedFile): readonly Finding[] {
  return [...findings, ...(hidden?.findings ?? [])]
}

/** Findings by severity. */
export function countSeverities(files: readonly ReportedFile[]): Readonly<Record<Finding['severity'], number>> {
  const all = files.flatMap(countedFindings)
  const count = (severity: Finding['severity']): number => all.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

/** Findings with a fix that needs nobody's judgement. */
export function countFixable(files: readonly ReportedFile[]): number {
  return files.flatMap(countedFindings).filter(({ fixes }) => fixes.some(({ safe }) => safe)).length
}

export function countSuppressed(files: readonly ReportedFile[]): number {
  return files.flatMap(({ suppressed }) => suppressed).length
}
