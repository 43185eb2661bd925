import type { RelatedPlace } from '../base/finding.js'
import { shorten, type Text } from '../base/text.js'
import type { Span } from '../base/span.js'
import type { IndicatorRow } from '../model/rows.js'

/** A row as messages name it: 三级指标, with 指标内容 in brackets where it says something else. */
export function rowName({ name, content }: IndicatorRow): string {
  const first = shorten(name?.text ?? '')
  return content && content.text !== name?.text ? `${first}（${shorten(content.text)}）` : first
}

/** Where a row is pointed at: its value, else its name. */
export function rowSpan({ cell, name, indicator }: IndicatorRow): Span {
  return cell?.span ?? name?.span ?? indicator.span
}

/** A row that took part, with its value. */
export function rowPlace(row: IndicatorRow): RelatedPlace {
  const text = [rowName(row), row.cell && shorten(row.cell.text)].filter(Boolean).join(' ')
  return { span: rowSpan(row), message: { zh: text, en: text } }
}

/** The first few of several texts in quotes, and how many there are in all. */
export function listOf(texts: readonly string[], most = 3): Text {
  const shown = texts.slice(0, most).map((text) => `“${shorten(text)}”`)
  const isCut = texts.length > most
  return { zh: `${shown.join('')}${isCut ? '等' : ''}`, en: `${shown.join(', ')}${isCut ? ' and others' : ''}` }
}

/** A value as the form kind's own example of the group has one. */
export function exampleValue({ indicator: { level2, columns } }: IndicatorRow): string {
  const label = columns.find(({ id }) => id === 'indicatorValue')?.label ?? ''
  return level2.examples[0]?.[label] ?? ''
}
