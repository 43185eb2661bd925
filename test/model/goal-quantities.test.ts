import { describe, expect, it, test } from 'vitest'
import { decimalOf } from '../../src/base/amount.js'
import { countedCore, numberKey, statedNumbers } from '../../src/model/goal-quantities.js'
import { declared, groupOf, type Row } from './declared.js'

describe('what a sentence counts', () => {
  test.each([
    ['全年计划完成培训', '培训'],
    ['预计使群众', '群众'],
    ['通过组织开展巡查', '巡查'],
    ['力争实现本年累计接待', '接待'],
    ['本年度共举办会议', '会议'],
    ['当年确保保证对将为年度总共召开实施会议', '会议'],
    ['培训', '培训'],
    ['培训全年', '培训全年'],
    // One character says too little.
    ['完成路', '完成路'],
    ['完成道路', '道路'],
    ['完成', '完成'],
    ['', ''],
  ])('%s: %s', (text, core) => {
    expect(countedCore(text)).toBe(core)
  })

  test.each([
    ['培训干部200人。', '培训干部'],
    ['全年完成200人次培训任务。', '培训'],
    ['200件信访', '信访'],
    ['完成200件信访。', '信访'],
  ])('in the goal %s', (goal, core) => {
    const { inGoals } = statedNumbers(declared(`整体绩效目标:\n  - ${goal}`))
    // What is counted stands in front of the number, else behind it.
    expect(inGoals.map((one) => one.core)).toEqual([core.replace('培训', '培训').replace('米宽', '路')])
    expect([...(inGoals[0]?.pairs ?? [])][0]).toBe(inGoals[0]?.core.slice(0, 2))
  })
})

test.each([
  ['18', '人', '18 人'],
  ['18', '名', '18 人'],
  ['18', '位', '18 人'],
  ['18', '人次', '18 人次'],
  ['1.50', '万元', '15000 元'],
  ['1.5', '元', '1.5 元'],
  ['2', '亿元', '200000000 元'],
  ['2', '美元', '2 美元'],
  ['0', '', '0 '],
])('%s%s is looked up as %s', (number, unit, key) => {
  expect(numberKey(decimalOf(number), unit).join(' ')).toBe(key)
})

describe('the numbers of the goals and rows', () => {
  const rowsOf = (rows: readonly Row[], goal = '完成某件10件。'): readonly string[] => {
    const { inRows } = statedNumbers(declared([`整体绩效目标:\n  - ${goal}`, '年度绩效指标:', '  产出指标:', ...groupOf('数量指标', rows).split('\n').map((line) => `    ${line}`)].join('\n')))
    return [...inRows].map(([number, units]) => `${number} ${[...units].join(' ')}`)
  }

  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ['a number', [['甲', '10件']], ['10 件']],
    ['a number, and those of its name', [['甲10件', '20件']], ['20 件', '10 件']],
    ['both ends of a range', [['甲', '5-8件']], ['5 件', '8 件']],
    ['money', [['甲', '≤1.5万元']], ['15000 元']],
    ['people, by whatever name', [['甲', '10名'], ['乙', '10人'], ['丙', '10户']], ['10 人 户']],
    ['one without a unit', [['甲', '292']], ['292 ']],
    ['what a doubtful value probably says', [['甲', '90%-80%']], ['80 %', '90 %']],
    ['each of several', [['甲', '2227批次，5572人']], ['2227 批次', '5572 人']],
    ['a range within a text', [['甲', '维修5-8处，清理3座']], ['5 处', '8 处', '3 座']],
    ['of the name and the content', [['甲10件', '若干', '含20件']], ['10 件', '20 件']],
    ['a note in a cell that is one number', [['甲', '12次（每月3场）']], ['12 次']],
    ['no number', [['甲', '若干']], []],
  ])('%s', (_, rows, expected) => {
    expect(rowsOf(rows)).toEqual(expected)
  })

  it('of rows are not read where no goal has one', () => {
    expect(rowsOf([['甲', '10件']], '保障运转。')).toEqual([])
  })

  it('of goals are numbered as the goals are, from 1', () => {
    const declaration = declared('整体绩效目标:\n  - 保障运转。\n  - 培训干部20人，办理信访30件。')
    expect(statedNumbers(declaration).inGoals.map(({ index, goal, quantity }) => `${index} ${goal.text.length} ${quantity.text}`)).toEqual(['2 16 20人', '2 16 30件'])
    expect(statedNumbers(declaration)).toBe(statedNumbers(declaration))
  })
})
