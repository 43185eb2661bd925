import type { Finding } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { SourceFile } from '../source/source-file.js'

/** A department on a list. */
export interface ListedDepartment {
  readonly name: string
  readonly span: Span
}

/** What the budget has for a field of the form. */
export interface ListedAmount {
  /** Head of the column, as written. */
  readonly head: string
  /** In the form's unit, to the last digit. */
  readonly value: string
  readonly span: Span
}

/** A department with its budget. */
export interface ListedBudget extends ListedDepartment {
  /** By identifier of the form's field. */
  readonly amounts: Readonly<Record<string, ListedAmount>>
}

/** A list as read: what is valid in it, and findings about what is not. */
export interface ReadList<Entry> {
  readonly file: SourceFile
  readonly entries: readonly Entry[]
  /** The year that the lines above the head name: 云岭县2020年部门预算. */
  readonly year?: number
  readonly findings: readonly Finding[]
}
