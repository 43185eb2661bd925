import { expect, it } from 'vitest'
import { areSeveral } from '../../src/base/several.js'

it.each([[0, false], [1, false], [2, true], [3, true]])('%i are several: %s', (count, several) => {
  expect(areSeveral(Array.from({ length: count }, () => '甲'))).toBe(several)
})
