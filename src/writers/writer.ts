import type { Severity } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import type { FontMember } from '../fonts/open-font.js'
import type { PrintSettings } from '../layout/print-settings.js'
import type { Face } from '../layout/styles.js'
import type { Cell, Sheet } from '../sheet/sheet.js'

export interface WriterOptions {
  /** A word large and light behind every page: 草稿 where the declaration has errors, 公示稿. */
  readonly mark?: string
  readonly print: PrintSettings
  /** Day of printing, `2020-03-01`; without it the file states none. */
  readonly printDate?: string
  /** The declaration that the form was made of. Formats that can hold a file hold it. */
  readonly source?: { readonly name: string; readonly bytes: Uint8Array }
  /** What the check found, for formats that have room for it. */
  readonly remarks: readonly Remark[]
  /** The user's own fonts, the ones asked for first. Only PDF embeds fonts; other formats name them. */
  readonly fonts: readonly UserFont[]
  /** PDF/A-3b, for files that are kept for decades. */
  readonly archival: boolean
  /** Bytes of a file in the tool's own folder of fonts. */
  readonly readFont: (fileName: string) => Promise<Uint8Array>
}

/** A font file that the user names, for one kind of type or, without `face`, for all. */
export interface UserFont {
  readonly face?: Face
  /** As the user gave it, for messages. */
  readonly path: string
  /** The whole file; the same array wherever the same file is meant. */
  readonly bytes: Uint8Array
  /** Which font of a collection. */
  readonly member?: FontMember
}

/** A finding, as a form shows it. */
export interface Remark {
  readonly rule: string
  readonly severity: Severity
  readonly message: Text
  readonly proposal?: Text
  readonly span: Span
  /** Line and column in the declaration, 1-based. */
  readonly line: number
  readonly column: number
}

/** A character that the fonts at hand cannot print. */
export interface UnprintableCharacter {
  readonly character: string
  readonly cell: Cell
}

/** The file's bytes with what the user should know about them, or what stands in the way of writing it. */
export type Written =
  | { readonly bytes: Uint8Array; readonly notes?: readonly Text[] }
  | { readonly unprintable: readonly UnprintableCharacter[] }
  | { readonly refused: readonly Text[] }

/** Turns a sheet into a file. Equal sheets and options give equal bytes. */
export type Writer = (sheet: Sheet, options: WriterOptions) => Promise<Written>

/** What is asked for where nothing is said. */
export const usualOptions: Omit<WriterOptions, 'readFont'> = { print: {}, remarks: [], fonts: [], archival: false }
