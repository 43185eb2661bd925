import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areAlike, groupAlike } from '../../src/across/similar.js'

const rule = { share: 0.7, least: 3 }

/** The slow way: every pair, then whatever hangs together. */
function slowGroups(sets: readonly ReadonlySet<string>[]): readonly (readonly number[])[] {
  const group = sets.map((_, index) => index)
  for (const [a, one] of sets.entries()) {
    for (const [b, other] of sets.entries()) {
      if (b <= a || Math.min(one.size, other.size) < rule.least) continue
      const shared = [...one].filter((item) => other.has(item)).length
      const [keep, give] = [Math.min(group[a] ?? 0, group[b] ?? 0), Math.max(group[a] ?? 0, group[b] ?? 0)]
      // In whole numbers: 7 × size is 10 × shared where seven tenths are shared.
      if (10 * shared >= 7 * Math.max(one.size, other.size)) group.forEach((root, index) => (group[index] = root === give ? keep : root))
    }
  }
  const roots = [...new Set(group)]
  return roots.map((root) => [...group.keys()].filter((index) => group[index] === root)).filter(({ length }) => length > 1)
}

const wordsUpTo = (maxLength: number): fc.Arbitrary<string[]> => fc.array(fc.integer({ min: 0, max: 24 }).map(String), { minLength: 1, maxLength })
/** Sets of which many are copies of one another with a few items changed, as they are in a county that copies. */
const counties = fc.array(fc.tuple(wordsUpTo(14), fc.nat({ max: 6 }), wordsUpTo(7)), { minLength: 0, maxLength: 30 }).map((drafts) =>
  drafts.map(([own, source, changed], index) => {
    const base = drafts[source % Math.max(1, index)]?.[0] ?? own
    return new Set(changed.length < 5 ? [...base.slice(changed.length), ...changed.map((word) => `n${word}`)] : own)
  }),
)

describe('sets that are alike', () => {
  it('are the same groups that comparing all pairs finds', () => {
    let compared = 0
    const judge = (sets: readonly ReadonlySet<string>[]): void => {
      const groups = slowGroups(sets)
      compared += groups.length
      expect(groupAlike(sets, rule)).toEqual(groups)
    }
    fc.assert(fc.property(counties, judge), { numRuns: 2000, seed: 7 })
    expect(compared).toBeGreaterThan(500)
  })

  it('are found whatever stands in between', () => {
    fc.assert(
      fc.property(counties, fc.infiniteStream(fc.nat()), (sets, numbers) => {
        const order = sets.map((_, index) => ({ index, at: numbers.next().value ?? 0 })).toSorted((a, b) => a.at - b.at || a.index - b.index).map(({ index }) => index)
        const moved = groupAlike(order.map((index) => sets[index] ?? new Set()), rule).map((group) => group.map((index) => order[index] ?? -1).toSorted((a, b) => a - b))
        const sorted = moved.toSorted(([a = 0], [b = 0]) => a - b)
        expect(sorted).toEqual(groupAlike(sets, rule))
      }),
      { numRuns: 300, seed: 11 },
    )
  })

  it.each([
    [7, 10, true], [6, 10, false], [14, 20, true], [13, 20, false], [21, 30, true],
  ])('%i shared of %i: %s', (shared, size, alike) => {
    const make = (mark: string): ReadonlySet<string> => new Set(Array.from({ length: size }, (_, index) => (index < shared ? String(index) : mark + index)))
    expect(areAlike(make('a'), make('b'), 0.7)).toBe(alike)
    expect(groupAlike([make('a'), make('b')], { share: 0.7, least: 3 })).toEqual(alike ? [[0, 1]] : [])
  })

  it('sets that are too small are left alone, equal ones too', () => {
    const small = new Set(['a', 'b'])
    expect(groupAlike([small, new Set(small)], rule)).toEqual([])
  })

  it('thousands that have all the same items are compared as one', () => {
    const items = Array.from({ length: 30 }, (_, index) => `row ${index}`)
    const sets = Array.from({ length: 6000 }, (_, index) => new Set([...items, `own ${index}`]))
    expect(groupAlike(sets, rule).map(({ length }) => length)).toEqual([6000])
  })
})
