import type { KeyUse, KnownKey, KnownKeys } from '../../base/key-use.js'
import { bracketsClose, closesLater, isDeeper, openBrackets, type RawLine } from './look-ahead.js'
import { closedQuote, type Line } from './read-line.js'

/** What the lines so far have opened. */
export interface Walk {
  readonly text: string
  readonly keys: KnownKeys
  readonly lines: readonly RawLine[]
  /** Lines deeper than this belong to a block of text. */
  block: number | undefined
  /** A quoted text that is open across lines. */
  quote: string | undefined
  /** Lines deeper than this go on with the value before. */
  owner: number | undefined
  list: KeyUse | undefined
  /** Column of the key that the list belongs to. */
  listColumn: number
  /** Keys that words with a slip in them may stand for, found once for each word. */
  readonly meant: Map<string, string | undefined>
  /** Brackets that are open across lines. */
  brackets: number
}

/** Where a line stands, and what stands behind its key. */
export interface Place {
  readonly index: number
  /** The column that a continuation of the value is deeper than. */
  readonly column: number
  readonly use: KeyUse | 'item' | 'more' | undefined
}

/** Inside a block of text or a quoted text nothing is judged. */
export function isWithinText(walk: Walk, text: string, column: number): boolean {
  if (walk.block !== undefined && column > walk.block) return true
  walk.block = undefined
  if (walk.brackets > 0) {
    walk.brackets = Math.max(0, walk.brackets + openBrackets(text))
    return true
  }
  if (walk.quote === undefined) return false
  if (text.includes(walk.quote)) walk.quote = undefined
  return true
}

/** Notes what the value opens: a block of text, a quoted text over lines, or a plain one that may go on. */
export function openText(walk: Walk, { value, key }: Line, { index, column, use }: Place): void {
  const text = walk.text.slice(value.start, value.end)
  walk.owner = text === '' && key && !isValue(use) ? undefined : column
  // In a block of text a line that looks like a comment is text.
  if (/^[|>](?:[-+]?[1-9]?|[1-9][-+])$/u.test(text) && isDeeper(walk.lines, index, column, /^\s*$/u)) walk.block = column
  else if (/^["']/u.test(text) && closedQuote(text) === 0 && use !== 'amount' && closesLater(walk.lines, walk.keys, { index, column, quote: text.charAt(0) })) walk.quote = text.charAt(0)
  else if (/^[[{]/u.test(text)) openFlow(walk, text, index, use)
}

/** A group or a list goes on with keys and entries, a value with text, also where it begins on the next line. */
function isValue(use: Place['use']): boolean {
  return use === 'text' || use === 'amount' || use === 'year' || use === 'title'
}

/** A text may begin with a bracket; a list or group in brackets may go over lines. */
function openFlow(walk: Walk, text: string, index: number, use: Place['use']): void {
  const depth = openBrackets(text)
  const isText = use === 'text' || use === 'item'
  if (depth > 0 && bracketsClose(walk.lines, index, depth, isText ? walk.keys : new Map())) walk.brackets = depth
}

/** A line deeper than a value, with neither key nor marker, goes on with the value. */
export function isContinued({ owner }: Walk, column: number, isStructure: boolean): boolean {
  return owner !== undefined && !isStructure && column > owner
}

/** Remembers the list that entries belong to, until a line that cannot be within it. */
export function noteList(walk: Walk, known: KnownKey | undefined, column: number, isMarked: boolean): void {
  if (known && !known.isColumn) {
    walk.list = known.use
    walk.listColumn = column
  } else if (column < walk.listColumn || (column === walk.listColumn && !isMarked)) walk.list = undefined
}
