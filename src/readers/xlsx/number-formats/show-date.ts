import type { Piece } from './parse-format.js'

/** Days from 1900-01-01 to 9999-12-31; Excel shows nothing beyond. */
const lastDay = 2_958_465
/** The 29th of February 1900, which there was not: Excel counts it all the same. */
const phantomDay = 60
const daysOfBase1904 = 1462
const millisecondsOfDay = 86_400_000

interface Moment {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** Since midnight. */
  readonly milliseconds: number
  /** Since the day 0. */
  readonly elapsed: number
}

/** Shows a number of days as the date and time that a section of a format makes of it; nothing if it is none. */
export function showDate(serial: number, pieces: readonly Piece[], is1904: boolean): string | undefined {
  const moment = momentOf(serial + (is1904 ? daysOfBase1904 : 0), pieces)
  const isTwelve = pieces.some((piece) => piece.kind === 'date' && isHalfOfDay(piece.code))
  const dates = pieces.flatMap((piece) => (piece.kind === 'date' ? [piece] : []))
  const fraction = pieces.filter(({ kind }) => kind === 'digit').length
  let isFirstDigit = true
  return moment && pieces.map((piece) => {
    if (piece.kind === 'date') return dateText(isMinutes(dates, dates.indexOf(piece)) ? piece.code.replaceAll('m', 'n') : piece.code, moment, isTwelve)
    if (piece.kind !== 'digit') return signs[piece.kind] ?? (piece.kind === 'literal' ? piece.text : '')
    const digits = isFirstDigit ? String(moment.milliseconds % 1000).padStart(3, '0').slice(0, fraction) : ''
    isFirstDigit = false
    return digits
  }).join('')
}

const signs: Readonly<Record<string, string | undefined>> = { point: '.', comma: ',', slash: '/', percent: '%' }

function momentOf(days: number, pieces: readonly Piece[]): Moment | undefined {
  const unit = pieces.some(({ kind }) => kind === 'digit') ? 1 : 1000
  const elapsed = Math.round((days * millisecondsOfDay) / unit) * unit
  const day = Math.floor(elapsed / millisecondsOfDay)
  if (!(elapsed >= 0) || day > lastDay) return undefined
  const date = new Date(Date.UTC(1899, 11, day < phantomDay ? 31 : 30) + day * millisecondsOfDay)
  const isPhantom = day === phantomDay
  return {
    year: day === 0 ? 1900 : date.getUTCFullYear(),
    month: isPhantom ? 2 : day === 0 ? 1 : date.getUTCMonth() + 1,
    day: isPhantom ? 29 : day === 0 ? 0 : date.getUTCDate(),
    weekday: (day + 6) % 7,
    milliseconds: elapsed - day * millisecondsOfDay,
    elapsed,
  }
}

/** `m` is of minutes behind hours and before seconds. */
function isMinutes(dates: readonly { readonly code: string }[], index: number): boolean {
  const code = dates[index]?.code ?? ''
  return /^m{1,2}$/u.test(code) && (/^\[?h/u.test(dates[index - 1]?.code ?? '') || /^\[?s/u.test(dates[index + 1]?.code ?? '')) || code.startsWith('[m')
}

function isHalfOfDay(code: string): boolean {
  return code.includes('/')
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const dateTexts: Readonly<Record<string, (moment: Moment, code: string) => string>> = {
  long: ({ year, month, day }) => `${year}年${month}月${day}日`,
  y: ({ year }, { length }) => (length > 2 ? String(year) : String(year % 100).padStart(2, '0')),
  e: ({ year }) => String(year),
  m: ({ month }, { length }) => (length < 3 ? String(month).padStart(length, '0') : (months[month - 1] ?? '').slice(0, length === 3 ? 3 : length === 5 ? 1 : undefined)),
  d: ({ day, weekday }, { length }) => (length < 3 ? String(day).padStart(length, '0') : (weekdays[weekday] ?? '').slice(0, length === 3 ? 3 : undefined)),
  a: ({ weekday }, { length }) => `${length > 3 ? '星期' : ''}${'日一二三四五六'[weekday] ?? ''}`,
  n: ({ milliseconds }, { length }) => String(Math.floor(milliseconds / 60_000) % 60).padStart(length, '0'),
  s: ({ milliseconds }, { length }) => String(Math.floor(milliseconds / 1000) % 60).padStart(length, '0'),
  '[h': ({ elapsed }, { length }) => String(Math.floor(elapsed / 3_600_000)).padStart(length - 2, '0'),
  '[n': ({ elapsed }, { length }) => String(Math.floor(elapsed / 60_000)).padStart(length - 2, '0'),
  '[s': ({ elapsed }, { length }) => String(Math.floor(elapsed / 1000)).padStart(length - 2, '0'),
}

/** `n` stands for minutes. */
function dateText(code: string, moment: Moment, isTwelve: boolean): string {
  const hour = Math.floor(moment.milliseconds / 3_600_000)
  if (isHalfOfDay(code)) return code.split('/')[hour < 12 ? 0 : 1]?.toUpperCase() ?? ''
  if (code.startsWith('h')) return String(isTwelve ? hour % 12 || 12 : hour).padStart(code.length, '0')
  return (dateTexts[code] ?? dateTexts[code.slice(0, code.startsWith('[') ? 2 : 1)])?.(moment, code) ?? ''
}
