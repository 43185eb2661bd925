import { describe, expect, it } from 'vitest'
import { department2020 } from '../../src/forms/department-2020/kind.js'
import { namingOf } from '../../src/model/cost-names.js'

const [group] = department2020.costs
if (!group) throw new Error('no cost group')
const { budgetOf, readAs } = namingOf(department2020, group)

describe('the budget that a row stands under', () => {
  it.each([
    '项目支出', '项目 支出', '（一）项目支出', '(二) 项目支出', '1. 项目支出', '1、项目支出', '一、项目支出', '① 项目支出', '项目支出（万元）', '项目支出(含上级)：', '项目支出:',
    '项目', '专项支出', '项目经费', '项目支出经费', '项目支出-甲', '项目支出1', '项目支出控制数', '项目支出总额', '项目（万元）', '项目：', '专项支出（含上级）：',
  ])('%s: project', (name) => {
    expect(budgetOf(name)).toBe('projectExpenditure')
  })

  it.each(['基本支出', '基本', '基本支出控制数', '2.基本支出总额'])('%s: basic', (name) => {
    expect(budgetOf(name)).toBe('basicExpenditure')
  })

  it.each(['会议费', '总成本', '基本建设', '项目管理费', '基本支出和项目支出', '', '1.5万元以上设备'])('%s: none', (name) => {
    expect(budgetOf(name)).toBeUndefined()
  })
})

describe('what a name states', () => {
  it.each([
    ['合计', 'total'], ['总计', 'total'], ['共计：', 'total'], ['总 计', 'total'], ['（合计）', 'total'], ['项目支出（合计）', 'total'],
    ['总成本', 'total'], ['总费用', 'total'], ['总支出', 'total'], ['总金额', 'total'], ['总和', 'total'], ['总数', 'total'], ['资金总额', 'total'],
    ['项目支出总额', 'total'], ['项目支出合计', 'total'], ['部门整体支出总成本', 'total'], ['全年预算总额', 'total'], ['三、合计（万元）', 'total'], ['基本支出总成本控制数', 'total'],
    ['小计', 'subtotal'], ['甲类小计', 'subtotal'], ['培训费合计', 'subtotal'], ['甲共计', 'subtotal'], ['项目支出小计', 'subtotal'],
    ['合同总额', 'part'], ['小计划扶持', 'part'], ['总计划编制经费', 'part'], ['总部经费', 'part'], ['项目支出', 'part'], ['成本', 'part'], ['甲', 'part'],
    ['其中：甲', 'within'], ['其中', 'within'], ['其中，甲', 'within'], ['其中、甲', 'within'], ['其中（甲）', 'within'], ['其中(甲)', 'within'], ['1.其中:甲', 'within'], ['内含：甲', 'within'], ['含:甲', 'within'],
    ['其中心小学改造', 'part'], ['含氟废水治理', 'part'], ['内含物检测', 'part'],
    ['人均成本', 'per-unit'], ['门诊次均费用', 'per-unit'], ['百元医疗收入消耗的卫生材料', 'per-unit'], ['户均成本', 'per-unit'], ['生均公用经费', 'part'], ['每亩补助', 'per-unit'], ['补助标准', 'per-unit'], ['设备单价', 'per-unit'], ['单位成本', 'per-unit'], ['节约资金', 'per-unit'], ['结余', 'per-unit'],
    ['项目支出总额控制', 'total'], ['项目其中', 'part'], ['甲合计（乙）', 'subtotal'], ['甲：合计：', 'subtotal'], ['甲合计乙', 'part'],
    ['标准化建设', 'part'], ['每年运行费', 'part'], ['节约型机关建设', 'part'],
  ])('%s: %s', (name, meaning) => {
    expect(readAs([name])).toBe(meaning)
  })

  it('the longest name of a budget is taken off', () => {
    const naming = namingOf(department2020, { ...group, budgets: [{ names: ['甲', '甲乙'], amount: 'basicExpenditure' }, { names: ['甲乙丙'], amount: 'projectExpenditure' }] })
    expect(['甲乙合计', '甲合计', '甲乙丙合计', '乙合计'].map((name) => naming.readAs([name]))).toEqual(['total', 'total', 'total', 'subtotal'])
  })

  it('either name may say it', () => {
    expect(readAs(['全年各项', '总成本'])).toBe('total')
    expect(readAs(['甲', '其中：三公经费'])).toBe('within')
  })
})
