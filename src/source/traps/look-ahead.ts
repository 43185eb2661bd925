import type { KnownKeys } from '../../base/key-use.js'
import type { Span } from '../../base/span.js'
import { readLine } from './read-line.js'

/** A line with something in it, blanks at least, without its line break. */
export interface RawLine extends Span {
  readonly text: string
}

/** Every line of a text that is not empty. */
export function rawLines(text: string): readonly RawLine[] {
  return [...text.matchAll(/[^\r\n]+/gu)].map(({ 0: line, index }) => ({ start: index, end: index + line.length, text: line }))
}

/** The next line with content is deeper than a column. */
export function isDeeper(lines: readonly RawLine[], index: number, column: number, skipped = /^\s*(?:#|$)/u): boolean {
  const next = lines.slice(index + 1, index + 50).find(({ text }) => !skipped.test(text))
  return next !== undefined && columnsOf(/^\s*/u.exec(next.text)?.[0] ?? '') > column
}

/** Lines that are looked ahead for the end of what a line opens. */
const reach = 30

/** A quoted text ends on a later line, before a line with a key of the form that is not deeper than the text's own line. */
export function closesLater(lines: readonly RawLine[], keys: KnownKeys, { index, column, quote }: { readonly index: number; readonly column: number; readonly quote: string }): boolean {
  for (const { text, start } of lines.slice(index + 1, index + 1 + reach)) {
    const { key, indent } = readLine(text, start)
    if (key && keys.has(key.text) && columnsOf(text.slice(0, indent.end - start)) <= column) return false
    if (text.includes(quote)) return true
  }
  return false
}

/** Columns that an indent takes as people see it. */
export function columnsOf(indent: string): number {
  return [...indent].reduce((sum, character) => sum + (character === '\t' || character === '\u3000' ? 2 : 1), 0)
}

const bracketDepths: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 }

/** Brackets and braces that a text opens and does not close; those in quotes and in a comment do not count. */
export function openBrackets(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '#' && /^$|[ \t]/u.test(text.charAt(index - 1))) break
    if (character === '"' || character === "'") index = endOfQuote(text, index)
    depth += bracketDepths[character] ?? 0
  }
  return depth
}

/** Where the quotes that are opened at an index are closed, or the end of the text. */
function endOfQuote(text: string, start: number): number {
  const quote = text.charAt(start)
  let index = start + 1
  while (index < text.length && text.charAt(index) !== quote) index += quote === '"' && text.charAt(index) === '\\' ? 2 : 1
  return index
}

/** Brackets that a value opens are closed on a later line. `keys` are those before which that must happen. */
export function bracketsClose(lines: readonly RawLine[], index: number, depth: number, keys: KnownKeys): boolean {
  let left = depth
  for (const { text, start } of lines.slice(index + 1, index + 1 + reach)) {
    const { key } = readLine(text, start)
    if (key && keys.has(key.text)) return false
    left += openBrackets(text)
    if (left <= 0) return true
  }
  return false
}
