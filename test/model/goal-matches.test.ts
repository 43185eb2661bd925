import { describe, expect, it, test } from 'vitest'
import { unmatchedGoals } from '../../src/model/goal-matches.js'
import { declared, groupOf, type Row } from './declared.js'

function matches(goal: string, rows: readonly Row[], quality: readonly Row[] = []): readonly string[] {
  const example = [`整体绩效目标:\n  - ${goal}`, groupOf('数量指标', rows), ...(quality.length > 0 ? [groupOf('质量指标', quality)] : [])].join('\n')
  return unmatchedGoals(declared(example)).map(({ counted, row, level }) => `${counted.quantity.text} ${row.name?.text ?? ''} ${level.number.toFixed()}${level.unit}`)
}

describe('a goal with a number that no row states', () => {
  test.each<readonly [string, string, readonly Row[], readonly string[]]>([
    ['another number of the same', '培训干部200人。', [['培训干部', '300人']], ['200人 培训干部 300人']],
    ['the same number', '培训干部200人。', [['培训干部', '200人']], []],
    ['the same number in another row', '培训干部200人。', [['培训干部', '300人'], ['其他', '200名']], []],
    ['the same number of something else', '培训干部200人。', [['培训干部', '300人'], ['其他', '200户']], ['200人 培训干部 300人']],
    ['the same money in another unit', '补助农户2万元。', [['补助农户', '20000元']], []],
    ['other words in front', '全年计划完成培训干部200人。', [['培训干部人数', '300人']], ['200人 培训干部人数 300人']],
    ['the name of a row as its content', '培训干部200人。', [['甲事', '300人', '培训干部']], ['200人 甲事 300人']],
    ['something else', '培训干部200人。', [['维修道路', '300人']], []],
    ['two rows that it may be', '培训干部200人。', [['培训干部', '300人'], ['培训干部人数', '400人']], []],
    ['a row of its name without a number', '培训干部200人。', [['培训干部', '300人'], ['培训干部', '若干']], []],
    ['only a row without a number', '培训干部200人。', [['培训干部', '若干']], []],
    ['a row without a name', '培训干部200人。', [['', '300人']], []],
    ['a share for a count', '培训干部200人。', [['培训干部', '95%']], []],
    ['a share for a share', '培训合格率达91%。', [['培训合格率', '≥95%']], ['达91% 培训合格率 95%']],
    ['a count for a share', '培训合格率达91%。', [['培训合格率', '95人']], []],
    ['a price', '补助农户200元/人。', [['补助农户', '300元']], []],
    ['a change', '培训干部增长200人。', [['培训干部', '300人']], []],
    ['a range', '培训干部100-200人。', [['培训干部', '300人']], []],
    ['no number', '培训干部。', [['培训干部', '300人']], []],
    ['two goals', '培训干部200人，维修道路5条。', [['培训干部', '300人'], ['维修道路', '6条']], ['200人 培训干部 300人', '5条 维修道路 6条']],
  ])('%s', (_, goal, rows, expected) => {
    expect(matches(goal, rows)).toEqual(expected)
  })

  // Of the row's pairs of characters seven in ten, of the goal's six.
  test.each([
    ['举行村级干部', '村级干部', true],
    ['先举行村级干部', '村级干部', false],
    ['村级干部业务培训', '村级干部业务培训课程安', true],
    ['村级干部业务培训', '村级干部业务培训课程安排', false],
  ])('%s and %s: %s', (goal, name, isSame) => {
    expect(matches(`${goal}200人。`, [[name, '300人']]).length > 0).toBe(isSame)
  })

  it('a row without a number in another group leaves no doubt', () => {
    expect(matches('培训干部200人。', [['培训干部', '300人']], [['培训干部', '合格']])).toEqual(['200人 培训干部 300人'])
  })

  it('goals are matched once', () => {
    const declaration = declared(`整体绩效目标:\n  - 培训干部200人。\n${groupOf('数量指标', [['培训干部', '300人']])}`)
    expect(unmatchedGoals(declaration)).toBe(unmatchedGoals(declaration))
  })

  it('the first sixty numbers and three hundred rows are matched', () => {
    const name = (index: number): string => `第${String.fromCharCode(0x4e00 + index * 7)}${String.fromCharCode(0x6000 + index * 7)}类`
    const goals = Array.from({ length: 61 }, (_, index) => `${name(index)}${1000 + index}人`).join('，')
    const rows = Array.from({ length: 61 }, (_, index): Row => [name(index), '5人'])
    expect(matches(goals, rows)).toHaveLength(60)
    const others = Array.from({ length: 299 }, (_, index): Row => [name(index + 100), '5人'])
    expect(matches('培训干部200人。', [...others, ['培训干部', '300人']])).toHaveLength(1)
    expect(matches('培训干部200人。', [...others, ['维修道路', '3条'], ['培训干部', '300人']])).toHaveLength(0)
  })
})
