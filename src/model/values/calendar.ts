import type { When } from './dates.js'
import type { DeadlineValue, PartialDate } from './value.js'

/** A day that keeps what is named: the named day is part of it. */
export function deadlineOf(by: PartialDate, raw: string): DeadlineValue {
  const last = lastDay(by)
  return { kind: 'deadline', by, inclusive: true, ...(last !== undefined && { lastDay: last }), raw }
}

/** 年底前 is of the form's year, 次年3月 of the one behind it, known or not. */
export function datedFrom(date: When['date'], year: number | undefined): PartialDate {
  const plain = plainDate(date)
  if (date.year !== undefined || date.named !== undefined) return plain
  const { yearOffset = 0 } = date
  return { ...plain, ...(year !== undefined && { year: year + yearOffset }), yearFrom: 'form', ...(yearOffset === 1 && { isNextYear: true as const }) }
}

/** A date without what it says of the form's year. */
export function plainDate(date: When['date']): PartialDate {
  const { yearOffset: _, ...plain } = date
  return plain
}

/** 全年 is from the first day of the year to the last. */
export function wholeYear(date: When['date'], year: number | undefined): { readonly from: PartialDate; readonly to: PartialDate } {
  const dated = datedFrom(date, year)
  return { from: { ...dated, month: 1, day: 1 }, to: { ...dated, month: 12, day: 31 } }
}

/** The date of a day as a spreadsheet counts them: 44561 is 2021-12-31. */
export function dateOfSerial(serial: number): PartialDate {
  const date = new Date(Date.UTC(1899, 11, 30 + serial))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), yearFrom: 'value' }
}

/** The last day of what is named, as YYYY-MM-DD: of a year or a month its end. */
export function lastDay(date: PartialDate): string | undefined {
  if (date.year === undefined || date.named !== undefined) return undefined
  const month = date.month ?? (date.quarter === undefined ? (date.half ?? 2) * 6 : date.quarter * 3)
  const day = date.day ?? (date.third === 1 || date.third === 2 ? date.third * 10 : daysIn(date.year, month))
  return isoDay(date.year, month, day)
}

/** The first day of what is named, as YYYY-MM-DD. */
export function firstDay(date: PartialDate): string | undefined {
  if (date.year === undefined || date.named !== undefined) return undefined
  const month = date.month ?? (date.quarter === undefined ? (date.half ?? 1) * 6 - 5 : date.quarter * 3 - 2)
  const day = date.day ?? (date.third === undefined ? 1 : date.third * 10 - 9)
  return isoDay(date.year, month, day)
}

/** 2月30日 and 13月 are not; without a year, 29 February may be. */
export function isPossible({ year, month, day }: PartialDate): boolean {
  if (month !== undefined && month > 12) return false
  return month === undefined || day === undefined || day <= daysIn(year ?? 2000, month)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
