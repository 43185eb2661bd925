import { describe, expect, it } from 'vitest'
import { contentWords } from '../../src/model/content-words.js'
import { pairsOf, sharesOf, readSubject } from '../../src/model/subjects.js'

describe('what a name speaks of', () => {
  it.each([
    ['课程数量达标率', '课程'],
    ['培训完成率', '培训'],
    ['指标1：小区居民满意度（≥**%）', '小区居民满意'],
    ['受益建档立卡贫困人口数≥**人', '受益建档立卡贫困人口'],
    ['★★★其中:农村低保人数(按月平均)(≥**人)', '其中农村低保'],
    ['６５岁及以上老年人 健康管理人数', '65岁及以上老年人健康管理'],
    ['（一）办结率', '办结'],
    ['工作任务', '工作'],
    ['', ''],
  ])('%s is about %s', (text, core) => {
    expect(readSubject(text).core).toBe(core)
  })

  it('keeps what brackets say in the name, but not the template’s prompt', () => {
    expect(readSubject('学生满意度（小学）').plain).toBe('学生满意度小学')
    expect(readSubject('学生满意度（≥**%）').plain).toBe('学生满意度')
    expect(readSubject('水价2.8元。').plain).toBe('水价2.8元')
  })

  it('tells how much two names share', () => {
    expect(sharesOf(pairsOf('培训'), pairsOf('主体班培训'))).toEqual({ ofFirst: 1, ofSecond: 0.25 })
    expect(sharesOf(new Set(), new Set(['培训']))).toEqual({ ofFirst: 0, ofSecond: 0 })
  })
})

it('words that stand in every declaration are no content', () => {
  expect([...contentWords('通过预算执行，保证正常工作运转。')]).toEqual([])
  expect([...contentWords('做好涉案、价格认定工作。')]).toEqual(['涉案', '价格', '格认', '认定'])
})
