import type { CarriedSource } from '../base/carried-source.js'
import type { Text } from '../base/text.js'

/**
 * A table as it was found in a file: texts with their places, and nothing said yet of what they mean. Lines above, between and
 * below tables are rows of one cell.
 */
export interface Grid {
  /** Of a worksheet its name; blank elsewhere. */
  readonly name: string
  readonly columns: number
  readonly rows: number
  /**
   * In reading order. No place of the grid belongs to two cells; places that belong to none are blank. Blank cells are stated
   * where the file states them, since a merged one says how far a label reaches.
   */
  readonly cells: readonly GridCell[]
  /**
   * `kept`: merged cells are as in the file. `lost`: a text copied out of a form, in which a merged cell is followed by blanks
   * or by nothing. `flat`: lines of words, with no cells but those that blanks suggest.
   */
  readonly merges: 'kept' | 'lost' | 'flat'
}

/** One cell; a merged one is stated once, at its upper left corner. */
export interface GridCell {
  /** 0-based. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** As a reader of the file sees it; `\n` parts paragraphs and lines. */
  readonly text: string
  /** How a message names the cell: `Sheet1!C14`, `第1表第3行第2格`, `第12行`. */
  readonly place: Text
  /** What makes it uncertain that the text is what the writer meant. */
  readonly doubts?: readonly Doubt[]
}

/** A reason why a text may not be what its writer meant. It is taken over as found all the same. */
export interface Doubt {
  readonly kind: DoubtKind
  /** One sentence: what was found, and what may be meant. */
  readonly message: Text
}

export type DoubtKind =
  | 'date' // a number that the file shows as a date, or a date where a text is expected
  | 'percent' // 1 that may mean 100 %
  | 'rounded' // a number that the file holds with more digits than it shows
  | 'hidden' // in a row, column or sheet that is not shown
  | 'error-value' // #REF! and the like
  | 'no-result' // a formula that the file holds no result of
  | 'merges' // merged cells were lost, so that what belongs together is a guess
  | 'run-together' // two values in one cell, or a value and its neighbour
  | 'characters' // characters that the file could not say

/** What a file holds. */
export interface ReadDocument {
  /** One for a document or page; one for each worksheet that shows anything. */
  readonly grids: readonly Grid[]
  /** The declaration that this tool attached to its own PDF; there are no grids then. */
  readonly attached?: CarriedSource
  /** The declaration that the form was made of, where this tool wrote the file: what the form says may have changed since. */
  readonly carried?: CarriedSource
  /** What a reader of the outcome should know of the file as a whole: tracked changes taken over, macros not run. */
  readonly notes: readonly Text[]
}

/** What became of reading a file: what it holds, or a sentence that says why it cannot be read. */
export type ReadOutcome = { readonly document: ReadDocument } | { readonly refused: Text }
