import type { Text } from '../../base/text.js'
import type { QualitativeFamily, SuspectReason, ValueKind } from './value.js'

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
