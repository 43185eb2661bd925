import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterCalm } from '../../src/cli/after-calm.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Runs that end when they are let go, and what they were told. */
function runsOf() {
  const firsts: boolean[] = []
  let end: (() => void) | undefined
  const repeated = afterCalm(async (isFirst) => {
    firsts.push(isFirst)
    await new Promise<void>((resolve) => (end = resolve))
  })
  const letGo = async (): Promise<void> => {
    end?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { ...repeated, firsts, letGo }
}

it('runs at once the first time, and says so', async () => {
  const { ask, firsts, letGo } = runsOf()
  ask()
  await vi.advanceTimersByTimeAsync(0)
  expect(firsts).toEqual([true])
  await letGo()
  ask()
  await vi.advanceTimersByTimeAsync(99)
  expect(firsts).toEqual([true])
  await vi.advanceTimersByTimeAsync(1)
  expect(firsts).toEqual([true, false])
})

it('many changes at once are one, when the last of them is a moment ago', async () => {
  const { ask, firsts, letGo } = runsOf()
  ask()
  await vi.advanceTimersByTimeAsync(0)
  await letGo()
  for (let change = 0; change < 50; change++) {
    ask()
    await vi.advanceTimersByTimeAsync(60)
  }
  expect(firsts).toEqual([true])
  await vi.advanceTimersByTimeAsync(40)
  expect(firsts).toEqual([true, false])
})

it('what changes during a run makes one more after it', async () => {
  const { ask, firsts, letGo } = runsOf()
  ask()
  await vi.advanceTimersByTimeAsync(0)
  ask()
  ask()
  await vi.advanceTimersByTimeAsync(1000)
  expect(firsts).toEqual([true])
  await letGo()
  await vi.advanceTimersByTimeAsync(1000)
  expect(firsts).toEqual([true, false])
  await letGo()
  await vi.advanceTimersByTimeAsync(1000)
  expect(firsts).toEqual([true, false])
})

it('stops, and tells of a run that failed', async () => {
  const { ask, stop, firsts } = runsOf()
  ask()
  stop()
  await vi.advanceTimersByTimeAsync(1000)
  expect(firsts).toEqual([])
  const told: unknown[] = []
  const failing = afterCalm(async () => Promise.reject(new Error('no more')))
  failing.onFailure((error) => told.push(error))
  failing.ask()
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual([new Error('no more')])
})
