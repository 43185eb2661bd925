/** Prints the score of each folder, with the interval that holds it nineteen times out of twenty where mutants were drawn; tells whether each is at least `least`. */
export function printScores(mutants, drawn, least) {
  const folders = [...new Set(drawn.map(({ folder }) => folder))]
  const rows = folders.map((folder) => [folder, scoreOf(mutants, drawn, (mutant) => mutant.folder === folder)])
  const isText = ({ mutator }) => mutator === 'StringLiteral'
  for (const [folder, row] of [...rows, ['all', scoreOf(mutants, drawn, () => true)], ['without texts', scoreOf(mutants, drawn, (mutant) => !isText(mutant))]]) console.log(lineOf(folder, row))
  return rows.every(([, { score }]) => score >= least)
}

function scoreOf(mutants, drawn, belongs) {
  const here = drawn.filter(belongs)
  const count = (outcome) => here.filter((mutant) => mutant.outcome === outcome).length
  const of = mutants.filter(belongs).length
  const noticed = count('killed') + count('endless')
  return { of, tried: here.length, killed: count('killed'), endless: count('endless'), survived: count('survived'), unreached: count('not reached'), score: noticed / here.length, interval: here.length < of ? wilson(noticed, here.length) : undefined }
}

function lineOf(folder, { of, tried, killed, endless, survived, unreached, score, interval }) {
  const between = interval ? ` (95% interval ${interval.map(percent).join(' to ')})` : ''
  return `${folder.padEnd(14)} ${percent(score)}${between}: ${tried} of ${of} mutants; killed ${killed}, endless ${endless}, survived ${survived}, not reached ${unreached}`
}

/** Wilson's interval of a share, at 95%. */
function wilson(some, all) {
  const z = 1.96
  const middle = (some + (z * z) / 2) / (all + z * z)
  const half = (z / (all + z * z)) * Math.sqrt((some * (all - some)) / all + (z * z) / 4)
  return [middle - half, middle + half]
}

function percent(share) {
  return `${(share * 100).toFixed(1)}%`
}
