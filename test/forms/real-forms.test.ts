import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/base/settings.js'
import { check, type Checked } from '../../src/check.js'

const folder = join(import.meta.dirname, '../fixtures/real-forms')
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

/** Every finding of the profile strict on the forms as published: rule, what it points at, and why it is right. */
const expected: Readonly<Record<string, readonly (readonly [rule: string, at: string, reason: string])[]>> = {
  'h02-yueyanglou-2023.yaml': [
    ['JX104', '资金总额', 'the published form has no amounts'],
    ['JX404', '整体绩效目标', 'its one goal, 做好涉案、价格认定工作, cannot be measured'],
    ['JX307', '28.8万元', 'the column of units says % beside an amount'],
    ['JX320', '28.8万元', 'what is to be spent stands as the quantity of work'],
    ['JX318', '业务工作支出到位率', 'that money arrives is no result'],
    ['JX317', '定量', 'declared a number, filled in with 按月安排'],
    ['JX115', '社会成本指标', 'the name of a group stands as the indicator'],
    ['JX112', '效益指标', 'the published page breaks off before it'],
  ],
  'h04-fengjie-2023.yaml': [
    ['JX505', '300平方米', 'nine measures of the goal; the page breaks off before the indicators'],
    ['JX119', '年度绩效指标', 'the published page breaks off before the others'],
    ['JX111', '产出指标', 'the published page breaks off before them'],
    ['JX104', '效益指标', 'the published page breaks off before it'],
  ],
  'h10-ningde-2019.yaml': [
    ['JX201', '171.41', 'the published form does not say where the money comes from'],
    ['JX310', '100%', 'supply of money in percent, as a quantity'],
    ['JX310', '100%', 'everyday work in percent, as a quantity'],
    ['JX310', '≥60%', 'allowances in percent, as a quantity'],
    ['JX312', '1', 'coverage of 1 where the plan is 90%: a percentage that a spreadsheet shows as a number'],
    ['JX312', '1', 'the same of manuscripts reviewed'],
    ['JX113', '基本支出', 'a cost without a value'],
    ['JX104', '效益指标', 'the published page breaks off before it'],
  ],
  'h11-nanyue-2018.yaml': [
    ['JX117', '贫困地区旅游景点开发数量( ≥**个 )', 'ten names keep the province’s ≥**, told once and mildly'],
    ['JX503', "'>=98%'", 'the name asks for 100%, the value for 98%'],
  ],
  'h12-nanyue-2018.yaml': [
    ['JX505', '25%', 'shares of the second to fifth year, of which the indicators state only the first'],
    ['JX117', "'*贫困地区贫困人口加入合作社、村集体经济组织人数(≥**人)'", 'five names keep the province’s ≥**'],
  ],
  'h16-guichi-2022.yaml': [
    ['JX203', '0', 'the published form states a total of 0 over parts of 90'],
    ['JX305', '≥100百分比', 'a rate of passing cannot be more than 100%'],
    ['JX112', '效益指标', 'the published page breaks off before it'],
    ['JX504', '对控制基建项目成本影响程度', 'cost control among the ecological benefits'],
  ],
  'h20-xiangtan-2023.yaml': [
    ['JX316', '≥80M', 'M for metres'],
    ['JX504', '服务周期内,市民对空气质量改善的满意程度', 'satisfaction among the social benefits'],
    ['JX503', '≥90%', 'the same citizens, once 85% and once 90%'],
  ],
  'h24-lijiang-2020.yaml': [
    ['JX404', '整体绩效目标', 'the goal is the name of a fund'],
    ['JX111', '产出指标', 'no cost indicator'],
    ['JX320', '72890', 'the whole budget stands as the quantity of work'],
    ['JX316', '﹦', 'a small equals sign'],
    ['JX316', '﹦', 'a small equals sign'],
    ['JX316', '﹦', 'a small equals sign'],
  ],
  'h28-huangshi-2022.yaml': [
    ['JX308', '6次', 'the name counts 批次, the value 次; the goal says 6批次'],
    ['JX311', '理论教育和党性教育课时比例', 'a share among the quantities'],
    ['JX306', '220', 'courses without a unit; the goal says 220门'],
    ['JX502', '100%', 'five quality rows repeat the quantities'],
    ['JX111', '效益指标', 'no benefit at all but satisfaction'],
  ],
}

function checked(name: string): Checked {
  return check(name, readFileSync(join(folder, name)), { ...defaultSettings, profile: 'strict' })
}

it('nine forms are typed in; the tenth is the example', () => {
  expect(names).toHaveLength(9)
  expect(Object.keys(expected).filter((name) => !names.includes(name))).toEqual([])
})

describe.each(names)('%s', (name) => {
  it('has the findings that a reviewer would have, and no other', () => {
    const { file, findings } = checked(name)
    expect(findings.map(({ rule, primary }) => [rule, file.text.slice(primary.start, primary.end)])).toEqual((expected[name] ?? []).map(([rule, at]) => [rule, at]))
  })

  it('says which public form it is, and names no person', () => {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text).toMatch(/^# \p{Script=Han}+.*\d{4}年.*人名、电话已略。\n/u)
    expect(text).toContain('单位负责人:\n')
  })

  it('holds every indicator in a group of the form', () => {
    const rows = readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line.includes('- 三级指标:'))
    expect(checked(name).declaration?.indicators).toHaveLength(rows.length)
  })
})

describe('with their unit costs linked to quantities', () => {
  /** What JX212 says of a form once the rows with these values refer to these rows. */
  function linked(name: string, links: Readonly<Record<string, string>>): readonly string[] {
    const text = Object.entries(links).reduce((form, [value, path]) => form.replace(`指标值: '${value}'`, `$&\n        对应: ${path}`), readFileSync(join(folder, name), 'utf8'))
    const { findings, notChecked } = check(name, new TextEncoder().encode(text))
    expect(findings.filter(({ rule }) => rule === 'JX121')).toEqual([])
    return [...findings, ...notChecked].filter(({ rule }) => rule === 'JX212').map(({ message }) => message.zh)
  }

  it('the form whose products come to the budget exactly passes', () => {
    expect(linked('h11-nanyue-2018.yaml', {
      '<=475元/亩': '数量指标/流转土地',
      '<=2875元/个': '数量指标/贫困地区旅游景点开发数量(≥**个)',
      '<=3000元/平方米': '数量指标/贫困地区旅游基础设施建设工程',
    })).toEqual([])
  })

  it('the form whose product exceeds the budget does not', () => {
    expect(linked('h12-nanyue-2018.yaml', { '=23万元/个': '数量指标/入股合作社个数' })).toEqual([
      '按单位成本和数量计算，超过资金总额：资金总额 214.06 万元，单位成本乘数量 230.00 万元，超出 15.94 万元',
    ])
  })
})
