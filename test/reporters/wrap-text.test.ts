import { expect, it } from 'vitest'
import { wrapText } from '../../src/reporters/wrap-text.js'
import { outOfProportion } from '../fuzz/timed.js'

it('breaks where a line is full, clusters of characters and blanks at the end aside', () => {
  expect(wrapText('甲乙丙丁戊己', 8)).toEqual(['甲乙丙丁', '戊己'])
  expect(wrapText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧甲', 8)).toEqual(['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', '甲'])
  expect(wrapText(`甲乙丙丁${' '.repeat(200)}戊`, 8)).toEqual(['甲乙丙丁', '戊'])
  expect(wrapText('a'.repeat(20), 8)).toEqual(['aaaaaaaa', 'aaaaaaaa', 'aaaa'])
})

it.each(['≤', '甲😀', 'ab，', ' e\u0301'])('many of %s take time in proportion', async (piece) => {
  const wrapped = (count: number) => () => void wrapText(piece.repeat(count), 40)
  expect(await outOfProportion(wrapped(5000), wrapped(20_000), { unfelt: 60 })).toBeUndefined()
})
