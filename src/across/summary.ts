import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import type { Operator } from '../model/values/value.js'

/** A stretch of a declaration's text and where it stands, as plain numbers; lines and columns from 1, in UTF-16 units. */
export interface PlacedText extends Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly text: string
  /** Of a file of another program: the cell that it comes from, blank where there is none. */
  readonly cell?: Text
}

/** A number with its unit, for comparing one form with another. */
export interface ComparedNumber {
  /** The exact decimal as text. */
  readonly value: string
  /** `元/人`, `%`; empty where none is written. */
  readonly unit: string
  /** As written or as meant. */
  readonly sign: Operator | ''
  /** A change against another year, not a level. */
  readonly isChange: boolean
}

/** One row of indicators. */
export interface RowSummary {
  /** Identifier of the level-2 group. */
  readonly group: string
  readonly groupLabel: string
  readonly measures: string
  readonly name: string
  readonly content: string
  readonly value: string
  /** What to point at: the value, else the name. */
  readonly at: PlacedText
  readonly number?: ComparedNumber
  /** Money for one of something, in 元. */
  readonly unitCost?: string
  /** What was really done, as the remarks state it; `isOfBefore`: of the year before the form's. */
  readonly done?: ComparedNumber & { readonly isOfBefore: boolean }
}

/** An amount of the form that could be read. */
export interface AmountSummary {
  readonly label: string
  /** In the form's unit, as text. */
  readonly value: string
  readonly at: PlacedText
}

/** A finding of the check, as far as the comparison of files needs it. */
export interface FaultSummary {
  readonly rule: string
  /** The keys that lead to it, without numbers of items. */
  readonly where: string
  readonly at: PlacedText
  readonly message: Text
}

/**
 * What is needed of one declaration for judging several together. Plain data: it goes through JSON, from a worker or from a file
 * that another machine wrote.
 */
export interface DeclarationSummary {
  readonly path: string
  readonly kind: string
  /** The unit hands in one form of this kind for a year; otherwise one for each `matter`. */
  readonly isOnly: boolean
  /** What the form is about, such as the name of a project. */
  readonly matter?: PlacedText
  readonly amountUnit: '万元' | '元'
  readonly year?: number
  /** The department's name and where it is written. */
  readonly department?: PlacedText
  /** By identifier of the field; blank ones are left out. */
  readonly amounts: Readonly<Record<string, AmountSummary>>
  readonly duties: readonly PlacedText[]
  readonly goals: readonly PlacedText[]
  /** What the form calls them. */
  readonly goalsLabel: string
  readonly rows: readonly RowSummary[]
  /** The key of the indicators. */
  readonly indicators?: PlacedText
  readonly faults: readonly FaultSummary[]
  /** All of it could be read: what is missing in it is missing in the form. */
  readonly isWhole: boolean
}
