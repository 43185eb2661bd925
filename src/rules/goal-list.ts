import type { Declaration } from '../model/declaration.js'
import { listedTexts, type ListedText } from '../model/sentences-of-money.js'

/** The goals with their numbers, in file order. */
export function goalsOf(declaration: Declaration): readonly ListedText[] {
  return listedTexts(declaration).filter(({ list }) => list === 'overallGoals')
}
