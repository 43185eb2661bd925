import { describe, expect, it, test } from 'vitest'
import { listedTexts, sharedOut } from '../../src/model/sentences-of-money.js'
import { declared } from './declared.js'

describe('an amount that a sentence shares out', () => {
  const read = (text: string): readonly string[] => sharedOut(text).map(({ stated, parts, sum, isListing }) => `${stated.toFixed()}: ${parts.map((part) => part.text).join(' + ')} = ${sum.toFixed()}${isListing ? '' : ', or more'}`)

  test.each<readonly [string, readonly string[]]>([
    ['投入120万元，其中：甲项50万元，乙项70万元。', ['1200000: 50万元 + 70万元 = 1200000']],
    ['投入120万元，其中甲项50万元，乙项70万元。', ['1200000: 50万元 + 70万元 = 1200000, or more']],
    ['投入120万元，其中 :甲项5000元，乙项70.5万元', ['1200000: 5000元 + 70.5万元 = 710000']],
    ['投入1亿元。其中：甲项3000万元、乙项60000千元', ['100000000: 3000万元 + 60000千元 = 90000000']],
    // Both of two sentences that share out.
    ['甲120万元，其中：子50万元，丑70万元。乙30万元，其中：寅10万元，卯10万元。', ['1200000: 50万元 + 70万元 = 1200000', '300000: 10万元 + 10万元 = 200000']],
    // What stands behind the full stop is no part; nor is what the next 其中 shares out.
    ['投入120万元，其中：甲项50万元，乙项60万元。另有丙项10万元。', ['1200000: 50万元 + 60万元 = 1100000']],
    ['投入120万元，其中：甲项50万元，乙项70万元，其中：丙10万元，丁60万元', ['1200000: 50万元 + 70万元 = 1200000', '700000: 10万元 + 60万元 = 700000']],
    // Brackets belong to one part.
    ['投入120万元，其中：甲项50万元（含设备20万元），乙项70万元', ['1200000: 50万元 + 70万元 = 1200000']],
    ['投入120万元（上级80万元），其中：甲项50万元，乙项70万元', ['1200000: 50万元 + 70万元 = 1200000']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    ['等', '甲项50万元，乙项60万元等'], ['余', '甲项50余万元，乙项60万元'], ['主要', '主要是甲项50万元，乙项60万元'], ['约', '甲项约50万元，乙项60万元'], ['左右', '甲项50万元左右，乙项60万元'],
  ])('with %s the parts need not be all', (_, parts) => {
    expect(sharedOut(`投入120万元，其中：${parts}。`).map(({ isListing }) => isListing)).toEqual([false])
    // A word behind the sentence says nothing of it.
    expect(sharedOut(`约投入120万元，其中：甲项50万元，乙项60万元。${parts}`).map(({ isListing }) => isListing)).toEqual([true])
  })

  test.each([
    '', '投入120万元', '其中：甲项50万元，乙项70万元', '投入120万元，其中：甲项50万元', '投入120万元，其中：',
    '投入120万元用于建设，其中：甲项50万元，乙项70万元', '120人，其中：甲项50万元，乙项70万元',
    '投入120万元，其中：甲项50人，乙项70万元', '补助120元/人，其中：甲项50万元，乙项70万元', '投入120万元，其中：甲项50元/人，乙项70万元',
    '增长120万元，其中：甲项50万元，乙项70万元', '投入100-120万元，其中：甲项50万元，乙项70万元', '投入120万元，其中：甲项增长50万元，乙项70万元', '投入120万元，其中：甲项40-50万元，乙项70万元',
  ])('%s shares out nothing', (text) => {
    expect(read(text)).toEqual([])
  })

  it('quotes the whole as it is written, where it stands', () => {
    const text = '全年投入 1.2亿元，其中：甲1亿元，乙2000万元'
    const [found] = sharedOut(text)
    expect(found && [found.whole.text, text.slice(found.whole.from, found.whole.to)]).toEqual(['1.2亿元', '1.2亿元'])
  })
})

it('the paragraphs of all lists are numbered from 1 in each', () => {
  const listed = listedTexts(declared('部门职能职责概述:\n  - 甲职责。\n  - 乙职责。\n整体绩效目标:\n  - 甲目标。'))
  expect(listed.map(({ list, index, text }) => `${list} ${index} ${text.text}`)).toEqual(['functionsOverview 1 甲职责。', 'functionsOverview 2 乙职责。', 'overallGoals 1 甲目标。'])
})
