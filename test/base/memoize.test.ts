import { expect, it, vi } from 'vitest'
import { memoize, once } from '../../src/base/memoize.js'

it('works out an answer once for each argument, an undefined one too', () => {
  const work = vi.fn<(of: { readonly size?: number }) => number | undefined>(({ size }) => size)
  const sizeOf = memoize(work)
  const [one, none] = [{ size: 1 }, {}]
  expect([sizeOf(one), sizeOf(none), sizeOf(one), sizeOf(none)]).toEqual([1, undefined, 1, undefined])
  expect(work).toHaveBeenCalledTimes(2)
})

it.each([[7], [undefined], [null]])('works out %s when it is first asked, and not again', (answer) => {
  const work = vi.fn<() => unknown>(() => answer)
  const ask = once(work)
  expect(work).not.toHaveBeenCalled()
  expect([ask(), ask()]).toEqual([answer, answer])
  expect(work).toHaveBeenCalledTimes(1)
})
