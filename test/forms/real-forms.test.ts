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
