import { diffArrays } from 'diff'

/** A stretch of two texts: in both, in the old one alone, or in the new one alone. */
export interface Piece {
  readonly text: string
  readonly side: 'both' | 'from' | 'to'
}

/** A number, a word of letters, or one other character. */
const tokens = /\d+(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu
/** Longer texts are not taken apart. */
const longest = 4000
/** Texts that differ in more tokens have little in common. */
const mostEdits = 1500
/** Of the longer text so much has to stay for the rest to be marked. */
const leastShared = 0.4

/** Where two texts differ, or nothing where so little is common that marks would only confuse. */
export function piecesOf(from: string, to: string): readonly Piece[] | undefined {
  if (Math.max(from.length, to.length) > longest) return undefined
  const changes = diffArrays(from.match(tokens) ?? [], to.match(tokens) ?? [], { maxEditLength: mostEdits })
  if (!changes) return undefined
  const pieces = changes.map(({ value, added, removed }): Piece => ({ text: value.join(''), side: added ? 'to' : removed ? 'from' : 'both' }))
  const shared = pieces.reduce((sum, { side, text }) => sum + (side === 'both' ? text.length : 0), 0)
  return shared >= leastShared * Math.max(from.length, to.length) ? pieces : undefined
}
