import type { Cell, Sheet } from '../sheet/sheet.js'

export interface WriterOptions {
  /** Marks every page as a draft, 草稿: the declaration has errors. */
  readonly draft: boolean
  /** Bytes of a file in the tool's own folder of fonts. */
  readonly readFont: (fileName: string) => Promise<Uint8Array>
}

/** A character that the fonts at hand cannot print. */
export interface UnprintableCharacter {
  readonly character: string
  readonly cell: Cell
}

/** The file's bytes, or what stands in the way of writing it. */
export type Written =
  | { readonly bytes: Uint8Array }
  | { readonly unprintable: readonly UnprintableCharacter[] }

/** Turns a sheet into a file. Equal sheets and options give equal bytes. */
export type Writer = (sheet: Sheet, options: WriterOptions) => Promise<Written>
