import type { Big } from '../base/amount.js'
import type { Span } from '../base/span.js'

/** A text to print, with its place in the declaration. */
export interface PrintedText {
  readonly text: string
  readonly source: Span
}

/** An amount to print: `value` is missing where the text is not an amount; then the text is printed. */
export interface PrintedAmount extends PrintedText { readonly value?: Big }

/** One indicator to print: levels by identifier, cells by column identifier. */
export interface PrintedIndicator {
  readonly level1: string
  readonly level2: string
  readonly cells: Readonly<Record<string, PrintedText>>
}

/** What a filled-in form says, by field identifier. What is blank is left out. */
export interface FormValues {
  readonly texts: Readonly<Record<string, PrintedText>>
  readonly amounts: Readonly<Record<string, PrintedAmount>>
  readonly lists: Readonly<Record<string, readonly PrintedText[]>>
  /** In file order. */
  readonly indicators: Readonly<Record<string, readonly PrintedIndicator[]>>
}
