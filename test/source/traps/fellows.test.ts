import { describe, expect, it } from 'vitest'
import { formKinds } from '../../../src/forms/index.js'
import { keyUses } from '../../../src/forms/key-uses.js'
import { expectedColumns } from '../../../src/source/traps/fellows.js'
import { walkLines } from '../../../src/source/traps/walk-lines.js'

const keys = keyUses(formKinds)

/** Where each line is expected, as `line column fellow`, the line by its number. */
function columnsIn(text: string): readonly string[] {
  const lines = walkLines(text, keys)
  return expectedColumns(text, lines).map(({ line, column, fellow }) => `${text.slice(0, line.indent.start).split('\n').length} ${column}${fellow === undefined ? '' : ` ${fellow}`}`)
}

describe('keys of a group begin in the column', () => {
  // The key of the group itself is one of a group above, and alone there.
  it.each([
    ['of their fellow', '按支出性质分:\n  基本支出: 1\n   项目支出: 2', ['2 2 基本支出', '3 2 基本支出']],
    ['that most have', '年度预算申请:\n   资金总额: 1\n  按收入性质分:\n    一般公共预算: 1\n  按支出性质分:\n    基本支出: 1', ['2 2 按收入性质分', '3 2 按收入性质分', '4 4 一般公共预算', '5 2 按收入性质分', '6 4 基本支出']],
    ['of the first, where as many have another', '按收入性质分:\n   一般公共预算: 1\n  政府性基金拨款: 2', ['2 3 一般公共预算', '3 3 一般公共预算']],
    ['that is deeper than the key of the group', '  按支出性质分:\n  基本支出: 1\n    项目支出: 2', ['2 4 项目支出', '3 4 项目支出']],
    ['of none where none is deeper', '按支出性质分:\n基本支出: 1\n项目支出: 2', []],
    ['shown by plain blanks alone', '按支出性质分:\n\u3000基本支出: 1\n   项目支出: 2', ['2 3 项目支出', '3 3 项目支出']],
    ['of nobody where all have wide blanks', '按支出性质分:\n\u3000基本支出: 1\n\u3000项目支出: 2', []],
    ['but not one that stands apart from them', '按支出性质分:\n  基本支出: 1\n年度: 2020\n 项目支出: 2', ['2 2 基本支出']],
    ['and one that its own keys come behind', '年度预算申请:\n  资金总额: 1\n填报单位: 甲\n   按支出性质分:\n     基本支出: 1', ['2 2 资金总额', '4 2 资金总额', '5 5 基本支出']],
    ['though not one that keys of another group come behind', '年度预算申请:\n  资金总额: 1\n填报单位: 甲\n   按支出性质分:\n     一般公共预算: 1', ['2 2 资金总额']],
  ])('%s', (_, text, expected) => {
    expect(columnsIn(text).filter((one) => !one.startsWith('1 '))).toEqual(expected)
  })

  it('of the first key, where the key of the group is missing', () => {
    expect(columnsIn('基本支出: 1\n  项目支出: 2')).toEqual(['1 0 基本支出', '2 0 基本支出'])
  })
})

describe('cells of a row begin in the column', () => {
  it.each([
    ['of the first, behind its dash', '数量指标:\n  - 三级指标: 甲\n   指标值: 1件', ['3 4 三级指标']],
    ['up to three columns off', '数量指标:\n  - 三级指标: 甲\n 指标值: 1件', ['3 4 三级指标']],
    ['not farther off, to the left', '数量指标:\n  - 三级指标: 甲\n指标值: 1件', []],
    ['nor to the right', '数量指标:\n  - 三级指标: 甲\n        指标值: 1件', []],
    ['three to the right', '数量指标:\n  - 三级指标: 甲\n       指标值: 1件', ['3 4 三级指标']],
    ['unless others agree on another one', '数量指标:\n  - 三级指标: 甲\n     指标内容: 乙\n     指标值: 1件', []],
    ['though others are off by different widths', '数量指标:\n  - 三级指标: 甲\n     指标内容: 乙\n   指标值: 1件', ['3 4 三级指标', '4 4 三级指标']],
    ['with a wide blank, however far off', '数量指标:\n  - 三级指标: 甲\n\u3000\u3000\u3000\u3000\u3000指标值: 1件', ['3 4 三级指标']],
    ['though others with wide blanks agree', '数量指标:\n  - 三级指标: 甲\n\u3000指标内容: 乙\n\u3000指标值: 1件', ['3 4 三级指标', '4 4 三级指标']],
    ['which those that stand in it do not call in question', '数量指标:\n  - 三级指标: 甲\n    指标内容: 乙\n    指标值: 1件\n   度量单位: 件', ['3 4 三级指标', '4 4 三级指标', '5 4 三级指标']],
    ['of each row by itself', '数量指标:\n  - 三级指标: 甲\n    指标值: 1件\n    - 三级指标: 乙\n       指标值: 1件', ['3 4 三级指标', '5 6 三级指标']],
    ['not behind another key', '数量指标:\n  - 三级指标: 甲\n年度: 2020\n    指标值: 1件', []],
    ['not where the first has wide blanks itself', '数量指标:\n\u3000- 三级指标: 甲\n   指标值: 1件', []],
    ['of none before the first row', '指标值: 1件\n  三级指标: 甲', []],
  ])('%s', (_, text, expected) => {
    expect(columnsIn(text)).toEqual(expected)
  })
})

describe('texts of a list begin in the column', () => {
  it.each([
    ['that most have', '整体绩效目标:\n   - 甲\n  - 乙\n  - 丙', ['2 2', '3 2', '4 2']],
    ['of the first, where as many have another', '整体绩效目标:\n   - 甲\n  - 乙', ['2 3', '3 3']],
    ['shown by plain blanks alone', '整体绩效目标:\n\u3000\u3000- 甲\n   - 乙', ['2 3', '3 3']],
    ['of nobody where all have wide blanks', '整体绩效目标:\n\u3000- 甲\n\u3000- 乙', []],
    ['in each list apart', '整体绩效目标:\n  - 甲\n年度: 2020\n整体绩效目标:\n    - 乙', ['2 2', '5 4']],
  ])('%s', (_, text, expected) => {
    expect(columnsIn(text)).toEqual(expected)
  })
})

it('keys of the file begin at its margin, where they have wide blanks or tabs before them', () => {
  expect(columnsIn('\u3000年度: 2020\n\t填报单位: 甲\n 单位负责人: 乙')).toEqual(['1 0', '2 0'])
  expect(columnsIn('\u3000甲: 1\n\u3000指标值: 2')).toEqual([])
})

it('the line behind is known, for what hangs below a key of a group', () => {
  const text = '年度预算申请:\n  资金总额: 1\n  按支出性质分:\n    基本支出: 1'
  expect(expectedColumns(text, walkLines(text, keys)).map(({ line, next }) => [line.key?.text, next?.key?.text])).toEqual([['资金总额', '按支出性质分'], ['按支出性质分', '基本支出'], ['基本支出', undefined]])
})
