import type { Span } from '../../base/span.js'
import type { Cell } from '../../sheet/sheet.js'

const longestName = 255
const longestNumber = 8
const notInNames = /[^\p{L}\p{N}_]/gu
const notAtStart = /^(?![\p{L}_])/u
/** What Excel reads as a cell, a row, a column or a truth value. */
const taken = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/iu

/**
 * Gives out names of ranges: letters, digits and underscores, none twice whatever the case of its letters.
 * Cells that share one text of the declaration share its name.
 */
export function rangeNames(): (cell: Cell) => string | undefined {
  const given = new Set<string>()
  const known = new Map<string, { readonly source: Span; readonly name: string }>()
  return ({ name: wanted, source }) => {
    if (wanted === undefined) return undefined
    const earlier = known.get(wanted)
    if (earlier && earlier.source === source) return earlier.name
    const name = newName(wanted, given)
    given.add(name.toLowerCase())
    if (source) known.set(wanted, { source, name })
    return name
  }
}

function newName(wanted: string, given: ReadonlySet<string>): string {
  const legal = wanted.replace(notInNames, '_').replace(notAtStart, '_').slice(0, longestName - longestNumber)
  const base = taken.test(legal) ? `_${legal}` : legal
  let name = base
  for (let number = 2; given.has(name.toLowerCase()); number++) name = `${base}_${number}`
  return name
}
