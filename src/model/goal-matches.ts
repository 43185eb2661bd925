import type { Declaration } from './declaration.js'
import { countedCore, numberKey, statedNumbers, type GoalQuantity } from './goal-quantities.js'
import { levelOf, type Level } from './repeats.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { pairsOf, sharesOf } from './subjects.js'

/** A goal and a row that count the same thing. */
export interface GoalMatch {
  readonly counted: GoalQuantity
  readonly row: IndicatorRow
  readonly level: Level
}

const matchesRead = new WeakMap<Declaration, readonly GoalMatch[]>()
/** Rows and quantities that are held against each other at most. */
const mostRows = 300
const mostQuantities = 60
/** How much of each name the other must hold. */
const leastOfRow = 0.7
const leastOfGoal = 0.6

/** Goals with a number that no row states in that unit, each with the row that counts the same thing, if there is just one. */
export function unmatchedGoals(declaration: Declaration): readonly GoalMatch[] {
  const known = matchesRead.get(declaration)
  if (known) return known
  const { inGoals, inRows } = statedNumbers(declaration)
  const open = inGoals.filter(({ quantity: { value, unit, per, isChange, high } }) => {
    const [number, name] = numberKey(value, unit)
    return per.length === 0 && !isChange && !high && !inRows.get(number)?.has(name)
  })
  const matches = open.length === 0 ? [] : matchRows(declaration, open.slice(0, mostQuantities))
  matchesRead.set(declaration, matches)
  return matches
}

function matchRows(declaration: Declaration, open: readonly GoalQuantity[]): readonly GoalMatch[] {
  const rows = indicatorRows(declaration).slice(0, mostRows).flatMap((row) => {
    return row.name ? [{ row, level: levelOf(row), names: namesOf(row) }] : []
  })
  return open.flatMap((counted) => {
    const isShare = counted.quantity.role === 'share'
    const fitting = rows.filter(({ names, level }) => (!level || (level.unit === '%') === isShare) && names.some(({ core, pairs }) => isSame(core, pairs, counted)))
    const [only, ...more] = fitting.filter(({ level }) => level)
    // A row of the same group whose value says no number may be the one that the goal means.
    const isDoubtful = fitting.some(({ level, row }) => !level && row.indicator.level2 === only?.row.indicator.level2)
    return only?.level && more.length === 0 && !isDoubtful ? [{ counted, row: only.row, level: only.level }] : []
  })
}

function namesOf({ name, content }: IndicatorRow): readonly { readonly core: string; readonly pairs: ReadonlySet<string> }[] {
  return [name, content].flatMap((text) => {
    const core = text ? countedCore(text.text) : ''
    return core === '' ? [] : [{ core, pairs: pairsOf(core) }]
  })
}

function isSame(core: string, pairs: ReadonlySet<string>, counted: GoalQuantity): boolean {
  if (core === counted.core) return true
  const { ofFirst, ofSecond } = sharesOf(pairs, counted.pairs)
  return ofFirst >= leastOfRow && ofSecond >= leastOfGoal
}
