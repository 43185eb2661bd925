import { readChineseNumber } from '../base/chinese-number.js'
import { editDistance } from '../base/closest.js'
import type { Declaration, Indicator } from './declaration.js'
import { plainPath, rowsAt, type NamedRow, type RowPaths } from './row-paths.js'

export type UnresolvedReason = 'no-such-row' | 'several-rows' | 'no-such-goal' | 'no-such-duty' | 'itself'

/** What a reference refers to. Numbers of goals and duties count from 1, as the form prints them. */
export type LinkTarget =
  | { readonly kind: 'row'; readonly indicator: Indicator }
  | { readonly kind: 'goal' | 'duty'; readonly index: number }
  | {
      readonly kind: 'unresolved'
      readonly why: UnresolvedReason
      /** The path of the one row that was most likely meant. */
      readonly closest?: string
      /** The rows that the reference fits, if there are several. */
      readonly candidates?: readonly Indicator[]
    }

const numbered = /^(?:部门)?(?:整体)?(?:绩效)?(目标|职能|职责)\(?(\d{1,3}|[一二三四五六七八九十]{1,3})\)?(?:[:.].*)?$/u

/** What a reference is looked up in. */
export interface LinkPlaces {
  readonly declaration: Declaration
  readonly paths: RowPaths
}

/** Finds what one reference of a row refers to; `mayGuess`: and, if that is nothing, what comes closest. */
export function resolveLink(text: string, from: Indicator, { declaration, paths }: LinkPlaces, mayGuess: boolean): LinkTarget {
  const [, word, number = ''] = numbered.exec(text.normalize('NFKC').replace(/\s/gu, '')) ?? []
  if (word !== undefined) return resolveNumber(word === '目标' ? 'goal' : 'duty', number, declaration)
  const rows = rowsAt(paths, text)
  const [row] = rows
  if (!row) return unresolved('no-such-row', mayGuess ? closestPath(text, from, paths) : undefined)
  if (rows.length > 1) return { ...unresolved('several-rows'), candidates: rows }
  return row === from ? unresolved('itself') : { kind: 'row', indicator: row }
}

/** Entries of the list that a numbered reference counts in. */
export function countOf(kind: 'goal' | 'duty', { lists }: Declaration): number {
  return lists[kind === 'goal' ? 'overallGoals' : 'functionsOverview']?.length ?? 0
}

function resolveNumber(kind: 'goal' | 'duty', written: string, declaration: Declaration): LinkTarget {
  const index = Number(/^\d/u.test(written) ? written : readChineseNumber(written))
  if (index >= 1 && index <= countOf(kind, declaration)) return { kind, index }
  return unresolved(kind === 'goal' ? 'no-such-goal' : 'no-such-duty')
}

function unresolved(why: UnresolvedReason, closest?: string): Extract<LinkTarget, { kind: 'unresolved' }> {
  return { kind: 'unresolved', why, ...(closest !== undefined && { closest }) }
}

/** Longer references and larger forms are not searched for what is near. */
const longest = 60
const mostRows = 300

/** The row of the same name in another group, else the one whose path is within a quarter of its length; nothing if two are as near. */
function closestPath(text: string, from: Indicator, { rows }: RowPaths): string | undefined {
  const wanted = plainPath(text)
  const others = rows.filter(({ indicator, path }) => indicator !== from && path !== undefined)
  if (wanted.length > longest || others.length > mostRows) return undefined
  const names = new Set([wanted, wanted.slice(wanted.lastIndexOf('/') + 1), wanted.slice(wanted.indexOf('/') + 1)])
  const [namesake, ...more] = others.filter(({ name }) => names.has(plainPath(name)))
  if (namesake) return more.length === 0 ? namesake.path : undefined
  return nearest(wanted, others)
}

function nearest(wanted: string, rows: readonly NamedRow[]): string | undefined {
  const ranked = rows
    .flatMap(({ name, path = '' }) => {
      const compared = wanted.includes('/') ? plainPath(path) : plainPath(name)
      const limit = Math.max(1, Math.floor(compared.length / 4))
      const distance = Math.abs(compared.length - wanted.length) > limit ? limit + 1 : editDistance(wanted, compared)
      return distance <= limit ? [{ path, distance }] : []
    })
    .toSorted((a, b) => a.distance - b.distance)
  const [first, second] = ranked
  return first && first.distance !== second?.distance ? first.path : undefined
}
