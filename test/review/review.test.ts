import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/base/finding.js'
import type { Text } from '../../src/base/text.js'
import { review } from '../../src/review/review.js'
import type { Review } from '../../src/review/model.js'
import { placeLine, placesParts } from '../../src/review/place-text.js'
import { allPoints, generalRemedies } from '../../src/review/wording.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { checkText } from '../support/check-text.js'
import { exampleText, faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay, readMarks } from '../support/overlay.js'
import { reviewed } from '../support/reviewed.js'
import { root } from '../support/run-built.js'

const pointsIn = (one: Review): readonly (readonly [string, readonly string[]])[] => one.criteria.map(({ criterion, points }) => [criterion, points.map(({ rule }) => rule).filter((rule) => ['JX104', 'JX201', 'JX209'].includes(rule))])

describe('a review', () => {
  it('names the form, the department, the year and the money', () => {
    expect(reviewed(exampleText).head).toEqual({ form: '部门整体支出绩效目标申报表', unit: '衡东县信访局', year: '2020', totalFunds: '352.20 万元' })
    expect(reviewed(overlay('填报单位:\n资金总额: 12x'))).toMatchObject({ state: 'whole', head: { form: '部门整体支出绩效目标申报表', year: '2020' } })
    expect(reviewed(overlay('填报单位:\n资金总额: 12x')).head).not.toHaveProperty('totalFunds')
  })

  it('puts each point under the criterion of its rule, the gravest first, and numbers them through', () => {
    const one = reviewed(overlay('填报单位:\n项目支出: 41.20\n其他资金: -1\n一般公共预算: 101.30'))
    expect(pointsIn(one)).toEqual([['completeness', ['JX104']], ['relevance', []], ['adequacy', ['JX201', 'JX209']], ['feasibility', []]])
    expect(allPoints(one).map(({ number }) => number)).toEqual(allPoints(one).map((_, index) => index + 1))
  })

  it('puts what is about the file first', () => {
    const one = reviewed(overlay('年度：2020\n填报单位:'))
    expect(one.filePoints.map(({ rule, number }) => [rule, number])).toEqual([['JX007', 1]])
    expect(one.criteria[0]?.points.map(({ number }) => number)).toEqual([2])
  })

  it('says what to do about each point: what the finding proposes, else its fix, else what the rule says', () => {
    const checked = checkText(faultyExampleText)
    const proposing: readonly Finding[] = checked.findings.map((finding) => ({ ...finding, proposal: { zh: '写成甲', en: 'write a' } }))
    expect(review({ ...checked, findings: proposing }, ruleCatalogue).criteria[2]?.points.map(({ proposal }) => proposal.zh)[0]).toBe('写成甲')
    expect(reviewed(faultyExampleText).criteria[2]?.points[0]?.proposal.zh).toBe('对照预算批复和测算表，找出写错的一项再改；两种分法都要恰好等于资金总额')
    expect(reviewed(overlay('年度: 2020年')).criteria[0]?.points[0]?.proposal).toEqual({ zh: '“2020年”改为“2020”', en: 'Change “2020年” to “2020”' })
    expect(reviewed('').filePoints[0]?.proposal.zh).toBe('改正写法后再审；能自动改的，用 jixiao fix 改')
  })

  const listed = ruleCatalogue.filter(({ criterion }) => criterion)
  it.each(listed.map((rule) => [rule.code, rule] as const))('proposes something for every example of %s', (code, { bad }) => {
    const points = bad.flatMap((example) => allPoints(reviewed(readMarks(example.whole ? example.yaml : overlay(example.yaml)).text)).filter(({ rule }) => rule === code))
    expect(points.filter(({ proposal }) => Object.values(generalRemedies).some(({ zh }) => zh === proposal.zh)).map(({ message }) => message.zh)).toEqual([])
  })

  it('tells a fault that is repeated once, with every place', () => {
    const rows = ['甲', '乙', '丙', '丁', '戊'].map((name) => `    - 三级指标: ${name}\n      指标直: 1件`).join('\n')
    const [point] = reviewed(overlay(`产出指标:\n  数量指标:\n${rows}`)).criteria[0]?.points ?? []
    expect(point?.places.map(({ row, name }) => [row, name])).toEqual([[1, '甲'], [2, '乙'], [3, '丙'], [4, '丁'], [5, '戊']])
    expect(placesParts(point?.places ?? [], 'zh')).toEqual([['数量指标第 1、2、3、4、5 行', '文件第 22、24、26、28、30 行']])
  })

  it('proposes a wording for each place of a point where they differ', () => {
    const proposalOf = (values: readonly string[]): Text | undefined => {
      const rows = values.map((value, index) => `    - 三级指标: 验收合格率${index}\n      指标值: ${value}`).join('\n')
      return allPoints(reviewed(overlay(`产出指标:\n  质量指标:\n${rows}`))).find(({ rule }) => rule === 'JX312')?.proposal
    }
    expect(proposalOf(['0.98', '0.98'])?.zh).toBe('猜测原意是“98%”，请核对后改写')
    expect(proposalOf(['1', '0.98'])).toEqual({
      zh: '质量指标第 1 行“1”：猜测原意是“100%”，请核对后改写；质量指标第 2 行“0.98”：猜测原意是“98%”，请核对后改写',
      en: '质量指标, row 1, “1”: A guess: “100%” was meant; check it before writing so; 质量指标, row 2, “0.98”: A guess: “98%” was meant; check it before writing so',
    })
    const many = proposalOf(['0.81', '0.82', '0.83', '0.84', '0.85', '0.86', '0.87', '0.88', '0.89', '0.91', '0.92', '0.93'])
    expect(many?.zh).toMatch(/第 5 行“0\.85”：猜测原意是“85%”，请核对后改写；其余 7 处照此核对$/u)
    expect(many?.en).toMatch(/“85%” was meant; check it before writing so; check the other 7 likewise$/u)
  })

  it('keeps what could not be judged, and what a comment takes back with its reason', () => {
    const one = reviewed(faultyExampleText.replace('资金总额: 352.20', '资金总额: 352.20 # jixiao-ignore JX201: 见附件'))
    expect(one.takenBack.map(({ rule, reason, place }) => [rule, reason, place.label, place.value])).toEqual([['JX201', '见附件', '资金总额', '352.20']])
    expect(reviewed(faultyExampleText).unjudged.map(({ rule, place }) => [rule, place.label])).toEqual([['JX205', '项目支出']])
  })

  it('says that a file which is no form, or is damaged, is to be mended first', () => {
    expect(reviewed('name: x')).toMatchObject({ state: 'unread', coverage: undefined, head: {}, counts: { rows: 0 } })
    expect(reviewed(`${minimalDeclaration}a: [`)).toMatchObject({ state: 'damaged' })
  })
})

describe('a place', () => {
  const placeOf = (text: string, wanted: string, language: 'zh' | 'en' = 'zh'): string => {
    const point = allPoints(reviewed(text)).find(({ rule }) => rule === wanted)
    return point?.places[0] ? placeLine(point.places[0], language) : ''
  }

  it.each([
    ['an amount', overlay('项目支出: 41.20'), 'JX201', '资金总额，填的是：100.30，文件第 5 行'],
    ['a blank', overlay('填报单位:'), 'JX104', '填报单位，未填，文件第 3 行'],
    ['an entry of a list', overlay('整体绩效目标:\n  - 完成某项工作。\n  -'), 'JX104', '整体绩效目标第 2 条，未填，文件第 18 行'],
    ['a row', overlay('产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标直: 10件'), 'JX101', '数量指标第 1 行，“某件”，指标值：10件，文件第 22 行'],
    ['a column beside the value', overlay('社会公众或服务对象满意度:\n  - 三级指标: 满意率\n    指标值: ≥90%\n    对应: 目标9'), 'JX121', '社会公众或服务对象满意度第 1 行，“满意率”，指标值：≥90%，在“对应”一栏，文件第 39 行'],
    ['the file', '', 'JX004', '整个文件，文件第 1 行'],
  ])('%s', (_, text, rule, told) => {
    expect(placeOf(text, rule)).toBe(told)
  })

  it('reads in English, the labels of the form as they are', () => {
    expect(placeOf(overlay('项目支出: 41.20'), 'JX201', 'en')).toBe('资金总额, says: 100.30, line 5 of the file')
  })

  it('tells rows of one name apart by their content', () => {
    const rows = '产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标内容: 甲项\n      指标直: ≤30万元\n    - 三级指标: 项目支出\n      指标内容: 乙项\n      指标值: ≤10.20万元'
    expect(placeOf(overlay(rows), 'JX101')).toContain('“项目支出/甲项”')
  })
})

describe('counts', () => {
  it('of rows by group, and of those with a figure or a date', () => {
    const { rows, quantified, groups } = reviewed(readFileSync(join(root, 'examples/hengdong-petition-2020.yaml'), 'utf8')).counts
    expect([rows, quantified]).toEqual([40, 32])
    expect(groups.map((group) => [group.group, group.rows, group.quantified])).toEqual([
      ['数量指标', 11, 10], ['质量指标', 11, 11], ['时效指标', 11, 5], ['成本指标', 5, 5], ['经济效益指标', 0, 0],
      ['社会效益指标', 1, 0], ['生态效益指标', 0, 0], ['可持续影响指标', 0, 0], ['社会公众或服务对象满意度', 1, 1],
    ])
  })
})
