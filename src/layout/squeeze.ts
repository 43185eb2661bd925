import type { MeasurePiece, Squeeze } from './break-lines.js'

// GB/T 15834-2011 5.1: a mark at the end of a line takes half its width. Fonts draw these in the left half of their square.
const leftMarks = new Set('，。、；：）》〉」』】〕〗］｝')

/**
 * Squeezes a mark at the end of a line in type `size` points high: the blank half of its square does not count, and is drawn
 * into the padding beside the text. Marks that a font draws narrower are left alone.
 */
export function squeezeMarks(size: number, measure: MeasurePiece): Squeeze {
  return (line) => {
    const last = line.text.slice(-1)
    const isSqueezed = leftMarks.has(last) && line.text.length > 1 && measure(last) > 0.95 * size
    return isSqueezed ? { text: line.text, width: line.width - size / 2 } : line
  }
}
