import { describe, expect, it } from 'vitest'
import { widenForHeight, type WrappingText } from '../../src/layout/column-gains.js'

/** A text in 10 points on lines of 12; 10 points of its column are blank space at the sides. */
const text = (column: number, ...paragraphs: readonly number[]): WrappingText => ({ column, paragraphs, size: 10, lineHeight: 12 })

describe('a column', () => {
  it.each([
    ['gets what its text needs for one line', [100], 70, 110],
    ['gets what its text needs for one line, if just that is left', [100], 50, 110],
    ['gets half a character besides for several lines, which end at characters', [200], 30, 82],
    ['gets nothing for a text that stands on one line', [50], 70, 60],
    ['gets a little for a text that nearly does', [55], 70, 65],
    ['gets nothing where the next line is out of reach', [100], 49, 60],
    ['gets nothing for nothing', [], 70, 60],
    ['gets nothing where nothing is left', [100], 0, 60],
    ['counts each paragraph', [100, 55], 30, 65],
    ['gets all that is left for a text of thousands of lines', [100_000], 64, 124],
  ])('%s', (_, paragraphs, spare, width) => {
    expect(widenForHeight([60], spare, [[text(0, ...paragraphs)]])).toEqual([width])
  })

  it('gets what the text wants that has most from it, not the first', () => {
    expect(widenForHeight([60], 15, [[text(0, 200)], [text(0, 60)]])).toEqual([70])
  })
})

describe('columns', () => {
  it.each([
    ['the one that needs less gets it', [60, 60], 60, [[text(0, 100)], [text(1, 90)]], [60, 100]],
    ['the first of two alike', [60, 60], 50, [[text(0, 100)], [text(1, 100)]], [110, 60]],
    ['both, if there is enough', [60, 60], 100, [[text(0, 100)], [text(1, 100)]], [110, 110]],
    ['the one with more texts', [60, 60], 60, [[text(0, 90)], [text(1, 100)], [text(1, 100)]], [60, 110]],
    ['the one whose row gets lower, not the one beside a higher text', [60, 60, 60], 50, [[text(0, 150), text(1, 10, 10, 10, 10)], [text(2, 100)]], [60, 60, 110]],
    ['the one beside a text that is not as high', [60, 60, 60], 45, [[text(0, 150), text(1, 10, 10)], [text(2, 90)]], [90, 60, 60]],
    ['two whose texts get lower one after the other', [60, 60], 100, [[text(0, 100), text(1, 100)]], [110, 110]],
    // 78 points would be enough for three lines of the first, if they ended anywhere.
    ['each as its own texts want', [60, 100], 30, [[text(0, 200), text(1, 68)]], [82, 100]],
  ])('are widened: %s', (_, start, spare, rows, widths) => {
    expect(widenForHeight(start, spare, rows)).toEqual(widths)
  })
})
