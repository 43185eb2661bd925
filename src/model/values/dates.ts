import { meaningAt, textAt, wholeNumberAt, type Read, type Tokens } from './cursor.js'
import type { PartialDate } from './value.js'

/** A date as far as it is written, with the words that make it a limit. */
export interface When {
  readonly date: PartialDate & { readonly yearOffset?: 0 | 1 }
  /** 前, 底, 截至: what is named is a last day. */
  readonly isLimit: boolean
  /** Finer than a year. */
  readonly isExact: boolean
}

/** A part of a date that was found, with what it adds. */
type Part = Read<PartialDate & { readonly yearOffset?: 0 | 1; readonly isLimit?: boolean }>

const parts: readonly ((tokens: Tokens, at: number, soFar: PartialDate) => Part | undefined)[] = [readYear, readHalf, readQuarter, readMonth, readThird, readDay]

/** when = [ until ], ( date | { year | half | quarter | month | third | day } | named ), { limit } */
export function readWhen(tokens: Tokens, from: number): Read<When> | undefined {
  const until = meaningAt(tokens, from, 'until')
  const start = until ? from + 1 : from
  const body = readNamed(tokens, start) ?? readWritten(tokens, start) ?? readParts(tokens, start)
  if (!body) return undefined
  const end = readLimit(tokens, body.next)
  const { isLimit, ...date } = body.node
  // 6月内 is by the end of June; 2023年内, the same of the year.
  return { next: end, node: { date, isLimit: isLimit === true || until !== undefined || end > body.next, isExact: Object.keys(date).some((key) => !key.startsWith('year')) } }
}

/** period = when, range sign, when | number, range sign, number, 月 or 年 */
export function readPeriod(tokens: Tokens, at: number): Read<{ readonly from: When['date']; readonly to: When['date'] }> | undefined {
  const first = readWhen(tokens, at)
  const span = first ?? readBareStart(tokens, at)
  if (!span) return undefined
  // 2023年1-12月
  const inner = first && !meaningAt(tokens, first.next, 'range') ? readBareStart(tokens, first.next) : undefined
  const start = inner ?? span
  if (!meaningAt(tokens, start.next, 'range')) return undefined
  const second = readWhen(tokens, start.next + 1)
  if (!second) return undefined
  const from = { ...(inner && first?.node.date), ...start.node.date }
  const to = second.node.date
  const filled = inner || 'bare' in from || 'month' in from === 'month' in to ? fillBare(from, to) : undefined
  return filled && { node: { from: filled, to: to.year === undefined && to.yearOffset === undefined ? { ...yearOf(filled), ...to } : to }, next: second.next }
}

/** The month or year of 6-8月, 2023-2024年: its unit stands behind the second number. */
function readBareStart(tokens: Tokens, at: number): Read<{ readonly date: When['date'] & { readonly bare?: number } }> | undefined {
  const number = wholeNumberAt(tokens, at, 1, 2100)
  return number === undefined || !meaningAt(tokens, at + 1, 'range') ? undefined : { node: { date: { bare: number } }, next: at + 1 }
}

function fillBare(from: When['date'] & { readonly bare?: number }, to: When['date']): When['date'] | undefined {
  const { bare, ...date } = from
  if (bare === undefined) return date
  if (to.month !== undefined && bare <= 12 && to.day === undefined) return { ...date, month: bare }
  return to.year !== undefined && to.month === undefined && isYear(bare) ? { ...date, year: bare, yearFrom: 'value' } : undefined
}

function yearOf({ year, yearFrom, yearOffset }: When['date']): When['date'] {
  return { ...(year !== undefined && { year }), ...(yearFrom && { yearFrom }), ...(yearOffset !== undefined && { yearOffset }) }
}

function isYear(number: number): boolean {
  return number >= 1900 && number <= 2100
}

function readNamed(tokens: Tokens, at: number): Part | undefined {
  const named = meaningAt(tokens, at, 'named')
  return named && { node: { named: textAt(tokens, at) }, next: at + 1 }
}

/** 2023.07, 2023-07-31. */
function readWritten(tokens: Tokens, at: number): Part | undefined {
  const date = meaningAt(tokens, at, 'date')
  if (!date) return undefined
  const { year, month, day } = date
  return { node: { year, yearFrom: 'value', month, ...(day !== undefined && { day }) }, next: at + 1 }
}

function readParts(tokens: Tokens, from: number): Part | undefined {
  let found: Part | undefined
  for (const read of parts) {
    const part = read(tokens, found?.next ?? from, found?.node ?? {})
    if (part) found = { node: { ...found?.node, ...part.node }, next: part.next }
  }
  return found
}

/** 2023年, 2023年度, 本年度, 年底. */
function readYear(tokens: Tokens, at: number): Part | undefined {
  const number = wholeNumberAt(tokens, at, 1900, 2100)
  const yearWord = meaningAt(tokens, number === undefined ? at : at + 1, 'year')
  if (number === undefined) return yearWord && withInnerLimit(tokens, at + 1, { yearOffset: yearWord.offset, isLimit: yearWord.isLimit })
  if (yearWord?.offset === 0) return withInnerLimit(tokens, at + 2, { year: number, yearFrom: 'value', isLimit: yearWord.isLimit })
  return textAt(tokens, at + 1) === '年' ? withInnerLimit(tokens, at + 2, { year: number, yearFrom: 'value' }) : undefined
}

/** 2023年年底: the word for the end may follow the year. */
function withInnerLimit(tokens: Tokens, next: number, node: Part['node']): Part {
  const more = meaningAt(tokens, next, 'year')
  return more?.offset === 0 ? { node: { ...node, isLimit: node.isLimit === true || more.isLimit }, next: next + 1 } : { node, next }
}

function readHalf(tokens: Tokens, at: number): Part | undefined {
  const half = meaningAt(tokens, at, 'half')
  return half && { node: { half: half.half }, next: at + 1 }
}

/** 第四季度, 四季度, 4季度. */
function readQuarter(tokens: Tokens, from: number): Part | undefined {
  const at = meaningAt(tokens, from, 'ordinal') ? from + 1 : from
  const quarter = wholeNumberAt(tokens, at, 1, 4)
  return quarter !== undefined && textAt(tokens, at + 1) === '季度' ? { node: { quarter }, next: at + 2 } : undefined
}

/** 12月, but not 12个月. */
function readMonth(tokens: Tokens, at: number): Part | undefined {
  const month = wholeNumberAt(tokens, at, 1, 12)
  if (month === undefined || textAt(tokens, at + 1) !== '月') return undefined
  return { node: { month }, next: textAt(tokens, at + 2) === '份' ? at + 3 : at + 2 }
}

function readThird(tokens: Tokens, at: number): Part | undefined {
  const third = meaningAt(tokens, at, 'third')
  return third && { node: { third: third.third }, next: at + 1 }
}

/** A day stands behind a month only: 10日 alone is how long. */
function readDay(tokens: Tokens, at: number, { month }: PartialDate): Part | undefined {
  const day = month === undefined ? undefined : wholeNumberAt(tokens, at, 1, 31)
  const isDay = day !== undefined && /^[日号]$/u.test(textAt(tokens, at + 1))
  return isDay ? { node: { day }, next: at + 2 } : undefined
}

function readLimit(tokens: Tokens, from: number): number {
  let at = from
  while (at < from + 3 && (meaningAt(tokens, at, 'limit') || meaningAt(tokens, at, 'behind')?.op === '<=' || (meaningAt(tokens, at, 'year')?.isLimit && at === from))) at++
  return at
}
