import { decimalOf, type Big } from '../../../base/amount.js'
import type { Piece, Section } from './parse-format.js'

/** A number as a section of a format shows it. */
export interface ShownNumber {
  readonly text: string
  /** The number holds more than the digits that are shown. */
  readonly isRounded: boolean
}

/**
 * Shows a number by a section that is no date. Digits are rounded as decimals, halves away from zero, as Excel does. Thousands are not
 * parted; fractions (`# ?/?`) are shown as decimals, and Chinese numerals as digits, so that nothing is lost.
 */
export function showNumber(value: Big, { pieces, power }: Section, showsSign: boolean): ShownNumber {
  const scaled = value.abs().times(decimalOf('1', power))
  if (isFraction(pieces)) return { text: (value.lt(0) && showsSign ? '-' : '') + plainText(scaled), isRounded: false }
  const { texts, isRounded } = digitsOf(scaled, pieces)
  // A zero that is left of a small number has no sign: -0.00 is no amount.
  const isNothing = isRounded && ![...texts.values()].some((text) => /[1-9]/u.test(text))
  const sign = value.lt(0) && showsSign && !isNothing ? '-' : ''
  return { text: sign + pieces.map((piece, index) => texts.get(index) ?? constantText(piece, scaled)).join(''), isRounded }
}

function isFraction(pieces: readonly Piece[]): boolean {
  const slash = pieces.findIndex(({ kind }) => kind === 'slash')
  return [pieces.slice(0, Math.max(slash, 0)), pieces.slice(slash + 1)].every((side) => side.some(({ kind }) => kind === 'digit'))
}

/** The shortest digits of a number; with a power of ten where they would be very many. */
export function plainText(value: Big): string {
  return value.e > 20 || value.e < -10 ? value.toExponential().replace('e', 'E') : value.toFixed()
}

interface Digits {
  /** What stands for a piece, by its index. */
  readonly texts: ReadonlyMap<number, string>
  readonly isRounded: boolean
}

function digitsOf(value: Big, pieces: readonly Piece[]): Digits {
  return pieces.some(({ kind }) => kind === 'exponent') ? scientific(value, pieces) : plain(value, pieces)
}

function plain(value: Big, pieces: readonly Piece[]): Digits {
  const { whole, decimals, point } = digitPlaces(pieces)
  if (whole.length + decimals.length === 0) return { texts: new Map(), isRounded: false }
  const rounded = decimalOf(value.toFixed(decimals.length))
  return { texts: fill(rounded.toFixed(decimals.length), pieces, whole, decimals, point), isRounded: !rounded.eq(value) }
}

function scientific(value: Big, pieces: readonly Piece[]): Digits {
  const exponent = pieces.findIndex(({ kind }) => kind === 'exponent')
  const { whole, decimals, point } = digitPlaces(pieces.slice(0, exponent))
  const [mantissa = '', power = ''] = value.toExponential(decimals.length).split('e')
  const width = pieces.slice(exponent).filter(({ kind }) => kind === 'digit').length
  const texts = new Map(fill(mantissa, pieces, whole, decimals, point))
  pieces.forEach(({ kind }, index) => index > exponent && kind === 'digit' && texts.set(index, ''))
  texts.set(exponent, `E${power.slice(0, 1)}${power.slice(1).padStart(width, '0')}`)
  return { texts, isRounded: !decimalOf(`${mantissa}e${power}`).eq(value) }
}

interface DigitPlaces {
  readonly whole: readonly number[]
  readonly decimals: readonly number[]
  readonly point: number
}

/** Indexes of the pieces that stand for digits. */
function digitPlaces(pieces: readonly Piece[]): DigitPlaces {
  const point = pieces.findIndex(({ kind }) => kind === 'point')
  const digits = pieces.flatMap(({ kind }, index) => (kind === 'digit' ? [index] : []))
  return { whole: digits.filter((index) => point === -1 || index < point), decimals: digits.filter((index) => point !== -1 && index > point), point }
}

/** Puts digits into their places, from the point outwards; the first place takes what is left of a larger number. */
function fill(text: string, pieces: readonly Piece[], whole: readonly number[], decimals: readonly number[], point: number): ReadonlyMap<number, string> {
  const [before = '', after = ''] = text.split('.')
  const digits = before === '0' ? '' : before
  const padAt = (index: number): string => (optional(pieces[index]) ? '' : '0')
  const texts = new Map<number, string>()
  whole.toReversed().forEach((index, place) => {
    const isFirst = place === whole.length - 1
    const end = digits.length - place
    const own = end <= 0 ? '' : digits.slice(isFirst ? 0 : end - 1, end)
    texts.set(index, own === '' ? padAt(index) : own)
  })
  const shown = decimals.findLastIndex((index, place) => !optional(pieces[index]) || after[place] !== '0') + 1
  decimals.forEach((index, place) => texts.set(index, place < shown ? (after[place] ?? '') : ''))
  // Excel leaves a bare point, 5., where it shows no digit behind it; it says nothing.
  if (point !== -1) texts.set(point, shown === 0 ? '' : whole.length === 0 ? `${digits}.` : '.')
  return texts
}

function optional(piece: Piece | undefined): boolean {
  return piece?.kind === 'digit' && piece.pad !== '0'
}

function constantText(piece: Piece, value: Big): string {
  if (piece.kind === 'literal') return piece.text
  if (piece.kind === 'percent') return '%'
  if (piece.kind === 'slash') return '/'
  return piece.kind === 'general' || piece.kind === 'text' ? plainText(value) : ''
}
