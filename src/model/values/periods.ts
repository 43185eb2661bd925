import { meaningAt, typeAt, wholeNumberAt, type Read, type Tokens } from './cursor.js'
import { readWhen, type When } from './dates.js'

/** What a period begins with; `bare`: a number whose 月 or 年 stands behind the second one, as in 6-8月. */
interface Start {
  readonly date: When['date']
  readonly bare: number | undefined
}

/** period = start, range sign, when: 2023.07-2024.01, 2023年1-12月, 2023-2024年 */
export function readPeriod(tokens: Tokens, at: number): Read<{ readonly from: When['date']; readonly to: When['date'] }> | undefined {
  const start = readStart(tokens, at)
  const end = start && (readWhen(tokens, start.next + 1) ?? readShortDate(tokens, start))
  if (!start || !end) return undefined
  const to = end.node.date
  const from = fillBare(start.node, to)
  return from && { node: { from, to: to.year === undefined && to.yearOffset === undefined ? { ...yearOf(from), ...to } : to }, next: end.next }
}

/** 2024.9.20-10.7: month and day of the end, behind a start with a day. */
function readShortDate(tokens: Tokens, { node: { date }, next }: Read<Start>): Read<When> | undefined {
  const digits = date.day === undefined ? undefined : meaningAt(tokens, next + 1, 'number')?.digits
  const [, month, day] = /^(\d{1,2})\.(\d{1,2})$/u.exec(digits ?? '') ?? []
  const to = { month: Number(month), day: Number(day) }
  const isDate = to.month >= 1 && to.month <= 12 && to.day >= 1 && to.day <= 31
  return isDate ? { node: { date: to, isLimit: false, isExact: true }, next: next + 2 } : undefined
}

/** start = when | [ when ], number; a range sign follows */
function readStart(tokens: Tokens, at: number): Read<Start> | undefined {
  const when = readWhen(tokens, at)
  const isWhole = when !== undefined && typeAt(tokens, when.next) === 'range'
  if (isWhole) return { node: { date: when.node.date, bare: undefined }, next: when.next }
  const next = when?.next ?? at
  const bare = typeAt(tokens, next + 1) === 'range' ? wholeNumberAt(tokens, next, 1, 2100) : undefined
  return bare === undefined ? undefined : { node: { date: when?.node.date ?? {}, bare }, next: next + 1 }
}

/** The start with what the end says of it; nothing if one is a month and the other a year. */
function fillBare({ date, bare }: Start, to: When['date']): When['date'] | undefined {
  if (bare === undefined) return (date.month === undefined) === (to.month === undefined) ? date : undefined
  if (to.month !== undefined) return bare <= 12 && to.day === undefined ? { ...date, month: bare } : undefined
  return to.year !== undefined && isYear(bare) ? { ...date, year: bare, yearFrom: 'value' } : undefined
}

function yearOf({ year, yearFrom, yearOffset }: When['date']): When['date'] {
  return { ...(year !== undefined && { year }), ...(yearFrom && { yearFrom }), ...(yearOffset !== undefined && { yearOffset }) }
}

function isYear(number: number): boolean {
  return number >= 1900 && number <= 2100
}
