import { expect, it } from 'vitest'
import { groupBy } from '../../src/base/group-by.js'

it('groups keep the order in which their keys and items come', () => {
  const groups = groupBy(['乙1', '甲1', '乙2', '甲2', '丙1'], (item) => item.charAt(0))
  expect([...groups]).toEqual([['乙', ['乙1', '乙2']], ['甲', ['甲1', '甲2']], ['丙', ['丙1']]])
})

it('leaves out what has no key; an empty key is one', () => {
  const groups = groupBy([1, 2, 3, 4], (item) => (item > 2 ? undefined : ''))
  expect([...groups]).toEqual([['', [1, 2]]])
})

it('of nothing there are no groups', () => expect(groupBy([], String).size).toBe(0))
