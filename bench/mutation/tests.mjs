/** Milliseconds that a test may take to be asked again and again. */
const slow = 1500

/** Milliseconds that the tests of one mutant may take; what takes longer does not end. */
const patience = 60_000

/** Which tests meet which mutants, by running each once with none awake. `judge` tells what comes of a mutant. */
export async function learnTests(pool, mutants) {
  const files = await pool.ask(() => ({ kind: 'files' }), 60_000)
  const tried = await Promise.all(files.map(async (file) => pool.ask(() => ({ kind: 'file', given: file }), 600_000)))
  const lost = files.filter((_, index) => typeof tried[index] === 'string')
  if (lost.length > 0) throw new Error(`no answer about ${lost.join(', ')}`)
  const met = new Map(mutants.map(({ id }) => [id, { tests: [], hits: 0 }]))
  for (const { always, results } of tried) {
    for (const test of results.filter(({ failure, milliseconds }) => failure === undefined && milliseconds < slow)) {
      for (const [id, hits] of Object.entries({ ...always, ...test.hits })) {
        const one = met.get(id)
        one?.tests.push(test)
        if (one) one.hits += hits
      }
      delete test.hits
    }
  }
  const all = tried.flatMap(({ results }) => results)
  return { count: all.length, failing: all.filter(({ failure }) => failure !== undefined), slow: all.filter(({ milliseconds }) => milliseconds >= slow), judge: judgeOf(pool, met) }
}

/** `killed`, `endless`, `survived`, or `not reached` by any test. A test that noticed other mutants of the same file goes first, then the quick ones. */
function judgeOf(pool, met) {
  const noticed = new Map()
  return async ({ id, path }) => {
    const { tests, hits } = met.get(id)
    if (tests.length === 0) return 'not reached'
    const before = noticed.get(path) ?? noticed.set(path, new Map()).get(path)
    let ordered
    const answer = await pool.ask(() => {
      ordered = tests.toSorted((a, b) => (before.get(b) ?? 0) - (before.get(a) ?? 0) || a.milliseconds - b.milliseconds)
      return { kind: 'mutant', given: { id, hitLimit: hits * 100 + 1000, tests: ordered.map(({ file, index }) => ({ file, index })) } }
    }, patience)
    if (typeof answer === 'string') return 'endless'
    if (answer.killedBy === undefined) return 'survived'
    const killer = ordered[answer.killedBy]
    before.set(killer, (before.get(killer) ?? 0) + 1)
    return 'killed'
  }
}
