import { describe, expect, it, test } from 'vitest'
import { portionedRows } from '../../src/model/portions.js'
import { declared, groupOf, type Row } from './declared.js'

function read(example: string): readonly string[] {
  return portionedRows(declared(example)).map(({ stated, level, parts, sum }) => `${stated} (${level.direction}${level.number.toFixed()}): ${parts.map((part) => `${part.level.direction}${part.text.text.slice(part.from, part.to)}`).join(' + ')} = ${sum.toFixed()}${level.unit}`)
}

describe('portions in rows of their own', () => {
  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ['one', [['护林员', '≥320人'], ['其中：女护林员', '120人']], ['≥320人 (>320): =120人 = 120人']],
    ['two', [['护林员', '320人'], ['其中女护林员', '≥120人'], ['★其中：党员', '≤30人']], ['320人 (=320): >≥120人 + <≤30人 = 150人']],
    ['called by the content', [['护林员', '320人'], ['女护林员', '120人', '其中：女']], ['320人 (=320): =120人 = 120人']],
    ['内含, 包含 and 含 with a colon', [['甲', '9人'], ['内含：乙', '2人'], ['包含:丙', '3人'], ['含：丁', '4人']], ['9人 (=9): =2人 + =3人 + =4人 = 9人']],
    ['of two wholes', [['甲', '9人'], ['其中：乙', '2人'], ['丙', '8人'], ['其中：丁', '3人']], ['9人 (=9): =2人 = 2人', '8人 (=8): =3人 = 3人']],
    ['of another unit left out', [['甲', '9人'], ['其中：乙', '2户'], ['其中：丙', '3人']], ['9人 (=9): =3人 = 3人']],
    ['none, of another unit', [['甲', '9人'], ['其中：乙', '2户']], []],
    ['none, without a whole', [['其中：乙', '2人']], []],
    ['none of a whole without a number', [['甲', '若干'], ['其中：乙', '2人']], []],
    ['none of a portion without a number', [['甲', '9人'], ['其中：乙', '若干']], []],
    ['none: 含 without a colon, 其中 within a name', [['甲', '9人'], ['含氟', '2人'], ['甲其中乙', '2人']], []],
  ])('%s', (_, rows, expected) => {
    expect(read(groupOf('数量指标', rows))).toEqual(expected)
  })

  it('belong to a whole of the same group', () => {
    expect(read([groupOf('数量指标', [['甲', '9人']]), groupOf('质量指标', [['其中：乙', '2人']])].join('\n'))).toEqual([])
  })

  it('of costs are not told here', () => {
    expect(read(groupOf('成本指标', [['甲', '≤9万元'], ['其中：乙', '≤2万元']]))).toEqual([])
  })
})

describe('portions in the cell of the whole', () => {
  test.each<readonly [string, readonly string[]]>([
    ['≥320人（其中护林员120人）', ['≥320人 (>320): =120人 = 120人']],
    ['320人，其中：护林员≥120人，巡查员≤30人', ['320人 (=320): >≥120人 + <≤30人 = 150人']],
    ['5户，320人，其中护林员120人', ['320人 (=320): =120人 = 120人']],
    ['320人，其中护林员120人、农户5户', ['320人 (=320): =120人 = 120人']],
    ['320人其中护林员120人', ['320人 (=320): =120人 = 120人']],
    ['320人，其中农户5户', []],
    ['其中护林员120人', []],
    ['320人，护林员120人', []],
    ['320人，其中每村3人/村', []],
    ['320人，其中增长120人', []],
    ['320人，其中100-120人', []],
    ['300-320人，其中护林员120人', []],
  ])('%s', (cell, expected) => {
    expect(read(groupOf('数量指标', [['护林', cell]]))).toEqual(expected)
  })

  it('are told with their places in the cell', () => {
    const [found] = portionedRows(declared(groupOf('数量指标', [['护林', '护林员320人（其中党员120人）']])))
    const quote = (place: { readonly from: number; readonly to: number }): string | undefined => found?.whole.text.slice(place.from, place.to)
    expect(found && [quote(found), ...found.parts.map(quote)]).toEqual(['320人', '120人'])
  })

  it('of a row are told after those of rows', () => {
    expect(read(groupOf('数量指标', [['甲', '9人（其中乙2人）'], ['丙', '8人'], ['其中：丁', '3人']]))).toEqual(['8人 (=8): =3人 = 3人', '9人 (=9): =2人 = 2人'])
  })
})
