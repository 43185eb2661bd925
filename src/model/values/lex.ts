import { readChineseNumber } from '../../base/chinese-number.js'
import { longestWordAt } from './dictionary.js'
import type { Word } from './lexicon.js'
import { unitNamed } from './units.js'

/** A number as written, without separators of thousands; `year` and so on where it is written as a date. */
export type Meaning =
  | Word
  | { readonly type: 'number'; readonly digits: string; readonly isChinese: boolean }
  | { readonly type: 'date'; readonly year: number; readonly month: number; readonly day?: number }
  /** 1.2.3: digits that are no number. */
  | { readonly type: 'broken' }
  /** Characters that no word of the lexicon begins with. */
  | { readonly type: 'plain' }

export interface Token {
  readonly meaning: Meaning
  readonly text: string
}

const number = /\d{1,3}(?:,\d{3}){1,6}(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/uy
/** 1.2.3, 9,5%, and 8O% or 2O期 with a letter for a digit. */
const misspelt = /(?:\d+\.){2,}\d+|\d+,\d{1,2}(?=[%‰])|\d+[OoIl]+\d*(?=[%‰人个次期件台套户名场份天亩元万])/uy
/** 7*24小时, 24小时x365天: all the time, and not how long. */
const shifts = /\d{1,3}(?:小时|天|日)?[x*]\d{1,3}(?:小时|天|日)/uy
const date = /((?:19|20)\d\d)([./-])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01]))?(?![\d.%‰万亿元:x]|(?<=-\d),\d{3}(?!\d))/uy
const chineseNumber = /[零〇一二两三四五六七八九十百千万亿]{1,31}/uy
const chineseStarts: ReadonlySet<string> = new Set('零〇一二两三四五六七八九十百')
/** A code such as GB3838 or 5A: no quantity. */
const code = /[A-Za-z]+[\d.-]*/uy
/** Digits that a number of a declaration has at most. */
const longestNumber = 30

/** Cuts a folded value into words, numbers and signs; what is none of them is text. Each character is looked at a bounded number of times. */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = []
  let plainFrom = 0
  let at = 0
  const closePlain = (): void => {
    if (plainFrom < at) tokens.push({ meaning: { type: 'plain' }, text: text.slice(plainFrom, at) })
  }
  while (at < text.length) {
    const token = numberAt(text, at) ?? yearsAt(text, at, tokens[tokens.length - 1]) ?? longestWordAt(text, at) ?? codeAt(text, at)
    if (!token) {
      at++
      continue
    }
    if (plainFrom < at) closePlain()
    tokens.push(token)
    at += token.text.length
    plainFrom = at
  }
  closePlain()
  return tokens
}

function numberAt(text: string, at: number): Token | undefined {
  const first = text.charAt(at)
  if (isDigit(first)) return dateAt(text, at, first) ?? brokenAt(text, at) ?? digitsAt(text, at)
  return chineseStarts.has(first) ? chineseAt(text, at) : undefined
}

function isDigit(character: string): boolean {
  return (character >= '0' && character <= '9') || character === '.'
}

function dateAt(text: string, at: number, first: string): Token | undefined {
  const match = first === '1' || first === '2' ? matchAt(date, text, at) : null
  if (!match) return undefined
  const [written, year, separator, month, day] = match
  // 2012.5亩 is how much.
  if (separator === '.' && day === undefined && isCounted(text, at + written.length)) return undefined
  return { text: written, meaning: { type: 'date', year: Number(year), month: Number(month), ...(day !== undefined && { day: Number(day) }) } }
}

function isCounted(text: string, at: number): boolean {
  const word = longestWordAt(text, at)
  return word?.meaning.type === 'unit' && !/^[年月日]$/u.test(word.text)
}

function brokenAt(text: string, at: number): Token | undefined {
  const shift = matchAt(shifts, text, at)?.[0]
  if (shift !== undefined) return { text: shift, meaning: { type: 'text' } }
  const written = matchAt(misspelt, text, at)?.[0]
  return written === undefined ? undefined : { text: written, meaning: { type: 'broken' } }
}

function digitsAt(text: string, at: number): Token | undefined {
  const written = matchAt(number, text, at)?.[0]
  if (written === undefined) return undefined
  if (written.length > longestNumber) return { text: written, meaning: { type: 'broken' } }
  const plain = written.includes(',') ? written.replaceAll(',', '') : written
  const digits = plain.startsWith('.') ? `0${plain}` : plain
  return { text: written, meaning: { type: 'number', digits, isChinese: false } }
}

function chineseAt(text: string, at: number): Token | undefined {
  // 一次性, 百分之, 两委 and the like are words.
  const word = longestWordAt(text, at)
  if (word) return word
  const whole = matchAt(chineseNumber, text, at)?.[0] ?? ''
  // 两万元 is 2 万元, as 2万元 is.
  const written = whole.length > 1 && /[万亿]$/u.test(whole) && text.charAt(at + whole.length) === '元' ? whole.slice(0, -1) : whole
  const value = written.length > longestNumber ? undefined : readChineseNumber(written)
  return value === undefined ? undefined : { text: written, meaning: { type: 'number', digits: value, isChinese: true } }
}

/** 5年内 is within five years, 2023年内 within a year that is named. */
function yearsAt(text: string, at: number, before: Token | undefined): Token | undefined {
  const isCount = text.charAt(at) === '年' && before?.meaning.type === 'number' && before.meaning.digits.length < 4 && !text.startsWith('年一遇', at)
  return isCount ? { text: '年', meaning: { type: 'unit', unit: unitNamed('年') } } : undefined
}

function codeAt(text: string, at: number): Token | undefined {
  const written = isLetter(text.charCodeAt(at)) ? matchAt(code, text, at)?.[0] : undefined
  return written === undefined ? undefined : { text: written, meaning: { type: 'text' } }
}

/** A to Z, or a to z. */
function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
