import { describe, expect, it, test } from 'vitest'
import { contentWords } from '../../src/model/content-words.js'
import { pairsOf, sharesOf, readSubject, subjectOf } from '../../src/model/subjects.js'
import { declared } from './declared.js'

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
    ['人数', '人数'],
    ['培训完成率率率率', '培训完成率'],
    ['（十二）办结率', '办结'],
    ['十二、办结率', '办结'],
    ['12、办结率', '办结'],
    ['12:办结率', '办结'],
    ['1.办结率', '办结'],
    ['12.办结率', '办结'],
    ['①办结率', '办结'],
    ['目标（一）办结率', '办结'],
    ['指标一、办结率', '办结'],
    ['指标12办结率', '办结'],
    ['指标123信访', '指标123信访'],
    ['1.5公里道路', '1.5公里道路'],
    ['（甲）类办结率', '类办结'],
    ['一二信访', '一二信访'],
    ['★☆※办结率', '办结'],
    ['办结≥**件', '办结'],
    ['办结>=**件数', '办结'],
    ['办结（**）', '办结'],
    ['办结（>=*件）情况', '办结'],
    ['', ''],
  ])('%s is about %s', (text, core) => {
    expect(readSubject(text).core).toBe(core)
  })

  it('keeps what brackets say in the name, but not the template’s prompt', () => {
    expect(readSubject('学生满意度（小学）').plain).toBe('学生满意度小学')
    expect(readSubject('学生满意度（≥**%）').plain).toBe('学生满意度')
    expect(readSubject('水价2.8元。').plain).toBe('水价2.8元')
    expect(readSubject('甲.乙3.').plain).toBe('甲乙3')
    expect(readSubject('利率5%、3‰').plain).toBe('利率5%3‰')
    expect(['★★1、办结率', '（十二）办结率'].map((name) => readSubject(name).plain)).toEqual(['办结率', '办结率'])
    expect(['办结（**件）', '办结>=**件'].map((name) => readSubject(name).plain)).toEqual(['办结', '办结'])
    expect(readSubject('培训（1）期').plain).toBe('培训1期')
    expect(readSubject('（甲）培训').plain).toBe('甲培训')
    expect(readSubject('培训≥**人(甲)').plain).toBe('培训人甲')
    expect(readSubject('培训≥**人次').plain).toBe('培训')
  })

  it('tells how much two names share', () => {
    expect(sharesOf(pairsOf('培训'), pairsOf('主体班培训'))).toEqual({ ofFirst: 1, ofSecond: 0.25 })
    expect(sharesOf(pairsOf('主体班培训'), pairsOf('培训'))).toEqual({ ofFirst: 0.25, ofSecond: 1 })
    expect(sharesOf(pairsOf('培训'), pairsOf('会议'))).toEqual({ ofFirst: 0, ofSecond: 0 })
    expect(sharesOf(new Set(['培训']), new Set())).toEqual({ ofFirst: 0, ofSecond: 0 })
    expect(sharesOf(new Set(), new Set(['培训']))).toEqual({ ofFirst: 0, ofSecond: 0 })
  })
})

test.each([['', []], ['甲', ['甲']], ['甲乙', ['甲乙']], ['甲乙丙', ['甲乙', '乙丙']], ['甲甲甲', ['甲甲']]])('the pairs of %s are %j', (text, pairs) => {
  expect([...pairsOf(text)]).toEqual(pairs)
})

it('a text of a declaration is read once', () => {
  const declaration = declared('')
  expect(subjectOf(declaration, '培训人数')).toBe(subjectOf(declaration, '培训人数'))
  expect([subjectOf(declaration, '培训人数').core, subjectOf(declaration, '会议次数').core]).toEqual(['培训', '会议'])
})

it('words that stand in every declaration are no content', () => {
  expect([...contentWords('通过预算执行，保证正常工作运转。')]).toEqual([])
  expect([...contentWords('做好涉案、价格认定工作。')]).toEqual(['涉案', '价格', '格认', '认定'])
})
