import { compareFindings, completeFinding, type Finding, type NotChecked } from '../base/finding.js'
import { isOn, type Settings } from '../base/settings.js'
import type { AcrossRule, Together } from './define-across-rule.js'
import { acrossRules } from './rules/index.js'

/** What came of judging several files: for each path, in file order. */
export interface FoundTogether {
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
}

/** What holds for the files that are judged. */
export interface JudgeOptions {
  /** By path, of a declaration or of a list. */
  readonly settingsOf: (path: string) => Settings
  /** Findings with the severities that settings give them. */
  readonly configured: (findings: readonly Finding[], settings: Settings) => readonly Finding[]
}

/**
 * Judges declarations together. A rule does not look at files for which it is off. The order of the declarations given makes no
 * difference.
 */
export function judgeTogether(given: Together, { settingsOf, configured }: JudgeOptions): ReadonlyMap<string, FoundTogether> {
  const together = { ...given, declarations: given.declarations.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))) }
  const found = new Map<string, { readonly findings: Finding[]; readonly notChecked: NotChecked[] }>()
  const at = (path: string): { readonly findings: Finding[]; readonly notChecked: NotChecked[] } => {
    const known = found.get(path) ?? { findings: [], notChecked: [] }
    found.set(path, known)
    return known
  }
  for (const rule of acrossRules) {
    rule.judge(seenBy(rule, together, settingsOf), {
      finding: (path, draft) => at(path).findings.push(completeFinding(rule, draft)),
      notChecked: (path, message, { start, end }) => at(path).notChecked.push({ rule: rule.code, message, because: { start, end } }),
    })
  }
  return new Map([...found].map(([path, { findings, notChecked }]) => [path, { findings: configured(findings.map(plainSpans).toSorted(compareFindings), settingsOf(path)), notChecked }]))
}

/** What a rule looks at: declarations and lists for which it is on. */
function seenBy(rule: AcrossRule, together: Together, settingsOf: (path: string) => Settings): Together {
  const isSeen = (path: string): boolean => isOn(rule, settingsOf(path))
  return {
    ...together,
    declarations: together.declarations.filter(({ path }) => isSeen(path)),
    departments: together.departments.filter(({ file }) => isSeen(file.path)),
    budgets: together.budgets.filter(({ file }) => isSeen(file.path)),
  }
}

/** A finding holds no more of a place than its offsets. */
function plainSpans(finding: Finding): Finding {
  const plain = ({ start, end }: Finding['primary']): Finding['primary'] => ({ start, end })
  return { ...finding, primary: plain(finding.primary), related: finding.related.map(({ span, message }) => ({ span: plain(span), message })) }
}
