import { scalarText } from '../format/scalar-text.js'
import type { Text } from '../base/text.js'
import type { Span } from '../base/span.js'
import type { FoundText } from '../matching/found.js'
import { parseSource } from '../source/parse.js'
import type { CellOrigin } from '../source/source-file.js'
import { quote } from '../source/traps/quote.js'
import { wordTraps } from '../source/traps/word-traps.js'

/** Where a value or a comment of the written declaration comes from. */
export interface Origin {
  readonly span: Span
  /** Keys and item numbers, from 1: 年度绩效指标, 产出指标, 数量指标, 1, 指标值. */
  readonly path: readonly (string | number)[]
  readonly places: readonly Text[]
  readonly found: FoundText
}

/** A declaration while it is written. */
export interface YamlWriting {
  text: string
  readonly origins: Origin[]
  /** Keys without a value of their own, with the place of the label that they come from. */
  readonly keys: CellOrigin[]
  /** Comments for what had no place, with their spans. */
  readonly left: { readonly span: Span; readonly found: FoundText; readonly label: string | undefined }[]
}

export function startWriting(): YamlWriting {
  return { text: '', origins: [], keys: [], left: [] }
}

export function writeLine(writing: YamlWriting, line: string): void {
  writing.text += `${line}\n`
}

/** Notes where the label of the key stands that comes next, for messages about what is blank. */
export function noteKey({ text, keys }: YamlWriting, lead: string, place: Text | undefined): void {
  const start = text.length + lead.length - lead.trimStart().length
  if (place) keys.push({ span: { start, end: text.length + lead.length }, place })
}

/** Writes a key, or the sign of an item, with a value behind it, which stays the same text when it is read, by other programs too. */
export function writeValue(writing: YamlWriting, lead: string, found: FoundText | undefined, path: Origin['path'], isAmount = false): void {
  if (!found || found.text.trim() === '') return writeLine(writing, lead)
  const { first: plain, more } = scalarText({ kind: 'scalar', span: nowhere, text: found.text.trim(), type: isPlainNumber(found.text.trim()) ? 'number' : 'text' }, '', false, (text) => parseSource('', text))
  const first = !isAmount && more.length === 0 && wordTraps(plain, nowhere).length > 0 ? quote(plain) : plain
  const start = writing.text.length + lead.length + 1
  const indent = ' '.repeat((/^[ -]*/u.exec(lead)?.[0].length ?? 0) + (lead.trimEnd().endsWith('-') ? 0 : 2))
  const lines = [first, ...more.map((line) => (line === '' ? '' : indent + line))]
  writing.text += `${lead} ${lines.join('\n')}\n`
  writing.origins.push({ span: { start, end: start + lines.join('\n').length }, path, places: found.cells.map(({ place }) => place), found })
}

const nowhere: Span = { start: 0, end: 0 }

function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text)
}

/** Writes what had no place as a comment. */
export function writeLeft(writing: YamlWriting, indent: string, found: FoundText, label: string | undefined): void {
  const place = found.cells[0]?.place.zh ?? ''
  const said = label === undefined || label === '' ? oneLine(found.text) : `${oneLine(label)}：${oneLine(found.text)}`
  const line = `${indent}# 未归位（${oneLine(place)}）：${said}`
  const start = writing.text.length + indent.length
  writeLine(writing, line)
  writing.left.push({ span: { start, end: start + line.length - indent.length }, found, label })
}

/** A comment is one line, without characters that YAML does not allow. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s*[\n\r\u0085\u2028\u2029]\s*/gu, ' / ').replace(/[\p{Control}\p{Surrogate}\ufeff\ufffe\uffff]/gu, ' ')
}
