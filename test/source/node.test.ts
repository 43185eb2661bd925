import { describe, expect, it } from 'vitest'
import { entryOf, namedPathTo, pathTo, textAt, toPlainData } from '../../src/source/node.js'
import { parseSource } from '../../src/source/parse.js'

const rootOf = (text: string) => parseSource('x.yaml', text).root

it.each([
  ['1.05', 1.05], ['10.50', 10.5], ['-0', -0], ['100', 100], ['-12', -12], ['0.5', 0.5], ['00.5', '00.5'], ['1.5e3', '1.5e3'],
])('%s as plain data is %j', (written, data) => {
  const root = rootOf(`a: ${written}`)
  expect(root && toPlainData(root)).toEqual({ a: data })
})

it('without a tree there is no entry, and a place says what is written there', () => {
  expect(entryOf(undefined, 'a')).toBeUndefined()
  expect(textAt({ root: undefined, text: '甲乙' }, { start: 1, end: 2 })).toBe('乙')
})

describe('the way to a place', () => {
  it('in a list ends with its entry, the place right behind it included', () => {
    const root = rootOf('a: [1, 2 ]')
    expect([4, 5, 6, 7, 8, 9].map((offset) => pathTo(root, offset))).toEqual([['a', 0], ['a', 0], ['a'], ['a', 1], ['a', 1], ['a']])
  })

  it('has no name for an entry without a text', () => {
    expect(namedPathTo(rootOf('a:\n  - b:\n  - c: 甲\n'), 8)).toEqual(['a', '', 'b'])
  })
})

describe('what a place says', () => {
  const text = 'a: "甲"\nb:\n  - c: "乙"\n  - ["丙", 丁]\n'
  const root = rootOf(text)
  const said = (written: string, from = 0, to = written.length): string => {
    const start = text.indexOf(written)
    return textAt({ root, text }, { start: start + from, end: start + to })
  }

  it('is the text of a value, however deep', () => {
    expect(['"甲"', '"乙"', '"丙"', '丁'].map((written) => said(written))).toEqual(['甲', '乙', '丙', '丁'])
  })

  it('is what is written where it is no whole value', () => {
    expect([said('"甲"', 1), said('"甲"', 0, 2), said('["丙", 丁]'), said('b:', 0, 1)]).toEqual(['甲"', '"甲', '["丙", 丁]', 'b'])
  })
})
