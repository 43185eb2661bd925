import { describe, expect, it } from 'vitest'
import { checkstyle, compact, gitlab, html, junit, narrate, statistics } from '../../src/reporters/other-reporters.js'
import { exampleText, faultyExampleText } from '../support/faulty-example.js'
import { overlay } from '../support/overlay.js'
import { parseXml } from '../support/parse-xml.js'
import { plainOptions, reported, withSuppressed } from '../support/reported.js'

const faulty = reported('2020/信访局.yaml', faultyExampleText)
const clean = reported('b.yaml', exampleText)
const warned = reported('c.yaml', overlay('政府性基金拨款: -10.00\n一般公共预算: 110.30'))
const english = { ...plainOptions, language: 'en' } as const

describe('R-4 compact', () => {
  it('R-4 is one line a finding', () => {
    expect(compact([faulty, clean, warned], plainOptions)).toBe(`2020/信访局.yaml:8:9: error JX201 资金总额与按支出性质分的各项之和不符：资金总额 352.20 万元，各项相加 353.20 万元，资金总额少 1.00 万元 [相关: 15:11 基本支出 167.20; 16:11 项目支出 186.00]
2020/信访局.yaml:16:11: 未核对 JX205 成本指标与项目支出：项目支出的金额存疑，请先改正合计
c.yaml:8:14: warning JX209 “政府性基金拨款”的金额 -10.00 是负数
`)
  })

  it('R-4 has an English voice, and is empty where nothing is found', () => {
    expect(compact([faulty], english)).toContain(' [related: 15:11 基本支出 167.20; ')
    expect(compact([clean], plainOptions)).toBe('')
  })
})

describe('gitlab', () => {
  const issues = (...files: Parameters<typeof gitlab>[0]): readonly Record<string, unknown>[] => JSON.parse(gitlab(files, plainOptions)) as readonly Record<string, unknown>[]

  it('has the documented fields and no others', () => {
    expect(issues(faulty, warned)).toEqual([
      { description: expect.stringMatching(/^资金总额与.*\n.*基本支出 167\.20\n/u) as unknown, check_name: 'JX201', fingerprint: expect.stringMatching(/^[\da-f]{64}$/u) as unknown, severity: 'major', location: { path: '2020/信访局.yaml', lines: { begin: 8 } } },
      { description: '未核对 成本指标与项目支出：项目支出的金额存疑，请先改正合计', check_name: 'JX205', fingerprint: expect.stringMatching(/^[\da-f]{64}$/u) as unknown, severity: 'info', location: { path: '2020/信访局.yaml', lines: { begin: 16 } } },
      expect.objectContaining({ check_name: 'JX209', severity: 'minor' }) as unknown,
    ])
    expect(issues(clean)).toEqual([])
  })

  it('gives no two issues the same fingerprint, the same fault in two files included', () => {
    const text = overlay('其他资金: 0.1x\n甲: 1\n乙: 1\n项目支出: 1y')
    const all = issues(reported('a.yaml', text), reported('b.yaml', text)).map(({ fingerprint }) => fingerprint)
    expect(all.length).toBeGreaterThan(8)
    expect(new Set(all).size).toBe(all.length)
  })

  it('starts paths where GitLab does', () => {
    expect(issues(reported('./a.yaml', faultyExampleText))[0]).toMatchObject({ location: { path: 'a.yaml' } })
  })
})

describe('junit', () => {
  it('has a suite for each file: errors fail, warnings pass and are told, what was not checked is skipped, a clean file passes', () => {
    const elements = parseXml(junit([faulty, clean, warned], plainOptions))
    expect(elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes)).toEqual([
      { name: '2020/信访局.yaml', tests: '2', failures: '1', errors: '0', skipped: '1', time: '0' },
      { name: 'b.yaml', tests: '1', failures: '0', errors: '0', skipped: '0', time: '0' },
      { name: 'c.yaml', tests: '1', failures: '0', errors: '0', skipped: '0', time: '0' },
    ])
    expect(elements.at(-1)).toMatchObject({ name: 'testsuites', attributes: { tests: '4', failures: '1', skipped: '1' } })
    expect(elements.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes['name'])).toEqual(['JX201 8:9', 'JX205 16:11', '没有发现问题', 'JX209 8:14'])
    expect(elements.find(({ name }) => name === 'system-out')?.text).toMatch(/^warning: “政府性基金拨款”的金额 -10\.00 是负数\n/u)
  })

  it('tells what does not count as skipped, with the reason', () => {
    const [skipped] = parseXml(junit([withSuppressed(warned, 'JX209', '退回上年结余')], plainOptions)).filter(({ name }) => name === 'skipped')
    expect(skipped?.attributes['message']).toBe('已说明理由：退回上年结余 | “政府性基金拨款”的金额 -10.00 是负数')
    expect(junit([withSuppressed(warned, 'JX209')], english)).toContain('known before | ')
  })
})

it('checkstyle has every file, with places, severities and line breaks', () => {
  const elements = parseXml(checkstyle([faulty, clean, warned], plainOptions))
  expect(elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes['name'])).toEqual(['2020/信访局.yaml', 'b.yaml', 'c.yaml'])
  const errors = elements.filter(({ name }) => name === 'error').map(({ attributes }) => attributes)
  expect(errors.map(({ line, column, severity, source }) => [line, column, severity, source])).toEqual([
    ['8', '9', 'error', 'jixiao.JX201'],
    ['16', '11', 'info', 'jixiao.JX205'],
    ['8', '14', 'warning', 'jixiao.JX209'],
  ])
  expect(errors[0]?.['message']?.split('\n')[1]).toBe('相关位置 第 15 行第 11 列：基本支出 167.20')
})

describe('narrate', () => {
  it('says it in sentences', () => {
    expect(narrate([clean, faulty], plainOptions)).toBe(`检查 2 个文件：1 个错误，0 个警告，1 处未核对。

文件 2020/信访局.yaml。
第 1 个问题，共 1 个：错误，规则 JX201。
资金总额与按支出性质分的各项之和不符：资金总额 352.20 万元，各项相加 353.20 万元，资金总额少 1.00 万元。
位置：第 8 行第 9 列，栏目：年度预算申请，资金总额。写的是“352.20”，这里填的资金总额。
相关位置 第 15 行第 11 列：基本支出 167.20。
相关位置 第 16 行第 11 列：项目支出 186.00。
验算：167.20 + 186.00 = 353.20 ≠ 352.20。
按收入性质分的各项相加是 352.20，与资金总额一致。
线索：成本指标中“项目支出”各行相加是 185.00 万元；若项目支出是 185.00 万元，就对得上（只是猜测，请核对原始依据）。
依据：申报表“年度预算申请”栏：资金总额按收入性质、按支出性质分列。
详解：jixiao explain JX201。
未核对，规则 JX205，第 16 行：成本指标与项目支出：项目支出的金额存疑，请先改正合计。
`)
  })

  it('says it in English', () => {
    const text = narrate([faulty], english)
    expect(text).toContain('Fault 1 of 1: error, rule JX201.\n')
    expect(text).toContain('Place: line 8, column 9, in 年度预算申请, 资金总额. It reads “352.20”: the 资金总额 stated.\n')
    expect(text).toContain('not checked, rule JX205, line 16: ')
  })
})

describe('html', () => {
  const text = html([faulty, clean], plainOptions)
  const elements = parseXml(text.replace('<!DOCTYPE html>\n', ''))

  it('marks the place in its line', () => {
    expect(elements.filter(({ name }) => name === 'mark').map(({ attributes, text: marked }) => [attributes['class'], marked])).toEqual([['primary', '352.20'], [undefined, '167.20'], [undefined, '186.00']])
    expect(elements.filter(({ attributes }) => attributes['class'] === 'source').map(({ text: source }) => source)).toEqual(['  资金总额: 352.20', '    基本支出: 167.20', '    项目支出: 186.00'])
  })

  it('has a section for each file, says the language, and fits a phone', () => {
    expect(elements.filter(({ name }) => name === 'h2').map(({ text: head }) => head)).toEqual(['2020/信访局.yaml', 'b.yaml'])
    expect(text).toContain('<html lang="zh-CN"')
    expect(text).toContain('width=device-width')
    expect(text).toContain('@media print')
    expect(html([faulty], english)).toContain('<html lang="en"')
  })

  it('keeps places that lie over each other apart', () => {
    const [finding] = faulty.findings
    const { start, end } = finding?.primary ?? { start: 0, end: 0 }
    const related = [{ start, end }, { start: start + 2, end: end + 1 }, { start: start - 2, end: start + 1 }].map((span) => ({ span, message: { zh: '甲', en: 'a' } }))
    const overlapping = html([{ ...faulty, findings: faulty.findings.map((one) => ({ ...one, related })) }], plainOptions)
    const sources = parseXml(overlapping.replace('<!DOCTYPE html>\n', '')).filter(({ attributes }) => attributes['class'] === 'source')
    expect(sources.map(({ text: source }) => source)).toEqual(['  资金总额: 352.20'])
  })

  it('tells what does not count', () => {
    expect(html([withSuppressed(warned, 'JX209', '退回上年结余')], plainOptions)).toContain('<li>不计 JX209 第 8 行 “政府性基金拨款”的金额 -10.00 是负数 | 退回上年结余</li>')
  })
})

describe('statistics', () => {
  it('counts by rule, most often first, in columns', () => {
    expect(statistics([reported('a.yaml', overlay('甲: 1\n乙: 1\n项目支出: 41.20')), faulty], plainOptions)).toBe(`处数  代码   名称          说明
   2  JX101  unknown-key   不是本表的栏目
   2  JX201  sum-mismatch  合计与分项之和不符
`)
  })

  it('is empty where nothing was found', () => {
    expect(statistics([clean], plainOptions)).toBe('')
  })
})
