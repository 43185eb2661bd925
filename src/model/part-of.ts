import type { Span } from '../base/span.js'
import type { Declaration, LocatedText } from './declaration.js'

/** Where a part of a text stands in the file; nothing if the text is written in another way there, such as over several lines. */
export function partSpan({ file }: Declaration, { text, span }: LocatedText, start: number, end: number): Span | undefined {
  const written = file.text.slice(span.start, span.end)
  const shift = written === text ? 0 : /^(["'])/u.test(written) && written.slice(1, -1) === text ? 1 : undefined
  return shift === undefined ? undefined : { start: span.start + shift + start, end: span.start + shift + end }
}

/** The place of a part of a text; the place of the whole where the file writes it otherwise. */
export function partOf(declaration: Declaration, text: LocatedText, start: number, end: number): Span {
  return partSpan(declaration, text, start, end) ?? text.span
}
