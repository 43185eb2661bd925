import { expect, it } from 'vitest'
import { fiscalYear } from '../../src/model/fiscal-year.js'

it.each([['2020', 2020], ['20200', undefined], ['2020年', undefined], ['二〇二〇', undefined], ['', undefined]])('%s', (text, expected) => {
  expect(fiscalYear({ texts: { fiscalYear: { text, span: { start: 0, end: 0 } } } })).toBe(expected)
})

it('no year is none', () => {
  expect(fiscalYear({ texts: {} })).toBeUndefined()
})
