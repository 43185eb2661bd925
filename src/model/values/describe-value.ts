import type { Text } from '../../base/text.js'
import { printValue } from './print-value.js'
import { familyNames, suspectReasons } from './value-names.js'
import type { DeadlineValue, EveryUnit, FrequencyValue, NumberValue, Operator, PartialDate, QualitativeValue, RangeValue, Unit, UnitOrigin, Value } from './value.js'

const signs: Readonly<Record<Operator, string>> = { '=': '=', '>=': '≥', '<=': '≤', '>': '>', '<': '<' }
const originNames: Readonly<Record<UnitOrigin, Text | undefined>> = {
  value: undefined,
  column: { zh: '单位取自计量单位栏', en: 'unit from its column' },
  header: { zh: '单位取自表头', en: 'unit from the heading' },
  name: { zh: '单位取自指标名称', en: 'unit from the name' },
}
const everyNames: Readonly<Record<EveryUnit, string>> = { 日: 'day', 工作日: 'working day', 周: 'week', 旬: 'ten-day period', 月: 'month', 季度: 'quarter', 学期: 'term', 年: 'year', 学年: 'school year' }

/** How a value was read, in a few words for people. */
export function describeValue(value: Value): Text {
  switch (value.kind) {
    case 'multi':
      return value.joiner === ':' && value.parts.every(isBare) ? same(value.raw) : joined(value.parts.map(describePart))
    case 'schedule':
      return joined(value.rule.map(({ when, value: part }) => prefixed(when, describePart(part))))
    case 'qualitative':
      return qualitativeText(value)
    case 'suspect':
      return suspectText(suspectReasons[value.why], value.guess)
    default:
      return describeMeasure(value)
  }
}

/** The parts of 1:1.25 say something together only. */
function isBare(value: Value): boolean {
  return value.kind === 'number' && value.unit === null
}

/** A single quantity or time; what says nothing is described by its kind alone. */
function describeMeasure(value: Exclude<Value, { kind: 'multi' | 'schedule' | 'qualitative' | 'suspect' }>): Text {
  switch (value.kind) {
    case 'number':
      return withNotes(same(changeSign(value) + boundSign(value) + value.value.toFixed() + unitText(value.unit, value.per)), notesOf(value))
    case 'range':
      return withNotes(same(rangeText(value)), notesOf(value))
    case 'duration':
      return withNotes(same(`${boundSign(value)}${value.value.toFixed()} ${value.unit}`), notesOf({ ...value, unit: { name: value.unit, written: value.unit, from: value.unitFrom } }))
    case 'deadline':
      return deadlineText(value)
    case 'period':
      return same(`${dateText(value.from)} – ${dateText(value.to)}`)
    case 'frequency':
      return frequencyText(value)
    default:
      return same('')
  }
}

function same(text: string): Text {
  return { zh: text, en: text }
}

function prefixed(words: string, { zh, en }: Text): Text {
  return { zh: `${words} ${zh}`, en: `${words} ${en}` }
}

function joined(parts: readonly Text[]): Text {
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
}

function describePart(part: Value): Text {
  const label = 'label' in part ? part.label : undefined
  return label === undefined ? describeValue(part) : prefixed(label, describeValue(part))
}

function boundSign({ op, inferredOp, approx }: Pick<NumberValue, 'op' | 'inferredOp' | 'approx'>): string {
  return (op ? `${signs[op]} ` : inferredSign(inferredOp)) + (approx ? '≈ ' : '')
}

/** A sign that is not written stands in brackets. */
function inferredSign(op: Operator | undefined): string {
  return op === undefined ? '' : `(${signs[op]}) `
}

function changeSign({ change }: Pick<NumberValue, 'change'>): string {
  return change ? `${change.against ?? ''}${change.direction === 'up' ? '↑ ' : '↓ '}` : ''
}

function unitText(unit: Unit | null, per: readonly string[] = []): string {
  return (unit === null ? '' : ` ${unit.name}`) + per.map((one) => `/${one}`).join('')
}

function rangeText(value: RangeValue): string {
  const [from, to] = [value.lowOpen ? '>' : '', value.highOpen ? '<' : '']
  return `${changeSign(value)}${value.approx ? '≈ ' : ''}${from}${value.low.toFixed()} – ${to}${value.high.toFixed()}${unitText(value.unit, value.per)}`
}

interface Noted {
  readonly unit: Unit | null
  readonly conflict?: Unit
}

function notesOf({ unit, conflict }: Noted): readonly Text[] {
  const origin = unit && originNames[unit.from]
  return [
    ...(origin ? [origin] : []),
    ...(conflict ? [{ zh: `另处写的单位是 ${conflict.written}`, en: `the unit written elsewhere is ${conflict.written}` }] : []),
  ]
}

function withNotes({ zh, en }: Text, notes: readonly Text[]): Text {
  if (notes.length === 0) return { zh, en }
  return { zh: `${zh}（${notes.map((note) => note.zh).join('；')}）`, en: `${en} (${notes.map((note) => note.en).join('; ')})` }
}

function dateText(date: PartialDate): string {
  return printValue({ kind: 'deadline', by: date, inclusive: true, raw: '' }).replace(/内$/u, '')
}

function deadlineText(value: DeadlineValue): Text {
  const day = value.lastDay ?? printValue({ ...value, label: '', rest: '' })
  return { zh: `不迟于 ${day}`, en: `by ${day}` }
}

function frequencyText(value: FrequencyValue): Text {
  const { by } = value
  const times = value.timesWritten ? `${boundSign(value)}${value.times.toFixed()} ${value.unit}` : ''
  const turn = turnText(value.every)
  const until = by ? { zh: `，不迟于 ${dateText(by)}`, en: `, by ${dateText(by)}` } : same('')
  return { zh: [turn.zh, times].filter(Boolean).join(' ') + until.zh, en: [times, turn.en].filter(Boolean).join(' ') + until.en }
}

/** 每月, 每 6 个月. */
function turnText({ n, unit }: FrequencyValue['every']): Text {
  if (n.eq('1')) return { zh: `每${unit}`, en: `every ${everyNames[unit]}` }
  const measure = unit === '月' || unit === '季度' ? '个' : ''
  return { zh: `每 ${n.toFixed()} ${measure}${unit}`, en: `every ${n.toFixed()} ${everyNames[unit]}s` }
}

function qualitativeText({ family, level }: QualitativeValue): Text {
  const name = familyNames[family]
  return level === undefined ? name : { zh: `${name.zh}：${level}`, en: `${name.en}: ${level}` }
}

function suspectText(why: Text, guess: Value | undefined): Text {
  if (!guess) return why
  const meant = describeValue(guess)
  return { zh: `${why.zh}；猜是 ${meant.zh}`, en: `${why.en}; probably ${meant.en}` }
}
