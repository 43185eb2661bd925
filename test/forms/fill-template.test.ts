import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import type { Sheet } from '../../src/sheet/sheet.js'
import { checkText } from '../support/check-text.js'
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
      '1×7 年度预算/申请/（万元） | 2×1 资金总额： | 3×1 100.30万元',
      '3×1 按收入性质分 | 2×1 按支出性质分',
      '3×1 其中： | 2×1 其中：',
      '2×1 一般公共预算： | 100.30万元 | 基本支出： | 60.10万元',
      '2×1 政府性基金拨款： |  | 项目支出： | 40.20万元',
      '2×1 纳入专户的非税收入拨款： |  | 2×2 ',
      '2×1 其他资金： | ',
      '1×2 部门职能/职责概述 | 5×1 （一）负责某项工作。',
      '5×1 （二）负责另一项。',
      '整体绩效/目标 | 5×1 目标1：完成某件 10件。',
      '1×9 部门整体/支出/年度绩效/指标 | 一级指标 | 二级指标 | 三级指标 | 指标内容 | 指标值（包含数字及文字描述）',
      '1×6 产出指标 | 数量指标 | 2×1 某件 | 10件',
      '质量指标 | 2×1 抽检合格率 | ≥95%',
      '时效指标 | 2×1 完成时限 | 11月底前',
      '1×3 成本指标 | 1×2 项目支出 | 甲项 | ≤30万元',
      '乙项 | ≤10.2万元',
      '3×1 其余',
      '1×2 效益指标 | 社会效益指标 | 2×1 惠及人数 | ≥500人',
      '社会公众或服务对象满意度 | 2×1 满意率 | ≥90%',
      '1×2 财政部门/审核意见 | 5×1 ',
      '5×1 审核部门（签章）　　　　年　　　月　　　日',
    ])
  })

  it('prints 部门名称 where it differs, and amounts with at least two decimals', () => {
    const rows = grid(sheetOf('财政部门审核意见: 同意\n填报单位: 某局\n单位负责人:\n部门名称: 某县某局\n资金总额: 100\n一般公共预算: 99.9999\n其他资金: 0.0001\n基本支出: 60\n项目支出: 40'))
    expect(rows).toContain('部门名称 | 5×1 某县某局')
    expect(rows.filter((row) => row.includes('万元'))).toEqual([
      '1×7 年度预算/申请/（万元） | 2×1 资金总额： | 3×1 100.00万元',
      '2×1 一般公共预算： | 99.9999万元 | 基本支出： | 60.00万元',
      '2×1 政府性基金拨款： |  | 项目支出： | 40.00万元',
      '2×1 其他资金： | 0.0001万元',
      '成本指标 | 2×1 每件成本 | ≤0.50万元/件',
    ])
  })

  it('a total is a sum of its parts only where it is', () => {
    const sumOf = (example: string) => sheetOf(example).rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.field === 'totalFunds' ? [cell.sumOf] : [])))
    const revenue = ['generalPublicBudget', 'governmentFundAppropriation', 'specialAccountNonTaxAppropriation', 'otherFunds']
    expect(sumOf('填报单位: 某局')).toEqual([revenue])
    expect(sumOf('一般公共预算: 99')).toEqual([['basicExpenditure', 'projectExpenditure']])
    expect(sumOf('资金总额: 100.31')).toEqual([undefined])
  })
})
