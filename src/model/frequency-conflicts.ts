import { decimalOf, type Big } from '../base/amount.js'
import type { Declaration, LocatedText } from './declaration.js'
import { levelOf, type Level } from './repeats.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { subjectOf } from './subjects.js'
import { readValue } from './values/read-value.js'
import type { FrequencyValue } from './values/value.js'

/** A count of a year that a frequency of the same thing does not come to. */
export interface FrequencyConflict {
  /** The row with the count. */
  readonly row: IndicatorRow
  /** The frequency as written: in the row's own content, or as another row's value. */
  readonly written: LocatedText
  readonly where: 'own' | 'other'
  /** How many times a year that is. */
  readonly yearly: Big
  readonly unit: string
}

interface Found {
  readonly written: LocatedText
  readonly where: 'own' | 'other'
  readonly frequency: FrequencyValue
}

export function frequencyConflicts(declaration: Declaration): readonly FrequencyConflict[] {
  const rows = indicatorRows(declaration)
  const byCore = new Map<string, Found>()
  for (const { value, name, cell } of rows) {
    if (value.kind === 'frequency' && name && cell) byCore.set(subjectOf(declaration, name.text).core, { written: cell, where: 'other', frequency: value })
  }
  return rows.flatMap((row) => {
    const level = levelOf(row)
    const found = level && row.name && (ownFrequency(row) ?? byCore.get(subjectOf(declaration, row.name.text).core))
    if (!found || found.frequency.unit !== level.unit) return []
    const yearly = inYear(found.frequency)
    return yearly && !agree(level, { ...found, yearly }) ? [{ row, written: found.written, where: found.where, yearly, unit: level.unit }] : []
  })
}

/** 每月召开一次 in 指标内容, beside a count of the whole year. */
function ownFrequency({ content }: IndicatorRow): Found | undefined {
  if (!content || !/每|个月|半年/u.test(content.text)) return undefined
  const frequency = readValue(content.text)
  return frequency.kind === 'frequency' ? { written: content, where: 'own', frequency } : undefined
}

const turnsInYear: Readonly<Record<string, number>> = { 年: 1, 季度: 4, 月: 12, 旬: 36, 周: 52 }

/** Nothing for what is done daily, which holidays interrupt, and where no number of times is written. */
function inYear({ times, timesWritten, every }: FrequencyValue): Big | undefined {
  const turns = turnsInYear[every.unit]
  return turns === undefined || !timesWritten ? undefined : times.times(decimalOf(String(turns))).div(every.n)
}

function agree({ number, direction }: Level, { frequency, yearly }: Found & { readonly yearly: Big }): boolean {
  if (number.eq(yearly)) return true
  const other = (frequency.op ?? '=').charAt(0)
  const [low, high] = number.lt(yearly) ? [direction, other] : [other, direction]
  return low === '>' || high === '<'
}
