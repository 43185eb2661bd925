import type { Text } from '../../base/text.js'
import { printValue } from './print-value.js'
import type { EveryUnit, FrequencyValue, NumberValue, Operator, PartialDate, QualitativeFamily, QualitativeValue, RangeValue, SuspectReason, Unit, UnitOrigin, Value, ValueKind } from './value.js'

export const valueKindNames: Readonly<Record<ValueKind, Text>> = {
  number: { zh: '数值', en: 'number' },
  range: { zh: '区间', en: 'range' },
  multi: { zh: '几个数', en: 'several' },
  deadline: { zh: '期限', en: 'deadline' },
  duration: { zh: '时长', en: 'duration' },
  period: { zh: '起止', en: 'period' },
  frequency: { zh: '频次', en: 'frequency' },
  schedule: { zh: '分期', en: 'schedule' },
  qualitative: { zh: '定性', en: 'qualitative' },
  na: { zh: '不适用', en: 'not applicable' },
  blank: { zh: '未填', en: 'blank' },
  placeholder: { zh: '待填', en: 'placeholder' },
  suspect: { zh: '存疑', en: 'suspect' },
}

export const familyNames: Readonly<Record<QualitativeFamily, Text>> = {
  rating: { zh: '等级', en: 'a grade' },
  direction: { zh: '只说方向', en: 'a direction only' },
  assurance: { zh: '保障', en: 'an assurance' },
  timeliness: { zh: '及时', en: 'timeliness' },
  norm: { zh: '按规定', en: 'by a rule' },
  echo: { zh: '只说完成', en: 'done, as planned' },
  statement: { zh: '陈述', en: 'a statement' },
}

export const suspectReasons: Readonly<Record<SuspectReason, Text>> = {
  'no-unit': { zh: '没有单位', en: 'no unit' },
  'percent-as-fraction': { zh: '百分数写成了小数', en: 'a percentage as a fraction' },
  'excel-serial': { zh: '像是表格软件的日期序号', en: 'a date as a spreadsheet counts days' },
  'ocr-comparison': { zh: '“≥”可能识别成了“2”', en: 'a ≥ that was read as a 2' },
  'bare-scale': { zh: '只有“万”“亿”，没有单位', en: '万 or 亿 without a unit' },
  'run-together': { zh: '像是两格连在一起', en: 'two cells run together' },
  zero: { zh: '0 是没有，还是目标为零', en: '0 may be none, or a target of zero' },
  'float-noise': { zh: '小数位过多，是计算误差', en: 'decimals left over from a calculation' },
  'signs-disagree': { zh: '符号互相矛盾', en: 'signs that contradict each other' },
  'range-reversed': { zh: '区间前大后小', en: 'a range with the greater end first' },
  'no-such-date': { zh: '没有这一天', en: 'no such date' },
  fraction: { zh: '写成了分数', en: 'a fraction' },
  'broken-number': { zh: '数字写得不成数', en: 'digits that are no number' },
}

const signs: Readonly<Record<Operator, string>> = { '=': '=', '>=': '≥', '<=': '≤', '>': '>', '<': '<' }
const originNames: Readonly<Record<UnitOrigin, Text | undefined>> = {
  value: undefined,
  column: { zh: '单位取自计量单位栏', en: 'unit from its column' },
  header: { zh: '单位取自表头', en: 'unit from the heading' },
  name: { zh: '单位取自指标名称', en: 'unit from the name' },
}
const everyNames: Readonly<Record<EveryUnit, string>> = { 日: 'day', 工作日: 'working day', 周: 'week', 旬: 'ten days', 月: 'month', 季度: 'quarter', 学期: 'term', 年: 'year', 学年: 'school year' }

/** How a value was read, in a few words for people. */
export function describeValue(value: Value): Text {
  switch (value.kind) {
    case 'number':
      return withNotes(same(changeSign(value) + boundSign(value) + value.value.toFixed() + unitText(value.unit, value.per)), notesOf(value))
    case 'range':
      return withNotes(same(rangeText(value)), notesOf(value))
    case 'duration':
      return withNotes(same(`${boundSign(value)}${value.value.toFixed()} ${value.unit}`), notesOf({ ...value, unit: { name: value.unit, written: value.unit, from: value.unitFrom } }))
    case 'deadline':
      return { zh: `不迟于 ${value.lastDay ?? printValue({ ...value, label: '', rest: '' })}`, en: `by ${value.lastDay ?? printValue({ ...value, label: '', rest: '' })}` }
    case 'period':
      return same(`${dateText(value.from)} – ${dateText(value.to)}`)
    case 'frequency':
      return frequencyText(value)
    case 'multi':
      return joined(value.parts.map(describePart))
    case 'schedule':
      return joined(value.rule.map(({ when, value: part }) => prefixed(when, describePart(part))))
    case 'qualitative':
      return qualitativeText(value)
    case 'suspect':
      return suspectText(suspectReasons[value.why], value.guess)
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

function frequencyText(value: FrequencyValue): Text {
  const { every, by } = value
  const times = value.timesWritten ? ` ${boundSign(value)}${value.times.toFixed()} ${value.unit}` : ''
  const count = every.n.eq('1') ? '' : every.n.toFixed()
  const day = by ? dateText(by) : ''
  return {
    zh: `每${count === '' ? '' : ` ${count} `}${count !== '' && (every.unit === '月' || every.unit === '季度') ? '个' : ''}${every.unit}${times}${day === '' ? '' : `，不迟于 ${day}`}`,
    en: `${times === '' ? '' : `${times.trim()} `}every ${count === '' ? '' : `${count} `}${everyNames[every.unit]}${count === '' ? '' : 's'}${day === '' ? '' : `, by ${day}`}`,
  }
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
