import { groupBy } from '../base/group-by.js'
import { nameOf } from './define-across-rule.js'
import { plainName, plainText, withoutOwnName } from './plain-text.js'
import { groupAlike } from './similar.js'
import type { DeclarationSummary, PlacedText } from './summary.js'

/** The part of the rows that two departments share, and the rows below which nothing is said. */
const alikeRows = { share: 0.7, least: 8 }
/** A goal of fewer characters is a phrase that everybody uses. */
const shortestGoal = 20
/** What every office has to do to stay open; that others say it too means nothing. */
const running = /正常(?:工作)?(?:运转|运行)|人员经费|公用经费|三公经费|工资.{0,6}发放/u

/** Declarations of one form and year. */
export function byYear(declarations: readonly DeclarationSummary[]): readonly (readonly DeclarationSummary[])[] {
  return [...groupBy(declarations, ({ kind, year }) => `${kind} ${year}`).values()]
}

/** Departments whose rows are mostly the same, values included. */
export function rowGroups(declarations: readonly DeclarationSummary[]): readonly (readonly DeclarationSummary[])[] {
  const sets = declarations.map((declaration) => new Set(declaration.rows.map(({ group, name, content, value }) => [group, ...[name, content, value].map((text) => own(text, declaration))].join('|'))))
  return groupAlike(sets, alikeRows).map((indices) => onceEach(indices.flatMap((index) => declarations[index] ?? []))).filter(({ length }) => length > 1)
}

/** One department that hands in twice is told elsewhere. */
function onceEach(declarations: readonly DeclarationSummary[]): readonly DeclarationSummary[] {
  const firsts = new Map(declarations.toReversed().map((one) => [plainName(nameOf(one)), one]))
  return declarations.filter((one) => firsts.get(plainName(nameOf(one))) === one)
}

/** A goal that several departments have. */
export interface SharedGoal {
  readonly declaration: DeclarationSummary
  readonly goal: PlacedText
}

/** Goals that several departments have, each department once. */
export function sharedGoals(declarations: readonly DeclarationSummary[]): readonly (readonly SharedGoal[])[] {
  const goals = declarations.flatMap((declaration) => [...new Map(declaration.goals.toReversed().map((goal) => [own(goal.text, declaration), { declaration, goal }]))].map(([text, shared]) => ({ text, shared })))
  const telling = goals.filter(({ text }) => text.length >= shortestGoal && !running.test(text))
  return [...groupBy(telling, ({ text }) => text).values()]
    .map((group) => group.map(({ shared }) => shared))
    .map((shared) => {
      const kept = new Set(onceEach(shared.map(({ declaration }) => declaration)))
      return shared.filter(({ declaration }) => kept.has(declaration))
    })
    .filter(({ length }) => length > 1)
}

function own(text: string, declaration: DeclarationSummary): string {
  return plainText(withoutOwnName(text, nameOf(declaration)))
}
