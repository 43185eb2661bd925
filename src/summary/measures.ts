import { printValue } from '../model/values/print-value.js'
import type { Operator, PartialDate, Value } from '../model/values/value.js'
import type { Measured } from './record.js'

/** The quantities of a value, each flat; a text has none. */
export function measuresOf(value: Value): readonly Measured[] {
  switch (value.kind) {
    case 'multi':
      return value.parts.flatMap(measuresOf)
    case 'schedule':
      return value.rule.flatMap(({ when, value: part }) => measuresOf(part).map((measured) => ({ ...measured, label: when })))
    case 'suspect':
      return value.guess ? measuresOf(value.guess) : []
    case 'qualitative':
    case 'na':
    case 'blank':
    case 'placeholder':
      return []
    default:
      return [{ ...labelOf(value), ...measured(value) }]
  }
}

type Single = Extract<Value, { kind: 'number' | 'range' | 'duration' | 'frequency' | 'deadline' | 'period' }>

function measured(value: Single): Measured {
  switch (value.kind) {
    case 'number':
      return { ...boundOf(value), number: value.value.toFixed(), ...unitOf(value.unit?.name, value.per) }
    case 'range':
      return { number: value.low.toFixed(), upper: value.high.toFixed(), ...unitOf(value.unit?.name, value.per) }
    case 'duration':
      return { ...boundOf(value), number: value.value.toFixed(), ...unitOf(value.unit) }
    case 'frequency':
      return { ...boundOf(value), ...(value.timesWritten && { number: value.times.toFixed() }), ...unitOf(value.timesWritten ? value.unit : undefined, [turnOf(value.every)]) }
    case 'deadline':
      return { operator: '<=', date: value.lastDay ?? dateText(value.by) }
    case 'period':
      return { date: dateText(value.to) }
  }
}

function labelOf({ label }: { readonly label?: string }): Pick<Measured, 'label'> {
  return label === undefined || label === '' ? {} : { label }
}

function boundOf({ op, inferredOp }: { readonly op: Operator | null; readonly inferredOp?: Operator }): Pick<Measured, 'operator' | 'inferred'> {
  if (op !== null) return { operator: op }
  return inferredOp ? { operator: inferredOp, inferred: true } : {}
}

function unitOf(unit: string | undefined, per: readonly string[] = []): Pick<Measured, 'unit' | 'per'> {
  return { ...(unit !== undefined && { unit }), ...(per.length > 0 && { per: per.join('/') }) }
}

function turnOf({ n, unit }: Extract<Value, { kind: 'frequency' }>['every']): string {
  return n.eq('1') ? unit : `${n.toFixed()}${unit}`
}

/** A date of digits where the year is known, else as people write it. */
function dateText(date: PartialDate): string {
  const { year, month, day, quarter, half, third, named } = date
  const isPlain = year !== undefined && quarter === undefined && half === undefined && third === undefined && named === undefined
  if (!isPlain) return printValue({ kind: 'deadline', by: date, inclusive: true, raw: '' }).replace(/内$/u, '')
  return [String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))].join('-')
}
