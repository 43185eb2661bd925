import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { json } from '../../src/reporters/json.js'
import { faultyExampleText } from '../support/faulty-example.js'
import { overlay } from '../support/overlay.js'
import { plainOptions, reported, withSuppressed } from '../support/reported.js'
import { root } from '../support/run-built.js'

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(root, 'schemas/findings.schema.json'), 'utf8')) as object)

function report(...texts: readonly string[]): unknown {
  return JSON.parse(json(texts.map((text, index) => reported(`${index}.yaml`, text)), plainOptions))
}

describe('json', () => {
  it('R-10 keeps to its published schema', () => {
    const file = reported('c.yaml', faultyExampleText)
    const findings = file.findings.map((finding) => ({ ...finding, proposal: { zh: '甲', en: 'a' } }))
    validate(JSON.parse(json([{ ...file, findings }], plainOptions)))
    expect(validate.errors).toBeNull()
    validate(report(faultyExampleText, overlay('项日支出: 40.20\n项目支出: 1,234'), '', 'a: [', overlay('其他资金: 0.1x')))
    expect(validate.errors).toBeNull()
    validate(JSON.parse(json([withSuppressed(reported('a.yaml', faultyExampleText), 'JX201'), withSuppressed(reported('b.yaml', faultyExampleText), 'JX201', '见附件')], plainOptions)))
    expect(validate.errors).toBeNull()
  })

  it('carries notes, what the rule rests on, and fixes with their places', () => {
    expect(report(overlay('项目支岀: 40.20\n按支出性质分:\n  基本支出: 60.10\n  项目支岀: 40.20'), faultyExampleText)).toMatchObject({
      files: [
        { findings: expect.arrayContaining([expect.objectContaining({ rule: 'JX101', basis: null, fixes: [expect.objectContaining({ newText: '项目支出', safe: true, text: '项目支岀' })] })]) as unknown },
        { findings: [{ basis: '申报表“年度预算申请”栏：资金总额按收入性质、按支出性质分列', notes: ['验算：167.20 + 186.00 = 353.20 ≠ 352.20', expect.any(String), expect.stringMatching(/^线索/u)] }] },
      ],
    })
  })

  it('R-10 is of version 1, and its schema says so', () => {
    expect(report('')).toMatchObject({ schemaVersion: 1 })
    expect(validate({ ...(report('') as object), schemaVersion: 2 })).toBe(false)
  })

  it('carries what does not count, apart from what does', () => {
    expect(JSON.parse(json([withSuppressed(reported('a.yaml', faultyExampleText), 'JX201', '见附件')], plainOptions))).toMatchObject({
      files: [{ findings: [], suppressed: [{ rule: 'JX201', by: 'comment', reason: '见附件', primary: { line: 8, text: '352.20' } }] }],
      summary: { errors: 0, suppressed: 1 },
    })
  })

  it('numbers causes, and counts what can be fixed', () => {
    const file = reported('a.yaml', overlay('甲: 1\n乙: 1\n丙: 1'))
    const [first, ...others] = file.findings
    const repeated = { ...file, findings: first ? [first, ...others.map((finding, index) => (index === 1 ? { ...finding, rule: first.rule, message: first.message, cause: first.message.zh } : finding))] : [] }
    const { files } = JSON.parse(json([repeated], plainOptions)) as { readonly files: readonly { readonly findings: readonly { readonly cause: number }[] }[] }
    expect(files[0]?.findings.map(({ cause }) => cause)).toEqual([1, 2, 1])
    expect(report(overlay('按支出性质分:\n  基本支出: 60.10\n  项目支岀: 40.20'))).toMatchObject({ summary: { fixable: 1 } })
  })

  it('carries the total, both addends as related places, and where each stands', () => {
    expect(report(faultyExampleText)).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'jixiao', version: '1.2.3' },
      files: [
        {
          path: '0.yaml',
          formKind: 'department-2020',
          findings: [
            {
              rule: 'JX201',
              severity: 'error',
              message: '资金总额与按支出性质分的各项之和不符：资金总额 352.20 万元，各项相加 353.20 万元，资金总额少 1.00 万元',
              path: ['年度预算申请', '资金总额'],
              primary: { line: 8, column: 9, endLine: 8, endColumn: 15, text: '352.20', label: '这里填的资金总额' },
              related: [
                { line: 15, column: 11, endLine: 15, endColumn: 17, text: '167.20', label: '基本支出 167.20' },
                { line: 16, column: 11, endLine: 16, endColumn: 17, text: '186.00', label: '项目支出 186.00' },
              ],
            },
          ],
          notChecked: [{ rule: 'JX205' }],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0 },
    })
  })
})
