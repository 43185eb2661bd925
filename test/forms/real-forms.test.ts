import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check, type Checked } from '../../src/check.js'

const folder = join(import.meta.dirname, '../fixtures/real-forms')
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

/** Findings of syntax, structure and sums on the forms as published, and why each is right. */
const expected: Readonly<Record<string, readonly (readonly [finding: string, reason: string])[]>> = {
  'h02-yueyanglou-2023.yaml': [['JX104 “资金总额”没有填', 'the published form has no amounts']],
  'h04-fengjie-2023.yaml': [['JX104 “效益指标”没有填', 'the published page breaks off before it']],
  'h10-ningde-2019.yaml': [
    ['JX201 资金总额与按收入性质分的各项之和不符：资金总额 171.41 万元，各项相加 0.00 万元，资金总额多 171.41 万元', 'the published form does not say where the money comes from'],
    ['JX104 “效益指标”没有填', 'the published page breaks off before it'],
  ],
  'h16-guichi-2022.yaml': [['JX203 资金总额填的是 0，而按收入性质分相加 90.00 万元，按支出性质分相加 90.00 万元', 'the published form states a total of 0 over parts of 90']],
}

function checked(name: string): Checked {
  return check(name, readFileSync(join(folder, name)))
}

it('nine forms are typed in; the tenth is the example', () => {
  expect(names).toHaveLength(9)
  expect(Object.keys(expected).filter((name) => !names.includes(name))).toEqual([])
})

describe.each(names)('%s', (name) => {
  it('has no finding of syntax, structure or sums but those that are right', () => {
    const found = checked(name).findings.filter(({ rule }) => /^JX(?:0|10|20)/u.test(rule))
    expect(found.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual((expected[name] ?? []).map(([finding]) => finding))
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
