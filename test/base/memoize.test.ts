import { expect, it, vi } from 'vitest'
import { memoize } from '../../src/base/memoize.js'

it('works out an answer once for each argument, an undefined one too', () => {
  const work = vi.fn<(of: { readonly size?: number }) => number | undefined>(({ size }) => size)
  const sizeOf = memoize(work)
  const [one, none] = [{ size: 1 }, {}]
  expect([sizeOf(one), sizeOf(none), sizeOf(one), sizeOf(none)]).toEqual([1, undefined, 1, undefined])
  expect(work).toHaveBeenCalledTimes(2)
})
