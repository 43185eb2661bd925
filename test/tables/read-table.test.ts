import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/tables/read-table.js'

const cells = (text: string): readonly (readonly string[])[] => readTable(text).map((row) => row.map((cell) => cell.text))

describe('a table', () => {
  it.each([
    ['commas', 'a,b\nc,d\n', [['a', 'b'], ['c', 'd']]],
    ['tabs, and no line break at the end', 'a\tb\nc\td', [['a', 'b'], ['c', 'd']]],
    ['semicolons and carriage returns', 'a;b\r\nc;d\r\n', [['a', 'b'], ['c', 'd']]],
    ['full-width commas', '单位，金额\n甲，1\n', [['单位', '金额'], ['甲', '1']]],
    ['quotes with all that in them', '"a,\n""b""",c\n', [['a,\n"b"', 'c']]],
    ['blanks around cells', ' a , b\u3000\n', [['a', 'b']]],
    ['empty cells, at the end too', 'a,,\n,b,', [['a', '', ''], ['', 'b', '']]],
    ['an empty line', 'a\n\nb', [['a'], [''], ['b']]],
    ['a quote that is not closed', 'a,"b\nc', [['a', 'b\nc']]],
    ['nothing', '', []],
  ])('of %s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  it('knows the place of each cell', () => {
    const text = '单位, 金额\n"甲,乙",1.50\n'
    expect(readTable(text).flat().map(({ span }) => text.slice(span.start, span.end))).toEqual(['单位', '金额', '甲,乙', '1.50'])
  })

  it('that was written with quotes is read as it was', () => {
    const cell = fc.string({ maxLength: 6 }).map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(cells(text)).toEqual(rows.map((row) => [...row]))
      }),
    )
  })

  it('never fails, and takes no more than its length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => readTable(text).flat().every(({ span }) => span.start <= span.end && span.end <= text.length)))
    expect(readTable('"'.repeat(100_000)).length).toBe(1)
  })
})
