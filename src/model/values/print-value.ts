import type { Big } from '../../base/amount.js'
import type { DeadlineValue, DurationValue, FrequencyValue, NumberValue, Operator, PartialDate, PeriodValue, RangeValue, Unit, Value, Wording } from './value.js'

const signs: Readonly<Record<Operator, string>> = { '=': '=', '>=': '≥', '<=': '≤', '>': '>', '<': '<' }
/** Characters that would be read together with a value behind or before them. */
const opens = /[\d零〇一二两三四五六七八九十百千万亿每第.年月日于过]$/u
const closes = /^[\d零〇一二两三四五六七八九十百千万亿每第.]/u
/** 3个月 is how long, 3月 is when. */
const countedUnits: ReadonlySet<string> = new Set(['月', '季度', '周'])

/** A value in one spelling, such that reading it again gives the same; texts and doubtful values as they are written. */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'number':
    case 'range':
    case 'duration':
    case 'deadline':
    case 'period':
      return worded(value, measureText(value))
    case 'frequency':
      return frequencyText(value)
    case 'multi':
      return value.parts.map(printValue).join(value.joiner === '' ? '，' : value.joiner)
    case 'schedule':
      return value.rule.map(({ when, value: part }) => when + printValue(part)).join('，')
    default:
      return value.raw
  }
}

/** Words and value; with a comma between where their characters would be read as one. */
function worded({ label = '', rest = '' }: Wording, text: string): string {
  return label + (opens.test(label) ? '，' : '') + text + (closes.test(rest) ? '，' : '') + rest
}

function measureText(value: NumberValue | RangeValue | DurationValue | DeadlineValue | PeriodValue): string {
  switch (value.kind) {
    case 'number':
      return change(value) + sign(value) + approx(value) + value.value.toFixed() + unit(value.unit) + perOf(value.per)
    case 'range':
      return rangeText(value)
    case 'duration':
      return sign(value) + approx(value) + value.value.toFixed() + (countedUnits.has(value.unit) ? '个' : '') + value.unit
    case 'deadline':
      return deadlineText(value)
    case 'period':
      return `${dateText(value.from)}-${dateText(value.to)}`
  }
}

function sign({ op, inferredOp }: Pick<NumberValue, 'op' | 'inferredOp'>): string {
  if (op !== null) return signs[op]
  return inferredOp === '<=' ? '控制在' : ''
}

function approx(value: { readonly approx?: true }): string {
  return value.approx ? '约' : ''
}

function change({ change: by }: Pick<NumberValue, 'change'>): string {
  return by ? (by.against ?? '') + (by.direction === 'up' ? '增长' : '下降') : ''
}

function unit(of: Unit | null): string {
  return of ? (countedUnits.has(of.name) ? '个' : '') + of.name : ''
}

function perOf(per: readonly string[] = []): string {
  return per.map((one) => `/${one}`).join('')
}

function rangeText(value: RangeValue): string {
  const { low, high, lowOpen, highOpen } = value
  const end = (number: Big): string => number.toFixed() + unit(value.unit)
  if (lowOpen || highOpen) return `${lowOpen ? '>' : '≥'}${end(low)},${highOpen ? '<' : '≤'}${end(high)}`
  return change(value) + approx(value) + `${low.toFixed()}-${end(high)}` + perOf(value.per)
}

function frequencyText(value: FrequencyValue): string {
  const { every, by } = value
  const number = every.n.eq('1') ? '' : every.n.toFixed() + (countedUnits.has(every.unit) ? '个' : '')
  const times = value.timesWritten ? sign(value) + approx(value) + value.times.toFixed() + value.unit : ''
  return worded(value, `每${number}${every.unit}${by ? `${dateText(by)}前` : ''}${times}`)
}

/** A year alone is a deadline with 内 only: 2023年 may be anything. */
function deadlineText({ by }: DeadlineValue): string {
  return dateText(by) + (isYearOnly(by) ? '内' : '')
}

const thirds = ['', '上旬', '中旬', '下旬'] as const

function dateText(date: PartialDate): string {
  const { named = '', half, quarter, month, third, day } = date
  return [
    named,
    yearText(date),
    half === undefined ? '' : ['', '上半年', '下半年'][half],
    quarter === undefined ? '' : `第${quarter}季度`,
    month === undefined ? '' : `${month}月`,
    thirds[third ?? 0],
    day === undefined ? '' : `${day}日`,
  ].join('')
}

/** The form's year is not written, but 本年 stands where nothing else would. */
function yearText(date: PartialDate): string {
  if (date.isNextYear) return '次年'
  if (date.yearFrom === 'form') return isYearOnly(date) ? '本年' : ''
  return date.year === undefined ? '' : `${date.year}年`
}

function isYearOnly({ half, quarter, month }: PartialDate): boolean {
  return half === undefined && quarter === undefined && month === undefined
}
