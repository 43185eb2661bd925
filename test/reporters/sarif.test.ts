import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sarif } from '../../src/reporters/other-reporters.js'
import type { ReportedFile } from '../../src/reporters/reporter.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { examplePath, exampleText, faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { plainOptions, reported, withSuppressed } from '../support/reported.js'

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly object[]
  readonly fixes?: readonly object[]
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly defaultConfiguration: { readonly level: string } }[] } }
  readonly invocations: readonly { readonly ruleConfigurationOverrides?: readonly object[]; readonly toolExecutionNotifications?: readonly object[] }[]
  readonly results: readonly Result[]
}

function runOf(...files: readonly ReportedFile[]): Run {
  const { runs } = JSON.parse(sarif(files, plainOptions)) as { readonly runs: readonly Run[] }
  return runs[0] ?? expect.fail('no run')
}

function fingerprints(text: string): readonly string[] {
  return runOf(reported('a.yaml', text)).results.map(({ partialFingerprints }) => partialFingerprints['jixiao/v1'] ?? '')
}

describe('sarif', () => {
  it('names every rule, in order, and each result its own', () => {
    const run = runOf(reported('a.yaml', faultyExampleText))
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(ruleCatalogue.map(({ code }) => code))
    expect(run.results.map(({ ruleId, ruleIndex }) => [ruleId, run.tool.driver.rules[ruleIndex]?.id])).toEqual([['JX201', 'JX201']])
  })

  it('lists clean files, and addresses them in ASCII from the root', () => {
    expect(runOf(reported('./2020/信访局 (1).yaml', exampleText))).toMatchObject({
      artifacts: [{ location: { uri: '2020/%E4%BF%A1%E8%AE%BF%E5%B1%80%20%281%29.yaml', uriBaseId: 'SRCROOT' } }],
      results: [],
    })
    expect(runOf(reported('/a/b.yaml', exampleText))).toMatchObject({ artifacts: [{ location: { uri: 'file:///a/b.yaml' } }] })
    expect(runOf(reported('C:\\a\\b.yaml', exampleText))).toMatchObject({ artifacts: [{ location: { uri: 'file:///C:/a/b.yaml' } }] })
  })

  it('leads to the place by its keys', () => {
    expect(runOf(reported(examplePath, faultyExampleText)).results).toMatchObject([{ locations: [{ logicalLocations: [{ name: '资金总额', fullyQualifiedName: '/年度预算申请/资金总额', kind: 'property' }] }] }])
    expect(runOf(reported('a.yaml', overlay('a/b~c: 1'))).results).toMatchObject([{ locations: [{ logicalLocations: [{ fullyQualifiedName: '/a~1b~0c' }] }] }])
  })

  it('carries fixes as replacements', () => {
    expect(runOf(reported('a.yaml', overlay('项目支岀: 40.20\n按支出性质分:\n  基本支出: 60.10\n  项目支岀: 40.20'))).results[0]?.fixes).toEqual([
      {
        description: { text: '改为“项目支出”' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.yaml', uriBaseId: 'SRCROOT' },
            replacements: [{ deletedRegion: { startLine: 13, startColumn: 5, endLine: 13, endColumn: 9 }, insertedContent: { text: '项目支出' } }],
          },
        ],
      },
    ])
  })

  it('carries what does not count, and why', () => {
    const file = reported('a.yaml', overlay('甲: 1\n项目支出: 41.20'))
    expect(runOf(withSuppressed(file, 'JX101', '下年改')).results).toMatchObject([{ ruleId: 'JX201' }, { ruleId: 'JX101', suppressions: [{ kind: 'inSource', status: 'accepted', justification: '下年改' }] }])
    expect(runOf(withSuppressed(file, 'JX201')).results[0]).toMatchObject({ ruleId: 'JX201', suppressions: [{ kind: 'external', status: 'accepted' }] })
    expect(runOf(file).results.filter(({ suppressions }) => suppressions)).toEqual([])
  })

  it('R-32 carries a severity that the configuration gives', () => {
    const settings = { rules: new Map([['JX201', { severity: 'warning' } as const]]), reasonRequired: true, profile: 'recommended' as const }
    const run = runOf(reported('a.yaml', faultyExampleText, settings))
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([['JX201', 'warning']])
    const index = ruleCatalogue.findIndex(({ code }) => code === 'JX201')
    expect(run.tool.driver.rules[index]?.defaultConfiguration.level).toBe('error')
    expect(run.invocations).toMatchObject([{ ruleConfigurationOverrides: [{ configuration: { level: 'warning' }, descriptor: { id: 'JX201', index } }] }])
    expect(runOf(reported('a.yaml', faultyExampleText)).invocations[0]?.ruleConfigurationOverrides).toBeUndefined()
  })

  it('tells what was not checked as a notification with its place', () => {
    expect(runOf(reported('a.yaml', faultyExampleText)).invocations[0]?.toolExecutionNotifications).toMatchObject([
      { level: 'note', associatedRule: { id: 'JX205' }, locations: [{ physicalLocation: { region: { startLine: 16 } } }] },
    ])
  })
})

describe('fingerprints', () => {
  const faulty = overlay('项目支出: 41.20')
  const [known = ''] = fingerprints(faulty)

  it('are of the documented form', () => {
    const place = (...keys: readonly string[]): readonly string[] => ['年度预算申请', ...keys]
    const key = JSON.stringify(['JX201', place('资金总额'), place('按支出性质分', '基本支出'), place('按支出性质分', '项目支出')])
    expect(known).toBe(createHash('sha256').update(key).digest('hex'))
  })

  it('stay when lines are added above and amounts change', () => {
    expect(fingerprints(`# 说明\n\n${faulty}`)).toEqual([known])
    expect(fingerprints(overlay('项目支出: 42.50'))).toEqual([known])
  })

  it('differ for another place', () => {
    expect(fingerprints(overlay('一般公共预算: 100.20'))).not.toContain(known)
  })

  it('know an item of a list by its name when another is put before it', () => {
    const rows = (...names: readonly string[]): string => overlay(`数量指标:\n${names.map((name, index) => `  - 三级指标: ${name}\n    指标值: 10件\n    指标内容: 第${index}项\n${name === '乙' ? '    多余: 1\n' : ''}`).join('')}`.trimEnd())
    const [before = ''] = fingerprints(rows('甲', '乙'))
    expect(before).not.toBe('')
    expect(fingerprints(rows('新', '甲', '乙'))).toEqual([before])
    expect(fingerprints(rows('乙', '甲', '乙'))).toHaveLength(2)
    expect(new Set(fingerprints(rows('乙', '甲', '乙'))).size).toBe(2)
  })

  it('are never the same for two findings of one file', () => {
    const file = reported('a.yaml', minimalDeclaration.replace('项目支出: 40.20', '项目支出: 41.20'))
    const [finding] = file.findings
    const twice = runOf({ ...file, findings: finding ? [finding, finding] : [] }).results.map(({ partialFingerprints }) => partialFingerprints['jixiao/v1'])
    expect(new Set(twice).size).toBe(2)
  })
})
