import type { Declaration } from '../model/declaration.js'
import { unmatchedGoals, type GoalMatch } from '../model/goal-matches.js'
import { numberKey, statedNumbers } from '../model/goal-quantities.js'
import { thingOtherThan } from './counted-thing.js'
import { areUnlike } from './words/unlike-units.js'

/** Goals and rows of one thing that state one number in units unlike each other, or two numbers in one unit. */
export function contradictions(declaration: Declaration): readonly (GoalMatch & { readonly isUnit: boolean })[] {
  return unmatchedGoals(declaration).flatMap((match) => {
    const { counted: { quantity }, level, row } = match
    const isUnit = level.unit !== quantity.unit
    const isFault = isUnit ? level.number.eq(quantity.value) && areUnlike(level.unit, quantity.unit) && !isToldByName(row, level) : isOtherNumber(declaration, match)
    return isFault ? [{ ...match, isUnit }] : []
  })
}

/** A unit that is not even the one of the row's own name is told there. */
function isToldByName(row: GoalMatch['row'], { unit, number }: GoalMatch['level']): boolean {
  return thingOtherThan(row, unit, number.toFixed()) !== undefined
}

/** The row asks for less than the goal, or for another number; a number that another goal states is that goal's. */
function isOtherNumber(declaration: Declaration, { counted: { quantity }, level }: GoalMatch): boolean {
  const [own] = numberKey(level.number, level.unit)
  const isElsewhere = statedNumbers(declaration).inGoals.some(({ quantity: other }) => numberKey(other.value, other.unit)[0] === own)
  const isMet = quantity.op?.startsWith('>') && level.number.gt(quantity.value)
  return !isElsewhere && !isMet
}
