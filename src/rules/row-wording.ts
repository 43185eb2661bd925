import type { RelatedPlace } from '../base/finding.js'
import { shorten, type Text } from '../base/text.js'
import type { Span } from '../base/span.js'
import type { IndicatorColumn } from '../forms/form-kind.js'
import type { IndicatorRow } from '../model/rows.js'

/** A row as messages name it: 三级指标, with 指标内容 in brackets where it says something else; the group of a row without either. */
export function rowName({ name, content, indicator: { level2 } }: IndicatorRow): string {
  if (!name) return level2.label
  return content && content.text !== name.text ? `${shorten(name.text)}（${shorten(content.text)}）` : shorten(name.text)
}

/** Where a row is pointed at: its value, else its name. */
export function rowSpan({ cell, name, indicator }: IndicatorRow): Span {
  return cell?.span ?? name?.span ?? indicator.span
}

/** A row that took part, with its value. */
export function rowPlace(row: IndicatorRow): RelatedPlace {
  const text = [rowName(row), shorten(row.value.raw)].join(' ').trim()
  return { span: rowSpan(row), message: { zh: text, en: text } }
}

/** The first few of several texts in quotes, and how many there are in all. */
export function listOf(texts: readonly string[], most = 3): Text {
  const shown = texts.slice(0, most).map((text) => `“${shorten(text)}”`)
  const isCut = texts.length > most
  return { zh: `${shown.join('')}${isCut ? '等' : ''}`, en: `${shown.join(', ')}${isCut ? ' and others' : ''}` }
}

/** The column in which a row says more than its name: 指标内容, where the form has it, else 备注. */
export function detailColumn(columns: readonly IndicatorColumn[]): string {
  return columns.findLast(({ id }) => id === 'indicatorContent')?.label ?? columns.findLast(({ id }) => id === 'remarks')?.label ?? ''
}

/** What the form kind's own example of the group has in one column. */
export function exampleOf({ indicator: { level2, columns } }: IndicatorRow, column: 'indicatorLevel3' | 'indicatorValue'): string {
  return columns.map(({ id, label }) => (id === column ? level2.examples[0][label] : undefined)).join('')
}
