/** What a task took, and how many times as long as a lesser one. */
export interface Ratio {
  readonly times: number
  readonly milliseconds: number
}

type Task = () => void | Promise<void>

/** Milliseconds of processor time of the quickest of several runs: what else the machine does only makes a run longer. */
async function quickest(task: Task, rounds: number): Promise<number> {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    let count = 0
    const begin = process.cpuUsage()
    let spent = 0
    // The clock of the processor is coarse: what is short is done until it shows.
    do {
      // What is done at once is not put off: that would take longer than it.
      const done = task()
      if (done) await done
      count++
      const { user, system } = process.cpuUsage(begin)
      spent = (user + system) / 1000
    } while (spent < 0.5)
    least = Math.min(least, spent / count)
  }
  return least
}

/** Compares two tasks: once, and where the longer one seems to take too long, ever more carefully, since chance only adds. */
export async function timesLonger(short: Task, long: Task, { mostTimes, unfelt }: { readonly mostTimes: number; readonly unfelt: number }): Promise<Ratio> {
  let ratio: Ratio = { times: 0, milliseconds: 0 }
  for (const rounds of [1, 3, 9]) {
    const milliseconds = await quickest(long, rounds)
    if (milliseconds <= unfelt) return { times: 1, milliseconds }
    ratio = { times: milliseconds / (await quickest(short, rounds)), milliseconds }
    if (ratio.times <= mostTimes) return ratio
  }
  return ratio
}

/** What is wrong where a task on four times as much takes more than nine times as long; what takes `unfelt` milliseconds or less is not compared. */
export async function outOfProportion(short: Task, long: Task, { mostTimes = 9, unfelt = 100 } = {}): Promise<string | undefined> {
  const { times, milliseconds } = await timesLonger(short, long, { mostTimes, unfelt })
  return times <= mostTimes ? undefined : `${milliseconds} ms, ${times} times as long`
}
