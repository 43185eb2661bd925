import { readAmount } from '../base/amount.js'
import { shorten } from '../base/text.js'
import { allFields, type FormKind, type IndicatorsField } from '../forms/form-kind.js'
import type { Doubt } from '../grid/grid.js'
import { bare } from '../matching/bare.js'
import type { FoundForm, FoundRow, FoundText } from '../matching/found.js'

/** A form with its amounts as a declaration writes them, and with a doubt wherever a text may not be what its writer meant. */
export function settleForm(form: FoundForm): FoundForm {
  const { kind } = form
  const amounts = Object.fromEntries(Object.entries(form.amounts).flatMap(([id, found]): readonly [string, FoundText][] => {
    const settled = settleAmount(kind, found)
    return settled ? [[id, settled]] : []
  }))
  const trees = allFields(kind.fields).filter((field): field is IndicatorsField => field.type === 'indicators')
  const indicators = Object.fromEntries(trees.map((tree) => [tree.id, (form.indicators[tree.id] ?? []).map((row) => settleRow(tree, row))]))
  return { ...form, amounts, texts: settleTexts(kind, form.texts), indicators, years: settleYears(form.years) }
}

/** The number without its unit, where that is the form's own; whatever else stands there is left as found. */
function settleAmount({ amountUnit }: FormKind, found: FoundText): FoundText | undefined {
  const text = found.text.trim()
  const reading = readAmount(text, amountUnit)
  if (reading.ok) return { ...found, text }
  if (reading.fault === 'says-none') return undefined
  const isOwnUnit = reading.fault !== 'unit' || new RegExp(`${amountUnit}?$|${amountUnit.slice(0, -1)}$`, 'u').test(bare(text))
  if (reading.suggestion !== undefined && isOwnUnit && reading.fault !== 'exponent') return { ...found, text: reading.suggestion }
  return { ...found, text, doubts: [...found.doubts, ...(found.doubts.length > 0 ? [] : [unreadableAmount(text, reading.suggestion, amountUnit)])] }
}

function unreadableAmount(text: string, suggestion: string | undefined, unit: string): Doubt {
  const [zh, en] = suggestion === undefined ? ['', ''] : [`，换算成${unit}是 ${suggestion}`, `; in ${unit} that is ${suggestion}`]
  return { kind: 'run-together', message: { zh: `“${shorten(text)}”不是一个以${unit}为单位的数字，照原样写出${zh}`, en: `“${shorten(text)}” is no number of ${unit}; it was written as found${en}` } }
}

/** Of two fields that a form prints alike where one is left out, the same wording is written once. */
function settleTexts({ fields }: FormKind, texts: FoundForm['texts']): FoundForm['texts'] {
  const settled = { ...texts }
  for (const field of allFields(fields)) {
    if (field.type !== 'text' || field.defaultsTo === undefined) continue
    const own = settled[field.id]
    const other = settled[field.defaultsTo]
    if (!own || (other ? bare(other.text) !== bare(own.text) : !field.isSame)) continue
    settled[field.defaultsTo] = other ?? own
    delete settled[field.id]
  }
  return settled
}

/** The likeliest year first; that the form names others is a doubt. */
function settleYears(years: readonly FoundText[]): readonly FoundText[] {
  const [first, ...others] = years
  if (!first) return []
  const different = [...new Set(others.map(({ text }) => text))].filter((text) => text !== first.text)
  if (different.length === 0) return [first]
  const doubt: Doubt = { kind: 'run-together', message: { zh: `表上的年度不止一个：${first.text}、${different.join('、')}，取了 ${first.text}`, en: `the form names several years, ${first.text} and ${different.join(', ')}; ${first.text} was taken` } }
  return [{ ...first, doubts: [...first.doubts, doubt] }]
}

function settleRow(tree: IndicatorsField, row: FoundRow): FoundRow {
  const value = row.cells['indicatorValue']
  const doubt = value && valueDoubt(tree, row, value)
  return value && doubt ? { ...row, cells: { ...row.cells, indicatorValue: { ...value, doubts: [...value.doubts, doubt] } } } : row
}

/** A value that a spreadsheet may have made of something else: a percentage, or a date. */
function valueDoubt(tree: IndicatorsField, { level2, cells }: FoundRow, { text }: FoundText): Doubt | undefined {
  const measures = tree.levels.flatMap(({ groups }) => groups).find(({ id }) => id === level2)?.measures
  const name = `${cells['indicatorLevel3']?.text ?? ''}${cells['indicatorContent']?.text ?? ''}`
  const hasUnit = cells['unit'] !== undefined
  if (!hasUnit && /^(?:1(?:\.0+)?|0\.\d+)$/u.test(text) && (/[率度例]|比重|覆盖/u.test(name) || measures === 'quality' || measures === 'satisfaction')) {
    const percent = `${Number((Number(text) * 100).toPrecision(12))}%`
    return { kind: 'percent', message: { zh: `“${text}”可能是 ${percent}，照原样写出`, en: `“${text}” may be ${percent}; it was written as found` } }
  }
  if (/^4\d{4}$/u.test(text) && (measures === 'timeliness' || /时间|日期|期限/u.test(name))) {
    const date = new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
    return { kind: 'date', message: { zh: `“${text}”可能是表格软件里的日期 ${date}，照原样写出`, en: `“${text}” may be the date ${date} as a spreadsheet counts days; it was written as found` } }
  }
  return undefined
}

