import type { NotChecked, Severity } from '../base/finding.js'
import type { Criterion } from '../base/rule-info.js'
import type { Text } from '../base/text.js'
import type { Span } from '../base/span.js'
import type { SourceFile } from '../source/source-file.js'
import type { Counts } from './counts.js'
import type { Coverage } from './coverage.js'
import type { FormPlace } from './form-place.js'

/** What a machine has to say of one declaration to the person who reviews it: neither signed nor graded. */
export interface Review {
  readonly file: SourceFile
  /** `unread`: no form was recognized. `damaged`: parts could not be read, so that points may be missing. */
  readonly state: 'whole' | 'damaged' | 'unread'
  readonly head: Head
  /** The four criteria in their order; one without points too. */
  readonly criteria: readonly CriterionPoints[]
  /** What is about the file and not about the form: to be mended before the form is reviewed. */
  readonly filePoints: readonly Point[]
  readonly unjudged: readonly Unjudged[]
  readonly takenBack: readonly TakenBack[]
  readonly counts: Counts
  /** Missing where no form was recognized. */
  readonly coverage: Coverage | undefined
}

/** What the sheet says of the form at its head; missing where the form leaves it blank. */
export interface Head {
  readonly form?: string
  readonly unit?: string
  readonly year?: string
  /** With its unit of money, as written. */
  readonly totalFunds?: string
}

export interface CriterionPoints {
  readonly criterion: Criterion
  /** The gravest first, then in file order. */
  readonly points: readonly Point[]
}

/** One thing to put right or to look at, however many places it stands at. */
export interface Point {
  /** From 1, through the whole sheet. */
  readonly number: number
  /** Code of the rule. */
  readonly rule: string
  readonly severity: Severity
  /** The rule judges by words and likelihood. */
  readonly isHeuristic: boolean
  readonly message: Text
  /** One or more, in file order. */
  readonly places: readonly FormPlace[]
  /** What took part: the other addends, the other rows. */
  readonly related: readonly FormPlace[]
  /** Proofs and clues. */
  readonly notes: readonly Text[]
  readonly proposal: Text
  /** Left out where the point is about the file format. */
  readonly basis?: Text
}

/** A judgement that could not be made. */
export type Unjudged = Pick<NotChecked, 'rule' | 'message'> & { readonly place: FormPlace; readonly span: Span }

/** A point that a comment in the file takes back, with the reason that it gives. */
export interface TakenBack {
  readonly rule: string
  readonly message: Text
  readonly place: FormPlace
  readonly reason: string | undefined
}
