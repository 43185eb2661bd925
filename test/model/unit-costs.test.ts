import { describe, expect, it } from 'vitest'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

/** What JX212 says of a cost and the quantity that it refers to, with the name of the cost's row. */
function said(cost: string, quantity: string, name = '补助标准', links = '数量指标/合作社'): readonly string[] {
  const text = overlay(`产出指标:\n  数量指标:\n    - 三级指标: 合作社\n      指标值: ${quantity}\n    - 三级指标: 农户\n      指标值: 10户\n  成本指标:\n    - 三级指标: ${name}\n      指标值: ${cost}\n      对应: ${links}`)
  const { findings, notChecked } = checkText(text)
  return [
    ...findings.filter(({ rule }) => rule === 'JX212').map(({ severity, notes }) => `${severity} ${notes[0]?.zh}`),
    ...notChecked.filter(({ rule }) => rule === 'JX212').map(({ message }) => message.zh),
  ]
}

describe('unit cost × quantity', () => {
  it.each([
    ['23万元/个', '10个', ['error 验算：“补助标准” 23万元/个 × 10个 = 230.00 万元']],
    ['=23万元/个', '≥10个', ['error 验算：“补助标准” 23万元/个 × ≥10个 = 230.00 万元']],
    ['≥23万元/个', '10个', ['error 验算：“补助标准” ≥23万元/个 × 10个 = 230.00 万元']],
    ['≤23万元/个', '10个', ['warning 验算：“补助标准” ≤23万元/个 × 10个 = 230.00 万元']],
    ['23万元/个', '≤10个', ['warning 验算：“补助标准” 23万元/个 × ≤10个 = 230.00 万元']],
    ['100301元/个', '10个', ['error 验算：“补助标准” 100301元/个 × 10个 = 100.301 万元']],
    ['100300元/个', '10个', []],
    ['23万元/个/年', '10个', ['error 验算：“补助标准” 23万元/个/年 × 10个 = 230.00 万元']],
    ['23万元', '10个', ['error 验算：“补助标准” 23万元 × 10个 = 230.00 万元']],
    ['23万元/人', '10人次', ['单位成本“补助标准”与所对应的数量单位不同（每人，人次），没有相乘']],
    ['23万元/人', '2227批次，5572人', ['error 验算：“补助标准” 23万元/人 × 5572人 = 128156.00 万元']],
    ['23万元/个', '10', ['单位成本“补助标准”所对应的数量没有写单位，没有相乘']],
    ['23万元/个', '若干', ['单位成本“补助标准”所对应的数量读不出，没有相乘']],
    ['23万元/个/月', '10个', ['单位成本“补助标准”的单位有几层（如元/人/月），不能只乘一个数量，没有相乘']],
    ['23克/个', '10个', ['单位成本“补助标准”的金额读不出，没有相乘']],
    ['23万元', '95%', ['单位成本“补助标准”与所对应的数量单位不同，没有相乘']],
  ])('%s for %s', (cost, quantity, expected) => {
    expect(said(`'${cost}'`, `'${quantity}'`)).toEqual(expected)
  })

  it('is told with its calculation, and with a word of caution where bounds were multiplied', () => {
    const notes = (cost: string): readonly string[] => {
      const { findings } = checkText(overlay(`产出指标:\n  数量指标:\n    - 三级指标: 合作社\n      指标值: 10个\n  成本指标:\n    - 三级指标: 补助标准\n      指标值: ${cost}\n      对应: 数量指标/合作社`))
      return findings.filter(({ rule }) => rule === 'JX212').flatMap(({ notes }) => notes.map(({ zh }) => zh))
    }
    expect(notes('23万元/个')).toEqual(['验算：“补助标准” 23万元/个 × 10个 = 230.00 万元'])
    expect(notes('≤23万元/个')).toEqual(['验算：“补助标准” ≤23万元/个 × 10个 = 230.00 万元', expect.stringContaining('上限之积超过预算')])
  })

  it('is held against a total that is stated and not in doubt', () => {
    const text = (total: string, cost = '23万元/个'): string => overlay(`资金总额:${total}\n产出指标:\n  数量指标:\n    - 三级指标: 合作社\n      指标值: 10个\n  成本指标:\n    - 三级指标: 补助标准\n      指标值: ${cost}\n      对应: 数量指标/合作社`)
    const told = (text: string): readonly string[] => {
      const { findings, notChecked } = checkText(text)
      return [...findings, ...notChecked].filter(({ rule }) => rule === 'JX212').map(({ message }) => message.zh)
    }
    expect(told(text(''))).toEqual(['单位成本乘数量：资金总额没有填或读不出'])
    expect(told(text('', '长期'))).toEqual([])
    expect(told(text(' 100.80'))).toEqual(['成本指标与资金总额：资金总额的金额存疑，请先改正合计'])
  })

  it('is judged only where one quantity is meant and the row is a unit cost', () => {
    expect(said('23万元/个', '10个', '补助标准', '数量指标/合作社；数量指标/农户')).toEqual(['单位成本“补助标准”对应了几行数量指标，没有相乘'])
    expect(said('23万元/个', '10个', '补助标准', '数量指标/合作社；目标1；数量指标/合作社')).toHaveLength(1)
    expect(said('23万元/个', '10个', '补助标准', '目标1；满意度/满意率')).toEqual([])
    expect(said('23万元', '10个', '项目支出')).toEqual([])
    expect(said('23万元', '10个', '标准化建设')).toEqual([])
    expect(said('23万元/个', '10个', '其中：补助标准')).toEqual([])
  })
})
