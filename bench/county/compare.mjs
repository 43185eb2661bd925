/** Compares a report of `check --format json` with what was planted: what was missed, and what nobody planted. */
export function compareWithPlanted({ files }, planted) {
  const found = files.flatMap(({ path, findings }) => findings.map(({ rule, severity, message, elsewhere }) => ({ path, rule, severity, message, elsewhere: elsewhere.map((place) => place.path), isExplained: false })))
  const missed = planted.filter(({ rule, path, at = path, says = '', also = [], places = [], anyOf, group }) => {
    const homes = group ?? anyOf ?? [at]
    const match = found.find((one) => one.rule === rule && homes.includes(one.path) && one.message.includes(says) && (group ?? places).every((place) => place === one.path || one.elsewhere.includes(place)))
    if (!match) return true
    match.isExplained = true
    for (const one of found) if (homes.includes(one.path) && also.includes(one.rule)) one.isExplained = true
    return false
  })
  return { missed, invented: found.filter((one) => !one.isExplained) }
}
