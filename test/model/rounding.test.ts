import { describe, expect, it, test } from 'vitest'
import { decimalOf } from '../../src/base/amount.js'
import { costsByBudget } from '../../src/model/costs.js'
import { isRoundedBudget } from '../../src/model/rounding.js'
import { declared } from './declared.js'

/** Whether the costs under 项目支出 are that budget rounded. */
function isRounded(budget: string, rows: readonly (readonly [content: string, value: string])[]): boolean | undefined {
  const costs = rows.map(([content, value]) => `  - 三级指标: 项目支出\n    指标内容: ${content}\n    指标值: ${value}`)
  const under = costsByBudget(declared([`项目支出:${budget}`, '成本指标:', ...costs].join('\n'))).find(({ budget: { field } }) => field.id === 'projectExpenditure')
  return under && isRoundedBudget(under)
}

describe('costs that are the budget rounded to their own decimals', () => {
  test.each([
    ['one decimal left out', ' 202.64', '202.6', true],
    ['rounded up', ' 202.66', '202.7', true],
    ['rounded to whole numbers', ' 202.64', '203', true],
    ['the digits cut off where they round up', ' 202.66', '202.6', false],
    ['the budget itself', ' 202.6', '202.6', false],
    ['off by more', ' 202.64', '202.5', false],
    ['more decimals than the budget', ' 202.6', '202.64', false],
    ['no budget', '', '202.6', false],
    ['a budget that cannot be read', ' 二百', '202.6', false],
  ])('%s', (_, budget, cost, expected) => {
    expect(isRounded(budget, [['甲', `≤${cost}万元`]])).toBe(expected)
  })

  it('several together', () => {
    expect(isRounded(' 30.04', [['甲', '≤10.4万元'], ['乙', '≤19.6万元']])).toBe(true)
    expect(isRounded(' 40.44', [['甲', '≤10.4万元'], ['乙', '≤30万元']])).toBe(true)
    expect(isRounded(' 30.06', [['甲', '≤10.4万元'], ['乙', '≤19.6万元']])).toBe(false)
  })

  it('but not where a row states the budget to its last digit, and not where there are none', () => {
    expect(isRounded(' 30.04', [['合计', '≤30.04万元'], ['甲', '≤10万元'], ['乙', '≤20万元']])).toBe(false)
    expect(isRounded(' 30.04', [['合计', '≤31万元'], ['甲', '≤10万元'], ['乙', '≤20万元']])).toBe(true)
    expect(isRounded(' 0.4', [])).toBe(false)
    const [budget] = costsByBudget(declared('项目支出: 0.04')).filter(({ budget: { field } }) => field.id === 'projectExpenditure')
    expect(budget && isRoundedBudget({ ...budget, sum: decimalOf('0') })).toBe(false)
  })
})
