import { describe, expect, it } from 'vitest'
import { squeezeMarks } from '../../src/layout/squeeze.js'

/** A font in which marks are as wide as this share of the size, 10 points, and all else as wide as it is high. */
const squeezeIn = (share: number) => squeezeMarks(10, (piece) => (/^[，。！]$/u.test(piece) ? share * 10 : piece.length * 10))

describe('a mark at the end of a line', () => {
  it.each(Array.from('，。、；：）》〉」』】〕〗］｝'))('%s takes half its width', (mark) => {
    expect(squeezeMarks(12, () => 12)({ text: `甲乙${mark}`, width: 36 })).toEqual({ text: `甲乙${mark}`, width: 30 })
  })

  it.each([
    ['a line that ends with a character', '甲，乙', 30],
    ['a mark that is drawn in the middle of its square', '甲！', 20],
    ['an opening mark', '甲（', 20],
    ['a mark that is the whole line', '，', 10],
    ['an empty line', '', 0],
  ])('does not narrow %s', (_, text, width) => {
    const line = { text, width }
    expect(squeezeIn(1)(line)).toBe(line)
  })

  it.each([[0.5, 15], [0.95, 19.5], [0.96, 14.6]])('of a font that draws it %d of the size wide', (share, width) => {
    expect(squeezeIn(share)({ text: '甲，', width: 10 + share * 10 }).width).toBeCloseTo(width)
  })
})
