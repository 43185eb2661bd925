import type { Severity } from '../base/finding.js'
import type { Text } from '../base/text.js'
import type { Operator, ValueKind } from '../model/values/value.js'

/** What a summary keeps of one declaration: small and plain, so that ten thousand fit in memory and a part can be written down. */
export interface DeclarationRecord {
  readonly path: string
  /** Of the file, the settings and the version of the tool: with the same one, a later run takes the record as it is. */
  readonly hash: string
  /** `unread`: no form was recognized. `damaged`: parts could not be read, so that figures may be missing. */
  readonly state: 'whole' | 'damaged' | 'unread'
  /** Identifier of the form kind. */
  readonly form: string | null
  /** 填报单位, else 部门名称. */
  readonly department: string | null
  /** What the form is about, where a unit hands in several: the name of a project. */
  readonly matter: string | null
  /** Four digits. */
  readonly year: string | null
  /** Exact decimals in 万元 by field; what is blank, missing or cannot be read is left out. */
  readonly amounts: Readonly<Record<string, string>>
  /** Amount fields in which something stands that is no amount. */
  readonly unreadAmounts: readonly string[]
  /** In file order. */
  readonly indicators: readonly IndicatorRecord[]
  /** In file order. */
  readonly findings: readonly FindingRecord[]
}

/** One row of indicators. */
export interface IndicatorRecord {
  /** Identifier of the level-2 group. */
  readonly group: string
  readonly level3: string | null
  readonly content: string | null
  /** The value as written. */
  readonly raw: string
  readonly kind: ValueKind
  readonly quantified: boolean
  /** What the value measures: one for most, several for `2227批次，5572人`, none for a text. */
  readonly measures: readonly Measured[]
  /** 1-based. */
  readonly line: number
}

/** One quantity of a value, flat for filters and pivots. What does not apply is left out. */
export interface Measured {
  readonly operator?: Operator
  /** The operator is not written, but meant. */
  readonly inferred?: true
  /** Exact decimal; of a range the low end. */
  readonly number?: string
  /** The high end of a range. */
  readonly upper?: string
  readonly unit?: string
  /** 元/人/月 is per 人/月, 每月2次 per 月. */
  readonly per?: string
  /** Last day, or the end of a period, as far as it is written: 2020-11-30, 2020-06. */
  readonly date?: string
  /** Words in front of the quantity. */
  readonly label?: string
}

export interface FindingRecord {
  readonly rule: string
  readonly severity: Severity
  /** 1-based. */
  readonly line: number
  readonly message: Text
}

/** Something that could not be read at all, and why. */
export type Failure = Text
