import { decimalOf, type Big } from '../base/amount.js'
import type { Declaration, LocatedText } from './declaration.js'
import { levelOf, type Level } from './repeats.js'
import { indicatorRows, type IndicatorRow } from './rows.js'
import { subjectOf } from './subjects.js'
import { readValue } from './values/read-value.js'
import type { FrequencyValue, Value } from './values/value.js'

/** A count of a year that a frequency of the same thing does not come to. */
export interface FrequencyConflict {
  /** The row with the count. */
  readonly row: IndicatorRow
  /** The frequency as written: in the row's own content, as another row's value, or in the cell of the count. */
  readonly written: LocatedText
  readonly where: Where
  /** How many times a year that is. */
  readonly yearly: Big
  readonly unit: string
}

type Where = 'own' | 'other' | 'cell'

interface Found {
  readonly written: LocatedText
  readonly where: Where
  readonly frequency: FrequencyValue
}

export function frequencyConflicts(declaration: Declaration): readonly FrequencyConflict[] {
  const rows = indicatorRows(declaration)
  const byCore = new Map<string, Found>()
  for (const { value, name, cell } of rows) {
    if (value.kind === 'frequency' && name && cell) byCore.set(thingOf(declaration, name.text), { written: cell, where: 'other', frequency: value })
  }
  return rows.flatMap((row) => {
    const inCell = row.cell && frequencyInCell(row.value, row.cell)
    const level = inCell?.level ?? levelOf(row)
    if (!level) return []
    const found = inCell ?? ownFrequency(row) ?? (row.name && byCore.get(thingOf(declaration, row.name.text)))
    if (found?.frequency.unit !== level.unit) return []
    const yearly = inYear(found.frequency)
    return yearly && !agree(level, { ...found, yearly }) ? [{ row, written: found.written, where: found.where, yearly, unit: level.unit }] : []
  })
}

/** 召开调度会 and 调度会次数 are about one meeting. */
function thingOf(declaration: Declaration, name: string): string {
  return subjectOf(declaration, name).core.replace(/^(?:组织)?(?:召开|举办|举行|开展)(?=.{3})/u, '')
}

/** 每月召开一次 in 指标内容, beside a count of the whole year. */
function ownFrequency({ content }: IndicatorRow): Found | undefined {
  if (!content || !/每|个月|半年/u.test(content.text)) return undefined
  const frequency = readValue(content.text)
  return frequency.kind === 'frequency' ? { written: content, where: 'own', frequency } : undefined
}

/** 每月1次，全年10次 in one cell, and nothing else. */
function frequencyInCell(value: Value, { span }: LocatedText): (Found & { readonly level: Level }) | undefined {
  if (value.kind !== 'multi' || value.parts.length > 2) return undefined
  const frequency = value.parts.find((part) => part.kind === 'frequency')
  const count = value.parts.find((part) => part.kind === 'number')
  if (!frequency || !count || !ofYear.test(count.raw)) return undefined
  const level = levelOf({ value: count })
  return level && { written: { text: frequency.raw, span }, where: 'cell', frequency, level }
}

/** Words that make a count that of the whole year. */
const ofYear = /^(?:全年|一年|年度|总?共|合计|总计|累计)/u

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
