import type { Span } from '../../base/span.js'
import type { Node } from '../node.js'
import { blankAt } from '../scalar.js'
import type { Block, Reading } from './strict-text.js'

/**
 * Closes the groups and lists that a line at a column does not belong to; `next` is where that line's text begins. A block
 * ends where its last value does with its line; comments below go to the block that they are not less indented than.
 */
export function closeBlocks(reading: Reading, column: number, isDash: boolean, next: number): void {
  const { blocks } = reading
  let end = reading.valueEnd
  for (let block = blocks.at(-1); block && !goesOn(block, column, isDash); block = blocks.at(-1)) {
    if (block.waiting) end = leaveBlank(reading, block, next)
    blocks.pop()
    addValue(reading, blocks.at(-1), nodeOf(block, end))
    if (block.indent > 0 && reading.strayColumn >= block.indent) {
      end = next
      reading.strayColumn = -1
    }
  }
  const last = blocks.at(-1)
  if (last?.waiting) leaveBlank(reading, last, next)
  reading.strayColumn = -1
}

function goesOn(block: Block, column: number, isDash: boolean): boolean {
  return block.indent < column || (block.indent === column && (isDash || !block.isList))
}

/** Nothing is written behind the key: with comments there it takes all up to the next line's text, without none. */
function leaveBlank(reading: Reading, block: Block, next: number): number {
  const place = block.waiting?.place ?? next
  addValue(reading, block, blankAt({ start: place, end: place }))
  return reading.isRemarked ? next : place
}

/** Puts a value where it belongs: behind the key that waits, into the list, or as the whole of the file. */
export function addValue(reading: Reading, block: Block | undefined, value: Node): void {
  if (!block) {
    if (value.kind === 'map') reading.root = value
  } else if (block.waiting) {
    block.entries.push({ key: block.waiting.key, keySpan: block.waiting.keySpan, value })
    block.waiting = undefined
  } else block.items.push(value)
}

function nodeOf({ isList, start, entries, items }: Block, end: number): Node {
  const span: Span = { start, end }
  return isList ? { kind: 'list', span, items } : { kind: 'map', span, entries }
}
