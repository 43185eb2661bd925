import type { Finding, NotChecked, PlaceElsewhere } from '../../src/base/finding.js'
import type { Position, Span } from '../../src/base/span.js'
import { positionOf, type SourceFile } from '../../src/source/source-file.js'
import { promise } from './target.js'

interface Judged {
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
}

/** Every place that is told lies within the file, begins before it ends, and has the line and column that counting gives. */
export function judgePlaces(file: SourceFile, { findings, notChecked }: Judged): void {
  for (const { rule, primary, related, fixes, message } of findings) {
    promise(message.zh !== '' && message.en !== '', () => `${rule} says nothing`)
    for (const span of [primary, ...related.map((place) => place.span), ...fixes.map((fix) => fix.span)]) judgeSpan(file, span, rule)
  }
  for (const { rule, because } of notChecked) judgeSpan(file, because, rule)
}

/** A place in another file is told with its line, its column and what stands there. */
export function judgePlaceElsewhere({ path, span, from, to }: PlaceElsewhere, rule: string, files: ReadonlyMap<string, SourceFile>): void {
  const file = files.get(path)
  promise(file !== undefined, () => `${rule} names ${path}, which nobody gave`)
  judgeSpan(file, span, rule)
  promise(isSame(counted(file.text, span.start), from) && isSame(counted(file.text, span.end), to), () => `${rule} elsewhere: ${span.start} to ${span.end} is told as ${JSON.stringify([from, to])}`)
}

function judgeSpan(file: SourceFile, { start, end }: Span, rule: string): void {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= file.text.length
  promise(isInside, () => `${rule}: ${start} to ${end} in a text of ${file.text.length} characters`)
  for (const offset of [start, end]) {
    const told = positionOf(file, offset)
    promise(isSame(told, counted(file.text, offset)), () => `${rule}: ${offset} is told as line ${told.line}, column ${told.column}`)
  }
}

/** The place of an offset, found by counting breaks of lines. Between the characters of `\r\n` the line has not ended. */
function counted(text: string, offset: number): Position {
  const before = text.slice(0, text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset)
  const breaks = before.match(/\r\n|\r|\n/gu)?.length ?? 0
  return { line: breaks + 1, column: offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) }
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.column === b.column
}
