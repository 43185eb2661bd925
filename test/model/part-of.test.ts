import { describe, expect, it, test } from 'vitest'
import { partOf, partSpan } from '../../src/model/part-of.js'
import { declared } from './declared.js'

/** What the file has where the second and third character of a goal stand, and where the whole goal is told instead. */
function places(goal: string): readonly [part: string | undefined, told: string] {
  const declaration = declared(`整体绩效目标:\n  - ${goal}`)
  const text = declaration.lists['overallGoals']?.[0] ?? expect.fail('no goal')
  const written = ({ start, end }: { readonly start: number; readonly end: number }): string => declaration.file.text.slice(start, end)
  const span = partSpan(declaration, text, 1, 3)
  return [span && written(span), written(partOf(declaration, text, 1, 3))]
}

describe('where a part of a text stands in the file', () => {
  test.each([
    ['甲乙丙丁', '乙丙'],
    ["'甲乙丙丁'", '乙丙'],
    ['"甲乙丙丁"', '乙丙'],
    ['甲"丙"', '"丙'],
    ["'甲''丙丁'", undefined],
    [String.raw`"甲\t丙丁"`, undefined],
    ['甲乙\n    丙丁', undefined],
    ['|\n    甲乙丙丁', undefined],
  ])('%s', (goal, part) => {
    const [found, told] = places(goal)
    expect(found).toBe(part)
    if (part !== undefined) expect(told).toBe(part)
    else expect(told).toContain('甲')
  })

  it('counts from the beginning of the text', () => {
    const declaration = declared("整体绩效目标:\n  - '甲乙丙丁'")
    const [text] = declaration.lists['overallGoals'] ?? []
    const start = declaration.file.text.indexOf('甲')
    expect(text && partSpan(declaration, text, 0, 4)).toEqual({ start, end: start + 4 })
    expect(text && partOf(declaration, text, 2, 2)).toEqual({ start: start + 2, end: start + 2 })
  })
})
