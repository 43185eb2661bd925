import { describe, expect, it, test } from 'vitest'
import { differ, levelOf, namedAlike, type Level } from '../../src/model/repeats.js'
import { readValue } from '../../src/model/values/read-value.js'
import type { ValueContext } from '../../src/model/values/value.js'
import { declared, groupOf, type Row } from './declared.js'

function level(text: string, context: ValueContext = {}): string | undefined {
  const found = levelOf({ value: readValue(text, context) })
  return found && `${found.direction}${found.number.toFixed()}${found.unit}`
}

describe('how much a value asks for', () => {
  test.each([
    ['18人', '=18人'],
    ['=18人', '=18人'],
    ['≥18人', '>18人'],
    ['＞18人', '>18人'],
    ['≤3万元', '<3万元'],
    ['95%以上', '>95%'],
    ['0件', '=0件'],
    ['约30人', '=30人'],
    ['30日内', '<30日'],
    ['30天', '=30日'],
    ['半年', '=6月'],
  ])('%s is %s', (text, expected) => {
    expect(level(text)).toBe(expected)
  })

  it('a sign that people mean and do not write counts as well', () => {
    expect(level('3万元', { measures: 'cost' })).toBe('<3万元')
    expect(level('95%', { measures: 'quality', names: ['合格率'] })).toBe('>95%')
    expect(level('≤95%', { measures: 'quality', names: ['合格率'] })).toBe('<95%')
    expect(level('30天', { measures: 'timeliness' })).toBe('<30日')
    expect(level('≥30天', { measures: 'timeliness' })).toBe('>30日')
  })

  test.each(['500元/人', '同比增长5%', '18', '合格', '3-5人', '2020年6月', '2227批次，5572人', ''])('%s states no level', (text) => {
    expect(level(text)).toBeUndefined()
  })

  it('a number whose unit is doubtful states none', () => {
    expect(level('5人', { unit: '个' })).toBeUndefined()
    const value = readValue('78+12人')
    expect(value.kind === 'multi' && value.parts.map((part) => levelOf({ value: part })?.unit)).toEqual([undefined, '人'])
  })
})

describe('two levels that cannot both be meant', () => {
  const read = (text: string): Level => levelOf({ value: readValue(text) }) ?? expect.fail(text)

  test.each([
    ['18人', '18人', false],
    ['18人', '≥18人', false],
    ['18人', '19人', true],
    ['18人', '19户', false],
    ['≥90%', '≥95%', true],
    ['≤5%', '≤3%', true],
    ['≥3人', '≤5人', false],
    ['≥5人', '≤3人', true],
    ['≥3人', '5人', true],
    ['3人', '≤5人', true],
    ['30日', '1个月', false],
  ])('%s and %s: %s', (first, second, expected) => {
    expect([differ(read(first), read(second)), differ(read(second), read(first))]).toEqual([expected, expected])
  })
})

describe('rows that are named alike', () => {
  const alike = (quantity: readonly Row[], quality: readonly Row[] = []): readonly string[] => {
    const example = [groupOf('数量指标', quantity), ...(quality.length > 0 ? [groupOf('质量指标', quality)] : [])].join('\n')
    return namedAlike(declared(example)).map((rows) => rows.map(({ cell }) => cell?.text).join(' '))
  }

  test.each<readonly [string, readonly Row[], readonly Row[], readonly string[]]>([
    ['none', [['甲事', '1次'], ['乙事', '2次']], [], []],
    ['three of one name', [['甲事', '1次'], ['乙事', '2次'], ['甲事', '3次'], ['甲事', '4次']], [], ['1次 3次 4次']],
    ['two pairs, in file order', [['甲事', '1次'], ['乙事', '2次'], ['乙事', '3次'], ['甲事', '4次']], [], ['1次 4次', '2次 3次']],
    ['in other groups', [['甲事', '1次']], [['甲事', '100%']], ['1次 100%']],
    ['width, blanks, numbers and brackets of another kind', [['甲事（A类）', '1次'], ['★1、甲 事(Ａ类)', '2次']], [], ['1次 2次']],
    ['of other contents', [['甲事', '1次', '城区'], ['甲事', '2次', '乡镇']], [], []],
    ['of one content', [['甲事', '1次', '城区'], ['甲事', '2次', '城区']], [], ['1次 2次']],
    ['one with a content, one without', [['甲事', '1次', '城区'], ['甲事', '2次']], [], []],
    ['what the name of one and the content of the other add up to', [['甲事', '1次', '乙事丙'], ['甲事乙事', '2次', '丙']], [], []],
    ['names of signs alone', [['★★', '1次'], ['★★', '2次']], [], []],
    ['no names at all', [['', '1次'], ['', '2次']], [], []],
  ])('%s', (_, quantity, quality, expected) => {
    expect(alike(quantity, quality)).toEqual(expected)
  })

  it('are looked for once', () => {
    const declaration = declared('')
    expect(namedAlike(declaration)).toBe(namedAlike(declaration))
  })
})
