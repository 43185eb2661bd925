import type { Doubt } from '../../grid/grid.js'
import { type Block, lineOf } from './block.js'

/** Gathers what stands in a document or a cell, from top to bottom. */
export interface Flow {
  readonly text: (stretch: string) => void
  readonly doubt: (doubt: Doubt) => void
  /** Ends the paragraph, if one has begun. */
  readonly endLine: () => void
  /** Ends the paragraph, and sets a table or a paragraph below it. */
  readonly block: (block: Block) => void
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
    block: (block) => {
      endLine()
      blocks.push(block)
    },
    blocks: () => {
      endLine()
      return blocks
    },
  }
}
