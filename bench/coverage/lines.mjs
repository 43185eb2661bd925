/** Of each file of `src`, by path: how many lines begin a statement, and how many of them ran in one of these coverage maps of Istanbul. */
export function linesOf(maps) {
  const files = new Map()
  for (const { path, statementMap, s } of Object.values(maps[0])) files.set(path, tally(statementMap, s))
  for (const { path, statementMap, s } of maps.slice(1).flatMap(Object.values)) {
    const known = files.get(path)
    // What vitest does not know of is excluded there, with the reason; nor does a bundle have lines of its own.
    for (const [line, count] of tally(statementMap, s)) if (known?.has(line)) known.set(line, known.get(line) + count)
  }
  return new Map([...files].map(([path, lines]) => [path, { run: [...lines.values()].filter((count) => count > 0).length, all: lines.size, missed: [...lines].filter(([, count]) => count === 0).map(([line]) => line) }]))
}

/** Line → how often its most frequent statement ran. */
function tally(statementMap, counts) {
  const lines = new Map()
  for (const [id, { start }] of Object.entries(statementMap)) lines.set(start.line, Math.max(lines.get(start.line) ?? 0, counts[id]))
  return lines
}

export function percent(some, all) {
  return `${((some / Math.max(all, 1)) * 100).toFixed(1)}%`
}
