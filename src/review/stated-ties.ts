import type { Declaration, Indicator } from '../model/declaration.js'
import { linksOf, type Link } from '../model/links.js'

/** What a row says that it belongs to: numbers of goals and duties, from 1. */
export interface StatedTies {
  readonly goals: ReadonlySet<number>
  readonly duties: ReadonlySet<number>
}

/** The goals and duties that each row names under 对应; one that names none has those of the rows that it refers to. */
export function statedTies(declaration: Declaration): ReadonlyMap<Indicator, StatedTies> {
  const links = new Map<Indicator, Link[]>()
  for (const link of linksOf(declaration)) links.set(link.from, [...(links.get(link.from) ?? []), link])
  return new Map([...links.keys()].map((row) => [row, { goals: named(row, 'goal', links), duties: named(row, 'duty', links) }]))
}

/** Rows that refer to each other, or to one another in a long chain, come to an end: each is looked at once. */
function named(row: Indicator, kind: 'goal' | 'duty', links: ReadonlyMap<Indicator, readonly Link[]>): ReadonlySet<number> {
  const found = new Set<number>()
  const reached = new Set([row])
  for (const each of reached) {
    const targets = (links.get(each) ?? []).map(({ target }) => target)
    const own = targets.flatMap((target) => (target.kind === kind ? [target.index] : []))
    for (const index of own) found.add(index)
    const rows = own.length > 0 ? [] : targets.filter((target) => target.kind === 'row')
    for (const { indicator } of rows) reached.add(indicator)
  }
  return found
}
