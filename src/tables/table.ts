import type { Span } from '../base/span.js'

/** A cell of a table with its place in the text that the table was read from. */
export interface TableCell {
  /** Without the quotes around it, and without blanks at its ends. */
  readonly text: string
  readonly span: Span
}

/** Rows as they stand in the file, a title above the head of the columns among them. */
export type Table = readonly (readonly TableCell[])[]
