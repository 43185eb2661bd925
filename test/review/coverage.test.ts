import { describe, expect, it } from 'vitest'
import type { Coverage, Tie } from '../../src/review/coverage.js'
import { coverageRows } from '../../src/review/coverage-rows.js'
import type { FormPlace } from '../../src/review/form-place.js'
import { outOfProportion } from '../fuzz/timed.js'
import { overlay } from '../support/overlay.js'
import { exampleText } from '../support/faulty-example.js'
import { reviewed } from '../support/reviewed.js'

const lists = '部门职能职责概述:\n  - 负责林业有害生物防治。\n  - 负责公园绿化养护。\n  - 承办其他事项。\n整体绩效目标:\n  - 防治松材线虫。\n  - 公园绿地保持整洁。\n'

function mapOf(quantity: string): Coverage {
  const { coverage } = reviewed(overlay(`${lists}年度绩效指标:\n  产出指标:\n    数量指标:\n${quantity}`))
  if (!coverage) throw new Error('no map')
  return coverage
}

const rowsOf = (ties: readonly Tie<FormPlace>[] | undefined): readonly string[] => (ties ?? []).map(({ to, by, words }) => [to.name, by, ...words].join(' '))

describe('the map of duties, goals and indicators', () => {
  it('follows what rows state, and does not guess beside it', () => {
    const { goals, duties, looseRows } = mapOf('      - 三级指标: 松材线虫防治面积\n        指标值: 10亩\n        对应: 目标2；职能3')
    expect(rowsOf(goals[0]?.rows)).toEqual([])
    expect(rowsOf(goals[1]?.rows)).toEqual(['松材线虫防治面积 stated'])
    expect(goals[1]?.duties).toEqual([{ to: 3, by: 'stated', words: [] }])
    expect(duties[2]?.goals).toEqual([{ to: 2, by: 'stated', words: [] }])
    expect(looseRows).toEqual([])
  })

  it('goes on from the row that a row refers to, and comes to an end where rows refer to each other', () => {
    const chain = mapOf('      - 三级指标: 甲\n        指标值: 10亩\n        对应: 数量指标/乙\n      - 三级指标: 乙\n        指标值: 10亩\n        对应: 数量指标/甲；目标1')
    expect(rowsOf(chain.goals[0]?.rows)).toEqual(['甲 stated', '乙 stated'])
    const circle = mapOf('      - 三级指标: 甲\n        指标值: 10亩\n        对应: 数量指标/乙\n      - 三级指标: 乙\n        指标值: 10亩\n        对应: 数量指标/甲')
    expect(circle.looseRows.map(({ name }) => name)).toEqual(['甲', '乙'])
  })

  it('follows a chain of thousands of rows', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `      - 三级指标: 甲${at}\n        指标值: ${at}个\n        对应: ${at === 2999 ? '目标2' : `数量指标/甲${at + 1}`}`)
    expect(mapOf(rows.join('\n')).goals[1]?.rows).toHaveLength(3000)
  })

  it('guesses by shared words where nothing is stated, and says which', () => {
    const { goals, duties, looseRows } = mapOf('      - 三级指标: 松材线虫防治面积\n        指标值: 10亩\n      - 三级指标: 公园绿地面积\n        指标值: 10亩\n      - 三级指标: 值班天数\n        指标值: 10天')
    expect(rowsOf(goals[0]?.rows)).toEqual(['松材线虫防治面积 guessed 松材线虫 防治'])
    expect(rowsOf(goals[1]?.rows)).toEqual(['公园绿地面积 guessed 公园绿地'])
    expect(goals.map((goal) => goal.duties.map(({ to }) => to))).toEqual([[1], [2]])
    expect(duties[2]).toMatchObject({ goals: [], rows: [] })
    expect(looseRows.map(({ name, label, row }) => [label, row, name])).toEqual([['数量指标', 3, '值班天数']])
  })

  it('takes no word for a sign that stands in any form, or in every duty', () => {
    const { goals } = mapOf('      - 三级指标: 完成工作任务\n        指标值: 10件')
    expect(goals.flatMap(({ rows }) => rows)).toEqual([])
    const { coverage } = reviewed(exampleText)
    expect(coverage?.goals[1]?.duties).toEqual([{ to: 4, by: 'guessed', words: ['群众', '社会'] }])
  })

  it('prints a row for each goal, then duties without one, then indicators without one', () => {
    const rows = coverageRows(mapOf('      - 三级指标: 松材线虫防治面积\n        指标值: 10亩\n      - 三级指标: 值班天数\n        指标值: 10天'), 'zh')
    expect(rows).toEqual([
      { duties: ['（一）负责林业有害生物防治（推测：防治）'], goal: ['目标 1：防治松材线虫。'], rows: ['数量指标（推测）：松材线虫防治面积'] },
      { duties: ['（二）负责公园绿化养护（推测：公园绿）'], goal: ['目标 2：公园绿地保持整洁。'], rows: ['（没有对应的指标）'] },
      { duties: ['（三）承办其他事项'], goal: ['（没有对应的目标）'], rows: ['（没有对应的指标）'] },
      { duties: ['（没有对应的职能）'], goal: ['（没有对应的目标）'], rows: ['数量指标：值班天数'] },
    ])
  })

  it('takes time in proportion to long texts and many rows', async () => {
    const mapping = (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => `      - 三级指标: 事${'绿地养护松材线虫'.repeat(20)}${index}\n        指标值: 1件\n`).join('')
      return () => void mapOf(rows)
    }
    expect(await outOfProportion(mapping(375), mapping(1500))).toBeUndefined()
  })
})
