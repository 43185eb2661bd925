import type { Big } from '../../base/amount.js'
import type { DeadlineValue, FrequencyValue, NumberValue, Operator, PartialDate, RangeValue, Unit, Value } from './value.js'

const signs: Readonly<Record<Operator, string>> = { '=': '=', '>=': '≥', '<=': '≤', '>': '>', '<': '<' }

/** A value in one spelling, such that reading it again gives the same; texts and doubtful values as they are written. */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return worded(value, quantity(value, value.value.toFixed() + unit(value.unit) + perOf(value.per)))
    case 'range':
      return worded(value, rangeText(value))
    case 'duration':
      return worded(value, sign(value) + approx(value) + value.value.toFixed() + (value.unit === '月' || value.unit === '季度' || value.unit === '周' ? '个' : '') + value.unit)
    case 'frequency':
      return frequencyText(value)
    case 'deadline':
      return worded(value, deadlineText(value))
    case 'period':
      return worded(value, `${dateText(value.from)}-${dateText(value.to)}`)
    case 'multi':
      return value.parts.map(printValue).join(value.joiner === '' ? '，' : value.joiner)
    case 'schedule':
      return value.rule.map(({ when, value: part }) => when + printValue(part)).join('，')
    default:
      return value.raw
  }
}

function worded({ label = '', rest = '' }: { readonly label?: string; readonly rest?: string }, text: string): string {
  return label + text + rest
}

function sign({ op, inferredOp }: Pick<NumberValue, 'op' | 'inferredOp'>): string {
  if (op !== null) return signs[op]
  return inferredOp === '<=' ? '控制在' : ''
}

function approx(value: { readonly approx?: true }): string {
  return value.approx ? '约' : ''
}

function quantity(value: NumberValue, text: string): string {
  return change(value) + sign(value) + approx(value) + text
}

function change({ change: by }: Pick<NumberValue, 'change'>): string {
  return by ? (by.against ?? '') + (by.direction === 'up' ? '增长' : '下降') : ''
}

function unit(of: Unit | null): string {
  return of?.name ?? ''
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
  const count = every.n.eq('1') ? '' : every.n.toFixed()
  const turn = `每${count}${count !== '' && (every.unit === '月' || every.unit === '季度') ? '个' : ''}${every.unit}${by ? `${dateText(by)}前` : ''}`
  const times = value.timesWritten ? sign(value) + approx(value) + value.times.toFixed() + value.unit : ''
  return turn + (value.label ?? '') + times + (value.rest ?? '')
}

function deadlineText({ by }: DeadlineValue): string {
  return by.named === undefined ? `${dateText(by)}${by.year === undefined || Object.keys(by).some((key) => key === 'month' || key === 'quarter' || key === 'half') ? '' : '内'}` : `${by.named}内`
}

function dateText({ year, yearFrom, half, quarter, month, third, day, named }: PartialDate): string {
  const thirds = ['', '上旬', '中旬', '下旬'] as const
  return [
    named,
    year !== undefined && yearFrom !== 'form' && `${year}年`,
    half && (half === 1 ? '上半年' : '下半年'),
    quarter !== undefined && `第${quarter}季度`,
    month !== undefined && `${month}月`,
    third && thirds[third],
    day !== undefined && `${day}日`,
    yearFrom === 'form' && month === undefined && quarter === undefined && half === undefined && '本年',
  ].filter(Boolean).join('')
}
