import { describe, expect, it } from 'vitest'
import { indicatorRows } from '../../src/model/rows.js'
import { reduceChecked } from '../../src/summary/reduce.js'
import type { Measured } from '../../src/summary/record.js'
import { checkText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { recordOf } from '../support/summarized.js'

it('keeps the head, the money, the rows and the findings', () => {
  const record = recordOf(overlay('项目支出: 41.20'))
  expect(record).toMatchObject({
    path: '例.yaml',
    state: 'whole',
    form: 'department-2020',
    department: '某局',
    year: '2020',
    amounts: { totalFunds: '100.3', generalPublicBudget: '100.3', basicExpenditure: '60.1', projectExpenditure: '41.2' },
    unreadAmounts: [],
  })
  expect(record.findings.map(({ rule, severity, line }) => ({ rule, severity, line }))).toContainEqual({ rule: 'JX201', severity: 'error', line: 5 })
  expect(record.indicators[0]).toEqual({ group: 'quantity', level3: '某件', content: null, raw: '10件', kind: 'number', quantified: true, measures: [{ operator: '=', inferred: true, number: '10', unit: '件' }], line: 22 })
})

it('is plain data: it comes back from JSON as it was', () => {
  const record = recordOf(minimalDeclaration)
  expect(JSON.parse(JSON.stringify(record))).toEqual(record)
})

it('an amount that is none is named, not counted', () => {
  const { amounts, unreadAmounts } = recordOf(overlay('资金总额: 约一百'))
  expect(amounts).not.toHaveProperty('totalFunds')
  expect(unreadAmounts).toEqual(['totalFunds'])
})

it('what is no declaration is kept as such', () => {
  expect(recordOf('name: x')).toMatchObject({ state: 'unread', form: null, department: null, year: null, amounts: {}, indicators: [] })
  expect(recordOf('').state).toBe('unread')
})

it('a form in 元 is counted in 万元, to the last digit', () => {
  const checked = checkText(overlay('资金总额: 1003001.05'))
  const { declaration } = checked
  if (!declaration) throw new Error('no declaration')
  const inYuan = { ...declaration, kind: { ...declaration.kind, amountUnit: '元' as const } }
  expect(reduceChecked({ ...checked, declaration: inYuan }, '', indicatorRows).amounts).toMatchObject({ totalFunds: '100.300105', basicExpenditure: '0.00601' })
})

describe('the quantities of a value', () => {
  const values: readonly (readonly [value: string, kind: string, measures: readonly Measured[]])[] = [
    ['≥95%', 'number', [{ operator: '>=', number: '95', unit: '%' }]],
    ['90%-95%', 'range', [{ number: '90', upper: '95', unit: '%' }]],
    ['≤475元/亩', 'number', [{ operator: '<=', number: '475', unit: '元', per: '亩' }]],
    ['60日之内办结', 'duration', [{ operator: '<=', number: '60', unit: '日' }]],
    ['每月不少于2次', 'frequency', [{ operator: '>=', number: '2', unit: '次', per: '月' }]],
    ['2020年11月30日前', 'deadline', [{ operator: '<=', date: '2020-11-30' }]],
    ['2227批次，5572人', 'multi', [{ number: '2227', unit: '批次' }, { number: '5572', unit: '人' }]],
    ['较好', 'qualitative', []],
  ]
  it.each(values)('%s', (value, kind, measures) => {
    const [first] = recordOf(overlay(`数量指标:\n  - 三级指标: 某事\n    指标值: ${value}`)).indicators
    expect([first?.raw, first?.kind, first?.measures]).toEqual([value, kind, measures])
  })
})
