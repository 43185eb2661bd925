import { hundred } from '../base/amount.js'
import type { Text } from '../base/text.js'
import type { DurationValue, NumberValue, Operator } from '../model/values/value.js'
import { foldValue } from '../model/values/fold.js'
import { unitRole } from './unit-role.js'
import { namesOf, spellQuantity, type FilledRow } from './value-wording.js'
import { belated, casework, ceiling, handling, kept, lasting, unwanted, workCount, workRate } from './words/directions.js'

/** A longer 指标内容 tells of many things. */
const longestName = 16

/** A bound on the wrong side. */
export interface Wrong {
  readonly isUpper: boolean
  readonly why: Text
  readonly meant: string
}

/** The bound of a value where it is on the wrong side. */
export function wrongBound(row: FilledRow): Wrong | undefined {
  const { value } = row
  if (value.kind === 'duration') return wrongDuration(row, value)
  return value.kind === 'number' ? wrongFloor(row, value) ?? wrongCeiling(row, value) : undefined
}

function wrongFloor(row: FilledRow, value: NumberValue): Wrong | undefined {
  return isUnwanted(row, value) ? { isUpper: false, why: reasons.unwanted, meant: spellQuantity(value, '<=') } : undefined
}

function wrongCeiling(row: FilledRow, value: NumberValue): Wrong | undefined {
  const { measures } = row.context
  if (!isUpper(value.op) || measures === 'cost') return undefined
  if (value.unit?.name !== '%') return isWrongCount(row, value) ? { isUpper: true, why: reasons.count, meant: spellQuantity(value, '>=') } : undefined
  const why = measures === 'satisfaction' ? reasons.satisfaction : reasons.share
  return isWrongShare(row, value) ? { isUpper: true, why, meant: spellQuantity(value, value.value.eq(hundred) ? null : '>=') } : undefined
}

const reasons = {
  share: { zh: '按字面一点不做也算完成', en: 'doing nothing at all would meet it' },
  satisfaction: { zh: '按字面没有人满意也算达标', en: 'nobody satisfied would meet it' },
  unwanted: { zh: '按字面出得越多越好', en: 'taken literally, the more of it the better' },
  count: { zh: '按字面做得越少越好', en: 'taken literally, the less is done the better' },
} as const

/** 防范事故数 and 查处违法数 are work, and a fall of what nobody wants may well have a floor. */
function isUnwanted({ name, context: { measures } }: FilledRow, { op, change }: NumberValue): boolean {
  if ((op !== '>=' && op !== '>') || change || measures === 'cost' || measures === 'satisfaction') return false
  const text = name ? foldValue(name.text).replace(/\([^()]*\)/gu, '') : ''
  return unwanted.test(text) && !/[降减压消零无查处受接办化解防避挽劝返打击调未不非治]/u.test(text.replace(/返贫/u, ''))
}

function isUpper(op: Operator | null): boolean {
  return op === '<=' || op === '<'
}

function isWrongShare(row: FilledRow, value: NumberValue): boolean {
  const names = namesOf(row).split(' ').filter((name, index) => index === 0 || name.length <= longestName)
  if (value.change || isToStayLow(names.join(' ')) || ceiling.test(value.label ?? '')) return false
  if (row.context.measures === 'satisfaction' || names.some((name) => workRate.test(name))) return true
  // 100% at most says nothing of any share. Under 数量 the percentage is told by another rule.
  return value.value.eq(hundred) && row.context.measures !== 'quantity'
}

function isWrongCount(row: FilledRow, value: NumberValue): boolean {
  if (row.context.measures !== 'quantity' || value.change || unitRole(value.unit?.name) !== 'count') return false
  const names = namesOf(row)
  return workCount.test(names) && !kept.test(names) && !isToStayLow(names)
}

function isToStayLow(names: string): boolean {
  return ceiling.test(names) && !(handling.test(names) && !belated.test(names))
}

function wrongDuration(row: FilledRow, value: DurationValue): Wrong | undefined {
  const isLower = value.op === '>=' || value.op === '>'
  if (!isLower || row.context.measures !== 'timeliness') return undefined
  const names = [namesOf(row), value.rest].join('')
  if (!casework.test(names) || lasting.test(names)) return undefined
  return { isUpper: false, why: { zh: '办得越慢越合格', en: 'the slower the work, the better' }, meant: `≤${value.value.toFixed()}${value.unit}` }
}
