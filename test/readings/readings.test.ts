import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { printReadings } from '../../src/readings/print-readings.js'
import { displayWidth } from '../../src/base/width.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'
import { plainOptions } from '../support/reported.js'
import { root } from '../support/run-built.js'

const validate = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/u } }).compile(JSON.parse(readFileSync(join(root, 'schemas/values.schema.json'), 'utf8')) as object)
const written = readFileSync(join(root, 'test/fixtures/indicator-values.txt'), 'utf8').trim().split('\n')
const others = ['90%-95%', '约3万人次', '同比增长5%', '第一年20%，第二年25%', '6月底达50%，11月底达92%', '每年不少于2次', '每月10日前', '每学期1次', '大于90%小于95%', '2月30日', '1.2.3', '2/3', '95%-90%', '第四季度', '上半年', '8月上旬', '在合同期内完成', '30分钟内', '2个', '好']

/** A declaration whose 数量指标 have these values. */
function withValues(values: readonly string[]): string {
  return overlay(`产出指标:\n  数量指标:\n${values.map((value, at) => `    - 三级指标: 指标${at + 1}甲\n      指标值: ${JSON.stringify(value)}`).join('\n')}`)
}

function table(values: readonly string[], width = 80): readonly string[] {
  return printReadings([checkText(withValues(values))], [], 'table', { ...plainOptions, width }).split('\n')
}

describe('as a table', () => {
  it('shows line, name, value, kind and reading, by group', () => {
    const lines = table(['≤152.88万元', '18人', '2227批次，5572人', '60日之内办结', '及时地登记', '1个月召开1次', '292', 'XX'])
    const from = lines.indexOf('数量指标')
    expect(lines.slice(from, from + 9)).toEqual([
      '数量指标',
      '22  指标1甲     ≤152.88万元       数值    ≤ 152.88 万元',
      '24  指标2甲     18人              数值    (=) 18 人',
      '26  指标3甲     2227批次，5572人  几个数  2227 批次；5572 人',
      '28  指标4甲     60日之内办结      时长    ≤ 60 日',
      '30  指标5甲     及时地登记        定性    及时',
      '32  指标6甲     1个月召开1次      频次    每月 1 次',
      '34  指标7甲     292               存疑    没有单位；猜是 292',
      '36  指标8甲     XX                待填',
    ])
  })

  it.each([40, 80, 120])('keeps within %i columns', (width) => {
    const lines = table([...written, ...others], width)
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.max(width, 50))
  })

  it('says in the language asked for what the signs in brackets are', () => {
    expect(table(['18人']).at(-2)).toBe('括号里的符号没有写出，是按指标的类别理解的。')
    const english = printReadings([checkText(withValues(['每两年一次', '约3万人次']))], [], 'table', { ...plainOptions, language: 'en', width: 100 })
    expect(english).toContain('1 次 every 2 years')
    expect(english).toContain('(=) ≈ 30000 人次')
  })

  it('shows no control characters of the file', () => {
    expect(table(['好\u001b[31m坏']).join('')).not.toContain('\u001b')
  })
})

describe('as JSON', () => {
  it('keeps to its published schema for every kind of value', () => {
    const data = JSON.parse(printReadings([checkText(withValues([...written, ...others]))], ['读不出'], 'json', plainOptions)) as { readonly files: readonly { readonly values: readonly { readonly value: { readonly kind: string } }[] }[] }
    expect(validate(data) || validate.errors).toBe(true)
    const kinds = new Set(data.files.flatMap(({ values }) => values.map(({ value }) => value.kind)))
    expect([...kinds].toSorted()).toEqual(['deadline', 'duration', 'frequency', 'multi', 'number', 'period', 'placeholder', 'qualitative', 'range', 'schedule', 'suspect'])
  })

  it('keeps every digit, and tells where the value stands', () => {
    const [value] = (JSON.parse(printReadings([checkText(withValues(['≤152.880万元']))], [], 'json', plainOptions)) as { readonly files: readonly { readonly values: readonly unknown[] }[] }).files[0]?.values ?? []
    expect(value).toMatchObject({ line: 22, level2: '数量指标', level3: '指标1甲', written: '≤152.880万元', value: { kind: 'number', op: '<=', value: '152.88', unit: { name: '万元', from: 'value' } } })
  })
})
