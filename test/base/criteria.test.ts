import { expect, it } from 'vitest'
import { criteria, criterionNames } from '../../src/base/criteria.js'

it('a review goes by 完整性, 相关性, 适当性, 可行性, in this order', () => {
  expect(criteria.map((criterion) => criterionNames[criterion].zh).join('、')).toBe('完整性、相关性、适当性、可行性')
})

it('a criterion is called in English as it is in a configuration', () => {
  expect(criteria.map((criterion) => criterionNames[criterion].en)).toEqual(criteria)
})
