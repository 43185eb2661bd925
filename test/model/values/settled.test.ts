import { describe, expect, it, test } from 'vitest'
import { reading } from './reading.js'
import type { ValueContext } from '../../../src/model/values/value.js'
import { readValue } from '../../../src/model/values/read-value.js'
import { isQuantified } from '../../../src/model/values/is-quantified.js'

type Around = readonly [text: string, context: ValueContext, expected: string]

describe('the unit in a column of its own', () => {
  test.each<readonly [string, string]>([
    ['亩', '· 50 亩@column'], ['（亩）', '· 50 亩@column'], ['人（次）', '· 50 人次@column'], ['人（户）', '· 50 人@column'], ['平方米（亩）', '· 50 平方米@column'], ['元/（人·次）', '· 50 元@column/人/次'], ['元/人', '· 50 元@column/人'], ['元.年', '· 50 元@column/年'],
    ['万人', '· 500000 人@column'], ['千人', '· 50000 人@column'], ['亿斤', '· 5000000000 斤@column'], ['万元', '· 50 万元@column'], ['万某', '· 50 万某@column'],
    ['件以上', '>= 50 件@column'], ['件以下', '<= 50 件@column'], ['件以内', '<= 50 件@column'], ['件之内', '<= 50 件@column'], ['小时内', 'for <= 50 小时@column'], ['校内外', '· 50 校内外@column'],
    ['无', 'suspect no-unit → · 50 ∅'], ['无线', '· 50 无线@column'], ['/', 'suspect no-unit → · 50 ∅'], ['--', 'suspect no-unit → · 50 ∅'], ['（）', 'suspect no-unit → · 50 ∅'], ['', 'suspect no-unit → · 50 ∅'], ['-人', '· 50 -人@column'],
  ])('%s', (unit, expected) => {
    expect(reading('50', { unit })).toBe(expected)
  })

  test.each<Around>([
    ['50人', { unit: '人次' }, '· 50 人 !人次@column'], ['50人', { unit: '人' }, '· 50 人'], ['5人', { headerUnit: '万元' }, '· 5 人 !万元@header'], ['5万元', { headerUnit: '万元' }, '· 5 万元'], ['5', { headerUnit: '万元' }, '· 5 万元@header'],
    ['5亩', { names: ['面积（公顷）'] }, '· 5 亩 !公顷@name'], ['5亩', { names: ['面积（亩）'] }, '· 5 亩'], ['5', { unit: '亩', headerUnit: '元', names: ['面积（公顷）'] }, '· 5 亩@column'],
    ['3-5', { unit: '元/人' }, '3..5 元@column/人'], ['3-5', {}, '3..5 ∅'], ['3-5', { unit: '万人' }, '30000..50000 人@column'], ['3-5人', { unit: '户' }, '3..5 人 !户@column'],
    ['24人/次', { names: ['培训人次'] }, '· 24 人次'], ['24人/次', { names: ['培训'] }, '· 24 人/次'], ['24户/次', { names: ['培训人次'] }, '· 24 户/次'], ['24人/年', { names: ['培训人次'] }, '· 24 人/年'],
  ])('beside %s with %j', (text, context, expected) => {
    expect(reading(text, context)).toBe(expected)
  })
})

describe('the unit that a name tells', () => {
  test.each<readonly [string, string]>([
    ['面积（亩）', '· 5 亩@name'], ['面积（单位：亩）', '· 5 亩@name'], ['面积（单位亩）', '· 5 亩@name'], ['面积（≥**亩）', '· 5 亩@name'], ['面积≥**亩', '· 5 亩@name'], ['面积≥*亩', '· 5 亩@name'], ['面积>=**亩', '· 5 亩@name'], ['面积（亩）*', '· 5 亩@name'],
    ['补助（元/人）', '· 5 元@name/人'], ['补助（元/平米）', '· 5 元@name/平方米'], ['面积（亩）建设', 'suspect no-unit → · 5 ∅'], ['面积亩', 'suspect no-unit → · 5 ∅'], ['面积（某）', 'suspect no-unit → · 5 ∅'],
    ['培训人数', '· 5 人@name'], ['培训总人数', '· 5 人@name'], ['返贫人口', '· 5 人@name'], ['返贫人口总量', '· 5 人@name'], ['办理件数', '· 5 件@name'], ['培训批次数', '· 5 批次@name'], ['学生人次数', '· 5 人次@name'], ['建设亩数量', '· 5 亩@name'], ['项目数', 'suspect no-unit → · 5 ∅'], ['人数统计', 'suspect no-unit → · 5 ∅'],
    ['合格率', '(>=) 5 %@name'], ['合格率（小学）', '(>=) 5 %@name'], ['合格率≥*', '(>=) 5 %@name'], ['合格率达到95%', '(>=) 5 %@name'], ['合格率统计', 'suspect no-unit → · 5 ∅'], ['频率', 'suspect no-unit → · 5 ∅'], ['万车死亡率', '· 5 ∅'], ['万车死亡率统计', 'suspect no-unit → · 5 ∅'], ['物价指数', '· 5 ∅'], ['指数（CPI）', '· 5 ∅'], ['指数CPI', '· 5 ∅'], ['系数甲', 'suspect no-unit → · 5 ∅'],
  ])('%s', (name, expected) => {
    expect(reading('5', { names: [name] })).toBe(expected)
    expect(reading('5', { names: ['甲', name] })).toBe(expected)
  })
})

describe('numbers in doubt, and just not', () => {
  const rate = { names: ['合格率'] }
  const date = { names: ['完成时间'] }
  test.each<Around>([
    ['40000', date, 'suspect excel-serial → by 2009-7-6 = 2009-07-06'], ['39999', date, 'suspect no-unit → · 39999 ∅'], ['50000', date, 'suspect excel-serial → by 2036-11-21 = 2036-11-21'], ['50001', date, 'suspect no-unit → · 50001 ∅'], ['44561.5', date, 'suspect no-unit → · 44561.5 ∅'], ['≤44561', date, 'suspect no-unit → <= 44561 ∅'], ['44561天', date, 'for · 44561 日'], ['44561', { names: ['数量'] }, 'suspect no-unit → · 44561 ∅'], ['44561', { measures: 'timeliness' }, 'suspect excel-serial → by 2021-12-31 = 2021-12-31'], ['44561', { names: ['甲', '完成时间'] }, 'suspect excel-serial → by 2021-12-31 = 2021-12-31'],
    ['1', rate, 'suspect percent-as-fraction → · 100 %@name'], ['0.95', rate, 'suspect percent-as-fraction → · 95 %@name'], ['1%', rate, '(>=) 1 %'], ['1.01', rate, '(>=) 1.01 %@name'], ['0.5', { names: ['事故率'] }, '(<=) 0.5 %@name'], ['1', { measures: 'satisfaction' }, 'suspect percent-as-fraction → · 100 %@name'],
    ['292%', rate, 'suspect ocr-comparison → >= 92 %'], ['200%', rate, '(>=) 200 %'], ['249%', rate, '(>=) 249 %'], ['250%', rate, 'suspect ocr-comparison → >= 50 %'], ['2100%', rate, 'suspect ocr-comparison → >= 100 %'], ['292.55%', rate, 'suspect ocr-comparison → >= 92.55 %'], ['≥292%', rate, '>= 292 %'], ['292%', { names: ['增长率'] }, '(>=) 292 %'], ['292人', rate, '· 292 人'], ['292%', { names: ['甲'] }, '· 292 %'],
    ['0', { names: ['万车死亡率'] }, '· 0 ∅'], ['0元', {}, 'suspect zero → · 0 元'], ['0人', {}, '· 0 人'], ['≥0元', {}, 'suspect zero → >= 0 元'], ['>0元', {}, '> 0 元'], ['增长0元', {}, '(=) 0 元 up'],
    ['8888', {}, 'suspect run-together → [· 88 ∅] [· 88 ∅]'], ['4949', {}, 'suspect no-unit → · 4949 ∅'], ['50100', {}, 'suspect run-together → [· 50 ∅] [· 100 ∅]'], ['100100', {}, 'suspect run-together → [· 100 ∅] [· 100 ∅]'], ['95100分', {}, '· 95100 分'], ['≥8888', {}, 'suspect no-unit → >= 8888 ∅'],
    ['0.1234567891%', {}, 'suspect float-noise → · 0.1235 %'], ['0.123456789%', {}, '· 0.123456789 %'],
    ['250万', { measures: 'cost' }, '(<=) 250 万元@name'], ['2.5亿', { measures: 'cost' }, '(<=) 2.5 亿元@name'], ['250千', { measures: 'cost' }, 'suspect bare-scale → · 250000 ∅'], ['250万', { names: ['培训人数'] }, 'suspect bare-scale → · 2500000 ∅'], ['250万', { names: ['项目费用'] }, '· 250 万元@name'], ['250万', { names: ['费用总人数'] }, 'suspect bare-scale → · 2500000 ∅'],
  ])('%s with %j', (text, context, expected) => {
    expect(reading(text, context)).toBe(expected)
  })

  test.each<Around>([
    ['5%', { measures: 'cost', names: ['节约率'] }, '· 5 %'], ['5%', { measures: 'cost', names: ['成本控制率'] }, '(<=) 5 %'], ['5万元', { measures: 'cost', names: ['节约'] }, '(<=) 5 万元'],
    ['95%', { measures: 'quality', names: ['甲'] }, '(>=) 95 %'], ['95%', { measures: 'social', names: ['甲'] }, '· 95 %'], ['0%', { measures: 'quality', names: ['差错率'] }, '(=) 0 %'], ['1%', { measures: 'quality', names: ['差错率'] }, '(<=) 1 %'], ['1%', { measures: 'quality', names: ['差错率下降'] }, '(>=) 1 %'], ['98%', { measures: 'quality', names: ['投诉处理率'] }, '(>=) 98 %'], ['18人', { measures: 'quantity' }, '(=) 18 人'], ['18人', { measures: 'quality' }, '· 18 人'],
  ])('the sign that is meant by %s with %j', (text, context, expected) => {
    expect(reading(text, context)).toBe(expected)
  })
})

test.each([
  ['5人', true], ['3-5人', true], ['6月底前', true], ['30天', true], ['6-8月', true], ['每年2次', true], ['第一年20%，第二年25%', true], ['18人；20辆', true], ['292', true],
  ['2/3', false], ['合格', false], ['', false], ['/', false], ['XX', false], ['2月30日', false],
])('%s is a measure: %s', (text, expected) => {
  expect(isQuantified(readValue(text, { year: 2020 }))).toBe(expected)
})

it('one quantity of several is enough for a measure', () => {
  expect(isQuantified({ kind: 'multi', parts: [readValue('合格'), readValue('5人')], joiner: '，', raw: '' })).toBe(true)
  expect(isQuantified({ kind: 'multi', parts: [readValue('合格')], joiner: '，', raw: '' })).toBe(false)
})
