import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/base/settings.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

/** What is found by one rule, in Chinese. */
const messages = (example: string, code: string): readonly string[] => checkText(overlay(example), { ...defaultSettings, profile: 'all' }).findings.filter(({ rule }) => rule === code).map(({ message }) => message.zh)

describe('a rule that finds a fault in several places', () => {
  it('JX505 tells of each goal by itself', () => {
    const goals = '整体绩效目标:\n  - 聘用1人。\n  - 新建厕所3个。'
    expect(messages(goals, 'JX505')).toEqual(['整体绩效目标第 1 条写的“1人”没有指标', '整体绩效目标第 2 条写的“3个”没有指标'])
  })
})

describe('a rule that is milder or sterner by what it finds', () => {
  it('JX320 warns where the amount is a budget, and else only says so', () => {
    const severities = (value: string): readonly string[] => checkText(overlay(`产出指标:\n  数量指标:\n    - 三级指标: 业务经费\n      指标值: ${value}`), { ...defaultSettings, profile: 'all' }).findings.flatMap(({ rule, severity }) => (rule === 'JX320' ? [severity] : []))
    expect(severities('40.20万元')).toEqual(['warning'])
    expect(severities('28.80万元')).toEqual(['info'])
  })
})

describe('a reference that leads nowhere', () => {
  const reference = (written: string, name = '某件'): ReturnType<typeof checkText>['findings'][number] | undefined =>
    checkText(overlay(`产出指标:\n  数量指标:\n    - 三级指标: ${name}\n      指标值: 10件\n社会公众或服务对象满意度:\n  - 三级指标: 满意率\n    指标值: ≥90%\n    对应: ${written}`)).findings.find(({ rule }) => rule === 'JX121')

  it('is mended, if a person asks for it, where one name comes close', () => {
    expect(reference('数量指标/某伴')?.fixes).toMatchObject([{ text: '数量指标/某件', safe: false }])
  })

  it('names every row that may be meant, one without a value as a whole', () => {
    const text = overlay(`产出指标:\n  成本指标:\n    - 三级指标: 项目支出\n      指标值: ≤40.20万元\n    - 三级指标: 项目支出\n      指标内容: 乙项\n社会公众或服务对象满意度:\n  - 三级指标: 满意率\n    指标值: ≥90%\n    对应: 成本指标/项目支出`)
    const related = checkText(text).findings.flatMap((finding) => (finding.rule === 'JX121' ? finding.related : []))
    expect(related.map(({ message, span }) => [message.zh, text.slice(span.start, span.end).trim().split(/\s+/u).join(' ')])).toEqual([
      ['项目支出 ≤40.20万元', '≤40.20万元'],
      ['项目支出 乙项', '三级指标: 项目支出 指标内容: 乙项'],
    ])
  })

  it('is left alone where none does', () => {
    expect(reference('质量指标/办结率')?.fixes).toEqual([])
  })

  it('is left alone where it does not stand as it is read, or the name means something to YAML', () => {
    expect(reference('"数量指标/\\u67d0伴"')?.fixes).toEqual([])
    expect(reference('数量指标/某事某伴', "'某事: 某件'")?.fixes).toEqual([])
  })
})
