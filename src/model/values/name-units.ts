import { unitNamed, unitWords, type UnitWord } from './units.js'

/** What an indicator's name says about the unit of its value. */
export interface NamedUnit {
  readonly unit: UnitWord
  readonly written: string
  readonly per: readonly string[]
  /** `bracket`: the name states it, as in 面积（亩） or （≥**元/株）. `rate`: a 率 is counted in %. `count`: 人数 counts 人. */
  readonly by: 'bracket' | 'rate' | 'count'
}

const bracket = /\((?:单位:?)?(?:[≥≤<>=]*[*x_%\d]*)?([^()*=<>≥≤]{1,10})\)\*?$/iu
const openEnd = /(?<![≥≤<>=])[≥≤<>=]+\*+([^()*]{1,8})$/u
/** 频率 and the like are no shares; 进度, 满意度 are. */
const rate = /(?:率|满意度|知晓度|完成度|达标度|认可度|支持度|信任度|进度|占比|比例|比重|百分比|覆盖面|幅度|增幅|降幅|增速)$/u
/** 率 that is no share: so many of a million tons, of ten thousand cars. */
const ofMany = /(?:亿元|万元|万吨|万台|万车|万辆|万人|万公里|十万|千人).{0,20}(?:死亡|发生|事故|发病|发案|案件|受伤)率$/u
const noRate = /(?:频率|功率|汇率|倍率|分辨率|效率|心率|速率|斜率|曲率|费率|流速率)$/u
const counted = /([\p{Script=Han}]{1,3})(?:总)?(?:数量?|总量)$/u
/** 受益人口, 返贫人口数. */
const population = /人口(?:数|总数|数量|总量)?$/u
const countEnding = /(人次|批次|场次|户次|车次|台次|件次|班次|天数|人次数)$/u

/** What a name ends with, brackets and the template's marks included; nothing before that is looked at, so that no name takes long. */
const longestEnd = 120

/** A rate by its folded name: what is counted in percent and cannot pass 100. */
export function isRateName(name: string): boolean {
  const folded = name.slice(-longestEnd).replace(/\([^()]*\)\*?$/u, '').replace(/(?:达|达到)?[≥≤<>=]*[*\d.%]*$/u, '')
  return rate.test(folded) && !noRate.test(folded) && !isOfMany(folded)
}

/** 万车死亡率: a number for so many cars, which is written without a unit. */
export function isOfMany(name: string): boolean {
  return ofMany.test(name)
}

/** The unit that one of the folded names tells: what stands in brackets before what its ending means. */
export function unitFromNames(names: readonly string[]): NamedUnit | undefined {
  return unitInBrackets(names) ?? firstOf(names, byRate) ?? firstOf(names, byCount)
}

/** The unit that one of the folded names states: 面积(亩), (≥**元/株). */
export function unitInBrackets(names: readonly string[]): NamedUnit | undefined {
  return firstOf(names, inBrackets)
}

function firstOf(names: readonly string[], read: (name: string) => NamedUnit | undefined): NamedUnit | undefined {
  for (const name of names) {
    const unit = read(name)
    if (unit) return unit
  }
  return undefined
}

function inBrackets(name: string): NamedUnit | undefined {
  if (!name.includes('(') && !name.includes('*')) return undefined
  const written = (bracket.exec(name) ?? openEnd.exec(name))?.[1]
  const [unit, ...per] = (written ?? '').split('/')
  const known = unit === undefined ? undefined : unitWords.get(unit)
  return known && written !== undefined ? { unit: known, written, per: per.map((one) => unitNamed(one).name), by: 'bracket' } : undefined
}

function byRate(name: string): NamedUnit | undefined {
  return isRateName(name) ? { unit: unitNamed('%'), written: name.slice(-1), per: [], by: 'rate' } : undefined
}

function byCount(name: string): NamedUnit | undefined {
  const ending = population.test(name) ? '人' : countEnding.exec(name)?.[1]?.replace(/数$/u, '')
  const before = counted.exec(name)?.[1] ?? ''
  const written = ending ?? [before.slice(-3), before.slice(-2), before.slice(-1)].find((end) => unitWords.has(end) && countable.has(end))
  return written === undefined ? undefined : { unit: unitNamed(written), written, per: [], by: 'count' }
}

/** Endings of names that surely count what they say: 人数, but not 项目数, where 目 is no unit. */
const countable = new Set('人 人次 户 户次 家 台 辆 次 批次 场次 件 份 册 天 床位 亩 字 篇 株 课时 学时 套 间 头 棵 车次'.split(' '))
