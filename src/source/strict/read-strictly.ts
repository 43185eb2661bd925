import { maximumDepth } from '../limits.js'
import { nestsTooDeeply } from '../nesting.js'
import { closeBlocks } from './close-blocks.js'
import { readLine, type StrictLine } from './read-line.js'
import type { Reading, StrictText } from './strict-text.js'

/** Tabs, controls, lone carriage returns, byte order marks and what JavaScript takes for the end of a line. */
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/

/**
 * Reads a declaration written in the ordinary way: groups and lists by indentation, plain and quoted values on one line,
 * comments. It gives the tree that the YAML parser gives, with the same places, or nothing: whatever is unusual, and
 * whatever might be a fault, is left to that parser.
 */
export function readStrictly(text: string): StrictText | undefined {
  if (unusual.test(text) || nestsTooDeeply(text)) return undefined
  const reading: Reading = { blocks: [], remarks: [], root: undefined, valueEnd: 0, strayColumn: -1, isRemarked: false }
  for (let lineStart = 0; lineStart < text.length; ) {
    const lineBreak = text.indexOf('\n', lineStart)
    const end = lineBreak === -1 ? text.length : lineBreak
    const next = Math.min(end + 1, text.length)
    let start = lineStart
    while (text.charAt(start) === ' ') start++
    if (start < end && !takeIn(reading, { text: text.slice(start, end), start, column: start - lineStart, next })) return undefined
    lineStart = end + 1
  }
  closeBlocks(reading, -1, false, text.length)
  return reading.root && { root: reading.root, remarks: reading.remarks }
}

function takeIn(reading: Reading, line: StrictLine): boolean {
  if (!line.text.startsWith('#')) return readLine(reading, line) && reading.blocks.length < maximumDepth
  noteComment(reading, line)
  return true
}

/** A comment on a line of its own that is deeper than the group or list goes with the value above it. */
function noteComment(reading: Reading, { column, next }: StrictLine): void {
  const block = reading.blocks.at(-1)
  if (!block) return
  if (block.waiting) reading.isRemarked = true
  else if (column > block.indent && reading.strayColumn === -1) reading.valueEnd = next
  else reading.strayColumn = Math.max(reading.strayColumn, column)
}
