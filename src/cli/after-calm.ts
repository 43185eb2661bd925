/** An editor touches a file several times when it saves, and a checkout touches many. Milliseconds. */
const calm = 100

/** Work that is done again and again when asked. */
export interface Repeated {
  readonly ask: () => void
  readonly stop: () => void
  /** `tell` hears of the first failure of the work, after which nothing more is done. */
  readonly onFailure: (tell: (error: unknown) => void) => void
}

/** Runs when nothing has been asked for a moment, the first time at once; what is asked during a run makes one more. */
export function afterCalm(run: (isFirst: boolean) => Promise<void>): Repeated {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let runs = 0
  let fail = (error: unknown): void => void error
  const ask = (): void => {
    clearTimeout(timer)
    timer = setTimeout(start, runs === 0 ? 0 : calm)
  }
  const start = (): void => {
    if (running) return ask()
    running = true
    runs += 1
    run(runs === 1).then(
      () => (running = false),
      (error: unknown) => fail(error),
    )
  }
  return { ask, stop: () => clearTimeout(timer), onFailure: (tell) => (fail = tell) }
}
