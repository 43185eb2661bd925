import type { RuleInfo } from './rule-info.js'
import type { Position, Span } from './span.js'
import type { Text } from './text.js'

export type Severity = 'error' | 'warning' | 'info'

/** A place that took part in a judgement, with what it contributed. */
export interface RelatedPlace {
  readonly span: Span
  readonly message: Text
}

/** A place in another file that took part in a judgement. It tells all itself: whoever reports it need not have that file. */
export interface PlaceElsewhere {
  /** As the command line names the file. */
  readonly path: string
  readonly span: Span
  readonly from: Position
  readonly to: Position
  /** Of a file of another program: the cell that it comes from, blank where there is none. */
  readonly cell?: Text
  /** What stands there. */
  readonly text: string
  readonly message: Text
}

/** A replacement of text. `safe` only if no reader could mean something else; amounts never are. */
export interface Fix {
  readonly span: Span
  readonly text: string
  readonly safe: boolean
}

/** One problem in one file: plain data, offsets only. */
export interface Finding {
  /** Code of the rule, such as `JX201`. */
  readonly rule: string
  readonly severity: Severity
  /** Complete in itself: the form's own label, the values found, what is wrong with them. */
  readonly message: Text
  /** The smallest text that has to change. */
  readonly primary: Span
  /** What stands at the primary place, in a few words. */
  readonly label: Text
  readonly related: readonly RelatedPlace[]
  /** Places in other files, in order of their paths; left out where only this file was looked at. */
  readonly elsewhere?: readonly PlaceElsewhere[]
  /** Code of the rule whose single findings, here and at the places elsewhere, this one sums up. */
  readonly sumsUp?: string
  /** What stands at the primary place is not to be shown. */
  readonly isPrivate?: true
  readonly notes: readonly Text[]
  /** How it could be written instead, for a person to decide; shown as 建议. */
  readonly proposal?: Text
  /** What the rule rests on; left out where that is the file format. */
  readonly basis?: Text
  readonly fixes: readonly Fix[]
  /** Findings of one rule in one file with the same cause are one fault repeated; left out, the message is the cause. */
  readonly cause?: string
}

/** A finding that is not to count, and why. */
export interface Suppressed {
  readonly finding: Finding
  /** `comment`: `# jixiao-ignore` beside the place; `baseline`: known before. */
  readonly by: 'comment' | 'baseline'
  /** As the comment gives it. */
  readonly reason?: string
}

/** What makes findings of one file repetitions of each other. */
export function causeOf({ rule, cause, message }: Finding): string {
  return `${rule} ${cause ?? message.zh}`
}

/** A judgement that could not be made, and the place that stood in its way. */
export interface NotChecked {
  readonly rule: string
  readonly message: Text
  readonly because: Span
}

/** What a finding may leave out; `completeFinding` fills the rest. */
export type FindingDraft = Pick<Finding, 'message' | 'primary' | 'label'> & Partial<Pick<Finding, 'severity' | 'related' | 'elsewhere' | 'sumsUp' | 'isPrivate' | 'notes' | 'proposal' | 'fixes' | 'cause'>>

/** Makes a finding of a draft under a rule's code and severity. */
export function completeFinding({ code, severity, basis }: Pick<RuleInfo, 'code' | 'severity' | 'basis'>, draft: FindingDraft): Finding {
  return { rule: code, severity, related: [], notes: [], fixes: [], ...(basis && { basis }), ...draft }
}

/** File order: by start, then end, then code of the rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.primary.start - b.primary.start || a.primary.end - b.primary.end || compareCodes(a.rule, b.rule)
}

/** By code units: comparing by a language loads its tables, which takes as long as checking a file. */
function compareCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
