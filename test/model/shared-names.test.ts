import { expect, it } from 'vitest'
import { indicatorRows } from '../../src/model/rows.js'
import { isNameShared } from '../../src/model/shared-names.js'
import { declared, groupOf } from './declared.js'

it('a name is shared with rows of the same group, not with those of another', () => {
  const declaration = declared([groupOf('数量指标', [['培训', '1次', '甲'], ['培训', '2次', '乙'], ['会议', '3次'], ['培训', '4次', '丙']]), groupOf('质量指标', [['会议', '100%'], ['', '≥90%']])].join('\n'))
  const rows = indicatorRows(declaration).slice(0, 6)
  expect(rows.map((row) => isNameShared(declaration, row))).toEqual([true, true, false, true, false, false])
})
