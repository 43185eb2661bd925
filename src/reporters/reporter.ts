import type { Language } from '../base/text.js'
import type { Finding, NotChecked } from '../base/finding.js'
import type { SourceFile } from '../source/source-file.js'

/** What a reporter is told about one file. */
export interface ReportedFile {
  readonly file: SourceFile
  /** Identifier of the form kind, where one was recognized. */
  readonly formKind: string | undefined
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
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
}

/** Turns findings into the text that a command prints. */
export type Reporter = (files: readonly ReportedFile[], options: ReporterOptions) => string

/** Findings by severity. */
export function countSeverities(files: readonly ReportedFile[]): Readonly<Record<Finding['severity'], number>> {
  const count = (severity: Finding['severity']): number => files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0)
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
