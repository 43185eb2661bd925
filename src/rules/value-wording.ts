import { memoize } from '../base/memoize.js'
import { shorten, type Text } from '../base/text.js'
import type { Span } from '../base/span.js'
import type { Declaration } from '../model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { isNameShared } from '../model/shared-names.js'
import { foldValue } from '../model/values/fold.js'
import { isRateName } from '../model/values/name-units.js'
import type { NumberValue, Operator, RangeValue, Suspect, UnitOrigin, Value } from '../model/values/value.js'
import { dummyRows } from './dummy-rows.js'

/** A row whose value is filled in. */
export type FilledRow = IndicatorRow & { readonly cell: NonNullable<IndicatorRow['cell']> }

/** The rows that have a value of their own, in file order; gathered once for all rules. */
export const filledRows = memoize((declaration: Declaration): readonly FilledRow[] => {
  const dummies = new Set(dummyRows(declaration))
  return indicatorRows(declaration).filter((row): row is FilledRow => row.cell !== undefined && !dummies.has(row))
})

/** `质量指标“电话来访”`; with 指标内容 where other rows of the group have the same name. */
export function rowTitle(declaration: Declaration, row: IndicatorRow): string {
  const { name, content, indicator: { level2 } } = row
  if (!name) return level2.label
  const tells = content && content !== name && isNameShared(declaration, row)
  return `${level2.label}“${shorten(name.text)}${tells ? `：${shorten(content.text)}` : ''}”`
}

/** The value with the sign and the unit of their own columns, each once. */
export function writtenValue({ cell, value, context: { operator = '', unit = '' } }: FilledRow): string {
  const folded = foldValue(cell.text)
  const isSigned = /^[<>=≥≤]/u.test(folded)
  const hasUnit = folded.endsWith(foldValue(unit)) || unitOrigin(value) === 'value'
  return shorten((isSigned ? '' : operator) + cell.text + (hasUnit ? '' : unit))
}

/** Where the unit of a value was found. */
function unitOrigin(value: Value): UnitOrigin | undefined {
  switch (value.kind) {
    case 'number':
    case 'range':
      return value.unit?.from
    case 'duration':
      return value.unitFrom
    default:
      return undefined
  }
}

/** The names of a row without blanks and width, and without the value that the template asks for behind them, one after the other. */
export function namesOf({ context: { names = [] } }: IndicatorRow): string {
  return names.map((name) => foldValue(name).replace(/\([^()]*\)\*?$/u, '')).join(' ')
}

/** One of the names is a rate. */
export function isRate({ context: { names = [] } }: IndicatorRow): boolean {
  return names.some(isRateName)
}

/** Where the sign of comparison is written. */
export function signSpan({ cell, indicator }: FilledRow): Span {
  return indicator.cells['operator']?.span ?? cell.span
}

const signs: Readonly<Record<Operator, string>> = { '=': '', '>=': '≥', '<=': '≤', '>': '>', '<': '<' }

/** A quantity in its usual spelling, `≥95%`, with another sign if one is given. */
export function spellQuantity(value: NumberValue | RangeValue, op?: Operator | null): string {
  const { unit: measure, per = [] } = value
  const unit = [measure?.name, ...per].join('/')
  if (value.kind === 'range') return `${value.low.toFixed()}${unit}-${value.high.toFixed()}${unit}`
  const sign = op === undefined ? value.op : op
  return `${sign ? signs[sign] : ''}${digitsOf(value)}${unit}`
}

/** The number as written, `0.50`, where it is written in digits. */
function digitsOf({ raw, value }: NumberValue): string {
  const written = Array.from(foldValue(raw).matchAll(/\d+(?:\.\d+)?/gu), ([digits]) => digits)
  return written.find((digits) => value.eq(digits)) ?? value.toFixed()
}

/** The quantities of a value: its parts where there are several. */
export function partsOf(value: Value): readonly Value[] {
  return value.kind === 'multi' ? value.parts : [value]
}

const noSuspects: readonly Suspect[] = []

/** The suspects in a value for one of several reasons. */
export function suspectsIn(value: Value, ...reasons: readonly Suspect['why'][]): readonly Suspect[] {
  if (value.kind !== 'suspect' && value.kind !== 'multi') return noSuspects
  return partsOf(value).filter((part): part is Suspect => part.kind === 'suspect' && reasons.includes(part.why))
}

/** The beginning of a message in both languages: the row and its value. */
export function aboutValue(declaration: Declaration, row: FilledRow): Text {
  const title = rowTitle(declaration, row)
  const value = writtenValue(row)
  return { zh: `${title}的指标值“${value}”`, en: `${title}: the value “${value}”` }
}

/** `改为“≥95%”`. */
export function suggest(text: string): Text {
  return { zh: `改为“${text}”`, en: `Write “${text}”` }
}

/** A guess, and called one. */
export function guess(text: string): Text {
  return { zh: `猜测原意是“${text}”，请核对后改写`, en: `A guess: “${text}” was meant; check it before writing so` }
}
