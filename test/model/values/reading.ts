import { readValue } from '../../../src/model/values/read-value.js'
import type { PartialDate, Unit, Value, ValueContext } from '../../../src/model/values/value.js'

/**
 * A value in one line, for tables of expected readings:
 * `· 18 人` a number without a sign, `>= 95 %` with one, `(=) 18 人` with one that is inferred, `%@name` a unit from elsewhere,
 * `元/亩` a per unit, `∅` no unit, `≈` about, `L:` and `R:` words before and behind it.
 */
export function reading(text: string, context: ValueContext = {}): string {
  return lineOf(readValue(text, context))
}

export function lineOf(value: Value): string {
  switch (value.kind) {
    case 'multi':
      return value.parts.map((part) => `[${lineOf(part)}]`).join(value.joiner === '' ? ' ' : ` ${value.joiner} `)
    case 'schedule':
      return value.rule.map(({ when, value: part }) => `${when} [${lineOf(part)}]`).join(' ')
    case 'qualitative':
      return join(`text ${value.family}`, value.level, value.mentionsNumber && '#')
    case 'suspect':
      return join(`suspect ${value.why}`, value.guess && `→ ${lineOf(value.guess)}`)
    case 'number':
      return join(bound(value) + value.value.toFixed(), unit(value.unit) + per(value.per), change(value), value.conflict && `!${unit(value.conflict)}`, words(value))
    case 'range':
      return rangeLine(value)
    default:
      return timeLine(value)
  }
}

function rangeLine(value: Extract<Value, { kind: 'range' }>): string {
  const ends = `${value.lowOpen ? '(' : ''}${value.low.toFixed()}..${value.high.toFixed()}${value.highOpen ? ')' : ''}`
  return join((value.approx ? '≈ ' : '') + ends, unit(value.unit) + per(value.per), change(value), value.conflict && `!${unit(value.conflict)}`, words(value))
}

function timeLine(value: Exclude<Value, { kind: 'multi' | 'schedule' | 'qualitative' | 'suspect' | 'number' | 'range' }>): string {
  switch (value.kind) {
    case 'duration':
      return join('for', bound(value) + value.value.toFixed(), value.unit + (value.unitFrom === 'value' ? '' : `@${value.unitFrom}`), value.conflict && `!${unit(value.conflict)}`, words(value))
    case 'deadline':
      return join('by', date(value.by), value.lastDay && `= ${value.lastDay}`, words(value))
    case 'period':
      return join('from', date(value.from), 'to', date(value.to), words(value))
    case 'frequency':
      return join(bound(value) + (value.timesWritten ? value.times.toFixed() : '?'), value.unit, `every ${value.every.n.toFixed()} ${value.every.unit}`, value.by && `by ${date(value.by)}`, words(value))
    default:
      return value.kind
  }
}

function join(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}

function bound({ op, inferredOp, approx }: { readonly op: string | null; readonly inferredOp?: string; readonly approx?: true }): string {
  return `${op ?? (inferredOp === undefined ? '·' : `(${inferredOp})`)} ${approx ? '≈ ' : ''}`
}

function unit(of: Unit | null): string {
  return of ? of.name + (of.from === 'value' ? '' : `@${of.from}`) : '∅'
}

function per(units: readonly string[] = []): string {
  return units.map((one) => `/${one}`).join('')
}

function change({ change: by }: Extract<Value, { kind: 'number' | 'range' }>): string {
  return by ? join(by.direction, by.against) : ''
}

function words({ label, rest }: { readonly label?: string; readonly rest?: string }): string {
  return join(label && `L:${label}`, rest && `R:${rest}`)
}

/** 2021-7 as far as written, `~` before a year that is the form's, ? for one that nobody knows. */
function date({ year, yearFrom, half, quarter, month, third, day, named }: PartialDate): string {
  if (named !== undefined) return named
  return [(yearFrom === 'form' ? '~' : '') + (year ?? '?'), half && `H${half}`, quarter && `Q${quarter}`, month, third && `T${third}`, day].filter(Boolean).join('-')
}
