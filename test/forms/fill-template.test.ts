import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { checkText, fixText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

function sheetOf(example: string): Sheet {
  const { declaration } = checkText(overlay(example))
  if (!declaration) throw new Error('no declaration')
  return fillTemplate(declaration.kind, toFormValues(declaration))
}

/** One line a row, one part a cell: `columns×rows text`, or the text alone for a single place. */
function grid({ rows }: Sheet): readonly string[] {
  return rows.map(({ cells }) => cells.map(({ columnSpan, rowSpan, text }) => (columnSpan * rowSpan === 1 ? '' : `${columnSpan}×${rowSpan} `) + text.replaceAll('\n', '/')).join(' | '))
}

describe('the sheet of a declaration', () => {
  it('has every row of the form, with its merged cells', () => {
    expect(
      grid(
        sheetOf(
          '单位负责人: 甲\n部门职能职责概述:\n  - 负责某项工作。\n  - 负责另一项。\n产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲项\n      指标值: ≤30万元\n    - 三级指标: 项目支出\n      指标内容: 乙项\n      指标值: ≤10.2万元\n    - 三级指标: 其余\n  数量指标:\n    - 三级指标: 某件\n      指标值: 10件',
        ),
      ),
    ).toEqual([
      '6×1 部门整体支出绩效目标申报表',
      '6×1 （2020年度）',
      '4×1 填报单位（盖章）：某局 | 2×1 单位负责人（签名）：甲',
      '部门名称 | 5×1 某局',
      '1×7 年度预算申请（万元） | 2×1 资金总额： | 3×1 100.30万元',
      '3×1 按收入性质分 | 2×1 按支出性质分',
      '3×1 其中： | 2×1 其中：',
      '2×1 一般公共预算： | 100.30万元 | 基本支出： | 60.10万元',
      '2×1 政府性基金拨款： |  | 项目支出： | 40.20万元',
      '2×1 纳入专户的非税收入拨款： |  | 2×2 ',
      '2×1 其他资金： | ',
      '1×2 部门职能职责概述 | 5×1 （一）负责某项工作。',
      '5×1 （二）负责另一项。',
      '整体绩效目标 | 5×1 目标1：完成某件 10件。',
      '1×9 部门整体支出年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标内容 | 指标值（包含数字及文字描述）',
      '1×6 产出指标 | 数量指标 | 2×1 某件 | 10件',
      '质量指标 | 2×1 抽检合格率 | ≥95%',
      '时效指标 | 2×1 完成时限 | 11月底前',
      '1×3 成本指标 | 1×2 项目支出 | 甲项 | ≤30万元',
      '乙项 | ≤10.2万元',
      '3×1 其余',
      '1×2 效益指标 | 社会效益指标 | 2×1 惠及人数 | ≥500人',
      '社会公众或服务对象满意度 | 2×1 满意率 | ≥90%',
      '1×2 财政部门审核意见 | 5×1 ',
      '5×1 审核部门（签章）　　　　年　　　月　　　日',
    ])
  })

  it('prints 部门名称 where it differs, and amounts with at least two decimals', () => {
    const rows = grid(sheetOf('财政部门审核意见: 同意\n填报单位: 某局\n单位负责人:\n部门名称: 某县某局\n资金总额: 100\n一般公共预算: 99.9999\n其他资金: 0.0001\n基本支出: 60\n项目支出: 40'))
    expect(rows).toContain('部门名称 | 5×1 某县某局')
    expect(rows.filter((row) => row.includes('万元'))).toEqual([
      '1×7 年度预算申请（万元） | 2×1 资金总额： | 3×1 100.00万元',
      '2×1 一般公共预算： | 99.9999万元 | 基本支出： | 60.00万元',
      '2×1 政府性基金拨款： |  | 项目支出： | 40.00万元',
      '2×1 其他资金： | 0.0001万元',
      '成本指标 | 2×1 每件成本 | ≤0.50万元/件',
    ])
  })

  it('a total is a sum of its parts only where it is, by expenditure first; the other sums check it', () => {
    const totalOf = (example: string) => sheetOf(example).rows.flatMap(({ cells }) => cells.flatMap(({ field, sumOf, checkedBy }) => (field === 'totalFunds' ? [{ sumOf, checkedBy }] : [])))[0]
    const revenue = ['generalPublicBudget', 'governmentFundAppropriation', 'specialAccountNonTaxAppropriation', 'otherFunds']
    const expenditure = ['basicExpenditure', 'projectExpenditure']
    expect(totalOf('填报单位: 某局')).toEqual({ sumOf: expenditure, checkedBy: [revenue] })
    expect(totalOf('一般公共预算: 99')).toEqual({ sumOf: expenditure, checkedBy: [revenue] })
    expect(totalOf('基本支出: 99')).toEqual({ sumOf: revenue, checkedBy: [expenditure] })
    expect(totalOf('资金总额: 100.31')).toEqual({ sumOf: undefined, checkedBy: [revenue, expenditure] })
  })
})

describe('columns beside the paper form', () => {
  /** The row of one indicator whose other keys are these, from the level-3 name on. */
  const row = (...keys: readonly string[]): string | undefined =>
    grid(sheetOf(`产出指标:\n  数量指标:\n    - 三级指标: 某件\n${keys.map((key) => `      ${key}\n`).join('')}`))
      .find((line) => line.includes('数量指标 |'))
      ?.replace(/^.*数量指标 \| /u, '')

  it.each([
    ['a unit behind the value', ['指标值: 10', '计量单位: 件'], '10件'],
    ['a sign before it', ['指标值: 95%', '计算符号: ≥'], '≥95%'],
    ['both', ['指标值: 95', "计量单位: '%'", '计算符号: ≥'], '≥95%'],
    ['a unit that stands there already, full width', ['指标值: 95 ％', "计量单位: '%'"], '95 ％'],
    ['a sign that stands there already', ["指标值: '>= 95%'", '计算符号: ≥'], '>= 95%'],
    ['a sign that stands there in full width', ['指标值: ＞＝95%', '计算符号: ≥'], '＞＝95%'],
    ['a sign that stands there in words', ['指标值: 不低于95%', '计算符号: ≥'], '不低于95%'],
    ['a sign in words behind the value', ['指标值: 95%以上', '计算符号: ≥'], '95%以上'],
    ['不断完善 is no sign', ['指标值: 不断完善', "计算符号: '='"], '=不断完善'],
    ['定性 is no sign', ['指标值: 优良', '计算符号: 定性'], '优良'],
    ['what is never printed', ['指标值: 10件', '指标值类型: 定量', '对应: 目标1', '备注: 按上年测算'], '10件'],
  ] as const)('%s', (_, keys, value) => {
    expect(row(...keys)).toBe(`2×1 某件 | ${value}`)
    expect(row('指标内容: 内容', ...keys)).toBe(`某件 | 内容 | ${value}`)
  })

  it('a sign and a unit without a value print nothing and move no cell', () => {
    expect(row('计算符号: ≥', '计量单位: 件')).toBe('3×1 某件')
    expect(row('指标内容: 内容', '计算符号: ≥', '计量单位: 件', '备注: 无')).toBe('某件 | 2×1 内容')
  })

  it('head row has the paper form’s columns alone', () => {
    expect(grid(sheetOf('计量单位: 件')).find((line) => line.includes('一级指标'))).toMatch(/三级指标 \| 指标内容 \| 指标值（包含数字及文字描述）$/u)
  })
})

describe('keys of the columns beside the paper form', () => {
  const messages = (yaml: string): readonly string[] => checkText(overlay(yaml)).findings.map(({ message }) => message.zh)
  const rowWith = (key: string): string => `产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: 10\n      ${key}`

  it('单位 means 计量单位 in a row, 填报单位 at the margin, and nothing among amounts', () => {
    expect(messages(rowWith('单位: 件'))).toEqual(['“单位”不是本表的栏目，是否想写“计量单位”？'])
    const base = overlay('填报单位: 某局').replace('填报单位:', '单位:')
    expect(checkText(base).findings.map(({ message }) => message.zh)).toEqual(['“单位”不是本表的栏目，是否想写“填报单位”？'])
    expect(fixText(base)).toBe(base.replace('单位:', '填报单位:'))
    const among = overlay('按支出性质分:\n  基本支出: 60.10\n  项目支出: 40.20\n  单位: 万元')
    expect(checkText(among).findings.map(({ message }) => message.zh)).toEqual(['“单位”不是本表的栏目'])
  })

  it('full-width colons behind them are mended', () => {
    const text = overlay(rowWith('计量单位：件').replace('指标值: 10', '计算符号：≥\n      指标值: 10'))
    expect(fixText(text)).toBe(text.replaceAll('：', ': '))
    const root = overlay('填报单位: 某局').replace('填报单位: ', '单位：')
    expect(fixText(root)).toBe(root.replace('单位：', '填报单位: '))
  })

  it('all of them pass, and none is missed', () => {
    expect(messages(rowWith("计算符号: '='\n      指标值类型: 定量\n      计量单位: 件\n      对应: 目标1\n      备注: 按上年测算"))).toEqual([])
  })

  it('a ceiling of a cost is read with its sign and unit', () => {
    const text = overlay("产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      计算符号: ≤\n      指标值: 402\n      计量单位: 万元")
    expect(checkText(text).findings.map(({ rule }) => rule)).toEqual(['JX206'])
  })
})
