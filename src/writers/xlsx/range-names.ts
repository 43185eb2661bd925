const longestName = 255
const notInNames = /[^\p{L}\p{N}_]/gu
const notAtStart = /^(?![\p{L}_])/u
/** What Excel reads as a cell, a row, a column or a truth value. */
const taken = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/iu

/** Gives out names of ranges: letters, digits and underscores, none twice whatever the case of its letters. */
export function rangeNames(): (wanted: string) => string {
  const given = new Set<string>()
  return (wanted) => {
    const legal = wanted.replace(notInNames, '_').replace(notAtStart, '_').slice(0, longestName)
    const base = taken.test(legal) ? `_${legal}` : legal
    let name = base
    for (let number = 2; given.has(name.toLowerCase()); number++) name = `${base.slice(0, longestName - 8)}_${number}`
    given.add(name.toLowerCase())
    return name
  }
}
