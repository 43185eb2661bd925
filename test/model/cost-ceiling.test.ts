import { describe, expect, it } from 'vitest'
import { ceilingOf, type Ceiling } from '../../src/model/cost-ceiling.js'
import { readValue } from '../../src/model/values/read-value.js'
import { outOfProportion } from '../fuzz/timed.js'

function readCeiling(text: string | undefined, unit: '万元' | '元'): Ceiling {
  return ceilingOf(readValue(text ?? '', { measures: 'cost' }), unit)
}

describe('ceilingOf', () => {
  it.each([
    ['≤152.88万元', '152.88'],
    ['<=160万元', '160'],
    ['＜＝１６０万元', '160'],
    ['≤ 15 万元', '15'],
    ['250万', '250'],
    ['402000元', '40.2'],
    ['1,234.5元', '0.12345'],
    ['不超过65万元', '65'],
    ['65万元以内', '65'],
    ['0.5亿元', '5000'],
    ['≤40.20万元。', '40.2'],
    ['≤40.20万元；', '40.2'],
    ['≤40.20万元;', '40.2'],
    ['≤40.20万元，', '40.2'],
    ['≤40.20万元,', '40.2'],
    ['不得超过40.20万元', '40.2'],
    ['低于40.20万元', '40.2'],
    ['少于40.20万元', '40.2'],
    ['最多40.20万元', '40.2'],
    ['至多40.20万元', '40.2'],
    ['预算40.20万元', '40.2'],
    ['控制在预算40.20万元以内', '40.2'],
    ['预算控制在40.20万元以内', '40.2'],
    ['年度预算不超过人民币40.20万元', '40.2'],
    ['人民币40.20万元', '40.2'],
    ['￥402000元', '40.2'],
    ['¥402,000元', '40.2'],
    ['﹤40.20万元', '40.2'],
    ['≯40.20万元', '40.2'],
    ['40.20万元及以下', '40.2'],
    ['40.20万元（含）以内', '40.2'],
    ['40.20万元以内（含）', '40.2'],
    ['40.20万元之内', '40.2'],
    ['40.20万元(含)', '40.2'],
    ['40.20（万元）', '40.2'],
    ['≤40.20(万元)以内', '40.2'],
    ['（≤40.20万元）', '40.2'],
    ['（≤40.20（万元））。', '40.2'],
    ['≤40.20万元/年', '40.2'],
    ['每年不超过40.20万元', '40.2'],
    ['40.20万元每年', '40.2'],
    ['≤402千元', '40.2'],
    ['0.001千元', '0.0001'],
    ['0万元', '0'],
    ['0元', '0'],
    ['预算控制40.20万元', '40.2'],
    ['40.20万元整', '40.2'],
  ])('%s is %s 万元', (text, value) => {
    const ceiling = readCeiling(text, '万元')
    expect(ceiling.state === 'stated' && ceiling.value.toFixed()).toBe(value)
  })

  it.each([
    ['≥780元/月', 'other-measure'],
    ['≥5%', 'other-measure'],
    ['≥6万元', 'lower-bound'],
    ['不低于6万元', 'lower-bound'],
    ['预算不少于6万元', 'lower-bound'],
    ['超过6万元', 'lower-bound'],
    ['<=475元/亩', 'other-measure'],
    ['475元/亩/年', 'other-measure'],
    ['≤100%', 'other-measure'],
    ['5‰', 'other-measure'],
    ['控制在预算内', 'not-money'],
    ['工资40.20万元', 'not-money'],
    ['工资预算40.20万元', 'not-money'],
    ['40.20万元工资', 'not-money'],
    ['40.20万元整工资', 'not-money'],
    ['≤5万元以上', 'not-money'],
    ['0.30000000000000004万元', 'not-money'],
    ['5-8万元', 'not-money'],
    ['增长5万元', 'not-money'],
    ['5美元', 'not-money'],
    ['8888', 'not-money'],
    ['0', 'no-unit'],
    ['10件', 'not-money'],
    ['约40万元', 'not-money'],
    ['160', 'no-unit'],
    ['≤40.20', 'no-unit'],
    ['不超过40.20以内。', 'no-unit'],
    [undefined, 'blank'],
  ])('%s is no ceiling: %s', (text, state) => {
    expect(readCeiling(text, '万元')).toEqual({ state })
  })

  it.each([['。'], ['('], ['1,'], ['≤'], ['预算'], ['/年']])('reads a million of %s in time in proportion', async (text) => {
    const reading = (count: number) => () => void readCeiling(`≤1${text.repeat(count)}x`, '万元')
    expect(await outOfProportion(reading(250_000), reading(1_000_000))).toBeUndefined()
  })

  it('a unit that stands elsewhere holds, but 万 alone is no money, and another unit leaves it in doubt', () => {
    const read = (text: string, unit: string): Ceiling => ceilingOf(readValue(text, { measures: 'cost', unit }), '元')
    expect(read('5', '万元')).toMatchObject({ state: 'stated' })
    expect(read('5', '万')).toEqual({ state: 'not-money' })
    expect(read('5万元', '元')).toEqual({ state: 'not-money' })
    expect(read('0', '元')).toMatchObject({ state: 'stated' })
  })
})
