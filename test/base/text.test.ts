import { describe, expect, it } from 'vitest'
import { shorten } from '../../src/base/text.js'

describe('shorten', () => {
  it.each([0, 1, 59, 60])('quotes %i characters whole', (count) => {
    expect(shorten('某'.repeat(count))).toBe('某'.repeat(count))
    expect(shorten('𠮷'.repeat(count))).toBe('𠮷'.repeat(count))
  })

  it.each([61, 62, 120, 1000])('cuts %i characters behind the sixtieth, never within one', (count) => {
    expect(shorten('某'.repeat(count))).toBe(`${'某'.repeat(60)}…`)
    expect(shorten('𠮷'.repeat(count))).toBe(`${'𠮷'.repeat(60)}…`)
  })

  it('counts a pair as one beside others', () => {
    expect(shorten(`${'某'.repeat(59)}𠮷`)).toBe(`${'某'.repeat(59)}𠮷`)
    expect(shorten(`${'某'.repeat(59)}𠮷局`)).toBe(`${'某'.repeat(59)}𠮷…`)
  })
})
