import { measure, median } from './measure.mjs'

/** @typedef {{ key: string, command: string[], runs: number, cwd?: string, env?: Record<string, string>, allowed?: number[], tree?: boolean, before?: () => void, primed?: boolean }} Case */

/**
 * Runs cases in turn rather than one after the other, an empty run of Node among them: a slow minute of the machine then slows all of them.
 * `runs` of a case are the rounds that it takes part in; what comes `before` a run is not timed. One that is `primed` rests on a run before the first.
 * Gives `empty` and, by key, `{ runs, wall, processor, memory }`: medians, with `least` of both times; times in milliseconds, memory in megabytes.
 */
export function runSeries(cases, { say = () => {} } = {}) {
  const all = [{ key: 'empty', command: [process.execPath, '-e', '0'], runs: Math.max(...cases.map(({ runs }) => runs)) }, ...cases]
  const kept = Object.fromEntries(all.map(({ key }) => [key, []]))
  for (let round = -1; round < all[0].runs; round++) {
    for (const { key, command, runs, before, primed, ...options } of all) {
      // What is run once or twice takes long, and has no need to be warmed up.
      if (round >= runs || (round < 0 && runs < 5 && !primed)) continue
      before?.()
      const result = measure(command, options)
      if (round >= 0) kept[key].push(result)
    }
    say(round < 0 ? 'warmed up' : `round ${round + 1} of ${all[0].runs}`)
  }
  return Object.fromEntries(Object.entries(kept).map(([key, results]) => [key, summarized(results)]))
}

function summarized(results) {
  const times = (name) => results.map((result) => result[name]).filter((value) => value !== undefined)
  const told = (values) => (values.length === 0 ? undefined : { median: rounded(median(values)), least: rounded(Math.min(...values)) })
  return { runs: results.length, wall: told(times('wall')), processor: told(times('processor')), memory: told(times('memory'))?.median }
}

/** Three digits are more than the noise leaves. */
export const rounded = (value) => Number(value.toPrecision(4))

/** How many times as long as an empty run a case took, by the medians; nothing where it was not measured. */
export const ratio = (one, empty, what = 'wall') => (one?.[what] && empty?.[what] ? one[what].median / empty[what].median : undefined)
