import type { When } from './dates.js'
import type { DeadlineValue, PartialDate, Suspect } from './value.js'

interface Around {
  readonly label?: string
  readonly rest?: string
}

/** What is done by a day; behind 2023年 or 本年度 only these make it a deadline. */
const done = /^(?:(?:全部|基本|按时|按期|如期|及时|全面|前|内|实施|工程|项目|建设|任务|工作|资金|均|已|可|需|并|的){0,3}(?:完成|办结|竣工|完工|结束|交付|验收|投入使用|投用|建成|开工|动工|发放|拨付|支付|到位|上报|报送|提交|结项|结题|落实到位|执行完毕|实施完毕|完毕|结清|兑现|通车|通水|投产|上线|挂牌)|\()/u

/** A date as a deadline; 2021年 with words of another kind behind it is none. */
export function composeDate({ date, isLimit, isExact }: When, words: Around, { raw, year }: { readonly raw: string; readonly year: number | undefined }): DeadlineValue | Suspect | undefined {
  const rest = words.rest ?? ''
  const isDeadline = isLimit || (isExact && date.named === undefined) || rest === '' || done.test(rest)
  if (!isDeadline || (date.named !== undefined && !isLimit && !done.test(rest))) return undefined
  const { yearOffset, ...plain } = date
  const by = withFormYear(plain, yearOffset ?? 0, year)
  if (!isPossible(by)) return { kind: 'suspect', why: 'no-such-date', raw }
  const last = lastDay(by)
  return { kind: 'deadline', by, inclusive: true, ...(last !== undefined && { lastDay: last }), ...words, raw }
}

/** 年底前 is of the form's year, known or not. */
function withFormYear(date: PartialDate, offset: 0 | 1, year: number | undefined): PartialDate {
  if (date.year !== undefined || date.named !== undefined) return date
  return { ...date, ...(year !== undefined && { year: year + offset }), yearFrom: 'form' }
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
  return [String(date.year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** The first day of what is named, as YYYY-MM-DD. */
export function firstDay(date: PartialDate): string | undefined {
  if (date.year === undefined || date.named !== undefined) return undefined
  const month = date.month ?? (date.quarter === undefined ? (date.half ?? 1) * 6 - 5 : date.quarter * 3 - 2)
  const day = date.day ?? (date.third === undefined ? 1 : date.third * 10 - 9)
  return [String(date.year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

function isPossible({ year, month, day }: PartialDate): boolean {
  // Without a year, 29 February may be one.
  return month === undefined || day === undefined || day <= daysIn(year ?? 2000, month)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
