import type { FindingDraft } from '../base/finding.js'
import type { RuleSetting } from '../base/settings.js'
import type { RuleInfo } from '../base/rule-info.js'
import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import type { Declaration } from '../model/declaration.js'

/** Where a rule puts what it sees: a finding, or a judgement it could not make. Saying nothing is a pass. */
export interface Report {
  /** The difference that a configuration lets pass, with its reason. */
  readonly tolerance: RuleSetting['tolerance']
  readonly finding: (draft: FindingDraft) => void
  readonly notChecked: (message: Text, because: Span) => void
}

/** A rule over a declaration: a plain function of it, with its description and examples. */
export interface Rule extends RuleInfo {
  readonly check: (declaration: Declaration, report: Report) => void
}

export function defineRule(rule: Rule): Rule {
  return rule
}
