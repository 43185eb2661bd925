import type { Block } from '../blocks/block.js'
import type { Flow } from '../blocks/flow.js'
import type { NextNumber } from './numbering.js'
import type { Styles } from './styles.js'

/** What is left out of a document or taken over, counted for the notes. */
export interface Counts {
  cells: number
  changes: number
  hidden: number
  footnotes: number
  embedded: number
}

/** What a document is read with, all through. */
export interface Reading {
  readonly styles: Styles
  readonly nextNumber: NextNumber
  readonly counts: Counts
  /** Fields that have begun and not ended, innermost last: their code is not shown, what it came to is. */
  readonly fields: ('code' | 'result')[]
}

/** Where in the document the reader is. */
export interface Spot {
  readonly reading: Reading
  readonly flow: Flow
  /** What stands in boxes that are anchored in the paragraph. */
  readonly boxes: Block[]
  readonly font: string
  /** Style of the paragraph. */
  readonly style: string | undefined
  /** Prompts of controls that nobody has filled in, and hidden text, say nothing. */
  readonly isSilent: boolean
}

export function write({ flow, reading, isSilent }: Spot, text: string): void {
  if (!isSilent && !reading.fields.includes('code')) flow.text(text)
}
