import { describe, expect, it } from 'vitest'
import type { Declaration } from '../../src/model/declaration.js'
import { contentRuns } from '../../src/model/content-words.js'
import { unnumbered } from '../../src/model/cost-names.js'
import { frequencyConflicts } from '../../src/model/frequency-conflicts.js'
import { otherNumberAtEnd } from '../../src/model/number-at-end.js'
import { indicatorRows } from '../../src/model/rows.js'
import { satisfiedTwice } from '../../src/model/satisfied.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

type Row = readonly [name: string, value: string, content?: string]

function declared(rows: readonly Row[]): Declaration {
  const lines = rows.map(([name, value, content]) => `    - 三级指标: ${name}\n${content === undefined ? '' : `      指标内容: ${content}\n`}      指标值: ${value}`)
  const { declaration } = checkText(overlay(`产出指标:\n  数量指标:\n${lines.join('\n')}`))
  if (!declaration) throw new Error('no declaration')
  return declaration
}

describe('how often, against how many in a year', () => {
  it.each<readonly [readonly Row[], readonly string[]]>([
    [[['调度会', '10次', '每月召开1次']], ['own 每月召开1次 12次']],
    [[['调度会', '12次', '每月召开1次']], []],
    [[['调度会', '≥10次', '每月召开1次']], []],
    [[['调度会', '≥13次', '每月召开1次']], ['own 每月召开1次 12次']],
    [[['调度会', '≤10次', '每月召开1次']], ['own 每月召开1次 12次']],
    [[['调度会', '3次', '每季度召开1次']], ['own 每季度召开1次 4次']],
    [[['调度会', '3次', '每半年召开1次']], ['own 每半年召开1次 2次']],
    [[['调度会', '10次', '每周召开1次']], ['own 每周召开1次 52次']],
    [[['调度会', '10次', '每日召开1次']], []],
    [[['调度会', '10场', '每月召开1次']], []],
    [[['调度会次数', '10次'], ['召开调度会', '每月1次']], ['other 每月1次 12次']],
    [[['调度会', '每月1次，全年10次']], ['cell 每月1次 12次']],
    [[['调度会', '每月1次，全年12次']], []],
    [[['调度会', '每月1次，检查10次']], []],
  ])('%j', (rows, expected) => {
    expect(frequencyConflicts(declared(rows)).map(({ where, written, yearly, unit }) => `${where} ${written.text} ${yearly.toFixed()}${unit}`)).toEqual(expected)
  })
})

describe('a number at the end of a name, against the value', () => {
  it.each<readonly [Row, string | undefined]>([
    [['培训200人', '300人'], '200人'],
    [['培训200人', '200人'], undefined],
    [['培训200人', '300户'], undefined],
    [['培训200人次数', '300人'], undefined],
    [['培训200人', '≥100人'], '200人'],
    [['培训200人', '≥300人'], '200人'],
    [['每次培训200人', '300人'], undefined],
    [['较上年增长5%', '6%'], undefined],
    [['2019年培训200人', '300人'], undefined],
    [['培训不超过200人', '300人'], undefined],
    [['培训人数', '300人', '培训干部200人'], '200人'],
    [['培训', '若干'], undefined],
  ])('%j', (row, expected) => {
    const [first] = indicatorRows(declared([row]))
    expect(first && otherNumberAtEnd(first)?.named.text).toBe(expected)
  })
})

describe('the satisfaction of the same people, twice', () => {
  it.each<readonly [readonly Row[], readonly string[]]>([
    [[['群众满意度', '≥90%'], ['群众对服务的满意度', '≥95%']], ['群众']],
    [[['群众对服务满意率', '≥90%'], ['群众满意程度', '≥95%']], ['群众']],
    [[['群众满意度', '≥90%'], ['群众对服务的满意度', '≥90%']], []],
    [[['群众满意度', '≥90%'], ['学生对服务的满意度', '≥95%']], []],
    [[['群众对环境的满意度', '≥90%'], ['群众对服务的满意度', '≥95%']], []],
    [[['群众、学生满意度', '≥90%'], ['群众、学生对服务的满意度', '≥95%']], []],
    [[['群众满意度', '≥90%', '对服务'], ['群众对服务的满意度', '≥95%']], []],
    [[['★群众满意度', '≥90%'], ['其他；群众对服务的满意度', '≥95%']], ['群众']],
  ])('%j', (rows, expected) => {
    expect(satisfiedTwice(declared(rows)).map(({ who }) => who)).toEqual(expected)
  })
})

it.each([
  ['加强校园足球建设', ['校园足球']], ['足球，篮球', ['足球', '篮球']], ['完成培训', ['培训']], ['保障群众工作', []], ['', []], ['ABC道路', ['ABC道路']],
])('%s speaks of %j', (text, runs) => {
  expect(contentRuns(text)).toEqual(runs)
})

it.each([
  ['（一） 项目支出', '项目支出'], ['1. 基本 支出', '基本支出'], ['①会议费', '会议费'], ['1.5万元以上设备', '1.5万元以上设备'], ['会议费：', '会议费:'],
])('%s without its number is %s', (name, plain) => {
  expect(unnumbered(name)).toBe(plain)
})
