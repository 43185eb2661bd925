import type { Doubt } from '../../grid/grid.js'
import { type Block, lineOf, type Table } from './block.js'

/** Gathers what stands in a document or a cell, from top to bottom. */
export interface Flow {
  readonly text: (stretch: string) => void
  readonly doubt: (doubt: Doubt) => void
  /** Ends the paragraph, if one has begun. */
  readonly endLine: () => void
  readonly table: (table: Table) => void
  /** What was gathered; ends the paragraph. */
  readonly blocks: () => readonly Block[]
}

/** `shownText` says how the text of a paragraph, as gathered, is shown. */
export function startFlow(shownText: (gathered: string) => string = (text) => text): Flow {
  const blocks: Block[] = []
  let gathered = ''
  let doubts: Doubt[] = []
  const endLine = (): void => {
    const line = gathered === '' ? undefined : lineOf(shownText(gathered), doubts)
    if (line) blocks.push(line)
    gathered = ''
    doubts = []
  }
  return {
    text: (stretch) => (gathered += stretch),
    doubt: (doubt) => doubts.push(doubt),
    endLine,
    table: (table) => {
      endLine()
      blocks.push(table)
    },
    blocks: () => {
      endLine()
      return blocks
    },
  }
}
