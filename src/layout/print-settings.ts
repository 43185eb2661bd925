import type { Side } from '../sheet/sheet.js'

/** How an office wants its forms printed. What is left out is as each format usually has it. */
export interface PrintSettings {
  readonly paper?: 'A4' | 'A3'
  readonly orientation?: 'portrait' | 'landscape'
  /** Points. */
  readonly margins?: Readonly<Partial<Record<Side, number>>>
  /** Size in points of the text in the grid; all other sizes keep their ratio to it. */
  readonly baseSize?: number
  /** Most pages that the form may take: type is made smaller until it fits, as far as it stays legible. */
  readonly fitPages?: number
}
