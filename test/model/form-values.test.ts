import { describe, expect, it } from 'vitest'
import { toFormValues } from '../../src/model/form-values.js'
import { declared } from './declared.js'

const declaration = declared('项目支出: 40.20\n其他资金: 若干\n部门职能职责概述:\n  - 甲。\n  - 乙。\n财政部门审核意见: 同意\n数量指标:\n  - 三级指标: 某件\n    指标值: 10件')
const values = toFormValues(declaration)
const { file } = declaration

describe('what the form prints', () => {
  it('has each text where the file has it', () => {
    const opinion = values.texts['financeReviewOpinion']
    expect(opinion && [opinion.text, file.text.slice(opinion.source.start, opinion.source.end)]).toEqual(['同意', '同意'])
    expect('unitHead' in values.texts).toBe(false)
    expect(values.lists['functionsOverview']?.map(({ text }) => text)).toEqual(['甲。', '乙。'])
  })

  it('has amounts as they are written, with their value where they can be read, and without those that are blank', () => {
    const amounts = Object.entries(values.amounts).map(([id, { text, value, source }]) => [id, text, value?.toFixed(), file.text.slice(source.start, source.end)])
    expect(amounts).toEqual([
      ['totalFunds', '100.30', '100.3', '100.30'], ['generalPublicBudget', '100.30', '100.3', '100.30'], ['otherFunds', '若干', undefined, '若干'],
      ['basicExpenditure', '60.10', '60.1', '60.10'], ['projectExpenditure', '40.20', '40.2', '40.20'],
    ])
  })

  it('has no amount where it was looked for in vain', () => {
    const { amounts } = toFormValues(declared('按支出性质分:\n  基本支出: 60.10\n  其它: 40.20'))
    expect(Object.keys(amounts)).toEqual(['totalFunds', 'generalPublicBudget', 'basicExpenditure'])
  })

  it('has the rows of each tree with their levels', () => {
    expect(Object.keys(values.indicators)).toEqual(['annualIndicators'])
    const [first] = values.indicators['annualIndicators'] ?? []
    expect(first).toMatchObject({ level1: 'outputIndicators', level2: 'quantity', cells: { indicatorLevel3: { text: '某件' }, indicatorValue: { text: '10件' } } })
    expect(values.indicators['annualIndicators']).toHaveLength(6)
    expect(toFormValues({ ...declaration, indicators: declaration.indicators.map((row) => ({ ...row, tree: '别的' })) }).indicators).toEqual({ annualIndicators: [] })
  })
})
