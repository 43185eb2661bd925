import { describe, expect, it } from 'vitest'
import { readCeiling } from '../../src/model/cost-ceiling.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

describe('readCeiling', () => {
  it.each([
    ['≤152.88万元', '152.88'],
    ['<=160万元', '160'],
    ['＜＝１６０万元', '160'],
    ['≤ 15 万元', '15'],
    ['250万', '250'],
    ['402000元', '40.2'],
    ['1,234.5元', '0.12345'],
    ['不超过65万元', '65'],
    ['65万元以内', '65'],
    ['0.5亿元', '5000'],
  ])('%s is %s 万元', (text, value) => {
    expect(readCeiling(text, '万元')).toMatchObject({ state: 'stated' })
    const ceiling = readCeiling(text, '万元')
    expect(ceiling.state === 'stated' && ceiling.value.toFixed()).toBe(value)
  })

  it.each([
    ['≥6万元', 'lower-bound'],
    ['<=475元/亩', 'not-money'],
    ['≤100%', 'not-money'],
    ['控制在预算内', 'not-money'],
    ['160', 'not-money'],
    [undefined, 'blank'],
  ])('%s is no ceiling: %s', (text, state) => {
    expect(readCeiling(text, '万元')).toEqual({ state })
  })
})

describe('a total row among its parts raises no false alarm', () => {
  const rows = (...lines: readonly (readonly [string, string, string])[]): string =>
    overlay(`产出指标:\n  成本指标:\n${lines.map(([level3, content, value]) => `    - 三级指标: ${level3}\n      指标内容: ${content}\n      指标值: ${value}`).join('\n')}`)
  const rulesOf = (text: string): readonly string[] => checkText(text).findings.map(({ rule }) => rule)

  it.each([
    ['named 合计', rows(['项目支出', '合计', '≤40.20万元'], ['项目支出', '甲', '≤30万元'], ['项目支出', '乙', '≤10.20万元'])],
    ['named 项目支出总额, at the end', rows(['项目支出', '甲', '≤30万元'], ['项目支出', '乙', '≤10.20万元'], ['项目支出', '项目支出总额', '≤40.20万元'])],
    ['unnamed, equal to the sum of the others', rows(['项目支出', '项目', '≤40.20万元'], ['项目支出', '甲', '≤30万元'], ['项目支出', '乙', '≤10.20万元'])],
    ['unnamed, over a single part', rows(['项目支出', '项目', '≤40.20万元'], ['项目支出', '甲', '≤40.20万元'])],
    ['totals of both, and one of all', rows(['总成本', '总成本', '≤100.30万元'], ['基本支出', '小计', '≤60.10万元'], ['项目支出', '小计', '≤40.20万元'])],
    ['subtotals within one budget', rows(['项目支出', '甲类小计', '≤30万元'], ['项目支出', '甲一', '≤20万元'], ['项目支出', '甲二', '≤10万元'], ['项目支出', '乙', '≤10.20万元'])],
    ['其中', rows(['项目支出', '甲', '≤40.20万元'], ['项目支出', '其中：乙', '≤30万元'])],
  ])('%s', (_, text) => {
    expect(rulesOf(text)).toEqual([])
  })

  it('a total row that is itself over the budget is found', () => {
    expect(rulesOf(rows(['项目支出', '合计', '≤50.20万元'], ['项目支出', '甲', '≤30万元'], ['项目支出', '乙', '≤10.20万元']))).toEqual(['JX206'])
  })

  it('parts that are over the budget are found in spite of a total row', () => {
    expect(rulesOf(rows(['项目支出', '合计', '≤40.20万元'], ['项目支出', '甲', '≤30万元'], ['项目支出', '乙', '≤11万元']))).toEqual(['JX204'])
  })

  it('three equal parts are parts', () => {
    expect(rulesOf(rows(['项目支出', '甲', '≤13.40万元'], ['项目支出', '乙', '≤13.40万元'], ['项目支出', '丙', '≤13.40万元']))).toEqual([])
  })
})
