import type { Span } from '../base/span.js'
import type { Declaration, LocatedText } from './declaration.js'

/** The place of a part of a text; the place of the whole where the file writes it otherwise, as over several lines. */
export function partOf({ file }: Declaration, { text, span }: LocatedText, from: number, to: number): Span {
  const shift = file.text.slice(span.start, span.end).indexOf(text)
  return shift === -1 ? span : { start: span.start + shift + from, end: span.start + shift + to }
}
