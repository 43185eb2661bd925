import type { Span } from '../../base/span.js'

/** Blanks that look like blanks and are none to YAML. */
export const wideBlanks = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000'
const blank = `[ \\t${wideBlanks}]`
/** Signs that people and word processors put in front of list entries, and those that do so only with a blank behind them. */
const bullets = '•·●○◆◇■□▪▶★☆\\uf0b7\\uf06c\\uf0d8\\uf0a7'
const spacedBullets = '*+–−'
/** A dash without a blank is taken for a list mark in front of a Chinese word. */
const markers = `(?:-${blank}+)+|-(?=\\p{Script=Han})|[－﹣](?![－﹣—-])${blank}*|[${bullets}]${blank}*|[${spacedBullets}]${blank}+`
const linePattern = new RegExp(`^(${blank}*)((?:${markers})?)(.*)$`, 'su')
const keyPattern = new RegExp(`^("[^"\\\\]{1,60}"|'[^']{1,60}'|[^\\s:：'"#\\[\\]{}&*!|>%@\`＃,?－﹣-][^:：#'"]{0,60}?)(${blank}{0,20}[:：]{1,3}${blank}{0,20})(.*)$`, 'su')

/** A line taken apart as a person would read it, wide blanks and full-width signs included. Spans are offsets in the file. */
export interface Line {
  readonly indent: Span
  /** List markers with the blanks behind them; empty where there is none. */
  readonly markers: Span
  readonly key?: { readonly text: string; readonly span: Span; readonly colon: Span }
  /** What stands behind markers and key, without a comment and blanks at its end. */
  readonly value: Span
  /** From its sign to the end of the line; empty at the end of the line where there is none. */
  readonly comment: Span
}

/** Characters that show nothing, part lines in some programs alone or turn the reading direction, and controls; joiners within emoji are left. */
export const invisibles = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu

/** Takes the line apart that begins at `start`. */
export function readLine(text: string, start: number): Line {
  const [, indent = '', markers = '', rest = ''] = linePattern.exec(text) ?? []
  const restStart = start + indent.length + markers.length
  const head = { indent: { start, end: start + indent.length }, markers: { start: start + indent.length, end: restStart } }
  const [, key, colon = '', behind = ''] = keyPattern.exec(rest) ?? []
  if (key === undefined) return { ...head, ...valueAt(rest, restStart) }
  const valueStart = restStart + rest.length - behind.length
  return {
    ...head,
    key: { text: key.replace(/^(['"])(.*)\1$/u, '$2').replace(invisibles, '').trim(), span: { start: restStart, end: restStart + key.length }, colon: { start: valueStart - colon.length, end: valueStart } },
    ...valueAt(behind, valueStart),
  }
}

/** The value that a stretch of a line begins with, and the comment behind it. */
export function valueAt(text: string, start: number): Pick<Line, 'value' | 'comment'> {
  const from = text.startsWith('#') ? 0 : startOfComment(text)
  const value = text.slice(0, from).trimEnd()
  return { value: { start, end: start + value.length }, comment: { start: start + from, end: start + text.trimEnd().length } }
}

/** Where a comment begins: at the first `#` behind a blank that is not within quotes. */
function startOfComment(text: string): number {
  const quoted = closedQuote(text)
  const match = /[ \t]#/u.exec(text.slice(quoted))
  return match ? quoted + match.index + 1 : text.trimEnd().length
}

/** Length of the quoted text that a value begins with; 0 where it begins with no quote, or the quote is not closed in the line. */
export function closedQuote(text: string): number {
  return /^(?:'(?:[^']|'')*'(?!')|"(?:[^"\\]|\\.)*")/u.exec(text)?.[0].length ?? 0
}
