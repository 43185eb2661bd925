import type { FindingDraft, PlaceElsewhere } from '../base/finding.js'
import type { RuleInfo, RuleNeed } from '../base/rule-info.js'
import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import { plainName, plainText } from './plain-text.js'
import type { BudgetList, DepartmentList } from './lists.js'
import type { DeclarationSummary, PlacedText } from './summary.js'

/** Declarations that are judged together, and what is known beside them. */
export interface Together {
  /** In order of their paths. */
  readonly declarations: readonly DeclarationSummary[]
  /** The same department's declaration of the year before, by path of this year's. */
  readonly lastYear: ReadonlyMap<string, DeclarationSummary>
  readonly departments: readonly DepartmentList[]
  readonly budgets: readonly BudgetList[]
}

/** Where a rule puts what it sees: in which file, and what. */
export interface AcrossReport {
  readonly finding: (path: string, draft: FindingDraft) => void
  readonly notChecked: (path: string, message: Text, because: Span) => void
}

/** A rule over several declarations: a plain function of their summaries. */
export interface AcrossRule extends RuleInfo {
  readonly needs: RuleNeed
  readonly judge: (together: Together, report: AcrossReport) => void
}

export function defineAcrossRule(rule: AcrossRule): AcrossRule {
  return rule
}

/** A place of another file, with what it contributed. */
export function elsewhere({ path }: { readonly path: string }, { start, end, line, column, endLine, endColumn, text, cell }: PlacedText, message: Text): PlaceElsewhere {
  return { path, span: { start, end }, from: { line, column }, to: { line: endLine, column: endColumn }, text, message, ...(cell && { cell }) }
}

/** What one form has but once: its kind, the unit, and what it is about; the year is left to the caller. Nothing where that is not stated. */
export function identityOf({ kind, department, isOnly, matter }: DeclarationSummary): string | undefined {
  return department && (isOnly || matter) ? [kind, plainName(department.text), plainText(matter?.text ?? '')].join('\n') : undefined
}

/** What the department of a declaration is called. */
export function nameOf({ department }: DeclarationSummary): string {
  return department?.text ?? ''
}
