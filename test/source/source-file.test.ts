import { describe, expect, it } from 'vitest'
import { cellAt, fileWith, findLineStarts, lineText, positionOf, startOfLine } from '../../src/source/source-file.js'

describe('lines', () => {
  it.each([
    ['', [0]],
    ['甲', [0]],
    ['\n', [0, 1]],
    ['a\nb', [0, 2]],
    ['a\r\nb\rc\n', [0, 3, 5, 7]],
    ['a\n\nb', [0, 2, 3]],
    ['\n\r', [0, 1, 2]],
  ])('of %j begin at %j', (text, starts) => {
    expect(findLineStarts(text)).toEqual(starts)
  })

  it('hold the places from their first character to their break', () => {
    const file = { lineStarts: findLineStarts('ab\n\ncde\nf') }
    const places = Array.from({ length: 10 }, (_, offset) => positionOf(file, offset))
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:1', '1:2', '1:3', '2:1', '3:1', '3:2', '3:3', '3:4', '4:1', '4:2'])
  })

  it('are counted right among many', () => {
    const file = { lineStarts: Array.from({ length: 1000 }, (_, line) => line * 10) }
    for (const line of [0, 1, 498, 499, 500, 501, 998, 999]) {
      expect([positionOf(file, line * 10), positionOf(file, line * 10 + 9)]).toEqual([{ line: line + 1, column: 1 }, { line: line + 1, column: 10 }])
    }
  })

  it('are given without their break, the last one too', () => {
    const text = '甲\r\n\r\n乙\n丙'
    const file = { text, lineStarts: findLineStarts(text) }
    expect([1, 2, 3, 4].map((line) => lineText(file, line))).toEqual(['甲', '', '乙', '丙'])
  })

  it('begin behind the last break before a place, of whichever kind', () => {
    expect(['a\nb\rc', 'a\rb\nc', 'abc'].map((text) => startOfLine(text, text.length))).toEqual([4, 4, 0])
    expect([startOfLine('a\nb', 1), startOfLine('a\nb', 2), startOfLine('a\rb', 1), startOfLine('a\rb', 2)]).toEqual([0, 2, 0, 2])
  })
})

describe('the cell that a place comes from', () => {
  const cell = (start: number, end: number, name: string) => ({ span: { start, end }, place: { zh: name, en: name } })
  const lineStarts = [0, 10, 20]

  it.each([
    ['before the value, as a key is', 0, 'A1'],
    ['at the end of the value', 6, 'A1'],
    ['behind the value', 7, ''],
    ['on a line whose value has none, though the next has', 12, ''],
    ['on the last line', 20, 'A3'],
    ['behind the last value', 26, ''],
  ])('%s', (_, offset, name) => {
    expect(cellAt({ lineStarts, cells: [cell(4, 6, 'A1'), cell(22, 25, 'A3')] }, offset)).toEqual({ zh: name, en: name })
  })

  it('is not one that begins with the next line', () => {
    expect([cellAt({ lineStarts, cells: [cell(10, 12, 'A2')] }, 9).en, cellAt({ lineStarts, cells: [cell(9, 12, 'A2')] }, 9).en]).toEqual(['', 'A2'])
  })

  it('is a blank where no cells are known', () => {
    expect(cellAt({ lineStarts }, 0)).toEqual({ zh: '', en: '' })
  })
})

it('a file with another path keeps all else', () => {
  const file = { path: '甲.yaml', text: 'a: 1', lineStarts: [0], root: undefined, findings: [], damaged: [], brokenFrom: undefined }
  expect(fileWith(file, { path: '乙.yaml' })).toEqual({ ...file, path: '乙.yaml' })
  expect(fileWith(file, {})).toEqual(file)
})
