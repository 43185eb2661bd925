import { expect, it } from 'vitest'
import { bareKey } from '../../src/forms/match-keys.js'
import { outOfProportion } from '../fuzz/timed.js'

it.each([['（一）部门名称', '部门名称'], ['部门 名称：', '部门名称'], ['★部门名称', '★部门名称'], ['*部门名称**', '部门名称'], ['产出指标（30分）', '产出指标'], ['部门*名称:*', '部门*名称'], ['**', '**']])('of %s the key is %s', (written, bare) => {
  expect(bareKey(written)).toBe(bare)
})

it.each(['*', ':', '1.', '(1'])('a key with thousands of %s within takes time in proportion', async (sign) => {
  const reading = (count: number) => () => void bareKey(`甲${sign.repeat(count)}乙`)
  expect(await outOfProportion(reading(15_000), reading(60_000))).toBeUndefined()
})
