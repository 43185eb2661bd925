import type { Declaration, Indicator } from '../model/declaration.js'
import { rowPlaceOf, type FormPlace, type Places } from './form-place.js'
import { indexPairs, matchesOf, type PairIndex } from './shared-words.js'
import { statedTies } from './stated-ties.js'

/** Which goals serve which duties, and which rows show which goals: a map to look at, not a fault. */
export interface Coverage {
  /** The form has a place for duties. */
  readonly hasDuties: boolean
  readonly duties: readonly Duty[]
  readonly goals: readonly Goal[]
  /** Rows that no goal is known of. */
  readonly looseRows: readonly FormPlace[]
}

/** 职能. */
export interface Duty {
  /** From 1, as the form prints it. */
  readonly number: number
  readonly text: string
  /** Numbers of goals. */
  readonly goals: readonly Tie<number>[]
  /** Rows that name the duty themselves, or share words with it. */
  readonly rows: readonly Tie<FormPlace>[]
}

/** 目标. */
export interface Goal {
  readonly number: number
  readonly text: string
  /** Numbers of duties. */
  readonly duties: readonly Tie<number>[]
  readonly rows: readonly Tie<FormPlace>[]
}

/** What something belongs to, as a row states under 对应, or by the words that both share. */
export interface Tie<To> {
  readonly to: To
  /** `stated`: the form says so; `guessed`: words are shared. */
  readonly by: 'stated' | 'guessed'
  /** The words shared; none where it is stated. */
  readonly words: readonly string[]
}

/** Draws the map of a form. */
export function coverageOf(declaration: Declaration, places: Places): Coverage {
  const duties = textsOf(declaration, 'functionsOverview')
  const goals = textsOf(declaration, 'overallGoals')
  const dutyIndex = indexPairs(duties)
  const rows = placeRows(declaration, places, { duties: dutyIndex, goals: indexPairs(goals) })
  const goalDuties = goals.map((text, index) => dutiesOf(index + 1, text, rows, dutyIndex, duties.length))
  const tiedTo = (number: number, ties: 'goals' | 'duties'): readonly Tie<FormPlace>[] =>
    rows.flatMap((row) => row[ties].filter(({ to }) => to === number).map((tie) => ({ ...tie, to: row.place })))
  return {
    hasDuties: declaration.kind.fields.some(({ id }) => id === 'functionsOverview'),
    duties: duties.map((text, index): Duty => ({
      number: index + 1,
      text,
      goals: goalDuties.flatMap((ties, goal) => ties.filter(({ to }) => to === index + 1).map((tie) => ({ ...tie, to: goal + 1 }))),
      rows: tiedTo(index + 1, 'duties'),
    })),
    goals: goals.map((text, index): Goal => ({ number: index + 1, text, duties: goalDuties[index] ?? [], rows: tiedTo(index + 1, 'goals') })),
    looseRows: rows.filter((row) => row.goals.length === 0).map(({ place }) => place),
  }
}

function placeRows(declaration: Declaration, places: Places, index: Readonly<Record<'goals' | 'duties', PairIndex>>): readonly PlacedRow[] {
  const stated = statedTies(declaration)
  const duties = textsOf(declaration, 'functionsOverview').length
  const goals = textsOf(declaration, 'overallGoals').length
  return declaration.indicators.map((indicator): PlacedRow => {
    const ties = stated.get(indicator)
    return {
      place: rowPlaceOf(indicator, places),
      goals: tiesOf(indicator, ties?.goals, index.goals, Math.max(1, goals - 1)),
      duties: tiesOf(indicator, ties?.duties, index.duties, Math.max(1, Math.floor(duties / 2))),
    }
  })
}

interface PlacedRow {
  readonly place: FormPlace
  readonly goals: readonly Tie<number>[]
  readonly duties: readonly Tie<number>[]
}

function textsOf({ lists }: Declaration, field: string): readonly string[] {
  return (lists[field] ?? []).map(({ text }) => text)
}

/** What a row names, else what shares most words with it; two as close are told both, more say nothing. */
function tiesOf({ cells }: Indicator, named: ReadonlySet<number> | undefined, index: PairIndex, common: number): readonly Tie<number>[] {
  if (named && named.size > 0) return [...named].toSorted((a, b) => a - b).map((to) => ({ to, by: 'stated', words: [] }))
  const text = [cells['indicatorLevel3'], cells['indicatorContent']].map((cell) => cell?.text ?? '').join('；')
  const matches = matchesOf(text, index, common)
  const closest = matches.filter(({ score }) => score === matches[0]?.score)
  return closest.length > 2 ? [] : closest.map(({ position, words }) => ({ to: position + 1, by: 'guessed', words }))
}

/** Duties of a goal that are told at most, where they are guessed. */
const mostGuessed = 3

/** The duties that rows of a goal name, else those whose words the goal shares. */
function dutiesOf(goal: number, text: string, rows: readonly PlacedRow[], index: PairIndex, duties: number): readonly Tie<number>[] {
  const isStated = ({ by }: Tie<number>): boolean => by === 'stated'
  const named = rows.filter(({ goals }) => goals.some((tie) => isStated(tie) && tie.to === goal)).flatMap((row) => row.duties.filter(isStated).map(({ to }) => to))
  if (named.length > 0) return [...new Set(named)].toSorted((a, b) => a - b).map((to) => ({ to, by: 'stated', words: [] }))
  const matches = matchesOf(text, index, Math.max(1, Math.floor(duties / 2)))
  const close = matches.filter(({ score }) => score >= (matches[0]?.score ?? 0) / 2).slice(0, mostGuessed)
  return close.map(({ position, words }): Tie<number> => ({ to: position + 1, by: 'guessed', words })).toSorted((a, b) => a.to - b.to)
}
