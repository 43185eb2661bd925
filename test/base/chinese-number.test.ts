import { expect, it } from 'vitest'
import { toChineseNumber } from '../../src/base/chinese-number.js'

it.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一'], [99, '九十九'], [100, '100']])('%i is %s', (number, text) => {
  expect(toChineseNumber(number)).toBe(text)
})
