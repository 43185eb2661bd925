import { criteria } from '../base/criteria.js'
import type { Finding, Severity } from '../base/finding.js'
import type { Criterion, RuleInfo } from '../base/rule-info.js'
import { shorten, type Text } from '../base/text.js'
import type { Checked } from '../check.js'
import type { Declaration } from '../model/declaration.js'
import { groupByCause, type Group } from '../reporters/groups.js'
import { textAt } from '../source/node.js'
import { countRows } from './counts.js'
import { coverageOf } from './coverage.js'
import { formPlaceOf, placesOf, type Places } from './form-place.js'
import type { CriterionPoints, Head, Point, Review } from './model.js'
import { proposalFor } from './proposals.js'
import { fixTexts, formBasis, generalRemedies } from './wording.js'

/** Puts what a check came to in the order of a review. `rules`: every rule that a finding can name. */
export function review(checked: Checked, rules: readonly RuleInfo[]): Review {
  const { file, declaration, findings, notChecked, suppressed } = checked
  const places = placesOf(checked)
  const byCode = new Map(rules.map((rule) => [rule.code, rule]))
  const groups = groupByCause(findings).toSorted((a, b) => ranks[a.first.severity] - ranks[b.first.severity])
  const criterionOf = ({ first }: Group): Criterion | undefined => (declaration ? byCode.get(first.rule)?.criterion : undefined)
  const inOrder = [undefined, ...criteria].flatMap((criterion) => groups.filter((group) => criterionOf(group) === criterion).map((group) => ({ criterion, group })))
  const points = inOrder.map(({ criterion, group }, index) => ({ criterion, point: pointOf(group, index + 1, byCode.get(group.first.rule), places) }))
  const pointsOf = (wanted: Criterion | undefined): readonly Point[] => points.filter(({ criterion }) => criterion === wanted).map(({ point }) => point)
  return {
    file,
    state: stateOf(checked),
    head: headOf(declaration),
    criteria: criteria.map((criterion): CriterionPoints => ({ criterion, points: pointsOf(criterion) })),
    filePoints: pointsOf(undefined),
    unjudged: notChecked.map(({ rule, message, because }) => ({ rule, message, place: formPlaceOf(because, places), span: because })),
    takenBack: suppressed.map(({ finding, reason }) => ({ rule: finding.rule, message: finding.message, place: formPlaceOf(finding.primary, places), reason })),
    counts: countRows(declaration),
    coverage: declaration && coverageOf(declaration, places),
  }
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

function stateOf({ declaration, file }: Checked): Review['state'] {
  if (!declaration) return 'unread'
  return file.damaged.length > 0 || file.brokenFrom !== undefined ? 'damaged' : 'whole'
}

function headOf(declaration: Declaration | undefined): Head {
  if (!declaration) return {}
  const { kind, texts, amounts } = declaration
  const total = amounts['totalFunds']
  const unit = texts['reportingUnit']?.text
  const year = texts['fiscalYear']?.text
  return {
    form: kind.title,
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    ...(total?.state === 'stated' && { totalFunds: `${total.text} ${kind.amountUnit}` }),
  }
}

function pointOf({ first, all }: Group, number: number, rule: RuleInfo | undefined, places: Places): Point {
  const proposalOf = (finding: Finding): Text => finding.proposal ?? fixProposal(finding, places) ?? rule?.remedy ?? generalRemedies[rule?.criterion ? 'form' : 'file']
  const basis = first.basis ?? (rule?.criterion && formBasis)
  return {
    number,
    rule: first.rule,
    severity: first.severity,
    isHeuristic: rule?.isHeuristic === true,
    message: first.message,
    places: all.map(({ primary }) => formPlaceOf(primary, places)),
    related: first.related.map(({ span }) => formPlaceOf(span, places)),
    notes: first.notes,
    proposal: proposalFor(all.map((finding) => ({ place: formPlaceOf(finding.primary, places), proposal: proposalOf(finding) })), proposalOf(first)),
    ...(basis && { basis }),
  }
}

/** The one edit that a finding offers, in words. */
function fixProposal({ fixes: [fix, ...others] }: Finding, { file, root }: Places): Text | undefined {
  if (!fix || others.length > 0 || fix.text.includes('\n')) return undefined
  const before = fix.span.end > fix.span.start ? shorten(textAt({ root, text: file.text }, fix.span)) : ''
  if (before.includes('\n')) return undefined
  return fixTexts(before, shorten(fix.text))
}
