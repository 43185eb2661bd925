import { expect, it } from 'vitest'
import type { FindingDraft } from '../../src/base/finding.js'
import { department2020 } from '../../src/forms/department-2020/kind.js'
import { indicators } from '../../src/forms/department-2020/indicators.js'
import type { FormKind } from '../../src/forms/form-kind.js'
import { readDeclaration } from '../../src/model/read-declaration.js'
import type { Rule } from '../../src/rules/define-rule.js'
import satisfactionMissing from '../../src/rules/satisfaction-missing.js'
import splitsDisagree from '../../src/rules/splits-disagree.js'
import sumMismatch from '../../src/rules/sum-mismatch.js'
import tooFewIndicators from '../../src/rules/too-few-indicators.js'
import zeroTotal from '../../src/rules/zero-total.js'
import { readSource } from '../../src/source/read-source.js'
import { overlay } from '../support/overlay.js'

/** What a rule finds in an example that is laid over the minimal declaration, where the form is of another kind. */
function found(rule: Rule, example: string, kind: FormKind): readonly FindingDraft[] {
  const drafts: FindingDraft[] = []
  const file = readSource('例.yaml', new TextEncoder().encode(overlay(example)))
  rule.check(readDeclaration(file, kind), { tolerance: undefined, finding: (draft) => drafts.push(draft), notChecked: () => undefined })
  return drafts
}

const messages = (...asked: Parameters<typeof found>): readonly string[] => found(...asked).map(({ message }) => message.zh)

it('each tree of indicators is counted by itself, against its own least number', () => {
  const kind = { ...department2020, fields: [...department2020.fields, { ...indicators, id: 'longTermIndicators', label: '长期绩效指标', minimumIndicators: 2 }] }
  expect(messages(tooFewIndicators, '长期绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 某件\n        指标值: 30件', kind)).toEqual(['长期绩效指标里写明目标的只有 1 项，少于 2 项'])
  expect(messages(tooFewIndicators, '长期绩效指标:', kind)).toEqual([])
})

it('satisfaction is not missed where the form does not expect it', () => {
  const levels = indicators.levels.map((level) => ({ ...level, groups: level.groups.map(({ expected, ...group }) => ({ ...group, ...(expected && group.measures !== 'satisfaction' && { expected }) })) }))
  const kind = { ...department2020, fields: department2020.fields.map((field) => (field.type === 'indicators' ? { ...field, levels } : field)) }
  const example = '年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 某件\n        指标值: 10件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 惠及人数\n        指标值: ≥500人'
  expect(found(satisfactionMissing, example, department2020)).toHaveLength(1)
  expect(found(satisfactionMissing, example, kind)).toEqual([])
})

it('sums of several totals have nothing to do with one another', () => {
  const sums = [
    { total: 'totalFunds', parts: ['basicExpenditure', 'projectExpenditure'], by: 'byExpenditure' },
    { total: 'generalPublicBudget', parts: ['governmentFundAppropriation', 'otherFunds'], by: 'byRevenue' },
  ]
  const kind = { ...department2020, sums }
  const example = (total: string, general: string, fund: string): string => `资金总额: ${total}\n基本支出: 60\n项目支出: 30\n一般公共预算: ${general}\n政府性基金拨款: ${fund}`
  expect(messages(sumMismatch, example('100', '100', '90'), kind)).toHaveLength(2)
  const [mismatch] = found(sumMismatch, example('100', '100', '100'), kind)
  expect(mismatch?.notes?.map(({ zh }) => zh)).toEqual(['验算：60 + 30 = 90.00 ≠ 100'])
  expect(messages(zeroTotal, example('0', '0', '90'), kind)).toEqual(['资金总额填的是 0，而按支出性质分相加 90.00 万元', '一般公共预算填的是 0，而按收入性质分相加 90.00 万元'])
  expect(messages(splitsDisagree, example('', '', '100'), kind)).toEqual([])
})
