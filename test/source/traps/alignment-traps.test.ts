import { describe, expect, it } from 'vitest'
import type { KnownKeys } from '../../../src/base/key-use.js'
import { formKinds } from '../../../src/forms/index.js'
import { keyUses } from '../../../src/forms/key-uses.js'
import { alignmentTraps } from '../../../src/source/traps/alignment-traps.js'
import { expectedColumns } from '../../../src/source/traps/fellows.js'
import { walkLines } from '../../../src/source/traps/walk-lines.js'

const keys = keyUses(formKinds)
function trapsOf(text: string) {
  return alignmentTraps(text, expectedColumns(text, walkLines(text, keys)))
}
/** Each line that is moved, by its number, and how many blanks it gets. */
const movedIn = (text: string): readonly string[] => trapsOf(text).flatMap(({ repairs }) => repairs.map(({ span, text: put }) => `${text.slice(0, span.start).split('\n').length} ${put.length}`))

describe('a key out of line', () => {
  it('is moved to the column of its fellow, which is named', () => {
    const edit = { span: { start: 18, end: 19 }, text: '  ' }
    expect(trapsOf('按支出性质分:\n  基本支出: 1\n 项目支出: 2')).toMatchObject([
      {
        finding: {
          rule: 'JX020',
          cause: 'alignment',
          primary: { start: 19, end: 23 },
          message: { zh: '“项目支出”没有与“基本支出”对齐：前面应空 2 格', en: '“项目支出” does not begin in the column of “基本支出”: it takes 2 blanks before it' },
          fixes: [{ ...edit, safe: true }],
        },
        repairs: [{ ...edit, safe: true }],
      },
    ])
  })

  it.each([
    ['a group with nothing below', '年度预算申请:\n    资金总额: 1\n  按支出性质分:', ['3 4']],
    ['a group whose keys stay below it', '年度预算申请:\n    资金总额: 1\n  按支出性质分:\n     基本支出: 1', ['3 4']],
    ['not one whose keys would not', '年度预算申请:\n    资金总额: 1\n  按支出性质分:\n    基本支出: 1', []],
    ['nor a list of rows that would not', '产出指标:\n    数量指标:\n      - 三级指标: 甲\n  质量指标:\n    - 三级指标: 乙', []],
    ['a list of rows that would', '产出指标:\n    数量指标:\n      - 三级指标: 甲\n  质量指标:\n     - 三级指标: 乙', ['4 4']],
    ['a value, whatever comes behind it', '年度预算申请:\n    按支出性质分:\n      基本支出: 1\n  资金总额: 1\n    按收入性质分:\n      一般公共预算: 1', ['4 4']],
    ['not one with wide blanks before it, which is told elsewhere', '按支出性质分:\n  基本支出: 1\n\u3000\u3000项目支出: 2', []],
    ['none where all are in line', '按支出性质分:\n  基本支出: 1\n  项目支出: 2', []],
  ])('is moved: %s', (_, text, moved) => {
    expect(movedIn(text)).toEqual(moved)
  })
})

it('a list of texts in a group is moved only where its entries stay below it', () => {
  const groupKeys: KnownKeys = new Map([['甲', { use: 'map', isColumn: false }], ['乙', { use: 'text', isColumn: false, group: '甲' }], ['丙', { use: 'texts', isColumn: false, group: '甲' }]])
  const countIn = (text: string): number => alignmentTraps(text, expectedColumns(text, walkLines(text, groupKeys))).length
  expect([countIn('甲:\n    乙: 1\n  丙:\n    - 丁'), countIn('甲:\n    乙: 1\n  丙:\n     - 丁')]).toEqual([0, 1])
})

describe('an entry out of line', () => {
  it('is told at its dash, for a person to decide', () => {
    const edit = { span: { start: 14, end: 17 }, text: '  ' }
    expect(trapsOf('整体绩效目标:\n  - 甲\n   - 乙')).toMatchObject([{ finding: { rule: 'JX020', cause: 'entry alignment', primary: { start: 17, end: 19 }, fixes: [{ ...edit, safe: false }] }, repairs: [edit] }])
  })

  it('is not told where its blanks are wide', () => {
    expect(movedIn('整体绩效目标:\n  - 甲\n  - 乙\n\u3000\u3000- 丙')).toEqual([])
  })
})
