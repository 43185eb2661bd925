import { decimalOf, zero, type Big } from '../../../base/amount.js'
import { roundedNumber } from '../../../base/stored-number.js'
import type { NumberFormat, Section } from './parse-format.js'
import { showDate } from './show-date.js'
import { plainText, showNumber } from './show-number.js'

/** What a cell shows of the value that it holds. */
export interface ShownValue {
  readonly text: string
  /** What sets it apart from the value, if anything. */
  readonly turn?: 'date' | 'rounded' | 'hidden'
}

/** Shows a number, as it is stored, by a format; what is no number stays as it is. */
export function showStored(stored: string, format: NumberFormat, is1904: boolean): ShownValue {
  const digits = roundedNumber(stored)
  if (!/^-?\d+(?:\.\d+)?$/u.test(digits)) return { text: stored }
  const value = decimalOf(digits)
  const { section, showsSign } = sectionFor(value, format)
  // A format such as `;;;` is a way of hiding: what it hides is not lost, but zero left out is meant to be blank.
  if (!section || section.pieces.length === 0) return { text: value.eq(zero) ? '' : plainText(value), turn: 'hidden' }
  if (section.isDate) return { text: showDate(Number(digits), section.pieces, is1904) ?? plainText(value), turn: 'date' }
  const { text, isRounded } = showNumber(value, section, showsSign)
  return { text: text.trim(), ...(isRounded ? { turn: 'rounded' } : {}) }
}

/** Shows a text by a format: `@"元"` puts a word behind it. */
export function showText(text: string, format: NumberFormat): ShownValue {
  const section = format[3] ?? (format.at(-1)?.pieces.some(({ kind }) => kind === 'text') ? format.at(-1) : undefined)
  if (!section) return { text }
  const shown = section.pieces.map((piece) => (piece.kind === 'text' ? text : piece.kind === 'literal' ? piece.text : '')).join('')
  return shown === '' && text !== '' ? { text, turn: 'hidden' } : { text: shown }
}

interface ChosenSection {
  readonly section: Section | undefined
  /** A section for numbers below zero says by itself that they are. */
  readonly showsSign: boolean
}

function sectionFor(value: Big, format: NumberFormat): ChosenSection {
  const numbers = format.slice(0, 3)
  const [first, second, third] = numbers
  if (numbers.some(({ condition }) => condition)) {
    const section = numbers.find(({ condition }) => condition && holds(value, condition)) ?? numbers.find(({ condition }) => !condition) ?? numbers.at(-1)
    return { section, showsSign: !(section?.condition?.sign.startsWith('<') && section.condition.bound <= 0) }
  }
  if (value.lt(zero) && second) return { section: second, showsSign: false }
  return { section: value.eq(zero) && third ? third : first, showsSign: true }
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
}

function holds(value: Big, { sign, bound }: { readonly sign: string; readonly bound: number }): boolean {
  return comparisons[sign]?.(value.cmp(bound)) ?? false
}
