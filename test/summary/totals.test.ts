import { expect, it } from 'vitest'
import { cautions } from '../../src/summary/cautions.js'
import { coverageOf } from '../../src/summary/coverage.js'
import { rankFiles, rankRules } from '../../src/summary/rankings.js'
import { amountFacts, totalsByYear } from '../../src/summary/totals.js'
import { countyTexts } from '../support/county-texts.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { summaryOf } from '../support/summarized.js'

const county = summaryOf(countyTexts, [{ zh: '庚.yaml：没有权限', en: '庚.yaml: permission denied' }])

it('years are kept apart, the latest first; what was not read counts nowhere', () => {
  const years = totalsByYear(county).map(({ year, records, amounts }) => [year, records.map(({ path }) => path), amounts['totalFunds']?.toFixed()])
  expect(years).toEqual([['2021', ['丙.yaml'], '100.3'], ['2020', ['丁.yaml', '乙.yaml', '己.yaml', '甲.yaml'], '804.7']])
})

it('sums are exact', () => {
  const texts = Object.fromEntries(['0.1', '0.2', '0.000001'].map((amount, index) => [`${index}.yaml`, overlay(`资金总额: ${amount}`)]))
  expect(totalsByYear(summaryOf(texts))[0]?.amounts['totalFunds']?.toFixed()).toBe('0.300001')
})

it('knows the amounts of the form, and which split they belong to', () => {
  expect(amountFacts(county).map(({ label, by }) => [label, by])).toEqual([
    ['资金总额', null],
    ['一般公共预算', 'byRevenue'], ['政府性基金拨款', 'byRevenue'], ['纳入专户的非税收入拨款', 'byRevenue'], ['其他资金', 'byRevenue'],
    ['基本支出', 'byExpenditure'], ['项目支出', 'byExpenditure'],
  ])
})

it('ranks rules by findings and counts each file once, and files by their errors', () => {
  const twice = summaryOf({ 'a.yaml': overlay('政府性基金拨款: -1\n其他资金: -2'), 'b.yaml': overlay('其他资金: -2') })
  const negative = rankRules(twice).find(({ rule }) => rule.code === 'JX209')
  expect(negative).toMatchObject({ findings: 3, files: 2 })
  const counts = rankRules(county).map(({ findings }) => findings)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  const errors = rankFiles(county.records).map((rank) => rank.errors)
  expect(errors).toEqual(errors.toSorted((a, b) => b - a))
  expect(errors.length).toBeGreaterThan(2)
})

it('tells how far each group is filled', () => {
  const [totals] = totalsByYear(summaryOf({ 'a.yaml': minimalDeclaration, 'b.yaml': overlay('年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 某事\n        指标值: 较好\n') }))
  const groups = totals ? coverageOf(totals, county) : []
  expect(groups.find(({ group }) => group.id === 'quantity')).toMatchObject({ declarations: 2, filled: 2, rows: 2, quantified: 1 })
  expect(groups.find(({ group }) => group.id === 'quality')).toMatchObject({ declarations: 2, filled: 1, rows: 1, quantified: 1 })
  expect(groups.map(({ group }) => group.level2)).toContain('生态效益指标')
})

it('says what has to be known before the figures are used', () => {
  expect(cautions(county, 'zh')).toEqual(['1 处没有读到，列在最后。', '1 个文件认不出是哪种申报表，没有计入合计。', '1 份申报表有金额读不出，没有计入合计。', '申报表不止一个年度，各年度分别合计，不相加。', '问题是各份申报表自己的；重复申报、互相照搬、照搬上年、与名单和预算表不符，用 jixiao check 检查整个文件夹。'])
  expect(cautions(summaryOf({ 'a.yaml': minimalDeclaration, 'b.yaml': minimalDeclaration }), 'en')).toEqual(['Two declarations or more for one year, all of them counted, from 1 department: 某局.', 'Findings are of each declaration by itself; duplicates, copies, and what differs from last year or from a list, are found by jixiao check on the whole folder.'])
  expect(cautions(summaryOf({ 'a.yaml': minimalDeclaration }), 'zh')).toEqual([])
})
