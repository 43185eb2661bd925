import { describe, expect, it, test } from 'vitest'
import { decimalOf } from '../../src/base/amount.js'
import { indicatorRows } from '../../src/model/rows.js'
import { namesUnitOf, shownUnit } from '../../src/model/shown-unit.js'
import { declared, groupOf, type Row } from './declared.js'

test.each([
  ['变压器3台', '3', true],
  ['变压器3 台', '3', false],
  ['变压器3', '3', false],
  ['变压器13台', '3', false],
  ['变压器1.3台', '3', false],
  ['变压器3.5台', '3.5', true],
  ['变压器5台', '3', false],
  ['变压器3某某', '3', false],
  ['3台变压器', '3', true],
  ['处理3吨标准煤', '3', true],
  ['台班5', '3', false],
  ['', '3', false],
])('%s names the unit of %s: %s', (names, number, expected) => {
  expect(namesUnitOf(names, decimalOf(number))).toBe(expected)
})

/** The unit that is shown for the value of the first row, as it is told, and the place where that stands. */
function shown(goal: string, [first, ...others]: readonly Row[], quality: readonly Row[] = []): string | undefined {
  const declaration = declared([`整体绩效目标:\n  - ${goal}`, groupOf('数量指标', [...(first ? [first] : []), ...others]), groupOf('质量指标', quality.length > 0 ? quality : [['甲', '好']])].join('\n'))
  const [row] = indicatorRows(declaration)
  const found = row && shownUnit(declaration, row, decimalOf(row.cell?.text ?? '0'))
  return found && `${found.unit} ${found.text} ${declaration.file.text.slice(found.span.start, found.span.end)}`
}

describe('the unit of a number by a row of the same name', () => {
  test.each<readonly [string, readonly Row[], string | undefined]>([
    ['before others', [['培训', '5'], ['培训', '6人', '甲'], ['培训', '7户', '乙']], '人 6人 6人'],
    ['not its own', [['培训', '5']], undefined],
    ['not of another name', [['培训', '5'], ['会议', '6人']], undefined],
    ['not one without a unit', [['培训', '5'], ['培训', '6', '甲']], undefined],
    ['not that of a range', [['培训', '5'], ['培训', '6-8人', '甲']], undefined],
    ['as it is written there', [['培训', '5'], ['培训', '6平米', '甲']], '平米 6平米 6平米'],
    ['up to a thousand times as much', [['培训', '6000'], ['培训', '6人', '甲']], '人 6人 6人'],
    ['no more than that', [['培训', '6001'], ['培训', '6人', '甲']], undefined],
    ['not of rows without a name', [['', '5'], ['', '6人', '甲']], undefined],
  ])('%s', (_, rows, expected) => {
    expect(shown('保障运转。', rows)).toBe(expected)
  })

  it('of the same group only, and not one that stands in a column', () => {
    expect(shown('保障运转。', [['培训', '5']], [['培训', '6人']])).toBeUndefined()
    const declaration = declared('数量指标:\n  - 三级指标: 培训\n    指标值: 5\n  - 三级指标: 培训\n    指标值: 6\n    计量单位: 人')
    const [row] = indicatorRows(declaration)
    expect(row && shownUnit(declaration, row, decimalOf('5'))).toBeUndefined()
  })

  it('goes before that of a goal', () => {
    expect(shown('培训干部5户。', [['培训', '5'], ['培训', '6人', '甲']])).toBe('人 6人 6人')
  })
})

describe('the unit of a number by a goal', () => {
  test.each([
    ['培训干部5人。', '人 5人 5人'],
    ['办理信访5件，培训干部5人。', '人 5人 5人'],
    ['干部5人参加。', undefined],
    ['培训干部15人。', undefined],
    ['培训干部1.5人。', undefined],
    ['培训干部1,5人。', undefined],
    ['培训干部5', undefined],
    ['培训干部5某', undefined],
    ['培训干部占地5平方公里', '平方公里 5平方公里 5平方公里'],
    // The name stands within twelve characters before the number.
    ['培训一二三四五六七八九十5人', '人 5人 5人'],
    ['培训一二三四五六七八九十百5人', undefined],
    // One character of the name is too little.
    ['训5人', undefined],
    ['培5人', undefined],
    ["'培训干部5人。'", '人 5人 \'培训干部5人。\''],
  ])('%s', (goal, expected) => {
    expect(shown(goal, [['培训', '5']])).toBe(expected)
  })

  it('needs no name before three digits', () => {
    expect(shown('办理220件。', [['培训', '220']])).toBe('件 220件 220件')
    expect(shown('办理22件。', [['培训', '22']])).toBeUndefined()
    expect(shown('办理1220件。', [['培训', '220']])).toBeUndefined()
  })

  it('goes by any of the names, full width or half', () => {
    expect(shown('A类5人', [['甲', '5', 'Ａ类']])).toBe('人 5人 5人')
    expect(shown('A类5人', [['', '5']])).toBeUndefined()
  })
})
