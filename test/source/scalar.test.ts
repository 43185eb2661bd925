import { expect, it } from 'vitest'
import { blankAt, scalarOf } from '../../src/source/scalar.js'

const span = { start: 3, end: 5 }

it.each([
  ['甲', 'text', '甲', 'text'],
  [' 甲 ', 'text', '甲', 'text'],
  [' 5 ', 'number', '5', 'number'],
  ['true', 'boolean', 'true', 'boolean'],
  ['', 'text', '', 'blank'],
  [' \n', 'text', ' \n', 'blank'],
  ['~', 'blank', '~', 'blank'],
  [' null', 'blank', ' null', 'blank'],
] as const)('%j, taken for %s, is %j, %s', (text, type, kept, result) => {
  expect(scalarOf(text, span, type)).toEqual({ kind: 'scalar', span, text: kept, type: result })
})

it('where nothing is written there is a blank', () => {
  expect(blankAt(span)).toEqual({ kind: 'scalar', span, text: '', type: 'blank' })
})
