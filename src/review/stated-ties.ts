import type { Declaration, Indicator } from '../model/declaration.js'

/** What the rows say that they belong to: numbers of goals and duties, from 1. */
export interface StatedTies {
  readonly goals: ReadonlySet<number>
  readonly duties: ReadonlySet<number>
}

/** The goals and duties that each row names, or that a row names to which it refers. */
export function statedTies(declaration: Declaration): ReadonlyMap<Indicator, StatedTies> {
  void declaration
  return new Map()
}
