import { zero } from '../../base/amount.js'
import { allNames, isRate, namesMoney, type Surroundings } from './surroundings.js'
import type { NumberValue, Operator, ValueContext } from './value.js'

type Measures = ValueContext['measures']

/** Rates to be low, and words for work on them and for their fall. */
const low = /投诉|差错|误差|事故|死亡|病死|伤亡|发病|发案|失业|违规|违法|违约|退货|损耗|漏损|故障|流失|辍学|逾期|超标|超限|返贫|受害|感染|空置|撤销|超支/u
const lowered = /[降减压消防避控]|处|办|查|整改|回复|答复|化解|修复|结案|受理|调解|救治|救助|报告|执行/u

/** What a number without a sign means: a cost is a ceiling, a rate and a growth a floor, a count what is to be done, and 0 is none at all. */
export function inferSign(value: NumberValue, around: Surroundings, measures: Measures): Operator | undefined {
  if (value.conflict) return undefined
  if (measures === 'cost') return isCeiling(value, around) ? '<=' : undefined
  if (value.change || isFloor(value, around, measures)) {
    if (value.value.eq(zero)) return '='
    return !value.change && isToBeLow(allNames(around)) ? '<=' : '>='
  }
  return measures === 'quantity' ? '=' : undefined
}

/** A share among costs may be one that is saved. */
function isCeiling({ unit }: NumberValue, { names }: Surroundings): boolean {
  return unit?.name !== '%' || namesMoney(names)
}

function isFloor({ unit }: NumberValue, around: Surroundings, measures: Measures): boolean {
  return (unit === null || unit.name === '%') && (isRate(around) || (unit !== null && measures === 'quality'))
}

/** 差错率 1% is at most so much; of 投诉处理率 nobody would say so. */
function isToBeLow(names: string): boolean {
  return low.test(names) && !lowered.test(names)
}
