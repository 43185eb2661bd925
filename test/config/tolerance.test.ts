import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmount, type Big } from '../../src/base/amount.js'
import type { Finding } from '../../src/base/finding.js'
import type { RuleSetting } from '../../src/base/settings.js'
import { check } from '../../src/check.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { overlay, readMarks } from '../support/overlay.js'

const reason = '四舍五入到万元'

function amount(text: string): Big {
  const reading = readAmount(text, '万元')
  if (!reading.ok) throw new Error(text)
  return reading.value
}

function findingsWith(text: string, code: string, setting: RuleSetting | undefined): readonly Finding[] {
  const settings = { rules: new Map(setting ? [[code, setting]] : []), reasonRequired: true, profile: 'recommended' as const }
  return check('例.yaml', new TextEncoder().encode(text), settings).findings.filter(({ rule }) => rule === code)
}

function only(findings: readonly Finding[]): Finding {
  const [first, second] = findings
  if (!first || second) throw new Error(`${findings.length} findings`)
  return first
}

const within = (value: string, severity?: RuleSetting['severity']): RuleSetting => ({ tolerance: { value: amount(value), reason }, ...(severity && { severity }) })

describe('R-14 tolerance', () => {
  const tolerant = ruleCatalogue.filter(({ options }) => options?.includes('tolerance'))
  const cases = tolerant.flatMap(({ code, bad, severity }) => bad.map((example) => ({ code, severity, name: example.name, text: readMarks(overlay(example.yaml)).text })))

  it('is there for every rule that judges a difference of amounts, and for no other', () => {
    expect(tolerant.map(({ code }) => code)).toEqual(['JX201', 'JX202', 'JX204', 'JX205', 'JX206', 'JX207', 'JX210', 'JX211', 'JX212'])
  })

  it.each(cases)('R-14 $code, $name: a difference within it is told as an info with the reason, beyond it nothing changes', ({ code, name, severity, text }) => {
    const usual = only(findingsWith(text, code, undefined))
    // Ceilings times quantities beyond the total are possible, not certain.
    expect(usual.severity).toBe(name === '上限乘数量超过资金总额' ? 'warning' : severity)
    const info = only(findingsWith(text, code, within('1000')))
    expect(info).toMatchObject({ severity: 'info', primary: usual.primary, related: usual.related })
    const size = info.message.zh.replace(/ 万元（原因.*$/u, '').replace('在容差内：差 ', '')
    expect(info.message).toEqual({
      zh: `在容差内：差 ${size} 万元（原因：四舍五入到万元）；${usual.message.zh}`,
      en: `within tolerance: a difference of ${size} 万元 (reason: 四舍五入到万元); ${usual.message.en}`,
    })
    expect(usual.message.zh).toContain(size)
    // To the last digit: the difference itself is within, the next smaller amount is not.
    expect(findingsWith(text, code, within(size)).map((finding) => finding.severity)).toEqual(['info'])
    expect(findingsWith(text, code, within(amount(size).minus('0.000001').toFixed()))).toEqual([usual])
  })

  it('R-14 is 0 unless a configuration says more: a millionth counts', () => {
    expect(findingsWith(overlay('项目支出: 40.200001'), 'JX201', undefined).map(({ severity }) => severity)).toEqual(['error'])
    expect(findingsWith(overlay('项目支出: 40.200001'), 'JX201', within('0')).map(({ severity }) => severity)).toEqual(['error'])
  })

  it('R-14 a difference within tolerance stays an info under any severity but off', () => {
    const text = overlay('项目支出: 40.21')
    expect((['error', 'warning', 'info'] as const).flatMap((severity) => findingsWith(text, 'JX201', within('0.01', severity)).map((finding) => finding.severity))).toEqual(['info', 'info', 'info'])
    expect(findingsWith(text, 'JX201', within('0.01', 'off'))).toEqual([])
    expect(findingsWith(text, 'JX201', within('0.009', 'warning')).map((finding) => finding.severity)).toEqual(['warning'])
  })

  it('R-14 is compared exactly, whatever the amounts', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30_000_000 }), fc.integer({ min: 0, max: 30_000_000 }), (difference, tolerance) => {
      const inMillionths = (count: number): string => `${Math.trunc(count / 1_000_000)}.${String(count % 1_000_000).padStart(6, '0')}`
      const text = overlay(`项目支出: ${inMillionths(40_200_000 + difference)}`)
      const severity = difference <= tolerance ? 'info' : 'error'
      expect(findingsWith(text, 'JX201', within(inMillionths(tolerance))).map((finding) => finding.severity)).toEqual([severity])
    }), { numRuns: 50 })
  })
})
