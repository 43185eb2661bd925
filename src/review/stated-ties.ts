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
  return new Map([...links.keys()].map((row) => [row, { goals: named(row, 'goal', links, new Set()), duties: named(row, 'duty', links, new Set()) }]))
}

/** `seen`: rows on the way, so that rows which refer to each other come to an end. */
function named(row: Indicator, kind: 'goal' | 'duty', links: ReadonlyMap<Indicator, readonly Link[]>, seen: Set<Indicator>): ReadonlySet<number> {
  if (seen.has(row)) return new Set()
  seen.add(row)
  const targets = (links.get(row) ?? []).map(({ target }) => target)
  const own = targets.flatMap((target) => (target.kind === kind ? [target.index] : []))
  if (own.length > 0) return new Set(own)
  return new Set(targets.flatMap((target) => (target.kind === 'row' ? [...named(target.indicator, kind, links, seen)] : [])))
}
