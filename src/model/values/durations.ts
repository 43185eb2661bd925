import type { Big } from '../../base/amount.js'
import type { DurationUnit } from './value.js'

// A map: a unit may be called anything, constructor too.
const units = new Map(Object.entries<readonly [n: number, unit: DurationUnit]>({
  秒: [1, '秒'], 分钟: [1, '分钟'], 小时: [1, '小时'], 日: [1, '日'], 工作日: [1, '工作日'], 周: [1, '周'], 旬: [10, '日'], 月: [1, '月'], 季度: [1, '季度'], 半年: [6, '月'], 年: [1, '年'],
}))

/** How long so many of a unit of time are; nothing if the unit is none. */
export function durationOf(value: Big, unit: string): { readonly value: Big; readonly unit: DurationUnit } | undefined {
  const known = units.get(unit)
  return known && { value: known[0] === 1 ? value : value.times(known[0]), unit: known[1] }
}
