import { expect, it } from 'vitest'
import { contains } from '../../src/base/span.js'

it.each([
  ['itself', 3, 7, true], ['what is within', 4, 6, true], ['what begins with it', 3, 4, true], ['what ends with it', 6, 7, true], ['nothing at its start', 3, 3, true], ['nothing at its end', 7, 7, true],
  ['what begins before it', 2, 6, false], ['what ends behind it', 4, 8, false], ['what is around it', 2, 8, false], ['what is before it', 0, 3, false], ['what is behind it', 7, 9, false],
])('a span holds %s', (_, start, end, held) => expect(contains({ start: 3, end: 7 }, { start, end })).toBe(held))
