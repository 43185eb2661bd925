import { describe, expect, it } from 'vitest'
import { readValue } from '../../../src/model/values/read-value.js'
import { against, entries } from '../../../src/model/values/lexicon.js'
import { yuanIn } from '../../../src/base/amount.js'
import { unitWords } from '../../../src/model/values/units.js'
import { wholeWords } from '../../../src/model/values/whole-words.js'
import type { Value } from '../../../src/model/values/value.js'

function unitOf(value: Value): string | undefined {
  if (value.kind === 'number' || value.kind === 'range') return value.unit?.name
  return value.kind === 'duration' || value.kind === 'frequency' ? value.unit : value.kind
}

describe('spellings of one unit', () => {
  it.each([
    ['平方米', '平米 ㎡ m2 M2 m² M² 平方'], ['公里', 'km KM Km 千米 ㎞'], ['米', 'M m'], ['日', '天 自然日 个自然日 日历日'], ['工作日', '个工作日 工作天'], ['月', '个月'], ['周', '星期 个星期'],
    ['季度', '个季度'], ['公斤', 'kg KG 千克 ㎏'], ['立方米', 'm3 m³ ㎥ 立方'], ['吨', 't'], ['公顷', 'hm2'], ['%', '％ ﹪ 百分比'], ['百分点', '个百分点'], ['元', '圆'], ['小时', '个小时 h'], ['分钟', 'min'], ['人次', '人（次） 人·次'],
  ])('%s: %s', (name, spellings) => {
    for (const spelling of spellings.split(' ')) expect(`${spelling} ${unitOf(readValue(`≥3${spelling}`))}`).toBe(`${spelling} ${name}`)
  })
})

describe('units that are not the same stay apart', () => {
  it.each(['人 人次', '批 批次 次', '户 人 户次', '工作日 日', '场 场次 次', '期 次', '件 件次', '台 辆 套', '元 万元 亿元 千元', '% ‰ 百分点', '米 公里 延米', '平方米 立方米 亩 公顷', '公斤 斤 吨', '个 家 所', '年 学年 月 季度', '村 乡镇 县'])('%s', (names) => {
    const units = names.split(' ')
    expect(units.map((name) => unitOf(readValue(`≥3${name}`)))).toEqual(units)
  })

  it('月 is when, 个月 is how long', () => {
    expect(readValue('3月').kind).toBe('deadline')
    expect(readValue('3个月').kind).toBe('duration')
  })

  it('2023年 is when, 3年 is how long', () => {
    expect(readValue('2023年').kind).toBe('deadline')
    expect(readValue('3年').kind).toBe('duration')
  })
})

describe('the word lists', () => {
  const written = [...entries.flatMap(([, words]) => words.split(' ')), ...against.split(' '), ...wholeWords]

  it('hold no word twice', () => {
    const twice = [...written, ...unitWords.keys()].filter((word, index, all) => all.indexOf(word) !== index)
    expect(twice).toEqual([])
  })

  it('hold no blank word', () => {
    expect(written.filter((word) => word.trim() === '')).toEqual([])
  })

  it('name each unit by a word of the list', () => {
    for (const { name } of unitWords.values()) expect(unitWords.get(name)?.name).toBe(name)
  })

  it('know how many 元 a unit of money is', () => {
    expect(['元', '千元', '万元', '亿元', '美元'].map(yuanIn)).toEqual(['1', '1000', '10000', '100000000', undefined])
  })
})
