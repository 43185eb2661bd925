import fc from 'fast-check'
import { formatAmount, type Big } from '../../src/base/amount.js'
import { allFields, type FormKind } from '../../src/forms/form-kind.js'
import type { FormValues, PrintedAmount, PrintedIndicator, PrintedText } from '../../src/forms/form-values.js'
import { decimalOf } from '../../src/base/amount.js'

/** Texts that a reader of a printed form might take for something else: labels, groups, numbering, formulas, markup. */
const hardTexts = [
  '负责全县某项工作。', '项目支出', '基本支出', '其他资金：5', '指标值', '产出指标', '数量指标', '成本指标', '一级指标', '满意度', '年度', '1、先做甲；2、再做乙', '（一）甲。（二）乙。',
  '目标1：甲', '第一行\n第二行', '第一行\n\n第三行', '甲：乙', '=1+1', '+1', '-1', '@某局', '<b>粗</b>', 'a & b', '"引"', "it's", '甲　乙', '一 二 三', '1', '0.5', '100%', '≥98%', '>=95%', '44196', '2020-12-31', '2020年12月', '1/3', '007', '1e3', 'TRUE', 'null',
  '审核意见', '盖章', '（盖章）', '年　月　日', '联系电话', '示范点', '甲|乙', '甲\t乙', '某县|某局', '小计', '同上', '—', '2227批次，5572人', '1个月召开1次', '及时地从源头上预防、减少不稳定事件的发生，确保社会政治稳定',
]

const plainTexts = ['登记、办理信访数量', '网上信访件', '财政供养人员', '按月安排', '18人', '60日之内办结', '≤152.88万元', '予以保障', '办结率', '服务对象满意率', '严格按部门预算执行', '建设道路', '培训人次', '发放及时率', '长期', '受益户数']

type Choose = (count: number) => number

/** What a form may say, as far as its paper holds it: columns that are not printed are left blank. `isHard`: with texts that mislead. */
export function randomValues(kind: FormKind, isHard: boolean): fc.Arbitrary<FormValues> {
  return fc.noShrink(fc.nat()).map((seed) => valuesFrom(kind, chooser(seed), isHard))
}

function chooser(seed: number): Choose {
  let state = seed
  return (count) => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) % count
  }
}

function valuesFrom(kind: FormKind, choose: Choose, isHard: boolean): FormValues {
  const text = (): PrintedText => {
    const pool = isHard && choose(3) === 0 ? hardTexts : plainTexts
    return { text: pool[choose(pool.length)] ?? '', source: { start: 0, end: 0 } }
  }
  const amount = (): PrintedAmount => {
    const value: Big = decimalOf(['352.20', '0', '167.2', '185', '12.3456', '-3.5', '1234567.89'][choose(7)] ?? '0')
    return { value, text: formatAmount(value), source: { start: 0, end: 0 } }
  }
  const some = <Value>(make: () => Value): Value | undefined => (choose(4) === 0 ? undefined : make())
  const fields = allFields(kind.fields)
  const pick = <Value>(type: string, make: () => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(fields.filter((field) => field.type === type && !isUnprinted(field)).flatMap(({ id }) => {
      const value = some(make)
      return value === undefined ? [] : [[id, value] as const]
    }))
  return {
    texts: { ...pick('text', text), fiscalYear: { text: '2020', source: { start: 0, end: 0 } } },
    amounts: pick('amount', amount),
    lists: pick('list', () => Array.from({ length: 1 + choose(4) }, text)),
    indicators: Object.fromEntries(fields.flatMap((field) => (field.type !== 'indicators' ? [] : [[field.id, field.levels.flatMap((level1) => level1.groups.flatMap((level2) => Array.from({ length: choose(4) }, (): PrintedIndicator => ({
      level1: level1.id,
      level2: level2.id,
      cells: Object.fromEntries(field.columns.flatMap(({ id, unprinted, required }) => (unprinted || (!required && choose(4) === 0) ? [] : [[id, text()]]))),
    }))))] as const]))),
  }
}

function isUnprinted(field: object): boolean {
  return 'unprinted' in field
}
