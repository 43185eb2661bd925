import { readValue } from '../../../src/model/values/read-value.js'
import type { PartialDate, Unit, Value, ValueContext, ValueKind } from '../../../src/model/values/value.js'

/**
 * A value in one line, for tables of expected readings:
 * `· 18 人` a number without a sign, `>= 95 %` with one, `(=) 18 人` with one that is inferred, `%@name` a unit from elsewhere,
 * `元/亩` a per unit, `∅` no unit, `≈` about, `L:` and `R:` words before and behind it.
 */
export function reading(text: string, context: ValueContext = {}): string {
  return lineOf(readValue(text, context))
}

const lines: { readonly [Kind in ValueKind]: (value: Extract<Value, { kind: Kind }>) => string } = {
  number: (value) => join(bound(value) + value.value.toFixed(), unit(value.unit) + per(value.per), change(value), conflict(value), words(value)),
  range: (value) => join(`${value.approx ? '≈ ' : ''}${value.lowOpen ? '(' : ''}${value.low.toFixed()}..${value.high.toFixed()}${value.highOpen ? ')' : ''}`, unit(value.unit) + per(value.per), change(value), conflict(value), words(value)),
  duration: (value) => join('for', bound(value) + value.value.toFixed(), value.unit + (value.unitFrom === 'value' ? '' : `@${value.unitFrom}`), conflict(value), words(value)),
  deadline: (value) => join('by', date(value.by), value.lastDay && `= ${value.lastDay}`, words(value)),
  period: (value) => join('from', date(value.from), 'to', date(value.to), words(value)),
  frequency: (value) => join(bound(value) + (value.timesWritten ? value.times.toFixed() : '?'), value.unit, `every ${value.every.n.toFixed()} ${value.every.unit}`, value.by && `by ${date(value.by)}`, words(value)),
  multi: ({ parts, joiner }) => parts.map((part) => `[${lineOf(part)}]`).join(joiner === '' ? ' ' : ` ${joiner} `),
  schedule: ({ rule }) => rule.map(({ when, value: part }) => `${when} [${lineOf(part)}]`).join(' '),
  qualitative: ({ family, level, mentionsNumber }) => join(`text ${family}`, level, mentionsNumber && '#'),
  suspect: ({ why, guess }) => join(`suspect ${why}`, guess && `→ ${lineOf(guess)}`),
  na: ({ kind }) => kind,
  blank: ({ kind }) => kind,
  placeholder: ({ kind }) => kind,
}

export function lineOf(value: Value): string {
  return (lines[value.kind] as (value: Value) => string)(value)
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

function conflict({ conflict: other }: { readonly conflict?: Unit }): string {
  return other ? `!${unit(other)}` : ''
}

function words({ label, rest }: { readonly label?: string; readonly rest?: string }): string {
  return join(label && `L:${label}`, rest && `R:${rest}`)
}

/** 2021-7 as far as written, `~` before a year that is the form's, ? for one that nobody knows. */
function date({ year, yearFrom, half, quarter, month, third, day, named }: PartialDate): string {
  if (named !== undefined) return named
  return [(yearFrom === 'form' ? '~' : '') + (year ?? '?'), half && `H${half}`, quarter && `Q${quarter}`, month, third && `T${third}`, day].filter(Boolean).join('-')
}
