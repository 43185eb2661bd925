import { addValue, closeBlocks } from './close-blocks.js'
import { readValue } from './read-value.js'
import type { Block, Reading } from './strict-text.js'

/** Longer keys are no keys of a form, and at 1,024 characters YAML's own limit begins. */
const longestKey = 200
/** Blanks behind a colon or a dash beyond which something else is meant. */
const widestGap = 20

/** A line with something in it. */
export interface StrictLine {
  /** From its first character that is no blank, without the line break. */
  readonly text: string
  /** Where that character stands. */
  readonly start: number
  readonly column: number
  /** Where the next line begins. */
  readonly next: number
}

/** Takes in a line with keys or values; false where it is not in the ordinary way. */
export function readLine(reading: Reading, line: StrictLine): boolean {
  const isDash = line.text.startsWith('-')
  const block = blockFor(reading, line, isDash)
  if (!block || block.indent !== line.column || block.isList !== isDash) return false
  return isDash ? readItem(reading, block, line) : readEntry(reading, block, line)
}

/** The group or list that a line goes on with, or begins; what ends above it is closed. */
function blockFor(reading: Reading, { column, start }: StrictLine, isDash: boolean): Block | undefined {
  const { blocks } = reading
  const above = blocks.at(-1)
  // A line deeper than a value would go on with it: the block above then has another column.
  if (above && !isBelow(above, column, isDash)) closeBlocks(reading, column, isDash, start)
  else if (above || (column === 0 && !isDash)) blocks.push(newBlock(isDash, column, start))
  return blocks.at(-1)
}

/** The line says what the key above it waits for; a list may begin in the column of its key. */
function isBelow({ waiting, indent }: Block, column: number, isDash: boolean): boolean {
  return waiting !== undefined && (column > indent || (column === indent && isDash))
}

function newBlock(isList: boolean, indent: number, start: number): Block {
  return { isList, indent, start, entries: [], items: [], names: new Set(), waiting: undefined }
}

/** An entry of a list: a value, or a group whose first key stands behind the dash. */
function readItem(reading: Reading, list: Block, line: StrictLine): boolean {
  const gap = blanksFrom(line.text, 1)
  const rest = line.text.slice(1 + gap)
  if (gap === 0 || gap > widestGap || rest === '') return false
  const item: StrictLine = { text: rest, start: line.start + 1 + gap, column: line.column + 1 + gap, next: line.next }
  if (colonOf(rest) === -1) return readScalar(reading, list, rest, item.start, line.next)
  const group = newBlock(false, item.column, item.start)
  reading.blocks.push(group)
  return readEntry(reading, group, item)
}

function readEntry(reading: Reading, block: Block, line: StrictLine): boolean {
  const { text, start } = line
  const colon = colonOf(text)
  const key = text.slice(0, Math.max(0, colon))
  if (colon > longestKey || !isPlainKey(key) || block.names.has(key)) return false
  block.names.add(key)
  const gap = blanksFrom(text, colon + 1)
  if (gap > widestGap) return false
  const from = colon + 1 + gap
  const rest = text.slice(from)
  block.waiting = { key, keySpan: { start, end: start + colon }, place: start + from }
  reading.isRemarked = rest.startsWith('#')
  if (reading.isRemarked) reading.remarks.push({ start: start + from, end: start + text.length })
  return reading.isRemarked || rest === '' || readScalar(reading, block, rest, start + from, line.next)
}

function readScalar(reading: Reading, block: Block, text: string, start: number, next: number): boolean {
  const value = readValue(reading, text, start)
  if (!value) return false
  addValue(reading, block, value)
  reading.valueEnd = next
  return true
}

/** The colon, with a blank or nothing behind it, that ends a key; -1 without, also where a comment or quotes come first. */
function colonOf(text: string): number {
  if (text.startsWith('"') || text.startsWith("'")) return -1
  let colon = text.indexOf(':')
  while (colon !== -1 && colon + 1 < text.length && text.charAt(colon + 1) !== ' ') colon = text.indexOf(':', colon + 1)
  const comment = colon === -1 ? -1 : text.indexOf(' #')
  return comment !== -1 && comment < colon ? -1 : colon
}

/** Begins with a letter or a figure, or with no sign of YAML's at any rate, and ends without a blank. */
function isPlainKey(key: string): boolean {
  return /^[^\x20-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/.test(key) && !key.endsWith(' ')
}

function blanksFrom(text: string, start: number): number {
  let at = start
  while (text.charAt(at) === ' ') at++
  return at - start
}
