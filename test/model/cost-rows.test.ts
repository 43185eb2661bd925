import { describe, expect, it, test } from 'vitest'
import { costRows, isRead } from '../../src/model/cost-rows.js'
import { costsByBudget, costsInAll } from '../../src/model/costs.js'
import type { Declaration } from '../../src/model/declaration.js'
import { declared, groupOf, type Row } from './declared.js'

function rolesOf(declaration: Declaration): readonly string[] {
  const [group] = declaration.kind.costs
  return group ? costRows(declaration, group).map(({ name, role }) => `${name.text} ${role}`) : []
}

/** Rows of one budget, the content and the amount of each. */
function under(budget: string, rows: readonly (readonly [content: string, value: string])[]): readonly Row[] {
  return rows.map(([content, value]) => [budget, value, content])
}

describe('what the rows of costs are', () => {
  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ['a portion of the row above', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '≤2万元']]), ['甲 part', '其中：乙 within']],
    ['a portion of nothing', under('项目支出', [['其中：乙', '≤2万元'], ['甲', '≤9万元']]), ['其中：乙 stray', '甲 part']],
    ['a portion of another budget', [['基本支出', '≤9万元', '甲'], ['项目支出', '≤2万元', '其中：乙']], ['甲 part', '其中：乙 stray']],
    ['a portion without a budget', [['基本支出', '≤9万元', '甲'], ['其中：乙', '≤2万元']], ['甲 part', '其中：乙 within']],
    ['portions to the whole', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '≤2万元'], ['丙', '≤7万元'], ['丁', '≤1万元']]), ['甲 part', '其中：乙 within', '丙 continued', '丁 part']],
    ['portions to less than the whole', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '≤2万元'], ['丙', '≤6万元']]), ['甲 part', '其中：乙 within', '丙 part']],
    ['portions to more than the whole', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '≤2万元'], ['丙', '≤8万元'], ['丁', '≤-1万元']]), ['甲 part', '其中：乙 within', '丙 part', '丁 part']],
    ['a portion of 0', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '0万元'], ['丙', '≤9万元']]), ['甲 part', '其中：乙 within', '丙 part']],
    ['a portion that cannot be read', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '若干'], ['丙', '≤9万元']]), ['甲 part', '其中：乙 within', '丙 part']],
    ['a whole that cannot be read', under('项目支出', [['甲', '若干'], ['其中：乙', '≤2万元'], ['丙', '≤7万元']]), ['甲 part', '其中：乙 within', '丙 part']],
    ['a row of another budget between', [['基本支出', '≤9万元', '甲'], ['基本支出', '≤2万元', '其中：乙'], ['项目支出', '≤7万元', '丙']], ['甲 part', '其中：乙 within', '丙 part']],
    ['a row without a budget that completes it', [['基本支出', '≤9万元', '甲'], ['基本支出', '≤2万元', '其中：乙'], ['丙', '≤7万元']], ['甲 part', '其中：乙 within', '丙 continued']],
    ['a total that does not', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '≤2万元'], ['合计', '≤7万元']]), ['甲 part', '其中：乙 within', '合计 total']],
    ['two portions to the whole', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '≤2万元'], ['其中：丙', '≤7万元'], ['丁', '≤2万元']]), ['甲 part', '其中：乙 within', '其中：丙 within', '丁 part']],
    ['a portion behind the rows that completed another', under('项目支出', [['甲', '≤9万元'], ['其中：乙', '≤2万元'], ['丙', '≤7万元'], ['其中：丁', '≤9万元']]), ['甲 part', '其中：乙 within', '丙 continued', '其中：丁 within']],
    ['a row without a name', [['', '≤9万元'], ['项目支出', '≤2万元']], ['项目支出 part']],
  ])('%s', (_, rows, expected) => {
    expect(rolesOf(declared(groupOf('成本指标', rows)))).toEqual(expected)
  })

  it('portions are followed for fifty rows', () => {
    const rows = (parts: number): readonly Row[] => under('项目支出', [['甲', `≤${parts}万元`], ['其中：乙', '≤1万元'], ...Array.from({ length: parts - 1 }, (_, index) => [`丙${index}`, '≤1万元'] as const)])
    const continued = (parts: number): number => rolesOf(declared(groupOf('成本指标', rows(parts)))).filter((role) => role.endsWith('continued')).length
    expect([continued(50), continued(51)]).toEqual([49, 0])
  })

  it('have the amount as it is printed, and are read once', () => {
    const declaration = declared('成本指标:\n  - 三级指标: 项目支出\n    指标值: 40.20\n    计算符号: ≤\n    计量单位: 万元\n  - 三级指标: 基本支出')
    const [group = expect.fail()] = declaration.kind.costs
    const rows = costRows(declaration, group)
    expect(rows.map((row) => [row.value?.text, row.budget, isRead(row)])).toEqual([['≤40.20万元', 'projectExpenditure', true], [undefined, 'basicExpenditure', false]])
    expect(costRows(declaration, group)).toBe(rows)
  })
})

/** What the rows of a budget count as. */
function read(example: string, id = 'projectExpenditure'): Readonly<Record<string, string>> {
  const declaration = declared(example)
  const costs = id === 'totalFunds' ? costsInAll(declaration)[0]?.atLarge : costsByBudget(declaration).find(({ budget }) => budget.field.id === id)
  if (!costs) throw new Error(`no costs of ${id}`)
  const { parts, totals, portions, perUnit, unread, sum } = costs
  const lists = Object.entries({ parts, totals, portions, perUnit, unread }).filter(([, rows]) => rows.length > 0)
  return { ...Object.fromEntries(lists.map(([list, rows]) => [list, rows.map(({ name }) => name.text).join(' ')])), sum: sum.toFixed() }
}

describe('the rows of a budget', () => {
  test.each<readonly [string, readonly (readonly [string, string])[], Readonly<Record<string, string>>]>([
    ['none', [], { sum: '0' }],
    ['parts', [['甲', '≤30万元'], ['乙', '≤9万元']], { parts: '甲 乙', sum: '39' }],
    ['a total beside parts', [['合计', '≤40.20万元'], ['甲', '≤30万元'], ['乙', '≤9万元']], { parts: '甲 乙', totals: '合计', sum: '39' }],
    ['a total alone', [['合计', '≤39万元']], { parts: '合计', sum: '39' }],
    ['subtotals alone', [['甲小计', '≤30万元'], ['乙小计', '≤9万元']], { parts: '甲小计 乙小计', sum: '39' }],
    ['subtotals and a total', [['甲小计', '≤30万元'], ['合计', '≤39万元']], { parts: '甲小计', totals: '合计', sum: '30' }],
    ['a subtotal that makes the sum exact', [['甲小计', '≤30.20万元'], ['乙', '≤10万元']], { parts: '甲小计 乙', sum: '40.2' }],
    ['a total that does', [['合计', '≤30.20万元'], ['乙', '≤10万元']], { parts: '合计 乙', sum: '40.2' }],
    ['a stray portion that does', [['其中：甲', '≤30.20万元'], ['乙', '≤10万元']], { parts: '其中：甲 乙', sum: '40.2' }],
    ['a stray portion that does not', [['其中：甲', '≤30万元'], ['乙', '≤10万元']], { parts: '乙', portions: '其中：甲', sum: '10' }],
    ['a cost per piece by its name that does', [['设备单价', '≤30.20万元'], ['乙', '≤10万元']], { parts: '设备单价 乙', sum: '40.2' }],
    ['a cost per piece that does not', [['设备单价', '≤30万元'], ['乙', '≤10万元']], { parts: '乙', perUnit: '设备单价', sum: '10' }],
    ['a row behind a portion that does', [['甲', '≤10万元'], ['其中：乙', '≤4.90万元'], ['丙', '≤5.10万元'], ['丁', '≤25.10万元']], { parts: '甲 丙 丁', portions: '其中：乙', sum: '40.2' }],
    // Each kind of rows that makes the sum exact, beside one that does not belong.
    ['a subtotal, beside a cost per piece', [['甲小计', '≤30.20万元'], ['乙', '≤10万元'], ['设备单价', '≤1万元']], { parts: '甲小计 乙', perUnit: '设备单价', sum: '40.2' }],
    ['a total, beside a cost per piece', [['合计', '≤30.20万元'], ['乙', '≤10万元'], ['设备单价', '≤1万元']], { parts: '合计 乙', perUnit: '设备单价', sum: '40.2' }],
    ['a total and a subtotal, beside a cost per piece', [['合计', '≤20.20万元'], ['甲小计', '≤10万元'], ['乙', '≤10万元'], ['设备单价', '≤1万元']], { parts: '合计 甲小计 乙', perUnit: '设备单价', sum: '40.2' }],
    ['a stray portion, beside a cost per piece', [['其中：甲', '≤30.20万元'], ['乙', '≤10万元'], ['设备单价', '≤1万元']], { parts: '其中：甲 乙', perUnit: '设备单价', sum: '40.2' }],
    ['a cost per piece, beside a total', [['设备单价', '≤30.20万元'], ['乙', '≤10万元'], ['合计', '≤1万元']], { parts: '设备单价 乙', totals: '合计', sum: '40.2' }],
    ['a row behind a portion, beside a cost per piece', [['甲', '≤10万元'], ['其中：乙', '≤4.90万元'], ['丙', '≤5.10万元'], ['丁', '≤25.10万元'], ['设备单价', '≤1万元']], { parts: '甲 丙 丁', portions: '其中：乙', perUnit: '设备单价', sum: '40.2' }],
    ['the budget twice, and a row of 0', [['甲', '≤40.20万元'], ['零', '0万元'], ['乙', '≤40.20万元']], { parts: '甲 零 乙', sum: '80.4' }],
    ['all of them', [['其中：乙', '≤20万元'], ['甲小计', '≤10.10万元'], ['合计', '≤10万元'], ['设备单价', '≤0.10万元']], { parts: '其中：乙 甲小计 合计 设备单价', sum: '40.2' }],
    ['the budget and two that come to it', [['全部', '≤40.20万元'], ['甲', '≤30.20万元'], ['乙', '≤10万元']], { parts: '甲 乙', totals: '全部', sum: '40.2' }],
    ['the same at the end, with rows of 0', [['甲', '≤30.20万元'], ['零', '0万元'], ['乙', '≤10万元'], ['全部', '≤40.20万元']], { parts: '甲 零 乙', totals: '全部', sum: '40.2' }],
    ['the budget twice', [['甲', '≤40.20万元'], ['乙', '≤40.20万元']], { parts: '甲 乙', sum: '80.4' }],
    ['the budget in the middle', [['甲', '≤30.20万元'], ['全部', '≤40.20万元'], ['乙', '≤10万元']], { parts: '甲 全部 乙', sum: '80.4' }],
    ['what cannot be read', [['甲', '若干'], ['乙', ''], ['其中：丙', '若干'], ['设备单价', '若干']], { unread: '甲 乙', sum: '0' }],
  ])('%s', (_, rows, expected) => {
    const { ...found } = read(groupOf('成本指标', under('项目支出', rows)))
    expect(found).toEqual(expected)
  })

  test.each<readonly [string, readonly Row[], Readonly<Record<string, string>>]>([
    ['of no budget', [['甲', '≤30万元'], ['项目支出', '≤9万元']], { parts: '甲', sum: '30' }],
    ['one that is the whole beside others', [['部门运转', '≤100.30万元'], ['项目支出', '≤9万元']], { totals: '部门运转', sum: '0' }],
    ['one that is the whole alone', [['部门运转', '≤100.30万元']], { parts: '部门运转', sum: '100.3' }],
    ['a total alone', [['总成本', '≤99万元']], { parts: '总成本', sum: '99' }],
    ['a total beside a budget', [['总成本', '≤99万元'], ['项目支出', '≤9万元']], { totals: '总成本', sum: '0' }],
    ['a cost per piece beside the whole', [['部门运转', '≤100.30万元'], ['设备单价', '≤9万元']], { parts: '部门运转', perUnit: '设备单价', sum: '100.3' }],
  ])('at large, %s', (_, rows, expected) => {
    expect(read(groupOf('成本指标', rows), 'totalFunds')).toEqual(expected)
  })
})

it('of a budget that is not filled in are read all the same', () => {
  expect(read(`项目支出:\n${groupOf('成本指标', under('项目支出', [['合计', '≤39万元']]))}`)).toEqual({ parts: '合计', sum: '39' })
  expect(read(`资金总额:\n${groupOf('成本指标', [['甲', '≤39万元'], ['乙', '≤1万元']])}`, 'totalFunds')).toEqual({ parts: '甲 乙', sum: '40' })
})

test.each<readonly [string, readonly Row[], boolean]>([['none', [['甲', '≤3万元']], false], ['read', [['项目支出', '≤3万元']], true], ['unread', [['项目支出', '若干']], true], ['per piece', [['项目支出', '≤3万元', '设备单价']], false]])('a row under a budget of its own: %s', (_, rows, expected) => {
  expect(costsInAll(declared(groupOf('成本指标', rows))).map(({ isAssigned }) => isAssigned)).toEqual([expected])
})
