import { meaningAt, textAt, typeAt, wholeNumberAt, type Read, type Tokens } from './cursor.js'
import type { Meaning } from './lex.js'
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

const longestLimit = 3
const dateUnits: ReadonlySet<string> = new Set(['年', '季度', '月', '月份'])
/** What a year, half, quarter, month, third or day begins with. */
const partStarts: ReadonlySet<string | undefined> = new Set(['number', 'year', 'half', 'ordinal', 'third'])
const parts: readonly ((tokens: Tokens, at: number, soFar: PartialDate) => Part | undefined)[] = [readYear, readHalf, readQuarter, readMonth, readThird, readDay]

/** when = [ until | sign before a year ], ( date | month "." day, limit | { year | half | quarter | month | third | day } | named ), { limit } */
export function readWhen(tokens: Tokens, from: number): Read<When> | undefined {
  const until = meaningAt(tokens, from, 'until') ?? signBeforeYear(tokens, from)
  const start = until ? from + 1 : from
  const dotted = readDotted(tokens, start)
  if (!dotted && isPlainNumber(tokens, start)) return undefined
  const body = dotted ?? readNamed(tokens, start) ?? readWritten(tokens, start) ?? readParts(tokens, start)
  if (!body) return undefined
  const end = readLimit(tokens, body.next)
  const { isLimit, ...date } = body.node
  // 6月内 is by the end of June; 2023年内, the same of the year.
  return { next: end, node: { date, isLimit: isLimit === true || until !== undefined || end > body.next, isExact: Object.keys(date).some((key) => !key.startsWith('year')) } }
}

/** ≤2023年12月, =2023-12-31: by then. */
function signBeforeYear(tokens: Tokens, from: number): Meaning | undefined {
  const sign = meaningAt(tokens, from, 'sign')
  const isDated = typeAt(tokens, from + 1) === 'date' || (wholeNumberAt(tokens, from + 1, 1900, 2100) !== undefined && textAt(tokens, from + 2) === '年')
  return sign && !sign.op.startsWith('>') && isDated ? sign : undefined
}

/** A number with no part of a date behind it. */
function isPlainNumber(tokens: Tokens, at: number): boolean {
  return typeAt(tokens, at) === 'number' && typeAt(tokens, at + 1) !== 'year' && !dateUnits.has(textAt(tokens, at + 1))
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

/** 6.30前, 12.20之前; without the word behind it 6.30 is a number. */
function readDotted(tokens: Tokens, at: number): Part | undefined {
  const digits = /^[前止]|^[之以]前$/u.test(textAt(tokens, at + 1)) ? meaningAt(tokens, at, 'number')?.digits : undefined
  const [, month, day] = /^(0?[1-9]|1[0-2])\.(0?[1-9]|[12]\d|3[01])$/u.exec(digits ?? '') ?? []
  return month === undefined ? undefined : { node: { month: Number(month), day: Number(day) }, next: at + 1 }
}

function readParts(tokens: Tokens, from: number): Part | undefined {
  let found: Part | undefined
  if (!partStarts.has(typeAt(tokens, from))) return undefined
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

/** 12月, 12月份, but not 12个月; behind a year 13月 is a month as well, though there is none. */
function readMonth(tokens: Tokens, at: number, { year }: PartialDate): Part | undefined {
  const month = wholeNumberAt(tokens, at, 1, year === undefined ? 12 : 99)
  const isMonth = month !== undefined && /^月份?$/u.test(textAt(tokens, at + 1))
  return isMonth ? { node: { month }, next: at + 2 } : undefined
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

/** limit = { 底 | 前 | 截止 | 以内 … }, after 年底 where it follows at once; three words at most */
function readLimit(tokens: Tokens, from: number): number {
  let at = meaningAt(tokens, from, 'year')?.isLimit ? from + 1 : from
  while (at < from + longestLimit && (typeAt(tokens, at) === 'limit' || textAt(tokens, at) === '截止' || meaningAt(tokens, at, 'behind')?.op === '<=')) at++
  return at
}
