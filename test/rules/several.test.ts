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

describe('a list that a rule goes by', () => {
  it.each('= == > < >= <= ≥ ≤ ＝ 等于 大于 小于 大于等于 小于等于 不少于 不低于 不超过 不高于'.split(' '))('JX317: %s asks for a number', (sign) => {
    expect(messages(`产出指标:\n  质量指标:\n    - 三级指标: 评价\n      计算符号: '${sign}'\n      指标值: 优良`, 'JX317')).toEqual([`质量指标“评价”的计算符号是“${sign}”，指标值“优良”却没有数`])
  })

  it('JX317: a type that only holds the word says nothing', () => {
    const typed = (type: string, value: string): readonly string[] => messages(`产出指标:\n  质量指标:\n    - 三级指标: 评价\n      指标值类型: ${type}\n      指标值: ${value}`, 'JX317')
    expect([typed('非定量', '优良'), typed('非定性', '95%')]).toEqual([[], []])
    expect([typed('定量', '优良').length, typed('定性', '95%').length]).toEqual([1, 1])
  })

  it.each('人 人次 户 户次 名 家 个 件 次 %'.split(' '))('JX515: one %s may belong to two portions', (unit) => {
    expect(messages(`产出指标:\n  数量指标:\n    - 三级指标: 总数\n      指标值: 20${unit}\n    - 三级指标: 其中：甲类\n      指标值: 15${unit}\n    - 三级指标: 其中：乙类\n      指标值: 15${unit}`, 'JX515')).toEqual([])
  })

  it.each([['数量指标', '设备', '3', '个', '件'], ['时效指标', '办理时长', '3', '天', '个工作日'], ['成本指标', '设备', '3', '万元', '元'], ['质量指标', '设备', '3', '%', '次'], ['数量指标', '参训人数', '3万', '人', '人次']])('JX306: what is usual under %s for %s', (group, name, value, one, other) => {
    const proposals = checkText(overlay(`产出指标:\n  ${group}:\n    - 三级指标: ${name}\n      指标值: ${value}`)).findings.flatMap(({ rule, proposal }) => (rule === 'JX306' ? [proposal?.zh] : []))
    expect(proposals).toEqual([`写上单位，如“${value}${one}”“${value}${other}”，或填计量单位栏`])
  })
})

describe('sums', () => {
  const notes = (example: string): readonly string[] => checkText(overlay(example)).findings.flatMap(({ rule, notes: all }) => (rule === 'JX201' ? all.map(({ zh }) => zh) : []))

  it('that differ from the total in two ways are told apart', () => {
    expect(messages('资金总额: 100.40\n项目支出: 41.20', 'JX201').map((message) => message.split('：')[0])).toEqual(['资金总额与按收入性质分的各项之和不符', '资金总额与按支出性质分的各项之和不符'])
  })

  it('that hold speak for the total, if all of their parts can be read', () => {
    expect(notes('项目支出: 41.20')).toContainEqual('按收入性质分的各项相加是 100.30，与资金总额一致')
    expect(notes('政府性基金拨款: 若干\n项目支出: 41.20').filter((note) => note.includes('一致'))).toEqual([])
  })
})

it('a total of 0 over one split is in doubt, whatever the other says', () => {
  const rules = checkText(overlay('资金总额: 0\n一般公共预算: 0\n产出指标:\n  成本指标:\n    - 三级指标: 培训费\n      指标值: ≤3万元\n    - 三级指标: 会议费\n      指标值: ≤2万元')).findings.map(({ rule }) => rule)
  expect(rules.filter((rule) => rule.startsWith('JX2'))).toEqual(['JX203'])
})

describe('unit costs', () => {
  const costs = (total: string, cost: string, quantity: string): string => `资金总额: ${total}\n产出指标:\n  数量指标:\n    - 三级指标: 甲\n      指标值: ${quantity}\n  成本指标:\n    - 三级指标: 甲单价\n      指标值: ${cost}\n      对应: 数量指标/甲`
  const of = (example: string) => checkText(overlay(example))

  it('are not spoken of where there are none', () => {
    expect(of('资金总额:').notChecked.filter(({ message }) => message.zh.startsWith('单位成本'))).toEqual([])
    expect(of(costs('', '6万元/个', '10个')).notChecked.map(({ message }) => message.zh)).toContainEqual('单位成本乘数量：资金总额没有填或读不出')
  })

  it('in another unit than the quantity are not multiplied', () => {
    expect(of(costs('100.30', '6万元/个', '10亩')).notChecked.map(({ message }) => message.zh)).toContainEqual('单位成本“甲单价”与所对应的数量单位不同（每个，亩），没有相乘')
    expect(of(costs('100.30', '6万元/个', '若干')).notChecked.map(({ message }) => message.zh)).toContainEqual('单位成本“甲单价”所对应的数量读不出，没有相乘')
  })

  it('are added up where there are several, and bounds are called so', () => {
    const [one] = of(costs('100.30', '11万元/个', '10个')).findings.filter(({ rule }) => rule === 'JX212')
    expect(one?.notes.map(({ zh }) => zh)).toEqual(['验算：“甲单价” 11万元/个 × 10个 = 110.00 万元'])
  })

  it('are not held against a total that is in doubt', () => {
    expect(of(costs('1.30', '11万元/个', '10个').replace('资金总额: 1.30', '资金总额: 0')).findings.map(({ rule }) => rule)).not.toContain('JX212')
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

  it('names ten rows at most', () => {
    const rows = Array.from({ length: 12 }, (_, index) => `    - 三级指标: 某件\n      指标值: ${index + 1}件\n      指标内容: 第${index}样`)
    const found = checkText(overlay(`产出指标:\n  数量指标:\n${rows.join('\n')}\n社会公众或服务对象满意度:\n  - 三级指标: 满意率\n    指标值: ≥90%\n    对应: 数量指标/某件`)).findings
    expect(found.flatMap(({ rule, related }) => (rule === 'JX121' ? [related.length] : []))).toEqual([10])
  })

  it('is left alone where none does', () => {
    expect(reference('质量指标/办结率')?.fixes).toEqual([])
  })

  it('is left alone where it does not stand as it is read, or the name means something to YAML', () => {
    expect(reference('"数量指标/\\u67d0伴"')?.fixes).toEqual([])
    expect(reference('数量指标/某事某伴', "'某事: 某件'")?.fixes).toEqual([])
  })
})
