import { describe, expect, it, test } from 'vitest'
import { indicatorRows, type IndicatorRow } from '../../src/model/rows.js'
import { lineOf } from './values/reading.js'
import { declared, groupOf, quantityRows } from './declared.js'

/** The first row of 数量指标, whose column of values has this heading. */
function underHeading(heading: string, cells: string): IndicatorRow | undefined {
  const declaration = declared(`数量指标:\n  - 三级指标: 某事\n    ${cells}`)
  const indicators = declaration.indicators.map((indicator) => ({ ...indicator, columns: indicator.columns.map((column) => (column.id === 'indicatorValue' ? { ...column, heading } : column)) }))
  return indicatorRows({ ...declaration, indicators })[0]
}

describe('the unit in the heading of the values', () => {
  test.each([
    ['指标值（万元）', '万元'],
    ['指标值(万元)', '万元'],
    ['指标值（单位：元）', '元'],
    ['指标值（平方公里）', '平方公里'],
    ['指标值（包含数字文）', undefined],
    ['指标值（）', undefined],
    ['指标值', undefined],
    ['（万元）指标值', undefined],
    ['指标值万元）', undefined],
    ['指标值（万元', undefined],
    ['', undefined],
  ])('%s: %s', (heading, unit) => {
    expect(underHeading(heading, '指标值: 5')?.context.headerUnit).toBe(unit)
  })

  it('is that of a value without one, after the column of units', () => {
    expect(lineOf(underHeading('指标值（万元）', '指标值: ≥5')?.value ?? expect.fail())).toBe('>= 5 万元@header')
    expect(lineOf(underHeading('指标值（万元）', '指标值: ≥5\n    计量单位: 人')?.value ?? expect.fail())).toMatch('>= 5 人@column')
  })
})

describe('a row of indicators', () => {
  it('goes by its 三级指标, else by its 指标内容', () => {
    const rows = quantityRows([['培训', '5人', '干部'], ['会议', '3次'], ['', '2次', '检查'], ['', '1次']])
    expect(rows.map(({ name, content, context }) => [name?.text, content?.text, context.names])).toEqual([
      ['培训', '干部', ['培训', '干部']], ['会议', undefined, ['会议']], ['检查', '检查', ['检查']], [undefined, undefined, []],
    ])
  })

  it('has its sign and unit from their columns, and its year from the form', () => {
    const [row] = indicatorRows(declared('数量指标:\n  - 三级指标: 培训\n    指标值: 50\n    计算符号: ≥\n    计量单位: 人次\n  - 三级指标: 完工\n    指标值: 6月底前'))
    expect(row?.context).toEqual({ names: ['培训'], measures: 'quantity', unit: '人次', operator: '≥', headerUnit: undefined, year: 2020 })
    expect(row && lineOf(row.value)).toBe('>= 50 人次@column')
    expect(indicatorRows(declared(groupOf('数量指标', [['完工', '6月底前']]))).map(({ value }) => lineOf(value))[0]).toBe('by ~2020-6 = 2020-06-30')
  })

  it('without a value is blank', () => {
    const [row] = indicatorRows(declared('数量指标:\n  - 三级指标: 培训'))
    expect([row?.cell, row?.value]).toEqual([undefined, { kind: 'blank', raw: '' }])
  })

  it('is read once, all of them in file order', () => {
    const declaration = declared('')
    expect(indicatorRows(declaration)).toBe(indicatorRows(declaration))
    expect(indicatorRows(declaration).map(({ name }) => name?.text)).toEqual(['某件', '抽检合格率', '完成时限', '每件成本', '惠及人数', '满意率'])
  })
})
